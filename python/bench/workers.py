"""
Rows a second and core, memory a worker, and what a second worker beside the first costs. Prints a table of Markdown.

    PYTHONPATH=python python python/bench/workers.py --workers 1 2 --seconds 20 --rounds 3

The counts of workers are run in turn, each round all of them, so that what else the machine does strikes them alike. A core's
second is one that a worker had the core for: what others took of it does not count.
"""

import argparse
import json
import multiprocessing
import os
import resource
import sys
import time
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import numpy as np

from emotion_lens import EmotionLens

TEXTS = Path(__file__).parents[2] / "test" / "fixtures" / "parity.jsonl"
BATCH_ROWS = 120
COST_ROWS = 100_000_000


@dataclass(frozen=True)
class Worked:
    """What one worker did in the time."""

    rows: int
    seconds: float
    core_seconds: float
    opening: float
    """Seconds from nothing to the opened model."""
    memory: int
    """Most bytes the process held."""


def work(column: list[str], seconds: float, start: Barrier, answers: "multiprocessing.Queue[Worked]") -> None:
    begun = time.perf_counter()
    lens = EmotionLens(threads=1)
    opening = time.perf_counter() - begun
    batch_of = batches_of(column)
    lens({"text": batch_of(0)})
    start.wait()
    begun, core_begun, rows = time.perf_counter(), time.process_time(), 0
    while time.perf_counter() - begun < seconds:
        rows += len(lens({"text": batch_of(rows + 1)})["verdict"])
    unit = 1 if sys.platform == "darwin" else 1_024
    answers.put(
        Worked(
            rows,
            time.perf_counter() - begun,
            time.process_time() - core_begun,
            opening,
            resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit,
        )
    )


def batches_of(column: list[str]) -> Any:
    """Batches of which no two rows are alike: the same text is read once."""

    def batch(first: int) -> Any:
        texts = [f"{first + number} {column[number % len(column)]}" for number in range(BATCH_ROWS)]
        return np.array(texts, dtype=object)

    return batch


def together(workers: int, column: list[str], seconds: float) -> list[Worked]:
    processes = multiprocessing.get_context("spawn")
    start, answers = processes.Barrier(workers), processes.Queue()
    all_of = [processes.Process(target=work, args=(column, seconds, start, answers)) for _ in range(workers)]
    for each in all_of:
        each.start()
    found = [answers.get(timeout=600) for _ in all_of]
    for each in all_of:
        each.join()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, nargs="+", default=(1, 2))
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--price", type=float, default=0.04, help="of a core for an hour")
    options = parser.parse_args()
    rows = [json.loads(line) for line in TEXTS.read_text(encoding="utf-8").splitlines()]
    column = [row["text"] for row in rows]
    before = os.getloadavg()[0]
    found: dict[int, list[list[Worked]]] = {count: [] for count in options.workers}
    for _ in range(options.rounds):
        for count in options.workers:
            found[count].append(together(count, column, options.seconds))
    tokens = sum(row["tokens"] for row in rows) / len(rows)
    print(f"{os.cpu_count()} cores, load {before:.1f} before; rows of {tokens:.0f} tokens on average.\n")
    print("| workers | rows a second | a core's second | busy | memory a worker | opening |\n|---:|---:|---:|---:|---:|---:|")
    alone = rate = 0.0
    for count, rounds in found.items():
        every = [each for one in rounds for each in one]
        a_second = sum(each.rows / each.seconds for each in every) / len(rounds)
        rate = sum(each.rows for each in every) / sum(each.core_seconds for each in every)
        busy = sum(each.core_seconds for each in every) / sum(each.seconds for each in every)
        memory, opening = max(each.memory for each in every) / 2**20, sorted(each.opening for each in every)[len(every) // 2]
        alone = alone or a_second / count
        print(f"| {count} | {a_second:.1f} | {rate:.1f} | {busy:.0%} | {memory:.0f} MB | {opening:.1f} s |")
        if count > 1:
            print(f"\nEfficiency of {count}: {a_second / count / alone:.0%} of one alone, by the clock.\n", file=sys.stderr)
    hours = COST_ROWS / rate / 3_600
    print(f"\n{COST_ROWS:,} rows: {hours:,.0f} core hours, {hours * options.price:,.0f} at {options.price} a core and hour.")


if __name__ == "__main__":
    main()
