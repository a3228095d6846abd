"""The model with its rules."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from .problem import Problem
from .reading.model_folder import emotions_of, packaged_model, read_model_folder
from .reading.network import Network
from .result import Result
from .scoring.agreement import TEXT_KINDS, TextKind, agreement_map
from .scoring.thresholds import Thresholds, laid_over
from .scoring.verdict import judge
from .text.language import Language, language_of
from .text.words import count_words

MOST_THREADS = 1_024
"""More than machines have processors; the runtime takes any number and fails at its start."""


class Classifier:
    """
    Reads texts on this machine; nothing is sent anywhere. Constant once made: several threads may call `classify`.
    """

    def __init__(
        self,
        model: str | os.PathLike[str] | None = None,
        *,
        threshold: float | None = None,
        margin: float | None = None,
        minimum_words: int | None = None,
        text_kind: TextKind = "all",
        any_language: bool = False,
        threads: int | None = None,
    ) -> None:
        """
        `model`: a model's folder; None is the one in the package. `threshold`: how many of 100 people would agree, 51 to 100.
        `text_kind`: whose agreement counts. `any_language`: name emotions in texts that are not English too. `threads`: of
        the processor, 1 to 1,024; None is half the cores. Raises Problem.
        """
        if text_kind not in TEXT_KINDS:
            raise Problem(f'text_kind takes {", ".join(TEXT_KINDS)}, not "{text_kind}".')
        if threads is not None and not 1 <= threads <= MOST_THREADS:
            raise Problem(f"threads takes a whole number from 1 to {MOST_THREADS}, not {threads}.")
        folder = read_model_folder(packaged_model() if model is None else Path(model))
        figures = folder.figures
        self.name = figures.name or folder.path.resolve().name
        self.labels = emotions_of(folder)
        """Those that name an emotion; `scores` has all of the model's."""
        self.thresholds: Thresholds = replace(
            laid_over(figures.thresholds, figures.agreement, threshold, margin, minimum_words), neutral=folder.neutral
        )
        self._map = None if figures.agreement is None else agreement_map(figures.agreement, text_kind)
        self._any_language = any_language
        self._all_labels = folder.labels
        self._network = Network(folder, threads or max(1, (os.cpu_count() or 1) // 2))

    def classify(self, texts: Iterable[str], languages: Sequence[Language] | None = None) -> list[Result]:
        """
        One result per text, in order; the same for a text alone and in any batch. `languages`: of each text, where something
        better than this package's look at letters and words tells it. Raises Problem, and TypeError for what is no text.
        """
        if isinstance(texts, str):
            raise TypeError("classify takes a list of texts, not one text")
        # What can be gone through once would be gone after the first look.
        texts = list(texts)
        if any(not isinstance(text, str) for text in texts):
            raise TypeError("classify takes texts; give an empty one where there is none")
        if languages is not None and len(languages) != len(texts):
            raise Problem(f"There are {len(texts)} texts and {len(languages)} languages; give one for each text.")
        distinct = list(dict.fromkeys(texts))
        readings = dict(zip(distinct, self._network.read(distinct), strict=True))
        results = []
        for index, text in enumerate(texts):
            found, windows = readings[text]
            probabilities: list[float] = found.tolist()
            language = language_of(text) if languages is None else languages[index]
            verdict = judge(
                self._all_labels,
                probabilities,
                self.thresholds,
                count_words(text),
                self._any_language or language != "other",
                self._map,
            )
            scores = dict(zip(self._all_labels, probabilities, strict=True))
            results.append(Result(text, scores, verdict.name, verdict.reason, verdict.agreement, windows))
        return results
