"""When a measured model may take the place of the published one. README.md has the rule in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Any

from ..problem import Problem
from .naming import naming

TWEETS = "carer-test"
ONE_SIDED_95 = 1.645


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
        found = compared(candidate, published)
        for each in found:
            if each.difference < -each.chance:
                raise Problem(
                    f"Not published: {each.name} is {each.ours:.4f}, that of the published {published['model']} {each.theirs:.4f}; "
                    f"chance explains {each.chance:.4f}."
                )
        if not any(each.difference > each.chance for each in found):
            raise Problem(f"Not published: the model is in nothing better than {published['model']} by more than chance.")


@dataclass(frozen=True)
class Compared:
    """A score, 0 to 1, of two models on the same texts."""

    name: str
    ours: float
    theirs: float
    error: float
    """Standard error of the difference, as if the texts were others: on the same texts it is rather less."""

    @property
    def difference(self) -> float:
        return self.ours - self.theirs

    @property
    def chance(self) -> float:
        """The difference that two equal models exceed in one of twenty comparisons, one-sided."""
        return ONE_SIDED_95 * self.error


def compared(candidate: Mapping[str, Any], published: Mapping[str, Any]) -> list[Compared]:
    """Neither may be lower by more than chance, and one has to be higher by more than chance."""
    ours, theirs = naming(candidate["kinds"]), naming(published["kinds"])
    passed, before = passed_share(candidate["behaviour"]), passed_share(published["behaviour"])
    errors = [share * (1 - share) / each["behaviour"]["cases"] for share, each in ((passed, candidate), (before, published))]
    return [
        Compared("the score of naming", ours.score, theirs.score, hypot(ours.error, theirs.error)),
        Compared("the share of behaviour cases passed", passed, before, sqrt(sum(errors))),
    ]


def passed_share(behaviour: Mapping[str, Any]) -> float:
    return float(behaviour["passed"] / behaviour["cases"])
