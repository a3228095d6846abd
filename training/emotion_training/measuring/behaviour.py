"""The behaviour suite put to a model: which cases it passes, kind by kind."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..network.files import read_labels
from ..pages.markdown_tables import behaviour_table
from ..problem import Problem
from ..reading.opened import Logits, open_model
from ..reading.session import softmax
from ..scoring.metrics import Floats
from ..scoring.thresholds import Thresholds, folder_thresholds
from ..scoring.verdicts import NONE, verdicts
from .reports import write_report
from .suite import NO_EMOTION, SUITE, Case, by_kind, emotions, read_suite


@dataclass(frozen=True)
class Heard:
    """What a model says of a text."""

    verdict: str
    """A label or `none`."""
    scores: Floats
    """Probabilities [labels]."""


@dataclass(frozen=True)
class Judged:
    """A case and what is wrong with the model's answer; empty where it passed."""

    case: Case
    heard: tuple[Heard, ...]
    wrong: str


def run(model: Path, out: Path | None = None, failing: bool = False, suite: Path = SUITE) -> None:
    """Prints cases passed by kind, and with `failing` each that failed; writes the report to `out`."""
    labels = read_labels(model)
    found = judge_all(open_model(model), labels, folder_thresholds(model), read_suite(suite))
    report = {"schema": 1, **summary(found), "failing": [_failed(each, labels) for each in found if each.wrong]}
    if out:
        write_report(out, report)
    if failing:
        for each in report["failing"]:
            print(f"{each['case']}: {each['wrong']}\n  " + "\n  ".join(map(json.dumps, each["texts"])))
    print(behaviour_table({"passed of all": report}))


def judge_all(session: Logits, labels: Sequence[str], thresholds: Thresholds, cases: Sequence[Case]) -> list[Judged]:
    """Raises Problem when a case speaks of an emotion that the model doesn't know."""
    missing = sorted(emotions(cases) - set(labels))
    if missing:
        raise Problem(f"The behaviour suite speaks of {', '.join(missing)}, which the model does not tell.")
    texts = list(dict.fromkeys(text for case in cases for text in case.texts))
    scores = softmax(session.logits(texts), thresholds.temperature)
    names = [NO_EMOTION if index == NONE else labels[index] for index in verdicts(scores, texts, thresholds)]
    heard = {text: Heard(name, row) for text, name, row in zip(texts, names, scores, strict=True)}
    return [judge(case, tuple(heard[text] for text in case.texts)) for case in cases]


def judge(case: Case, heard: tuple[Heard, ...]) -> Judged:
    """The first of what is wrong: a verdict, the likeness of verdicts, the likeness of scores."""
    return Judged(case, heard, _wrong(case, heard))


def _wrong(case: Case, heard: tuple[Heard, ...]) -> str:
    for each in heard:
        if case.want and each.verdict not in case.want:
            return f"{each.verdict} instead of {' or '.join(case.want)}"
        if each.verdict in case.never:
            return f"{each.verdict}, which it never is"
    if case.same and len({each.verdict for each in heard}) > 1:
        return f"{heard[0].verdict} and {heard[1].verdict}"
    if case.within is not None:
        apart = float(np.abs(heard[0].scores - heard[1].scores).max())
        if apart > case.within:
            return f"scores differ by {apart:.3f}, more than {case.within:g}"
    return ""


def summary(found: Sequence[Judged]) -> dict[str, Any]:
    """Cases and those passed, in all and by kind: the part `behaviour` of reports and of figures.json."""
    passed = {each.case.place for each in found if not each.wrong}
    kinds = by_kind([each.case for each in found])
    return {
        "passed": len(passed),
        "cases": len(found),
        "kinds": {kind: {"passed": sum(case.place in passed for case in cases), "cases": len(cases)} for kind, cases in kinds.items()},
    }


def measure(session: Logits, labels: Sequence[str], thresholds: Thresholds, suite: Path = SUITE) -> dict[str, Any] | None:
    """A model's summary; None where its labels are not those the suite speaks of."""
    cases = read_suite(suite)
    return summary(judge_all(session, labels, thresholds, cases)) if emotions(cases) <= set(labels) else None


def _failed(each: Judged, labels: Sequence[str]) -> dict[str, Any]:
    scores = [{label: round(float(score), 4) for label, score in zip(labels, heard.scores)} for heard in each.heard]
    return {
        "case": each.case.place,
        "texts": list(each.case.texts),
        "wrong": each.wrong,
        "verdicts": [heard.verdict for heard in each.heard],
        "scores": scores,
    }
