"""
From how many people who would agree on an emotion is named: the share with the best score of naming, in steps of five people of a
hundred, since the sets tell no finer.

It starts at a majority, where naming is right as often as it is wrong (Chow 1970), so a label that people would deny as often as not
is never given. On validation data only.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..config import Source
from ..measuring.kinds import kinds
from ..measuring.naming import JUDGED, naming
from ..measuring.scoreboard import goals_missed
from ..measuring.set_report import Answers
from ..scoring.agreement_map import MAJORITY
from ..scoring.thresholds import Thresholds

SHARES = (MAJORITY, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)


def least_agreement(sources: Sequence[Source], given: Sequence[Answers], thresholds: Thresholds) -> float:
    """
    A share of SHARES; `thresholds` have the maps, and margin and words that stay. Where sets of the judged kinds are missing, the
    least share that misses fewest goals.
    """

    def worth(share: float) -> tuple[float, float]:
        found = kinds(sources, given, replace(thresholds, agreement=share))
        whole = all("named" in found.get(kind, {}) and "falselyNamed" in found[kind] for kind in JUDGED)
        return (-naming(found).score if whole else goals_missed(found)), share

    return min(SHARES, key=worth)
