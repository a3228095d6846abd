"""Weights as whole numbers of 8 bits and a scale, symmetric around zero."""

from dataclasses import dataclass

import numpy as np

COLUMN_LIMIT = 63
"""Two products of a uint8 and such a weight stay within 16 bits (2 * 255 * 63 = 32,130), where AVX2 adds them up."""
ROW_LIMIT = 127
SMALLEST = 1e-12
"""Stands in for the largest magnitude of a row or column of zeros."""


@dataclass(frozen=True)
class Quantized:
    """`values * scale` is near the original array."""

    values: np.ndarray
    """int8, the original's shape."""
    scale: np.ndarray
    """float32; broadcasts against `values`."""


def quantize_columns(weight: np.ndarray) -> Quantized:
    """A float matrix [inputs, outputs] with one scale per output, [outputs]."""
    return _quantize(weight, axis=0, limit=COLUMN_LIMIT, keep=False)


def quantize_rows(table: np.ndarray) -> Quantized:
    """A float table [rows, width] with one scale per row, [rows, 1]."""
    return _quantize(table, axis=1, limit=ROW_LIMIT, keep=True)


def _quantize(array: np.ndarray, axis: int, limit: int, keep: bool) -> Quantized:
    largest = np.maximum(np.abs(array).max(axis=axis, keepdims=keep), SMALLEST)
    scale = (largest / limit).astype(np.float32)
    values = np.clip(np.rint(array / scale), -limit, limit).astype(np.int8)
    return Quantized(values, scale)
