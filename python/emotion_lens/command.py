"""`emotion-lens score`: a column of a table, read."""

import argparse
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from . import __version__
from .classifier import Classifier
from .columns import texts_of
from .problem import Problem
from .scoring.agreement import TEXT_KINDS
from .tables.output import opened_output
from .tables.read import read_table
from .tables.table import FORMATS, Batch, Format, format_of
from .tables.write import Writer, open_writer

FINE, UNUSABLE, INTERRUPTED = 0, 2, 128 + signal.SIGINT


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0 when every row was read and written, 2 when the work could not be done."""
    options = _parser().parse_args(arguments)
    try:
        _score(options)
    except Problem as problem:
        print(f"emotion-lens: {problem}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # Whoever reads has enough.
        _silence_output()
    except OSError as error:
        print(f"emotion-lens: The rows can't be read or written to their end: {error.strerror}.", file=sys.stderr)
        _silence_output()
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return FINE


def _silence_output() -> None:
    """Python would complain once more when it closes the output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("emotion-lens", description=__doc__, allow_abbrev=False)
    parser.add_argument("-V", "--version", action="version", version=__version__)
    score = parser.add_subparsers(dest="command", required=True).add_parser(
        "score",
        help="Read a column of a CSV, JSONL, Parquet or Arrow file and write its rows with scores and verdicts.",
        allow_abbrev=False,
    )
    add = score.add_argument
    add("file", help="What is read, or - for the standard input.")
    add("-c", "--column", default="text", help="The column that holds the texts (default: text).")
    add("-o", "--out", help="Write to this file, once all is there; else to the standard output.")
    add("-f", "--format", choices=FORMATS, help="What is written (default: by --out's ending, else as what is read).")
    add("--input-format", choices=FORMATS, help="What is read (default: by the file's ending).")
    add("--prefix", default="", help="Put before the names of the new columns.")
    add(
        "-t",
        "--threshold",
        type=float,
        help="Name an emotion when at least so many of 100 people would agree, 51 to 100.",
    )
    add("--margin", type=float, help="Least distance between the probabilities of the two best labels, 0 to 1.")
    add("--minimum-words", type=int, help="Texts with fewer words have no clear emotion.")
    add("--text-kind", choices=TEXT_KINDS, default="all", help="Kind of text by which agreement was measured.")
    add("--any-language", action="store_true", help="Name emotions in texts that are not English too.")
    add("-m", "--model", help="Another model's folder.")
    add("--threads", type=int, help="Processor threads the model may use (default: half the cores).")
    return parser


def _score(options: argparse.Namespace) -> None:
    given: Format | None = options.input_format or format_of(options.file)
    if given is None:
        raise Problem(f'What "{options.file}" is written in can\'t be told from its name; name it with --input-format.')
    wanted: Format = options.format or (options.out and format_of(options.out)) or given
    if wanted in ("parquet", "arrow") and options.out is None and sys.stdout.isatty():
        raise Problem(f"{wanted} is no text for a terminal; name a file with --out.")
    with _opened_input(options.file) as source:
        table = read_table(source, options.file, given)
        if table.columns is not None and options.column not in table.columns:
            raise Problem(f'{options.file} has no column "{options.column}"; it has {_listed(table.columns)}.')
        classifier = Classifier(
            options.model,
            threshold=options.threshold,
            margin=options.margin,
            minimum_words=options.minimum_words,
            text_kind=options.text_kind,
            any_language=options.any_language,
            threads=options.threads,
        )
        with opened_output(options.out, options.file) as target:
            writer = open_writer(target, wanted, table.columns, classifier.labels, options.prefix)
            try:
                _copy(options, table.batches, classifier, writer)
            except BaseException:
                writer.discard()
                raise


def _copy(options: argparse.Namespace, batches: Iterator[Batch], classifier: Classifier, writer: Writer) -> None:
    is_known = False
    for batch in batches:
        is_known = is_known or any(options.column in row for row in batch.rows)
        if not is_known:
            names = _listed(dict.fromkeys(name for row in batch.rows[:20] for name in row))
            raise Problem(f'The first rows of {options.file} have no "{options.column}"; they have {names}.')
        writer.write(batch, classifier.classify(texts_of([row.get(options.column) for row in batch.rows])))
    writer.close()


def _listed(names: Iterable[str]) -> str:
    return ", ".join(name for name in names if name.strip()) or "none"


@contextmanager
def _opened_input(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115
    except OSError as error:
        raise Problem(f'"{name}" can\'t be read: {error.strerror}.') from error
    with file:
        yield file
