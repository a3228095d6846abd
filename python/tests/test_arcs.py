import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

PROGRAMS = Path(__file__).parents[1] / "examples" / "arcs"
ROWS = [
    {"file": "b", "start": 0, "end": 5, "verdict": "joy", "joy": 0.5, "fear": 0.0003, "text": 'Ärger, "oder\nso"'},
    {"file": "a", "start": 0, "end": 10, "verdict": "joy", "joy": 1.0, "fear": 0.0, "text": ""},
    {"file": "a", "start": 90, "end": 93, "verdict": "none", "joy": 0.0, "fear": 0.4, "text": "NA"},
    {"file": "a", "start": 93, "end": 100, "verdict": "fear", "joy": 0.0, "fear": 1.0, "text": "# no"},
]
ARCS = [
    ["file", "part", "joy", "fear"],
    ["b", "6", "0.5", "0.0003"],
    ["a", "1", "1.0", "0.0"],
    ["a", "10", "0.0", "0.82"],
]


def run(*command: str | Path) -> list[list[str]]:
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    return list(csv.reader(done.stdout.decode().splitlines()))


def test_an_arc_has_a_mean_of_each_part_that_has_passages(tmp_path: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(ROWS), tmp_path / "in.parquet")
    assert run(sys.executable, PROGRAMS / "arcs.py", tmp_path / "in.parquet") == ARCS


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="there is no R")
def test_r_says_the_same(tmp_path: Path) -> None:
    with (tmp_path / "in.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(ROWS[0]))
        writer.writeheader()
        writer.writerows(ROWS)
    found = run("Rscript", PROGRAMS / "arcs.R", tmp_path / "in.csv")
    assert found[0] == ARCS[0]
    assert [[name, *map(float, values)] for name, *values in found[1:]] == [
        [name, *map(float, values)] for name, *values in ARCS[1:]
    ]
