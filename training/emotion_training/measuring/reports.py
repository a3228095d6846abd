"""Reports as JSON files."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..network.files import existing


def write_report(path: Path, report: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_report(path: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(existing(path).read_text(encoding="utf-8"))
    return report
