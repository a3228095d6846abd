"""A real Spark on this machine, its driver and its workers of Python in processes of their own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engines_support import digest

from emotion_lens import Classifier

sql = pytest.importorskip("pyspark.sql")
pytestmark = [
    pytest.mark.engines,
    pytest.mark.skipif(shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="Spark needs a Java runtime"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "1g")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .getOrCreate()
    )
    yield session
    session.stop()


def test_every_row_has_its_scores(spark: Any, parquet: Path, rows: Any, tmp_path: Path) -> None:
    from emotion_lens.spark import emotions_udf

    frame = spark.read.parquet(str(parquet)).withColumn("emotion", emotions_udf(batch_rows=64)("text"))
    frame.write.parquet(str(tmp_path / "out"))
    found = sorted(spark.read.parquet(str(tmp_path / "out")).collect(), key=lambda row: row["id"])
    assert digest(row["id"] for row in found) == digest(row["id"] for row in rows)
    some = found[::97]
    for row, result in zip(some, Classifier(threads=1).classify([row["text"] for row in some]), strict=True):
        emotion = row["emotion"].asDict()
        assert (emotion["verdict"], emotion["reason"]) == (result.verdict, result.reason)
        assert {label: emotion[label] for label in result.scores} == dict(result.scores)
        assert emotion["agreement"] == (result.agreement and result.agreement.share)


def test_a_missing_text_is_an_empty_one(spark: Any) -> None:
    from emotion_lens.spark import emotions_udf

    frame = spark.createDataFrame([(1, None), (2, ""), (3, "I am so happy that you came!")], "id int, text string")
    found = [row["emotion"] for row in frame.withColumn("emotion", emotions_udf()("text")).orderBy("id").collect()]
    assert [row["verdict"] for row in found] == ["none", "none", "joy"]
    assert [row["reason"] for row in found] == ["tooShort", "tooShort", None]
    assert found[0]["agreement"] is None
