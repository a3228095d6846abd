"""A real Ray cluster of three nodes on this machine: a head without work and two nodes with work for two each."""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

import pyarrow
import pyarrow.csv
import pyarrow.parquet
import pytest
from engines_support import digest

from emotion_lens import Classifier

ray = pytest.importorskip("ray")
from noted import Noted  # noqa: E402
from ray.cluster_utils import Cluster  # noqa: E402
from ray_score import read, scored  # noqa: E402

pytestmark = pytest.mark.engines
STORE = 100 * 2**20
"""Bytes of each node's store of objects."""
STARTS = {
    # A worker takes seconds of a core until it is there: each node starts one after the other, and none before it is needed.
    "RAY_worker_maximum_startup_concurrency": "1",
    "RAY_prestart_worker_first_driver": "0",
    # After a minute Ray gives up a worker that has not come and starts another: on a busy machine more and more of them.
    "RAY_worker_register_timeout_seconds": "600",
}


@pytest.fixture(scope="module")
def head() -> Iterator[Cluster]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        for name, value in STARTS.items():
            patch.setenv(name, value)
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        cluster = Cluster(
            initialize_head=True, head_node_args={"num_cpus": 0, "object_store_memory": STORE, "include_dashboard": False}
        )
        ray.init(address=cluster.address, log_to_driver=False, configure_logging=False)
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield cluster
        ray.shutdown()
        cluster.shutdown()


@pytest.fixture
def cluster(head: Cluster) -> Cluster:
    """One for all tests, for a node and its workers take seconds of a core to start; what a test took away is there again."""
    while len(head.worker_nodes) < 2:
        head.add_node(num_cpus=2, object_store_memory=STORE)
    head.wait_for_nodes()
    return head


def written(folder: Path) -> pyarrow.Table:
    return pyarrow.parquet.read_table(folder)


def batches_of(folder: Path) -> list[dict[str, Any]]:
    """What the workers have noted: a line a batch."""
    return [json.loads(line) for file in folder.glob("*.log") for line in file.read_text(encoding="utf-8").splitlines()]


def noted(source: Path, notes: Path) -> Any:
    return scored(ray.data.read_parquet(str(source)), 2, 2, 64, Noted, notes=str(notes))


def during(notes: Path, do: Callable[[dict[str, Any]], None]) -> Thread:
    """Does it to a worker, or to its node, once it has read five batches."""

    def wait() -> None:
        end = time.monotonic() + 120
        while time.monotonic() < end:
            for pid in {note["pid"] for note in batches_of(notes)}:
                own = [note for note in batches_of(notes) if note["pid"] == pid]
                if len(own) >= 5:
                    return do(own[-1])
            time.sleep(0.05)

    thread = Thread(target=wait, daemon=True)
    thread.start()
    return thread


def assert_whole(found: pyarrow.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    assert digest(found.column("id").to_pylist()) == digest(row["id"] for row in rows)
    some = sorted(found.to_pylist(), key=lambda row: row["id"])[::97]
    for row, result in zip(some, Classifier(threads=1).classify([row["text"] for row in some]), strict=True):
        assert (row["verdict"], row["reason"]) == (result.verdict, result.reason)
        assert {label: row[label] for label in result.scores} == dict(result.scores)


def test_all_rows_are_read_by_workers_on_both_nodes(cluster: Cluster, parquet: Path, rows: Any, tmp_path: Path) -> None:
    notes, out = tmp_path / "notes", tmp_path / "out"
    notes.mkdir()
    noted(parquet, notes).write_parquet(str(out))
    assert_whole(written(out), rows)
    assert len({note["node"] for note in batches_of(notes)}) == 2


def test_a_worker_killed_in_mid_run_loses_and_doubles_nothing(cluster: Cluster, parquet: Path, rows: Any, tmp_path: Path) -> None:
    notes, out, killed = tmp_path / "notes", tmp_path / "out", []
    notes.mkdir()

    def kill(note: dict[str, Any]) -> None:
        killed.append((note["pid"], sum(each["rows"] for each in batches_of(notes))))
        os.kill(note["pid"], signal.SIGKILL)

    thread = during(notes, kill)
    noted(parquet, notes).write_parquet(str(out))
    thread.join()
    [(pid, before)] = killed
    assert before < len(rows), "it was killed while there was work left"
    assert {note["pid"] for note in batches_of(notes)} - {pid}
    assert_whole(written(out), rows)


def test_a_node_lost_in_mid_run_loses_and_doubles_nothing(cluster: Cluster, parquet: Path, rows: Any, tmp_path: Path) -> None:
    notes, out, lost = tmp_path / "notes", tmp_path / "out", []
    notes.mkdir()

    def lose(note: dict[str, Any]) -> None:
        [node] = [each for each in cluster.worker_nodes if each.node_id == note["node"]]
        lost.append(sum(each["rows"] for each in batches_of(notes)))
        cluster.remove_node(node, allow_graceful=False)

    thread = during(notes, lose)
    noted(parquet, notes).write_parquet(str(out))
    thread.join()
    assert len(lost) == 1 and lost[0] < len(rows)
    assert_whole(written(out), rows)


def test_the_example_reads_parquet_jsonl_and_csv_alike(cluster: Cluster, rows: Any, tmp_path: Path) -> None:
    some = list(rows[:200])
    table = pyarrow.Table.from_pylist(some)
    pyarrow.parquet.write_table(table, tmp_path / "in.parquet")
    pyarrow.csv.write_csv(table, tmp_path / "in.csv")
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in some), encoding="utf-8")
    found = []
    for ending in ("parquet", "jsonl", "csv"):
        out = tmp_path / f"out-{ending}"
        scored(read(str(tmp_path / f"in.{ending}")), 1, 2, 64).write_parquet(str(out))
        found.append(sorted(written(out).to_pylist(), key=lambda row: row["id"]))
        assert digest(row["id"] for row in found[-1]) == digest(row["id"] for row in some)
    same = [[{name: value for name, value in row.items() if value == value} for row in each] for each in found]
    assert same[0] == same[1] == same[2]
