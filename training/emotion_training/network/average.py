"""The mean of several models' weights ("model soups", Wortsman et al. 2022)."""

from collections.abc import Sequence
from pathlib import Path

import torch

from ..problem import Problem
from .base import load_classifier, read_weights
from .modelfolder import write_model
from .tokens import load_tokenizer


def mean_weights(folders: Sequence[Path]) -> dict[str, torch.Tensor]:
    """Each weight's plain mean over the folders' models, in fp32."""
    states = [read_weights(folder) for folder in folders]
    for folder, state in zip(folders, states, strict=True):
        if {name: tensor.shape for name, tensor in state.items()} != {name: tensor.shape for name, tensor in states[0].items()}:
            raise Problem(f"{folder}: the model has another shape than {folders[0]}; their weights can't be averaged.")
    return {name: torch.stack([state[name].float() for state in states]).mean(dim=0) for name in states[0]}


def run(folders: Sequence[Path], target: Path) -> None:
    """Writes the mean of the folders' models as a model's folder, with the first one's tokenizer and labels."""
    if len(folders) < 2:
        raise Problem("Averaging needs at least two model folders.")
    model = load_classifier(folders[0])
    model.load_state_dict(mean_weights(folders))
    write_model(target, model, load_tokenizer(folders[0]))
