"""Technical prose is read from packages' READMEs, and a package stands on one side."""

import json
from pathlib import Path

import pytest
from emotion_training.problem import Problem
from emotion_training.text.prose import part_of, prose_in, run

PAGE = """# Heading

Reads a [file](https://example.org/a) and returns its **lines** as a list.

- a list of six or more words stands here

```js
const six = 'words of code that nobody feels';
```

Copyright six or more words that are a notice.

Too short.
"""


def package(folder: Path, name: str, licence: str = "MIT") -> None:
    home = folder / name
    home.mkdir(parents=True)
    (home / "package.json").write_text(json.dumps({"name": name, "license": licence}), encoding="utf-8")
    (home / "README.md").write_text(PAGE.replace("lines", f"lines of {name}"), encoding="utf-8")


def test_only_paragraphs_of_prose_are_taken() -> None:
    assert list(prose_in(PAGE)) == ["Reads a file and returns its lines as a list."]


def test_every_package_goes_to_one_part_and_closed_licences_to_none(tmp_path: Path) -> None:
    for number in range(20):
        package(tmp_path / "packages", f"name-{number}")
    package(tmp_path / "packages", "closed", "UNLICENSED")
    counts = run(tmp_path / "packages", tmp_path / "out")
    assert sum(counts.values()) == 20
    for part in counts:
        for line in (tmp_path / "out" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            assert row["label"] == "neutral"
            assert part_of(row["package"]) == part


def test_a_folder_without_packages_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no package here"):
        run(tmp_path, tmp_path / "out")
