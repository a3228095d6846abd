"""Figures of hard decisions. `truth` and `guess` are label indices, shape (rows,)."""

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
Floats = NDArray[np.float64]


def accuracy(truth: Indices, guess: Indices) -> float:
    """Share of rows that are right."""
    return float((truth == guess).mean())


def confusion(truth: Indices, guess: Indices, labels: int) -> Indices:
    """Counts, shape (labels, labels): rows are the truth, columns the guesses."""
    table = np.zeros((labels, labels), dtype=np.int64)
    np.add.at(table, (truth, guess), 1)
    return table


def per_class_f1(truth: Indices, guess: Indices, labels: int) -> Floats:
    """F1 of each label, shape (labels,); 0 where a label neither occurs nor is guessed."""
    table = confusion(truth, guess, labels)
    both = table.sum(axis=0) + table.sum(axis=1)
    return np.divide(2 * np.diag(table), both, out=np.zeros(labels), where=both > 0)


def macro_f1(truth: Indices, guess: Indices, labels: int) -> float:
    """The plain mean of the labels' F1."""
    return float(per_class_f1(truth, guess, labels).mean())
