"""Fine-tuning: from a base and prepared rows to the weights that the recipe keeps."""

import json
import shutil
import sys
import time

from safetensors.torch import load_file

from ..config import Recipe
from ..network.base import Base, base_folder, is_quantized_alone, load_base, new_classifier
from ..network.modelfolder import write_model, write_weights
from ..text.data import read_prepared
from .batches import Batch, Batches, epoch_batches
from .checkpoint import Progress, load_checkpoint, save_checkpoint
from .device import best_device, precision
from .drift import drift
from .loss import soft_cross_entropy, symmetric_divergence
from .optimizer import make_optimizer, make_schedule, take_step
from .predict import figures, predict


class Finetuning:
    """One run. Goes on from its last checkpoint where there is one."""

    def __init__(self, recipe: Recipe, base: Base | None = None) -> None:
        self.recipe, self.training = recipe, recipe.training
        base = base or load_base(recipe.base)
        self.tokenizer = base.tokenizer
        self.device = best_device()
        self.pools = {source.name: read_prepared(recipe, "train", source.name) for source in recipe.train}
        self.validation = {source.name: read_prepared(recipe, "validation", source.name) for source in recipe.validation}
        self.model = new_classifier(base, recipe.labels, recipe.seed).to(self.device)
        self.epoch_steps = len(self._batches(0))
        self.steps = self.epoch_steps * self.training.epochs
        self.optimizer = make_optimizer(self.model, self.training)
        self.schedule = make_schedule(self.optimizer, self.steps, self.training.warmup)
        self.parts = {"model": self.model, "optimizer": self.optimizer, "schedule": self.schedule}
        self.best = recipe.folder / "checkpoints" / "best.safetensors"

    def run(self) -> Progress:
        """Trains to the end, or to `stop_after`, and writes the model's folder with the best weights."""
        progress = load_checkpoint(self.recipe, self.parts)
        last = min(self.steps, self.training.stop_after or self.steps)
        started, first, loss = time.monotonic() - progress.seconds, progress.step, 0.0
        batches = self._batches(progress.step // self.epoch_steps)
        self.model.train()
        while progress.step < last:
            epoch, number = divmod(progress.step, self.epoch_steps)
            if number == 0 and progress.step > first:
                batches = self._batches(epoch)
            loss += (self._step(batches.batch(number, self.device)) - loss) / min(50, progress.step - first + 1)
            progress.step += 1
            progress.seconds = time.monotonic() - started
            if progress.step % 50 == 0:
                self._say(progress, first, loss)
            if self._is_check(progress.step) or progress.step == last:
                self._check(progress, loss)
            elif self.training.save_every and progress.step % self.training.save_every == 0:
                save_checkpoint(self.recipe, progress, self.parts)
        self._finish()
        return progress

    def _batches(self, epoch: int) -> Batches:
        return epoch_batches(self.recipe, self.pools, self.tokenizer, epoch)

    def _step(self, batch: Batch) -> float:
        """One change of the weights. Returns its loss."""
        ids, mask, targets, weights = batch
        with precision(self.training, self.device):
            logits = self.model(input_ids=ids, attention_mask=mask).logits
            loss = soft_cross_entropy(logits, targets, weights)
            if self.training.r_drop:
                again = self.model(input_ids=ids, attention_mask=mask).logits
                loss = (loss + soft_cross_entropy(again, targets, weights)) / 2
                loss = loss + self.training.r_drop * symmetric_divergence(logits, again)
        take_step(loss, self.model, self.optimizer, self.schedule, self.training.clip)
        return loss.item()

    def _is_check(self, step: int) -> bool:
        checks = self.training.checks_per_epoch
        place = (step - 1) % self.epoch_steps + 1
        return any(place == round(self.epoch_steps * number / checks) for number in range(1, checks + 1))

    def _check(self, progress: Progress, loss: float) -> None:
        """Measures on validation, keeps the weights where they are the best so far, and saves the run's state."""
        with precision(self.training, self.device):
            found = {name: figures(predict(self.model, self.tokenizer, rows), rows) for name, rows in self.validation.items()}
        score = found[self.training.select].get("macroF1", 0.0)
        if score > progress.best or self.training.keep == "last":
            progress.best, progress.best_step = score, progress.step
            write_weights(self.best, self.model)
        save_checkpoint(self.recipe, progress, self.parts)
        line = {"step": progress.step, "minutes": round(progress.seconds / 60, 1), "loss": round(loss, 4), "validation": found}
        with (self.recipe.folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        _print(f"step {progress.step}: macro-F1 {score:.4f} on {self.training.select} (best {progress.best:.4f} at {progress.best_step})")

    def _finish(self) -> None:
        self.model.load_state_dict(load_file(self.best, device=str(self.device)))
        write_model(self.recipe.folder / "model", self.model, self.tokenizer)

    def _say(self, progress: Progress, first: int, loss: float) -> None:
        left = progress.seconds / progress.step * (self.steps - progress.step) / 60
        rate = self.schedule.get_last_lr()[-1]
        _print(f"step {progress.step} of {self.steps}, loss {loss:.3f}, rate {rate:.1e}, about {left:.0f} minutes left")


def run(recipe: Recipe, fresh: bool = False) -> Progress:
    """Fine-tunes as the recipe says; `fresh` forgets what an earlier run of the same name left."""
    if fresh:
        shutil.rmtree(recipe.folder / "checkpoints", ignore_errors=True)
        (recipe.folder / "log.jsonl").unlink(missing_ok=True)
    finetuning = Finetuning(recipe)
    base = base_folder(recipe.base)
    if is_quantized_alone(base):
        mean, largest = drift(base, finetuning.model, finetuning.tokenizer, finetuning.validation[recipe.training.select])
        _print(f"{base}: weights read back from the int8 file; probabilities drift {mean:.4f}, {largest:.4f} at most")
    return finetuning.run()


def _print(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
