"""A file written beside its place and put there once it is whole."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ..problem import Problem


@contextmanager
def opened_output(path: str | None, read: str) -> Iterator[IO[bytes]]:
    """The standard output for None. What stood at `path` stays there until all is written. Raises Problem."""
    if path is None or _is_standard_output(path):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    place = Path(path)
    if read != "-" and place.exists() and place.samefile(read):
        raise Problem(f'"{path}" is the file that is read; write to another.')
    # No file may take the place of a device or a pipe.
    is_replaced = place.is_file() or not place.exists()
    place = place.resolve() if is_replaced else place
    try:
        file = _beside(place) if is_replaced else place.open("wb")
    except OSError as error:
        raise Problem(f'"{path}" can\'t be written: {error.strerror}.') from error
    if not is_replaced:
        with file:
            yield file
        return
    try:
        with file:
            yield file
        # A temporary file is its owner's alone; one that a person asks for has the usual rights.
        mask = os.umask(0)
        os.umask(mask)
        Path(file.name).chmod(place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~mask)
        Path(file.name).replace(place)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise


def _is_standard_output(path: str) -> bool:
    """By one of its names, such as /dev/stdout; what a shell sends to the end of a file stays at its end."""
    try:
        return os.path.samestat(Path(path).stat(), os.fstat(1))
    except OSError:
        return False


def _beside(place: Path) -> IO[bytes]:
    return tempfile.NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False)
