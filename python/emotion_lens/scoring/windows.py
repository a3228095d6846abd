"""The stretches in which a text longer than the model's window is read."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

OVERLAP = 0.25
"""Of a window, the share that it has in common with the one before."""


def token_windows(tokens: int, longest: int) -> list[tuple[int, int]]:
    """
    (start, end) of each window when at most `longest` tokens fit at once: one when all fit, else as few as cover them, each
    sharing about a quarter with the one before, and all of one length so that none is a scrap.
    """
    if longest < 1:
        raise ValueError(f"a window of {longest} tokens holds nothing")
    if tokens <= longest:
        return [(0, tokens)]
    step = max(1, int(longest * (1 - OVERLAP)))
    count = -(-(tokens - longest) // step) + 1
    starts = [int(index * (tokens - longest) / (count - 1) + 0.5) for index in range(count)]
    return [(start, start + longest) for start in starts]


def combined(probabilities: Sequence[NDArray[np.float64]], weights: Sequence[int]) -> NDArray[np.float64]:
    """Of a text read in windows: their mean, each window weighted by its tokens."""
    if len(probabilities) == 1:
        return probabilities[0]
    total = sum(weights)
    mean = sum(each * weight for each, weight in zip(probabilities, weights, strict=True)) / total
    return np.minimum(1.0, mean)
