"""A command of `emotion-training`: what it is for, what it takes, what it does."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Options = argparse.Namespace
Arguments = Mapping[str, Mapping[str, Any]]
"""What `add_argument` takes, by the argument's name."""


@dataclass(frozen=True)
class Command:
    """Its parts are loaded when it is run: reading data needs no PyTorch, exporting no plots."""

    help: str
    run: Callable[[Options], None]
    arguments: Arguments = field(default_factory=dict)
