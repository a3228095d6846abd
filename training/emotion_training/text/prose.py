"""
Technical prose from the documentation of installed npm packages: text in which nothing is felt. A package's name decides
whether its paragraphs train, choose or test, so that no package stands on two sides.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from ..problem import Problem

LICENCES = ("MIT", "Apache-2.0")
FEWEST_WORDS, MOST_WORDS = 6, 110
BEGINS_NO_PROSE = re.compile(r"[#|<>\[!`\-*=~]|\d+\.")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a package's README, its markup taken off. Its fields are those of the reader `jsonl`, and its origin."""

    text: str
    label: str
    package: str


def run(packages: Path, out: Path) -> dict[str, int]:
    """Writes OUT/train.jsonl, dev.jsonl and test.jsonl (six, two and two tenths of the packages). Returns rows by file."""
    rows: dict[str, list[Paragraph]] = {"train": [], "dev": [], "test": []}
    known: set[str] = set()
    for paragraph in paragraphs_in(packages):
        if paragraph.text not in known:
            known.add(paragraph.text)
            rows[part_of(paragraph.package)].append(paragraph)
    if not known:
        raise Problem(f"{packages}: no package here has an open licence and a README in prose.")
    out.mkdir(parents=True, exist_ok=True)
    for name, part in rows.items():
        lines = (json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in part)
        (out / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
    return {name: len(part) for name, part in rows.items()}


def part_of(package: str) -> str:
    """`train`, `dev` or `test`: the same for a name everywhere."""
    number = int(hashlib.sha256(package.encode()).hexdigest(), 16) % 10
    return "train" if number < 6 else "dev" if number < 8 else "test"


def paragraphs_in(packages: Path) -> Iterator[Paragraph]:
    """Of every package with a licence of LICENCES below the folder, in the order of their paths."""
    for manifest in sorted(packages.glob("**/package.json")):
        try:
            value = json.loads(manifest.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if not isinstance(value, dict) or value.get("license") not in LICENCES or not isinstance(value.get("name"), str):
            continue
        page = next((file for file in sorted(manifest.parent.glob("*.md")) if file.name.lower() == "readme.md"), None)
        if page is not None:
            for text in prose_in(page.read_text(encoding="utf-8", errors="replace")):
                yield Paragraph(text, "neutral", value["name"])


def prose_in(markdown: str) -> Iterator[str]:
    """The plain paragraphs of a Markdown page: no headings, lists, tables, code, addresses or licence notes."""
    for block in re.split(r"\n\s*\n", re.sub(r"```.*?```", "", markdown, flags=re.DOTALL)):
        if BEGINS_NO_PROSE.match(block.strip()) or "|" in block:
            continue
        text = _without_markup(block)
        if "http" in text or re.search(r"copyright|licen[cs]e", text, re.IGNORECASE) or not text[:1].isalpha():
            continue
        if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS:
            yield text


def _without_markup(block: str) -> str:
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", block)
    text = re.sub(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", text)
    return " ".join(re.sub(r"[`*_]|<[^>]+>", "", text).split())
