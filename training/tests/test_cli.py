"""The command `emotion-training`: every command is there, and wrong input is one sentence."""

from pathlib import Path

import pytest
from emotion_training.cli import COMMANDS, main


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])
        assert ended.value.code == 0
        assert {"prose": "--packages", "score": "--texts", "behaviour": "--model", "label": "--model", "counterfactual": "--out"}.get(name, "--config") in capsys.readouterr().out


def test_a_recipe_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prepare", "--config", str(tmp_path / "none.yaml")]) == 2
    assert capsys.readouterr().err.endswith("none.yaml: the recipe can't be read (No such file or directory).\n")
