"""
Reads a column of Parquet, JSONL or CSV files with all workers of a Ray cluster and writes Parquet.

    python ray_score.py s3://bucket/in/*.parquet s3://bucket/out --column text --workers 2 200

The package must be installed on every node; the model comes with it.
"""

import argparse
from pathlib import PurePosixPath
from typing import Any

import ray
from ray.data import ActorPoolStrategy

from emotion_lens import EmotionLens

READERS = {".parquet": ray.data.read_parquet, ".jsonl": ray.data.read_json, ".csv": ray.data.read_csv}


def read(path: str) -> "ray.data.Dataset":
    """By the ending of the path's last part."""
    ending = PurePosixPath(path).suffix.lower()
    if ending not in READERS:
        raise SystemExit(f'"{path}" ends in none of {", ".join(READERS)}; name files of one of these.')
    return READERS[ending](path)


def scored(
    dataset: "ray.data.Dataset", least: int, most: int, batch_rows: int, lens: type[EmotionLens] = EmotionLens, **options: Any
) -> "ray.data.Dataset":
    """
    The dataset with the columns of `lens`, which gets `options`. A block is what one worker is given at once, and what is read
    again where one dies: Ray would take 128 MB, days of work, and put small files together to that.
    """
    blocks = dataset.repartition(target_num_rows_per_block=batch_rows)
    return blocks.map_batches(
        lens,
        fn_constructor_kwargs=options,
        batch_size=batch_rows,
        compute=ActorPoolStrategy(min_size=least, max_size=most),
        num_cpus=1,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source")
    parser.add_argument("target", help="a folder; it should not be there yet")
    parser.add_argument("--column", default="text")
    parser.add_argument("--workers", type=int, nargs=2, default=(1, 2), metavar=("LEAST", "MOST"))
    parser.add_argument("--batch-rows", type=int, default=1_024)
    options = parser.parse_args()
    least, most = options.workers
    scored(read(options.source), least, most, options.batch_rows, column=options.column).write_parquet(options.target)


if __name__ == "__main__":
    main()
