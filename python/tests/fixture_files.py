"""What the tests in TypeScript read too."""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def fixture_file(name: str) -> Path:
    return ROOT / "test" / "fixtures" / name


def shared(name: str) -> Any:
    return json.loads(fixture_file(name).read_text(encoding="utf-8"))
