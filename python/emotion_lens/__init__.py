"""Emotions of English texts on your own processor: the model, the scores and the verdicts of Emotion Lens."""

from .classifier import Classifier
from .columns import EmotionLens
from .problem import Problem
from .result import Result
from .scoring.agreement import Agreement
from .scoring.thresholds import Thresholds
from .text.language import Language

__all__ = ["Agreement", "Classifier", "EmotionLens", "Language", "Problem", "Result", "Thresholds"]
__version__ = "0.1.0"
