import csv
import subprocess
import sys
from pathlib import Path

import pyarrow
import pyarrow.parquet

PROGRAM = Path(__file__).parents[1] / "examples" / "arcs" / "arcs.py"


def test_an_arc_has_a_mean_of_each_part_that_has_passages(tmp_path: Path) -> None:
    rows = [
        {"file": "a", "start": 0, "end": 10, "verdict": "joy", "joy": 1.0, "fear": 0.0},
        {"file": "a", "start": 90, "end": 93, "verdict": "none", "joy": 0.0, "fear": 0.4},
        {"file": "a", "start": 93, "end": 100, "verdict": "fear", "joy": 0.0, "fear": 1.0},
        {"file": "b", "start": 0, "end": 5, "verdict": "joy", "joy": 0.5, "fear": 0.5},
    ]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "in.parquet")
    done = subprocess.run([sys.executable, PROGRAM, tmp_path / "in.parquet"], capture_output=True, check=True, timeout=60)
    assert list(csv.reader(done.stdout.decode().splitlines())) == [
        ["file", "part", "joy", "fear"],
        ["a", "1", "1.0", "0.0"],
        ["a", "10", "0.0", "0.82"],
        ["b", "6", "0.5", "0.5"],
    ]
