"""Tiny models and texts for tests: random weights, nothing downloaded."""

import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import DistilBertConfig, DistilBertForSequenceClassification

LABELS = ("sadness", "joy", "love", "anger", "fear", "surprise")
WORDS = ("i", "am", "so", "happy", "sad", "angry", "and", "the", "cat", "sat", "on", "a", "mat", ".", "!", "never", "felt")


def make_model_folder(folder: Path, seed: int = 0) -> DistilBertForSequenceClassification:
    """Writes config.json, the tokenizer's files and pytorch/model.safetensors of a random classifier; returns it."""
    torch.manual_seed(seed)
    config = DistilBertConfig(
        vocab_size=5 + len(WORDS),
        max_position_embeddings=64,
        n_layers=2,
        n_heads=4,
        dim=32,
        hidden_dim=64,
        initializer_range=0.2,
        id2label=dict(enumerate(LABELS)),
        label2id={label: index for index, label in enumerate(LABELS)},
    )
    model = DistilBertForSequenceClassification(config).eval()
    (folder / "pytorch").mkdir(parents=True, exist_ok=True)
    save_file(model.state_dict(), str(folder / "pytorch" / "model.safetensors"), metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config.to_dict()), encoding="utf-8")
    make_tokenizer().save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text("{}", encoding="utf-8")
    return model


def make_tokenizer() -> Tokenizer:
    vocabulary = {word: index for index, word in enumerate(("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", vocabulary["[CLS]"]), ("[SEP]", vocabulary["[SEP]"])]
    )
    return tokenizer


def texts(count: int) -> list[str]:
    """Texts of 1 to 29 words."""
    return [" ".join(WORDS[(index * 7 + word * 5) % len(WORDS)] for word in range(1 + index % 29)) for index in range(count)]
