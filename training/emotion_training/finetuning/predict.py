"""What a model says of rows."""

from collections.abc import Sequence

import numpy as np
import torch
from tokenizers import Tokenizer

from ..network.bodies import Classifier
from ..scoring.metrics import Floats, accuracy, macro_f1
from ..text.data import Row
from .batches import Batches


def predict(
    model: Classifier, tokenizer: Tokenizer, rows: Sequence[Row], size: int = 32, most_tokens: int = 128
) -> Floats:
    """Logits in the rows' order, shape (rows, labels). Short rows go together, for speed."""
    order = sorted(range(len(rows)), key=lambda number: len(rows[number].text))
    batches = Batches([rows[number] for number in order], tokenizer, size, most_tokens)
    device = next(model.parameters()).device
    was_training = model.training
    model.eval()
    with torch.inference_mode():
        parts = []
        for number in range(len(batches)):
            ids, mask, _, _ = batches.batch(number, device)
            parts.append(model(input_ids=ids, attention_mask=mask).logits.float().cpu().numpy())
    model.train(was_training)
    logits = np.empty((len(rows), parts[0].shape[1]))
    logits[order] = np.concatenate(parts)
    return logits


def probabilities(logits: Floats, temperature: float = 1.0) -> Floats:
    """Softmax over labels, shape (rows, labels), of logits divided by the temperature (Guo et al. 2017)."""
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def figures(logits: Floats, rows: Sequence[Row], threshold: float = 0.5, margin: float = 0.1) -> dict[str, float]:
    """Accuracy and macro-F1 of rows with a label; the share named at the threshold and margin; right when named.

    For neutral rows, `named` is the false-label rate.
    """
    shares = probabilities(logits)
    ordered = np.sort(shares, axis=-1)
    named = (ordered[:, -1] >= threshold) & (ordered[:, -1] - ordered[:, -2] >= margin)
    result = {"rows": len(rows), "named": float(named.mean())}
    if all(row.label is not None for row in rows):
        truth = np.array([row.label for row in rows])
        guess = shares.argmax(axis=-1)
        result["accuracy"] = accuracy(truth, guess)
        result["macroF1"] = macro_f1(truth, guess, shares.shape[1])
        result["rightWhenNamed"] = float((truth == guess)[named].mean()) if named.any() else 0.0
    return result
