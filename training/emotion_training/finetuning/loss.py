"""What training makes small."""

import torch
from torch.nn import functional


def soft_cross_entropy(logits: torch.Tensor, targets: torch.Tensor, weights: torch.Tensor | None = None) -> torch.Tensor:
    """Mean over rows of -sum(target * log softmax(logits)), in nats; both of shape (rows, labels), `weights` (rows,).

    With a uniform target this is the loss of outlier exposure (Hendrycks, Mazeika and Dietterich 2019).
    """
    losses = -(targets * functional.log_softmax(logits.float(), dim=-1)).sum(dim=-1)
    return losses.mean() if weights is None else (losses * weights).sum() / weights.sum()


def symmetric_divergence(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """Mean over rows of half the sum of both Kullback-Leibler divergences (R-Drop, Liang et al. 2021), in nats."""
    one, two = (functional.log_softmax(logits.float(), dim=-1) for logits in (first, second))
    return ((one.exp() - two.exp()) * (one - two)).sum(dim=-1).mean() / 2
