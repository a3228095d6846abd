"""How logits become probabilities."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

Activation = Literal["softmax", "sigmoid"]
"""One label of all, or each label for itself."""


def probabilities_of(logits: NDArray[np.float32], activation: Activation, temperature: float) -> NDArray[np.float64]:
    """Probabilities [rows, labels], 0 to 1, of logits after division by `temperature` (Guo et al. 2017)."""
    scaled = logits.astype(np.float64) / temperature
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return np.asarray(1 / (1 + np.exp(-scaled)))
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))
