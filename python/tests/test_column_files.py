"""What the command line writes as Parquet and Arrow, read by the library that pandas, DuckDB and R read with."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.feather
import pyarrow.parquet
import pytest
from fixture_files import built_command_line

LINES = [
    "I am so happy that you came!",
    "",
    "=1+1",
    "שלום 😡 \u202e x",
    '"quoted", and so on',
    "NULL",
    "I miss her and cry every day.",
]


def written(folder: Path, format: str) -> bytes:
    texts = folder / "texts.txt"
    texts.write_bytes("\n".join(LINES * 30).encode())
    arguments = [*built_command_line(), "--lines", "--text-kind", "story", "--any-language", "--format", format, texts.name]
    return subprocess.run(arguments, cwd=folder, capture_output=True, check=True, timeout=120).stdout


def read(content: bytes, format: str) -> Any:
    source = pyarrow.BufferReader(content)
    return pyarrow.parquet.read_table(source) if format == "parquet" else pyarrow.feather.read_table(source)


@pytest.mark.parametrize("format", ["parquet", "arrow"])
def test_rows_are_those_of_jsonl(tmp_path: Path, format: str) -> None:
    table = read(written(tmp_path, format), format)
    assert str(table.schema.field("line").type) == "int32"
    assert {str(table.schema.field(name).type) for name in ("joy", "agreement")} == {"double"}
    expected = [json.loads(line) for line in written(tmp_path, "jsonl").splitlines()]
    found = table.to_pylist()
    assert len(found) == len(expected) == len(LINES) * 30
    for row, record in zip(found, expected, strict=True):
        scores, agreement = record.pop("scores"), record.pop("agreement", {})
        whole = {"reason": None, "windows": 1, **record, **scores, "agreement": agreement.get("share")}
        assert row == whole
