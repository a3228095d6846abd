"""What a model's folder says of the model, its files checked."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..problem import Problem
from ..scoring.activation import Activation
from ..scoring.figures import Figures, figures_of
from ..scoring.guards import fields_of, is_count

NETWORKS = ("onnx/model_quantized.onnx", "onnx/model.onnx")
"""The first of these that the folder has."""
NEEDED = ("config.json", "tokenizer.json", "tokenizer_config.json")
USUAL_WINDOW = 512
MOST_LABELS = 1_000
LONGEST_LABEL = 100
NEUTRAL_NAMES = ("neutral", "none", "no emotion", "no_emotion", "noemotion", "other", "others")
"""What models call a text without an emotion; the plainest name first."""
POSITIONS_BEHIND_PADDING = {"roberta", "xlm-roberta", "camembert", "mpnet"}
"""They count positions from the one after padding's: of 514 they can use 512."""


@dataclass(frozen=True)
class ModelFolder:
    path: Path
    network: Path
    labels: tuple[str, ...]
    neutral: str | None
    """The label that means "no clear emotion"."""
    activation: Activation
    figures: Figures
    window: int
    """Longest text read at once, in tokens, special ones included."""
    batch_dependent: bool
    """True where a text's scores may depend on its batch: every row is then run alone."""


def emotions_of(folder: ModelFolder) -> tuple[str, ...]:
    """The labels that name an emotion."""
    return tuple(label for label in folder.labels if label != folder.neutral)


def packaged_model() -> Path:
    """The model in this package, or in a working copy the one beside it."""
    package = Path(__file__).parents[1]
    return next((each for each in (package / "model", package.parents[1] / "model") if each.is_dir()), package / "model")


def read_model_folder(folder: Path) -> ModelFolder:
    """Raises Problem where the folder makes no model."""
    if not folder.is_dir():
        raise Problem(f"The model's folder \"{folder}\" can't be opened. Name a folder with {', '.join(NEEDED)}.")
    contents = {name: _content(folder, name) for name in NEEDED}
    name = next((each for each in NETWORKS if (folder / each).is_file()), None)
    if name is None:
        raise Problem(f"The model's folder \"{folder}\" has no {NETWORKS[0]}. Copy the model's folder again.")
    contents[name] = _content(folder, name)
    _check_sums(folder, contents)
    config = _parsed(folder, "config.json", contents["config.json"])
    tokens = _parsed(folder, "tokenizer_config.json", contents["tokenizer_config.json"])
    activation: Activation = "sigmoid" if config.get("problem_type") == "multi_label_classification" else "softmax"
    labels = _labels(folder, config)
    return ModelFolder(
        folder,
        folder / name,
        labels,
        _neutral(labels),
        activation,
        figures_of(_figures(folder), activation),
        _window(tokens.get("model_max_length"), config),
        # The usual dynamic quantisation takes one scale for the whole batch.
        b"DynamicQuantizeLinear" in contents[name],
    )


def _content(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise Problem(f'The model\'s folder "{folder}" has no readable {name}. Copy the folder again.') from error


def _check_sums(folder: Path, contents: Mapping[str, bytes]) -> None:
    """A folder may list its files' SHA-256 as `sha256sum` does; what is listed must match."""
    sums = folder / "SHA256SUMS"
    listed = sums.read_text(encoding="utf-8", errors="replace") if sums.is_file() else ""
    for expected, name in re.findall(r"^([0-9a-f]{64}) [ *](.+?)\r?$", listed, re.MULTILINE):
        if name in contents and hashlib.sha256(contents[name]).hexdigest() != expected:
            raise Problem(f'The model\'s file {name} in "{folder}" is damaged or incomplete. Copy the folder again.')


def _parsed(folder: Path, name: str, content: bytes) -> Mapping[str, Any]:
    try:
        return fields_of(json.loads(content))
    except ValueError as error:
        raise Problem(f'The {name} in "{folder}" is not valid JSON. Copy the model\'s folder again.') from error


def _figures(folder: Path) -> object:
    try:
        return json.loads((folder / "figures.json").read_bytes())
    except (OSError, ValueError):
        return None


def _labels(folder: Path, config: Mapping[str, Any]) -> tuple[str, ...]:
    table = fields_of(config.get("id2label"))
    labels = [table.get(str(index)) for index in range(len(table))]
    good = [label for label in labels if isinstance(label, str) and 0 < len(label.strip()) <= len(label) <= LONGEST_LABEL]
    if not 0 < len(good) == len(labels) <= MOST_LABELS or len({label.strip().lower() for label in good}) < len(good):
        raise Problem(f'The config.json in "{folder}" names no labels, or not each once: it needs an id2label.')
    return tuple(good)


def _neutral(labels: tuple[str, ...]) -> str | None:
    # A model must keep an emotion to tell.
    known = {label.strip().lower(): label for label in labels} if len(labels) > 1 else {}
    return next((known[name] for name in NEUTRAL_NAMES if name in known), None)


def _window(from_tokenizer: object, config: Mapping[str, Any]) -> int:
    positions = config.get("max_position_embeddings")
    if is_count(positions) and config.get("model_type") in POSITIONS_BEHIND_PADDING:
        padding = config.get("pad_token_id")
        positions = positions - (padding if is_count(padding) else 1) - 1
    limits = [int(each) for each in (from_tokenizer, positions) if is_count(each) and 2 < each < 100_000]
    return min(limits, default=USUAL_WINDOW)
