"""figures.json, which the extension and the command line read, made from a report and a calibration."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..network.architecture import Architecture
from ..pages.markdown_tables import title

DIGITS = 4
"""Decimals of shares; F1 of a single label has 3, as the published tables do."""


def figures(
    report: Mapping[str, Any], calibration: Mapping[str, Any], architecture: Architecture, carried: Mapping[str, Any]
) -> dict[str, Any]:
    """`carried` are false-label rates measured elsewhere, on texts that are not among the data here; see model_card."""
    sets = report["sets"]
    return {
        "schema": 1,
        "model": report["model"],
        "architecture": {
            "type": architecture.type,
            "layers": architecture.layers,
            "heads": architecture.heads,
            "width": architecture.width,
            "vocabulary": architecture.vocabulary,
            "positions": architecture.positions,
        },
        "labels": list(report["labels"]),
        "file": report["file"],
        "evaluation": {name: _labelled(name, part) for name, part in sets.items() if part["kind"] == "labelled"},
        "falseLabels": {
            **{name: _neutral(name, part) for name, part in sets.items() if part["kind"] == "neutral"},
            **{name: {"title": title(name), **part} for name, part in carried.items()},
        },
        "odds": calibration["odds"],
        **({"agreement": calibration["agreement"]} if "agreement" in calibration else {}),
        **{part: report[part] for part in ("kinds", "behaviour") if part in report},
        "thresholds": report["thresholds"],
    }


def write_figures(path: Path, value: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False), encoding="utf-8")


def _labelled(name: str, part: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "title": title(name),
        "rows": part["rows"],
        **{key: round(part[key], DIGITS) for key in ("accuracy", "macroF1", "ece")},
        "perClassF1": {label: round(f1, 3) for label, f1 in part["perClassF1"].items()},
    }


def _neutral(name: str, part: Mapping[str, Any]) -> dict[str, Any]:
    shares = {threshold: round(share, DIGITS) for threshold, share in part["falseLabels"].items()}
    return {"title": title(name), **shares, "rows": part["rows"]}
