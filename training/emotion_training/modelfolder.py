"""A model's folder, as the extension and `export` read it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import DistilBertConfig, DistilBertForMaskedLM, DistilBertForSequenceClassification

KEPT = (
    "activation",
    "attention_dropout",
    "dim",
    "dropout",
    "hidden_dim",
    "initializer_range",
    "max_position_embeddings",
    "n_heads",
    "n_layers",
    "pad_token_id",
    "problem_type",
    "qa_dropout",
    "seq_classif_dropout",
    "sinusoidal_pos_embds",
    "vocab_size",
)


def write_model(folder: Path, model: DistilBertForSequenceClassification, tokenizer: Tokenizer) -> None:
    """Writes config.json, tokenizer.json, tokenizer_config.json and pytorch/model.safetensors (fp32)."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_json(folder / "config.json", config_json(model.config))
    _write_tokenizer(folder, model.config, tokenizer)
    write_weights(folder / "pytorch" / "model.safetensors", model)


def write_base(folder: Path, model: DistilBertForMaskedLM, tokenizer: Tokenizer) -> None:
    """Writes the body alone, with its configuration and tokenizer: a base to fine-tune."""
    folder.mkdir(parents=True, exist_ok=True)
    config = config_json(model.config)
    _write_json(folder / "config.json", {**config, "architectures": ["DistilBertModel"]})
    _write_tokenizer(folder, model.config, tokenizer)
    body = {name: tensor for name, tensor in model.state_dict().items() if name.startswith("distilbert.")}
    _save(folder / "model.safetensors", body)


def _write_tokenizer(folder: Path, config: DistilBertConfig, tokenizer: Tokenizer) -> None:
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"))
    _write_json(folder / "tokenizer_config.json", tokenizer_json(tokenizer, config.max_position_embeddings))


def write_weights(path: Path, model: DistilBertForSequenceClassification) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    _save(path, model.state_dict())


def config_json(config: DistilBertConfig) -> dict[str, Any]:
    """What decides the model's shape and labels, nothing of the library's version."""
    names = {str(number): name for number, name in sorted(config.id2label.items())}
    return {
        "model_type": "distilbert",
        "architectures": ["DistilBertForSequenceClassification"],
        **{key: getattr(config, key) for key in KEPT},
        "id2label": names,
        "label2id": {name: int(number) for number, name in names.items()},
    }


def tokenizer_json(tokenizer: Tokenizer, positions: int) -> dict[str, Any]:
    """Settings of a WordPiece tokenizer as BERT has it."""
    normalizer = json.loads(tokenizer.to_str()).get("normalizer") or {}
    return {
        "tokenizer_class": "DistilBertTokenizer",
        "do_lower_case": bool(normalizer.get("lowercase", True)),
        "strip_accents": normalizer.get("strip_accents"),
        "tokenize_chinese_chars": bool(normalizer.get("handle_chinese_chars", True)),
        "model_max_length": positions,
        "padding_side": "right",
        "truncation_side": "right",
        "cls_token": "[CLS]",
        "sep_token": "[SEP]",
        "pad_token": "[PAD]",
        "unk_token": "[UNK]",
        "mask_token": "[MASK]",
    }


def _save(path: Path, state: Mapping[str, torch.Tensor]) -> None:
    tensors = {name: tensor.detach().to("cpu", torch.float32).contiguous() for name, tensor in state.items()}
    save_file(tensors, path, metadata={"format": "pt"})


def _write_json(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
