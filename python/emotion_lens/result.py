"""What is said of one text."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .scoring.agreement import Agreement
from .scoring.verdict import Reason


@dataclass(frozen=True)
class Result:
    """The fields and names of the command line's JSON."""

    text: str
    scores: Mapping[str, float]
    """The model's own probability of each label, 0 to 1."""
    verdict: str
    """A label, or `none`."""
    reason: Reason | None = None
    """Why none is clear; None where an emotion is."""
    agreement: Agreement | None = None
    """How many people would agree with the best label; None where that was not measured, or the scores decided nothing."""
    windows: int = 1
    """Stretches the text was read in: more than 1 where it was longer than the model's window."""

    def record(self) -> dict[str, Any]:
        """As a line of the command line's JSONL has it, without the place in a file; what there is none of is left out."""
        return {
            "text": self.text,
            "scores": dict(self.scores),
            **({} if self.agreement is None else {"agreement": asdict(self.agreement)}),
            "verdict": self.verdict,
            **({} if self.reason is None else {"reason": self.reason}),
            **({"windows": self.windows} if self.windows > 1 else {}),
        }
