"""What trains, and how finely."""

from contextlib import AbstractContextManager, nullcontext

import torch

from ..config import Training


def best_device() -> torch.device:
    """The GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def precision(training: Training, device: torch.device) -> AbstractContextManager[object]:
    """What the forward pass computes in; `auto` is bf16 on a GPU that has it, else fp32."""
    wanted = training.precision
    if wanted == "auto":
        wanted = "bf16" if device.type == "cuda" and torch.cuda.is_bf16_supported() else "fp32"
    return torch.autocast(device.type, torch.bfloat16) if wanted == "bf16" else nullcontext()
