"""
A line with slots. `<adjective>` is filled from the word list of that name, `<adjective:fear>` from one emotion's words,
`<here|there>` from its own alternatives. `<name>` twice is the same name, `<name 2>` another one; `<Noun>` has a capital;
`<1:she|he>` and `<1:her|him>` choose together. `\\n` is a line break. A slot that begins a sentence gets a capital.
"""

import hashlib
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..problem import Problem

EMOTIONS = ("sadness", "joy", "love", "anger", "fear", "surprise")
FELT = "felt"
"""In place of a label: the emotion of the words that fill the template."""
VALIDATION = 15
"""Per cent of the templates."""
SLOT = re.compile(r"<([^<>]+)>")
TOGETHER = re.compile(r"(\d):(.*)", re.DOTALL)
BEGINNING = re.compile(r"^(?=<)|(?<=[a-z>][.?!] )(?=<)")
MARK = "\0"
"""Stands before a letter that is to be a capital."""

Words = Mapping[str, Mapping[str, Sequence[str]]]
"""Name of a list -> emotion, or the empty name -> its words."""


@dataclass(frozen=True)
class Template:
    kind: str
    label: str
    """A label, FELT, or several labels joined with `+`: mixed, in equal shares."""
    line: str

    @property
    def id(self) -> str:
        return f"{self.kind}-{_digest(self.line)[:8]}"

    @property
    def part(self) -> str:
        """`train` or `validation`: the same for a wording everywhere."""
        return "validation" if int(_digest(self.line), 16) % 100 < VALIDATION else "train"


@dataclass
class Filling:
    """What the slots of one row hold so far."""

    emotion: str | None
    held: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    """Of the alternatives that choose together."""


def fill(line: str, words: Words, chance: random.Random, emotion: str | None = None) -> str:
    """The line with its slots filled; words of emotion are those of `emotion` where it is given."""
    filling = Filling(emotion)
    text = BEGINNING.sub(MARK, line)
    while SLOT.search(text):  # Innermost slots first: alternatives may hold slots.
        text = SLOT.sub(lambda slot: _filled(slot.group(1), words, chance, filling), text)
    return re.sub(f"{MARK}(.)", lambda letter: letter.group(1).upper(), text.replace("\\n", "\n"))


def emotions_of(template: Template, words: Words) -> list[str]:
    """The emotions of a felt template, those that all its lists have; none of another."""
    if template.label != FELT:
        return []
    names = [slot.split(" ")[0].lower() for slot in SLOT.findall(template.line) if "|" not in slot]
    tables = [words[name] for name in names if name in words and "" not in words[name]]
    if not tables:
        raise Problem(f"{template.kind}: a felt template needs a slot with words of emotion: {template.line}")
    return [emotion for emotion in EMOTIONS if all(emotion in table for table in tables)]


def _filled(slot: str, words: Words, chance: random.Random, filling: Filling) -> str:
    if slot in filling.held:
        return filling.held[slot]
    together = TOGETHER.fullmatch(slot)
    if together:
        alternatives = together.group(2).split("|")
        return alternatives[filling.places.setdefault(together.group(1), chance.randrange(len(alternatives)))]
    if "|" in slot:
        return chance.choice(slot.split("|"))
    name, _, emotion = slot.split(" ")[0].partition(":")
    if name[:1].isupper() and name.lower() in words:
        return _filled(slot.lower(), words, chance, filling).capitalize()
    if name not in words:
        raise Problem(f"`<{slot}>`: no word list has this name.")
    table = words[name]
    choice = "" if "" in table else emotion or filling.emotion or chance.choice(list(table))
    if choice not in table:
        raise Problem(f"`<{slot}>`: the list has no words of {choice}.")
    filling.held[slot] = chance.choice([word for word in table[choice] if word not in filling.held.values()])
    return filling.held[slot]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
