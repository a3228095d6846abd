"""A model's folder, as the extension and `export` read it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import DistilBertForMaskedLM, MPNetConfig

from .bodies import Classifier, Config

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
KEPT_OF_MPNET = (
    "attention_probs_dropout_prob",
    "bos_token_id",
    "eos_token_id",
    "hidden_act",
    "hidden_dropout_prob",
    "hidden_size",
    "initializer_range",
    "intermediate_size",
    "layer_norm_eps",
    "max_position_embeddings",
    "num_attention_heads",
    "num_hidden_layers",
    "pad_token_id",
    "problem_type",
    "relative_attention_num_buckets",
    "vocab_size",
)
BERT_TOKENS = {"cls_token": "[CLS]", "sep_token": "[SEP]", "pad_token": "[PAD]", "unk_token": "[UNK]", "mask_token": "[MASK]"}
MPNET_TOKENS = {
    "bos_token": "<s>",
    "eos_token": "</s>",
    "cls_token": "<s>",
    "sep_token": "</s>",
    "pad_token": "<pad>",
    "unk_token": "[UNK]",
    "mask_token": "<mask>",
}


def write_model(folder: Path, model: Classifier, tokenizer: Tokenizer) -> None:
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


def _write_tokenizer(folder: Path, config: Config, tokenizer: Tokenizer) -> None:
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"))
    _write_json(folder / "tokenizer_config.json", tokenizer_json(tokenizer, config))


def write_weights(path: Path, model: Classifier) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    _save(path, model.state_dict())


def config_json(config: Config) -> dict[str, Any]:
    """What decides the model's shape and labels, nothing of the library's version."""
    names = {str(number): name for number, name in sorted(config.id2label.items())}
    mpnet = isinstance(config, MPNetConfig)
    return {
        "model_type": config.model_type,
        "architectures": ["MPNetForSequenceClassification" if mpnet else "DistilBertForSequenceClassification"],
        **{key: getattr(config, key) for key in (KEPT_OF_MPNET if mpnet else KEPT)},
        "id2label": names,
        "label2id": {name: int(number) for number, name in names.items()},
    }


def tokenizer_json(tokenizer: Tokenizer, config: Config) -> dict[str, Any]:
    """Settings of a WordPiece tokenizer as BERT has it, or as MPNet has."""
    mpnet = isinstance(config, MPNetConfig)
    normalizer = json.loads(tokenizer.to_str()).get("normalizer") or {}
    return {
        "tokenizer_class": "MPNetTokenizer" if mpnet else "DistilBertTokenizer",
        "do_lower_case": bool(normalizer.get("lowercase", True)),
        "strip_accents": normalizer.get("strip_accents"),
        "tokenize_chinese_chars": bool(normalizer.get("handle_chinese_chars", True)),
        # MPNet's places are counted from the padding's number on.
        "model_max_length": config.max_position_embeddings - (config.pad_token_id + 1 if mpnet else 0),
        "padding_side": "right",
        "truncation_side": "right",
        **(MPNET_TOKENS if mpnet else BERT_TOKENS),
    }


def _save(path: Path, state: Mapping[str, torch.Tensor]) -> None:
    tensors = {name: tensor.detach().to("cpu", torch.float32).contiguous() for name, tensor in state.items()}
    save_file(tensors, path, metadata={"format": "pt"})


def _write_json(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
