"""Thanks and apologies: set phrases of politeness, in which no emotion is clear."""

import re

PHRASE = re.compile(
    r"\b(?:thanks?(?: you)?(?: (?:so|very) much| a lot| again| in advance)?|thx|ty|much appreciated|(?:i )?(?:really )?appreciate (?:it|that)|"
    r"(?:i(?:'|’)?m |i am )?(?:so |very |really )?sorry|(?:my |i )?apolog(?:y|ies|i[sz]e)|(?:my )?(?:bad|mistake)|excuse me|pardon(?: me)?|you(?:'|’)?re welcome|no problem)\b",
    re.IGNORECASE,
)
MOST_OTHER_WORDS = 8
FEELING = re.compile(
    r"\b(?:lov|happ|glad|joy|delight|awesome|amazing|fantastic|wonderful|excit|haha|lol|sad|hate|angr|furious|terribl|horribl|awful|"
    r"heart|hurt|cry|cri(?:ed|es)|tear|regret|guilt|asham|griev|loss|die[ds]?|death|best|great|so much better)",
    re.IGNORECASE,
)
"""Beginnings of words that say more than politeness does."""


def is_courtesy(text: str) -> bool:
    """Whether a text is thanks or an apology and little else, without a word of feeling."""
    rest, found = PHRASE.subn(" ", text)
    return found > 0 and len(rest.split()) <= MOST_OTHER_WORDS and not FEELING.search(rest)
