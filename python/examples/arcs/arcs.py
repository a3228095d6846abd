"""
The emotional arc of each file of a corpus: ten parts of equal length, and in each the mean probability of every emotion, passages
weighted by their length. Reads what `emotion-lens --format parquet` writes; prints CSV.

    python arcs.py corpus.parquet > arcs.csv
"""

import csv
import sys
from pathlib import Path

import numpy as np
import pyarrow.parquet

PARTS = 10
FIXED = {"file", "line", "start", "end", "verdict", "reason", "agreement", "windows", "text"}


def arcs(path: Path) -> tuple[list[str], list[list[str | int | float]]]:
    """The labels, and a row a file and part: its name, the part from 1 on, a mean a label."""
    table = pyarrow.parquet.read_table(path)
    labels = [name for name in table.column_names if name not in FIXED]
    files = np.array(table.column("file").to_pylist(), dtype=object)
    start, end = (table.column(name).to_numpy() for name in ("start", "end"))
    scores = np.column_stack([table.column(label).to_numpy() for label in labels])
    rows: list[list[str | int | float]] = []
    for file in dict.fromkeys(files):
        own = files == file
        whole, middle = end[own].max(), (start[own] + end[own]) / 2
        part = np.minimum(PARTS - 1, (middle * PARTS // max(1, whole)).astype(int))
        for number in range(PARTS):
            inside = part == number
            if inside.any():
                weights = np.maximum(1, (end[own] - start[own])[inside])
                means = np.average(scores[own][inside], axis=0, weights=weights)
                rows.append([file, number + 1, *(round(float(each), 4) for each in means)])
    return labels, rows


def main() -> None:
    labels, rows = arcs(Path(sys.argv[1]))
    writer = csv.writer(sys.stdout)
    writer.writerow(["file", "part", *labels])
    writer.writerows(rows)


if __name__ == "__main__":
    main()
