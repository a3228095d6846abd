"""The lines of a file of text, as the command line counts them."""

import codecs
import io
import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import BinaryIO

from ..problem import Problem

WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
CHUNK_BYTES = 65_536
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def lines(file: BinaryIO, name: str) -> Iterator[str]:
    """
    Lines with their breaks, of Unix, Windows or an old Mac: UTF-8, or UTF-16 that says so with its mark. The mark is left
    out. Raises Problem, behind the lines before the one that is no text.
    """
    mark = file.read(2)
    wide = WIDE.get(mark)
    first = b"" if wide else mark
    number = 0
    try:
        for number, line in enumerate(_lines(chain([first], iter(partial(file.read, CHUNK_BYTES), b"")), wide), 1):
            if wide is None and "\0" in line:
                raise Problem(f"{name}, line {number}: this is not text, it holds zero bytes; save the file as UTF-8.")
            if not line.isascii() and HALF_CHARACTER.search(line):
                raise _no_text(name, number, wide)
            yield line
    except UnicodeDecodeError as error:
        raise _no_text(name, number + 1, wide) from error


def _lines(chunks: Iterator[bytes], wide: str | None) -> Iterator[str]:
    # What is wrong becomes half of a surrogate pair, which no text has, so that it is told where it stands.
    decoder = codecs.getincrementaldecoder(wide or "utf-8-sig")("surrogatepass" if wide else "surrogateescape")
    # Keeps \r\n together.
    breaks = io.IncrementalNewlineDecoder(decoder, translate=False)
    open_line: list[str] = []
    for text in _texts(chunks, breaks):
        for line in io.StringIO(text, newline=""):
            open_line.append(line)
            if line.endswith(("\r", "\n")):
                yield "".join(open_line)
                open_line = []
    if open_line:
        yield "".join(open_line)


def _texts(chunks: Iterator[bytes], decoder: io.IncrementalNewlineDecoder) -> Iterator[str]:
    for chunk in chunks:
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)


def _no_text(name: str, number: int, wide: str | None) -> Problem:
    return Problem(f"{name}, line {number}: this is not {'UTF-16' if wide else 'UTF-8'}; save the file as UTF-8.")
