"""When a measured model may take the place of the published one. README.md has the rule in words; it was settled before it was used."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..problem import Problem
from .kinds import naming

TWEETS = "carer-test"


@dataclass(frozen=True)
class Rule:
    """Floors on the test split of CARER, 0 to 1."""

    accuracy: float = 0.925
    macro_f1: float = 0.875
    wanted_macro_f1: float = 0.8825
    """Told where it is missed, and no ground to refuse."""

    def check(self, candidate: Mapping[str, Any], published: Mapping[str, Any] | None) -> None:
        """Takes the reports of both on the same test splits; raises Problem with the first ground to refuse the candidate."""
        tweets = candidate["sets"].get(TWEETS)
        if tweets is None:
            raise Problem(f"Not published: the model was not measured on `{TWEETS}`.")
        for name, value, floor in (("accuracy", tweets["accuracy"], self.accuracy), ("macro-F1", tweets["macroF1"], self.macro_f1)):
            if value < floor:
                raise Problem(f"Not published: {name} on `{TWEETS}` is {value:.4f}, below {floor:g}.")
        if "behaviour" not in candidate or "kinds" not in candidate:
            raise Problem("Not published: the evaluation has no kinds of text or no behaviour suite; run `evaluate --test` again.")
        naming(candidate["kinds"])
        if published is None:
            return
        for name, ours, theirs in compared(candidate, published):
            if ours < theirs:
                raise Problem(f"Not published: {name} is {ours:.4f}, that of the published {published['model']} {theirs:.4f}.")


def compared(candidate: Mapping[str, Any], published: Mapping[str, Any]) -> list[tuple[str, float, float]]:
    """What may not fall: its name, the candidate's value, the published model's."""
    return [
        ("the score of naming", naming(candidate["kinds"]), naming(published["kinds"])),
        ("the share of behaviour cases passed", passed_share(candidate["behaviour"]), passed_share(published["behaviour"])),
    ]


def passed_share(behaviour: Mapping[str, Any]) -> float:
    return float(behaviour["passed"] / behaviour["cases"])
