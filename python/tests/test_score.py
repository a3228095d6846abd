import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow
import pyarrow.feather
import pyarrow.parquet
import pytest

from emotion_lens import Classifier
from emotion_lens.command import main

HAPPY = "I am so happy, today!"


def written(folder: Path, name: str, content: str) -> str:
    path = folder / name
    path.write_bytes(content.encode())
    return str(path)


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The sentence; nothing but it is written."""
    assert main(["score", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1
    return told.err


def test_rows_of_csv_keep_their_order_and_cells(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = written(tmp_path, "in.csv", f'\ufeffid,note\r\n1,"{HAPPY}"\r\n002,"two\nlines, ""quoted"""\r\n3,\r\n')
    assert main(["score", "--column", "note", file]) == 0
    rows = cells(capfdbinary.readouterr().out.decode())
    assert [row["id"] for row in rows] == ["1", "002", "3"]
    assert rows[1]["note"] == 'two\nlines, "quoted"'
    assert (rows[0]["verdict"], rows[2]["reason"], rows[2]["agreement"]) == ("joy", "tooShort", "")


def test_jsonl_has_the_fields_of_the_command_line(tmp_path: Path, classifier: Classifier) -> None:
    lines = [{"text": HAPPY, "n": 1}, {"text": "a\u2028b", "deep": {"x": [1]}}, {"n": 3}, {"text": "\ud83d alone"}]
    file = written(tmp_path, "in.jsonl", "\n\n".join(map(json.dumps, lines)))
    out = tmp_path / "out.jsonl"
    assert main(["score", file, "--out", str(out), "--threads", "1"]) == 0
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n")[:-1]]
    results = classifier.classify([str(line.get("text", "")) for line in lines])
    assert found == [
        {**line, **{k: v for k, v in each.record().items() if k != "text"}} for line, each in zip(lines, results, strict=True)
    ]


@pytest.mark.parametrize("ending", ["parquet", "arrow"])
def test_columns_keep_their_types(tmp_path: Path, ending: str) -> None:
    table = pyarrow.table({"id": pyarrow.array([1, 2, None], pyarrow.int16()), "text": [HAPPY, None, "x"]})
    source, out = tmp_path / "in.parquet", tmp_path / f"out.{ending}"
    pyarrow.parquet.write_table(table, source)
    assert main(["score", str(source), "--out", str(out)]) == 0
    found = pyarrow.parquet.read_table(out) if ending == "parquet" else pyarrow.feather.read_table(out)
    assert found.select(["id", "text"]).equals(table)
    assert found.column("verdict").to_pylist() == ["joy", "none", "none"]
    assert found.schema.field("joy").type == pyarrow.float64()
    assert found.column("agreement").null_count == 2


def test_many_rows_go_through_in_batches_none_lost_or_doubled(tmp_path: Path) -> None:
    file = written(tmp_path, "in.csv", "id,text\n" + "".join(f"{number},Word number {number % 7}.\n" for number in range(5_000)))
    out = tmp_path / "out.parquet"
    assert main(["score", file, "--out", str(out)]) == 0
    assert pyarrow.parquet.read_table(out).column("id").to_pylist() == [str(number) for number in range(5_000)]


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet", "arrow"])
def test_no_rows_make_a_whole_file(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out.{ending}"
    assert main(["score", written(tmp_path, "in.csv", "id,text\n"), "--out", str(out)]) == 0
    if ending == "csv":
        assert out.read_text(encoding="utf-8").startswith("id,text,verdict,")
    elif ending != "jsonl":
        read = pyarrow.parquet.read_table if ending == "parquet" else pyarrow.feather.read_table
        assert read(out).num_rows == 0 and read(out).column_names[:3] == ["id", "text", "verdict"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.csv", "", "is empty"),
        ("a.csv", "text,text\na,b\n", '"text" twice'),
        ("a.csv", "\ntext\na\n", "line 1: there are no names of columns"),
        ("a.csv", " ,,\n", "line 1: there are no names of columns"),
        ("a.csv", "id,\n1,2\n", 'no column "text"; it has id.'),
        ("a.csv", "id\n1\n", 'no column "text"; it has id'),
        ("a.csv", "id,text\n1,a\n2\n", "line 3: 1 cells where the header has 2"),
        ("a.csv", 'text\n"open\n', "line 2: this is no CSV"),
        ("a.csv", "text,verdict\na,b\n", "--prefix"),
        ("a.jsonl", '{"text": "a"}\nnonsense\n', "line 2: this is not JSON"),
        ("a.jsonl", "[" * 100_000, "not JSON"),
        ("a.jsonl", "[1]\n", "no object"),
        ("a.jsonl", '{"txt": "a"}\n', 'no "text"; they have txt'),
        ("a.jsonl", "{}\n", 'no "text"; they have none'),
        ("a.jsonl", '{"text": 5}\n', "int values and no texts"),
        ("a.jsonl", '{"text": "a", "reason": 1}\n', "--prefix"),
        ("a.parquet", "no", "not a file in the format parquet"),
        ("a.txt", "a", "--input-format"),
    ],
)
def test_input_that_is_wrong_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, sentence: str
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("what was there", encoding="utf-8")
    told = refused(
        capsys, written(tmp_path, name, content), "--format", "jsonl" if name == "a.jsonl" else "csv", "--out", str(out)
    )
    assert sentence in told
    assert out.read_text(encoding="utf-8") == "what was there"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_is_read_in_the_writing_and_with_the_breaks_that_the_command_line_reads(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], encoding: str, end: str
) -> None:
    rows = [f"{number},grün 😀 {'x' * 40}" for number in range(3_000)]
    content = end.join(["id,text", *rows, f'1,"two{end}lines"', ""])
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    for name, lines in ("in.csv", content), ("in.jsonl", f'{{"text": "grün 😀"}}{end}{end}{{"text": "b"}}{end}'):
        (tmp_path / name).write_bytes((mark + lines).encode(encoding))
    assert main(["score", str(tmp_path / "in.csv")]) == 0
    found = cells(capfdbinary.readouterr().out.decode())
    assert [f"{row['id']},{row['text']}" for row in found] == [*rows, f"1,two{end}lines"]
    assert main(["score", str(tmp_path / "in.jsonl")]) == 0
    texts = [json.loads(line)["text"] for line in capfdbinary.readouterr().out.decode().splitlines()]
    assert texts == ["grün 😀", "b"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"text\nfine\nna\xefve\n", "line 3: this is not UTF-8"),
        (b"text\nfine\nna\xc3", "line 3: this is not UTF-8"),
        (b"text\rfine\rna\xefve\r", "line 3: this is not UTF-8"),
        ("\ufefftext\nfine\n".encode("utf-16-le") + b"\x00\xdc\x0a\x00", "line 3: this is not UTF-16"),
        ("\ufefftext\nfine\n".encode("utf-16-le") + b"a", "line 3: this is not UTF-16"),
        ("text\n".encode("utf-16-le"), "line 1: this is not text, it holds zero bytes"),
    ],
)
def test_bytes_that_are_no_text_are_told_with_their_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, sentence: str
) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    assert sentence in refused(capsys, str(tmp_path / "a.csv"), "--out", str(tmp_path / "b.csv"))


