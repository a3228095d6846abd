"""Apache Spark: a function of a column of texts. Needs pyspark, pandas and pyarrow: `pip install emotion-lens[spark]`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pyspark.ml.functions import predict_batch_udf
from pyspark.sql.types import DoubleType, IntegerType, StringType, StructField, StructType

from .classifier import Classifier
from .columns import Columns, column_names, columns_of, texts_of
from .reading.model_folder import emotions_of, packaged_model, read_model_folder


def emotions_udf(model: str | None = None, batch_rows: int = 1_024, **options: Any) -> Callable[[Any], Any]:
    """
    `frame.withColumn("emotion", emotions_udf()("text"))` adds a struct with the columns of the command line's CSV. `model`: a
    folder that every worker has, None for the one in the package, which is to be installed there. `options`: what
    `Classifier` takes besides. Each worker of Spark's opens the model once and reads with one thread.
    """
    labels = emotions_of(read_model_folder(packaged_model() if model is None else Path(model)))

    def opened() -> Callable[[Any], Columns]:
        classifier = Classifier(model, **{"threads": 1, **options})

        def predict(texts: Any) -> Columns:
            found = columns_of(classifier.classify(texts_of(list(texts))), labels)
            # Spark has gaps; what is not a number would count as the largest one.
            found["agreement"] = found["agreement"].astype(object)
            found["agreement"][[share != share for share in found["agreement"]]] = None
            return found

        return predict

    types = {"verdict": StringType(), "reason": StringType(), "windows": IntegerType()}
    schema = StructType([StructField(name, types.get(name, DoubleType())) for name in column_names(labels)])
    udf: Callable[[Any], Any] = predict_batch_udf(opened, return_type=schema, batch_size=batch_rows)
    return udf
