from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from engines_support import made_texts


@pytest.fixture(scope="session")
def rows() -> Sequence[dict[str, Any]]:
    return [{"id": number, "text": text} for number, text in enumerate(made_texts(3_000))]


@pytest.fixture(scope="session")
def parquet(rows: Sequence[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    import pyarrow
    import pyarrow.parquet

    folder = tmp_path_factory.mktemp("rows")
    for part in range(12):
        table = pyarrow.Table.from_pylist(list(rows[part * 250 : (part + 1) * 250]))
        pyarrow.parquet.write_table(table, folder / f"part-{part:02}.parquet")
    return folder
