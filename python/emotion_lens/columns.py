"""Columns in, columns out: what engines that hold tables call."""

import os
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .classifier import Classifier
from .problem import Problem
from .result import Result

Columns = dict[str, NDArray[Any]]


def column_names(labels: Sequence[str], prefix: str = "") -> list[str]:
    """The columns of results, in order: those of the command line's CSV, each behind `prefix`."""
    fixed = ("verdict", "reason", "agreement", "windows")
    scores = [f"{label} (score)" if label in (*fixed, "file", "line", "start", "end", "text") else label for label in labels]
    return [f"{prefix}{name}" for name in ("verdict", "reason", *scores, "agreement", "windows")]


def columns_of(results: Sequence[Result], labels: Sequence[str], prefix: str = "") -> Columns:
    """`reason` is None where an emotion is named, `agreement` is not a number where nothing was measured or decided."""
    names = column_names(labels, prefix)
    shares = [np.nan if result.agreement is None else result.agreement.share for result in results]
    columns: list[NDArray[Any]] = [
        np.array([result.verdict for result in results], dtype=object),
        np.array([result.reason for result in results], dtype=object),
        *(np.array([result.scores[label] for result in results], dtype=np.float64) for label in labels),
        np.array(shares, dtype=np.float64),
        np.array([result.windows for result in results], dtype=np.int32),
    ]
    return dict(zip(names, columns, strict=True))


def texts_of(values: Sequence[object]) -> list[str]:
    """A missing value (None, not a number) is an empty text; anything else must be one."""
    texts = ["" if value is None or value != value else value for value in values]
    wrong = next((value for value in texts if not isinstance(value, str)), None)
    if wrong is not None:
        raise Problem(f"The column holds {type(wrong).__name__} values and no texts; name the column that holds the texts.")
    return [str(text) for text in texts]


class EmotionLens:
    """
    A callable for `ray.data.Dataset.map_batches`: adds the columns of the command line's CSV to a batch. Each worker makes
    its own, and reads with one thread unless told otherwise, so that as many workers as cores fit on a machine.
    """

    def __init__(
        self,
        column: str = "text",
        model: str | os.PathLike[str] | None = None,
        prefix: str = "",
        threads: int = 1,
        **options: Any,
    ) -> None:
        """`options`: what `Classifier` takes besides."""
        self._column, self._prefix = column, prefix
        self._classifier = Classifier(model, threads=threads, **options)

    def __call__(self, batch: Mapping[str, NDArray[Any]]) -> Columns:
        if self._column not in batch:
            raise Problem(f'There is no column "{self._column}"; there are {", ".join(batch)}.')
        labels = self._classifier.labels
        taken = [name for name in column_names(labels, self._prefix) if name in batch]
        if taken:
            raise Problem(f'The column "{taken[0]}" is there already; give a prefix for the new ones.')
        results = self._classifier.classify(texts_of(list(batch[self._column])))
        return {**batch, **columns_of(results, labels, self._prefix)}
