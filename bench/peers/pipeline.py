"""
The pipeline of Hugging Face Transformers over the lines of a file, a text a call, in float32 on one thread; prints the milliseconds
from its first text on. `width` is `own`, a network of the packaged model's shape, or `base`, DistilBERT's usual one, 768 wide. The
weights are random: how long a network takes does not depend on them.
"""

import sys
import time
from pathlib import Path

import torch
from transformers import AutoConfig, AutoTokenizer, DistilBertConfig, DistilBertForSequenceClassification, pipeline

file, model, width = sys.argv[1:]
torch.set_num_threads(1)
config = AutoConfig.from_pretrained(model)
if width == "base":
    config = DistilBertConfig(id2label=config.id2label, label2id=config.label2id)
network = DistilBertForSequenceClassification(config).eval()
classify = pipeline("text-classification", model=network, tokenizer=AutoTokenizer.from_pretrained(model), top_k=None)
texts = Path(file).read_text(encoding="utf-8").strip().split("\n")
start = time.perf_counter()
for text in texts:
    classify(text, truncation=True, max_length=512)
print((time.perf_counter() - start) * 1000)
