"""A worker that notes what it has read; a module of its own, for workers import it."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import ray

from emotion_lens import EmotionLens


class Noted(EmotionLens):
    """Notes which process on which node has read how many rows."""

    def __init__(self, notes: str, **options: Any) -> None:
        super().__init__(**options)
        self._notes = Path(notes) / f"{os.getpid()}.log"

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, Any]:
        found = super().__call__(batch)
        node = ray.get_runtime_context().get_node_id()
        with self._notes.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"pid": os.getpid(), "node": node, "rows": len(batch["id"])}) + "\n")
        return found
