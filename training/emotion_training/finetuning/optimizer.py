"""AdamW (Loshchilov and Hutter 2019) in groups, with a warm-up and a linear way down."""

import re

import torch
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from transformers import PreTrainedModel

from ..config import Training


def make_optimizer(model: PreTrainedModel, training: Training) -> AdamW:
    """Groups by depth and decay: biases and layer norms don't decay; lower layers learn slower where the recipe says."""
    top = model.config.num_hidden_layers + 1
    groups: dict[tuple[int, bool], list[torch.nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        decays = not (name.endswith("bias") or "layer_norm" in name.lower() or "layernorm" in name.lower())
        groups.setdefault((depth(name, top), decays), []).append(parameter)
    return AdamW(
        [
            {
                "params": parameters,
                "lr": training.learning_rate * training.layer_decay ** (top - level),
                "weight_decay": training.weight_decay if decays else 0.0,
            }
            for (level, decays), parameters in groups.items()
        ],
        fused=True,
    )


def take_step(loss: torch.Tensor, model: PreTrainedModel, optimizer: AdamW, schedule: LambdaLR, clip: float) -> None:
    """One change of the weights, the gradient's norm kept to `clip`."""
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), clip)
    optimizer.step()
    schedule.step()


def depth(name: str, top: int) -> int:
    """0 for the embeddings, 1 and up for the layers, `top` for the head."""
    if "embeddings" in name:
        return 0
    found = re.search(r"\.layer\.(\d+)\.", name)
    return int(found.group(1)) + 1 if found else top


def make_schedule(optimizer: AdamW, steps: int, warmup: float) -> LambdaLR:
    """From 0 up over the warm-up's share of all steps, then linearly down to 0 at the last."""
    rising = max(1, int(steps * warmup)) if warmup > 0 else 0

    def factor(step: int) -> float:
        if step < rising:
            return step / rising
        return max(0.0, (steps - step) / max(1, steps - rising))

    return LambdaLR(optimizer, factor)
