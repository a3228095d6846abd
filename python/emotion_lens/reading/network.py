"""The tokenizer and the network of a model's folder."""

from collections.abc import Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ..problem import Problem
from ..scoring.activation import probabilities_of
from ..scoring.batches import batches
from ..scoring.windows import combined, token_windows
from .model_folder import ModelFolder

BATCH_TOKENS = 256
"""Padding included. Small enough that the activations stay in the processor's cache: larger batches were slower."""


class Network:
    """Reads texts. The same text has the same scores alone and in any batch."""

    def __init__(self, folder: ModelFolder, threads: int) -> None:
        self._folder = folder
        try:
            self._tokenizer = Tokenizer.from_file(str(folder.path / "tokenizer.json"))
        except Exception as error:  # the library raises nothing narrower
            raise Problem(f"The tokenizer in \"{folder.path}\" can't be read. Copy the model's folder again.") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(str(folder.network), options, ["CPUExecutionProvider"])
        except Exception as error:  # as above
            raise Problem(f'"{folder.network}" is not an ONNX model that can be run. Copy the folder again.') from error
        self._inputs = {each.name for each in self._session.get_inputs()}
        outputs = [each.name for each in self._session.get_outputs()]
        self._output = "logits" if "logits" in outputs else outputs[0]
        padding = self._tokenizer.token_to_id("[PAD]")
        self._padding = padding if padding is not None else self._tokenizer.token_to_id("<pad>") or 0
        self._before, self._after = self._frame()

    def read(self, texts: Sequence[str]) -> list[tuple[NDArray[np.float64], int]]:
        """Of each text the probabilities by label, and the number of windows it was read in."""
        longest = self._folder.window - len(self._before) - len(self._after)
        rows: list[list[int]] = []
        of_text: list[range] = []
        for text in texts:
            tokens = self._tokenizer.encode(_sound(text), add_special_tokens=False).ids
            windows = token_windows(len(tokens), longest)
            of_text.append(range(len(rows), len(rows) + len(windows)))
            rows.extend([*self._before, *tokens[start:end], *self._after] for start, end in windows)
        found = np.empty((len(rows), len(self._folder.labels)))
        most_rows = 1 if self._folder.batch_dependent else BATCH_TOKENS
        for batch in batches([len(row) for row in rows], BATCH_TOKENS, most_rows):
            found[batch] = self._run([rows[index] for index in batch])
        return [(combined([found[row] for row in own], [len(rows[row]) for row in own]), len(own)) for own in of_text]

    def _run(self, rows: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        shape = (len(rows), max(map(len, rows)))
        ids, mask = np.full(shape, self._padding, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        for index, row in enumerate(rows):
            ids[index, : len(row)] = row
            mask[index, : len(row)] = 1
        known = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros(shape, dtype=np.int64)}
        inputs = {name: value for name, value in known.items() if name in self._inputs}
        logits = self._session.run([self._output], inputs)[0]
        if logits.shape != (len(rows), len(self._folder.labels)):
            raise Problem("The model does not answer with one score per label: its labels and its network do not fit.")
        if not np.isfinite(logits).all():
            raise Problem("The model answers with numbers that are none: its file is damaged.")
        return probabilities_of(logits, self._folder.activation, self._folder.figures.temperature)

    def _frame(self) -> tuple[list[int], list[int]]:
        """The special tokens that stand before and after a text's own."""
        bare = self._tokenizer.encode("a", add_special_tokens=False).ids
        framed = self._tokenizer.encode("a").ids
        if not bare or bare[0] not in framed:
            return framed, []
        at = framed.index(bare[0])
        return framed[:at], framed[at + len(bare) :]


def _sound(text: str) -> str:
    """Half of a surrogate pair, which JSON may hold, is no character."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