def test_the_file_that_is_read_is_never_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "in.csv", "text\na\n")
    assert "the file that is read" in refused(capsys, file, "--out", file)
    assert "can't be read" in refused(capsys, str(tmp_path / "nowhere.csv"))
    assert "can't be written" in refused(capsys, file, "--out", str(tmp_path / "no" / "where.csv"))


def test_no_file_takes_the_place_of_a_folder_a_pipe_or_a_device(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "in.csv", "text\nI am so happy today\n")
    assert "can't be written" in refused(capsys, file, "--out", str(tmp_path))
    # Read while it is written, and still a pipe afterwards.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert main(["score", file, "--out", str(pipe)]) == 0
        assert b"joy" in reader.communicate(timeout=60)[0]
    assert pipe.is_fifo()
    command = f'{sys.executable} -m emotion_lens score "{file}" --format csv --out /dev/stdout >> "{tmp_path / "log"}"'
    (tmp_path / "log").write_text("what was there\n", encoding="utf-8")
    assert subprocess.run(command, shell=True, timeout=60).returncode == 0
    assert (tmp_path / "log").read_text(encoding="utf-8").startswith("what was there\ntext,")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no device that is always full")
def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = written(tmp_path, "in.csv", "text\nI am so happy today\n")
    for out in (">", "--out"):
        command = f'{sys.executable} -m emotion_lens score "{file}" --format csv {out} /dev/full'
        done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "No space left on device" in done.stderr
    assert Path("/dev/full").is_char_device()


def test_a_later_row_with_a_column_of_its_own_is_not_lost_in_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = "".join(f'{{"text": "word {number}"}}\n' for number in range(2_100)) + '{"text": "a", "late": 1}\n'
    file = written(tmp_path, "in.jsonl", content)
    assert '"late"' in refused(capsys, file, "--out", str(tmp_path / "out.parquet"))


def test_values_of_two_types_do_not_fit_in_a_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "in.jsonl", '{"text": "a", "n": 1}\n{"text": "b", "n": "two"}\n')
    assert "--format jsonl" in refused(capsys, file, "--out", str(tmp_path / "out.parquet"))


def test_a_cell_of_ten_million_characters_is_read(tmp_path: Path) -> None:
    # Empty to the model: what is tried is the reading of the file.
    out = tmp_path / "out.csv"
    assert main(["score", written(tmp_path, "in.csv", f"text,other\na,{'x' * 10_000_000}\n"), "--out", str(out)]) == 0
    assert out.stat().st_size > 10_000_000


def test_the_standard_input_and_a_reader_that_has_enough(tmp_path: Path) -> None:
    rows = "text\n" + "a short text\n" * 20_000
    command = f"{sys.executable} -m emotion_lens score - --input-format csv | head -n 2"
    done = subprocess.run(command, shell=True, input=rows.encode(), capture_output=True, timeout=120)
    assert done.stdout.decode().splitlines()[1].startswith("a short text,none")
    assert done.stderr == b""
