"""
A base made at home with the texts it will be fine-tuned on: masked language modelling on them, their labels unseen (Gururangan et
al. 2020, "Don't Stop Pretraining", task-adaptive pretraining).
"""

import sys
import time

import torch
from torch.nn import functional
from transformers import DistilBertForMaskedLM

from ..config import Recipe
from ..network.base import Base, load_base
from ..network.modelfolder import write_base
from ..problem import Problem
from ..text.data import read_prepared
from .batches import epoch_batches
from .device import best_device, precision
from .optimizer import make_optimizer, make_schedule, take_step

PICKED, MASKED, REPLACED = 0.15, 0.8, 0.1
"""Of the tokens 15 % are to be guessed; of those 80 % are masked, 10 % another token, the rest left (Devlin et al. 2019)."""
UNPICKED = -100


def run(recipe: Recipe) -> None:
    """Reads the recipe's prepared training rows and writes RUN/model, a folder for `base`. It does not go on where it was interrupted."""
    base, training, device = load_base(recipe.base), recipe.training, best_device()
    mask = base.tokenizer.token_to_id("[MASK]")
    if mask is None:
        raise Problem(f"The tokenizer of {recipe.base} has no [MASK]; this base can't be adapted.")
    special = [number for name in ("[CLS]", "[SEP]", "[PAD]") if (number := base.tokenizer.token_to_id(name)) is not None]
    model = new_reader(base, recipe.seed).to(device)
    pools = {source.name: read_prepared(recipe, "train", source.name) for source in recipe.train}
    batches = epoch_batches(recipe, pools, base.tokenizer, 0)
    steps = len(batches) * training.epochs
    optimizer = make_optimizer(model, training)
    schedule = make_schedule(optimizer, steps, training.warmup)
    chance = torch.Generator().manual_seed(recipe.seed)
    started, mean = time.monotonic(), 0.0
    for step in range(steps):
        epoch, number = divmod(step, len(batches))
        if number == 0 and epoch > 0:
            batches = epoch_batches(recipe, pools, base.tokenizer, epoch)
        ids, attended, _, _ = batches.batch(number)
        seen, wanted = masked(ids, mask, special, model.config.vocab_size, chance)
        if bool((wanted == UNPICKED).all()):
            continue
        with precision(training, device):
            loss = guessing_loss(model, seen.to(device), attended.to(device), wanted.to(device))
        take_step(loss, model, optimizer, schedule, training.clip)
        mean += (loss.item() - mean) / min(50, step + 1)
        if (step + 1) % 50 == 0:
            minutes = (time.monotonic() - started) / (step + 1) * (steps - step - 1) / 60
            print(f"step {step + 1} of {steps}, loss {mean:.3f}, about {minutes:.0f} minutes left", file=sys.stderr, flush=True)
    write_base(recipe.folder / "model", model, base.tokenizer)
    print(f"{recipe.folder / 'model'}: {steps} steps, loss {mean:.3f}, {(time.monotonic() - started) / 60:.1f} minutes")


def new_reader(base: Base, seed: int) -> DistilBertForMaskedLM:
    """The base's body with a head that guesses tokens by their embeddings; its transformation begins as the identity."""
    torch.manual_seed(seed)
    model = DistilBertForMaskedLM(base.config)
    own = model.state_dict()
    model.load_state_dict({**own, **{name: tensor.float() for name, tensor in base.weights.items() if name in own}})
    model.tie_weights()
    with torch.no_grad():
        model.vocab_transform.weight.copy_(torch.eye(base.config.dim))
        model.vocab_transform.bias.zero_()
        model.vocab_projector.bias.zero_()
    return model.train()


def masked(
    ids: torch.Tensor, mask: int, special: list[int], vocabulary: int, chance: torch.Generator
) -> tuple[torch.Tensor, torch.Tensor]:
    """(what is seen, what is to be guessed), shaped as `ids`; -100 where nothing is."""
    picked = torch.rand(ids.shape, generator=chance) < PICKED
    picked &= ~torch.isin(ids, torch.tensor(special))
    fate = torch.rand(ids.shape, generator=chance)
    others = torch.randint(vocabulary, ids.shape, generator=chance)
    seen = torch.where(picked & (fate < MASKED), mask, ids)
    seen = torch.where(picked & (fate >= MASKED) & (fate < MASKED + REPLACED), others, seen)
    return seen, torch.where(picked, ids, UNPICKED)


def guessing_loss(model: DistilBertForMaskedLM, seen: torch.Tensor, attended: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Mean cross-entropy of the tokens to be guessed, nats. Only these are projected onto the vocabulary: it is most of the work."""
    places = wanted != UNPICKED
    hidden = model.distilbert(input_ids=seen, attention_mask=attended)[0][places]
    hidden = model.vocab_layer_norm(functional.gelu(model.vocab_transform(hidden)))
    return functional.cross_entropy(model.vocab_projector(hidden).float(), wanted[places])
