"""The files of a model's folder."""

import hashlib
import json
from pathlib import Path

from ..problem import Problem

QUANTIZED = Path("onnx/model_quantized.onnx")
WEIGHTS = Path("pytorch/model.safetensors")
SUMMED = (str(QUANTIZED), "tokenizer.json", "config.json", "tokenizer_config.json", "figures.json")


def write_sums(folder: Path) -> None:
    """SHA256SUMS of the files the extension reads, as `sha256sum -c` takes it."""
    lines = [f"{hash_of(folder / name)}  {name}\n" for name in SUMMED if (folder / name).is_file()]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def hash_of(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_labels(folder: Path) -> tuple[str, ...]:
    config = json.loads(existing(folder / "config.json").read_text(encoding="utf-8"))
    return tuple(config["id2label"][str(index)] for index in range(len(config["id2label"])))


def existing(path: Path) -> Path:
    if not path.is_file():
        raise Problem(f"{path}: there is no such file; run the steps before this one first.")
    return path
