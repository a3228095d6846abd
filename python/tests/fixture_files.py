"""What the tests in TypeScript read too."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def built_command_line() -> list[str]:
    """How the built command line is called: the one that EMOTION_LENS_COMMAND_LINE names, or that of dist/ where there is one."""
    named, node = os.environ.get("EMOTION_LENS_COMMAND_LINE"), shutil.which("node")
    program = Path(named) if named else ROOT / "dist" / "cli.mjs"
    if node is not None and program.is_file():
        return [node, str(program)]
    missing = "node is not there" if node is None else f"{program} is not built: npm run build"
    if named:
        # Whoever names it wants the comparison.
        pytest.fail(missing)
    pytest.skip(missing)


def fixture_file(name: str) -> Path:
    return ROOT / "test" / "fixtures" / name


def shared(name: str) -> Any:
    return json.loads(fixture_file(name).read_text(encoding="utf-8"))
