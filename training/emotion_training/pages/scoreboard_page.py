"""The scoreboard as a page: its table, and what each kind's labels cost in texts named."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .html_page import figure, table, write_html
from .markdown_tables import KINDS
from .plots import exchange_plot


def write_scoreboard_page(path: Path, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], value: Mapping[str, Any]) -> None:
    """`value` is the scoreboard as its JSON has it."""
    models = value["models"]
    names = dict.fromkeys(kind for report in models.values() for kind in report["curves"])
    plots = [figure(KINDS[kind], exchange_plot(*_curves(models, kind))) for kind in names]
    text = (
        "<p>Validation data only. In brackets: how far a figure is from what is to be reached. In the plots a threshold falls from left "
        "to right: the more texts are named, the fewer of the names are right; the dot is the model's own threshold.</p>"
    )
    write_html(path, title, [text, table(list(heads), [list(row) for row in rows]), "<h2>Names against right names</h2>", *plots])


def _curves(models: Mapping[str, Any], kind: str) -> tuple[dict[str, Any], dict[str, tuple[float, float]]]:
    """(name -> points, name -> its own point) of the models that have the kind."""
    curves = {name: report["curves"][kind] for name, report in models.items() if kind in report["curves"]}
    own = {name: models[name]["kinds"][kind] for name in curves}
    return curves, {name: (part["named"], part["rightWhenNamed"]) for name, part in own.items() if part["rightWhenNamed"] is not None}
