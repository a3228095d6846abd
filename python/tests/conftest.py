import json
from pathlib import Path
from typing import Any

import pytest

from emotion_lens import Classifier

ROOT = Path(__file__).parents[2]


def fixture_file(name: str) -> Path:
    """One of the files that the tests in TypeScript read too."""
    return ROOT / "test" / "fixtures" / name


def shared(name: str) -> Any:
    return json.loads(fixture_file(name).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier(threads=1)
