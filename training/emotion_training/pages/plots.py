"""Plots of a report as SVG text, to stand in a page."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib
import numpy as np

matplotlib.use("svg")
from matplotlib.axes import Axes  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402

SIZE = (4.6, 3.6)
"""Inches."""


def confusion_plot(counts: Sequence[Sequence[int]], labels: Sequence[str]) -> str:
    """Rows are people's labels, columns the model's; shaded by the share of the row."""
    table = np.array(counts)
    figure, axes = _figure("The model's label", "People's label")
    axes.imshow(table / np.maximum(table.sum(axis=1, keepdims=True), 1), cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(labels)), labels, rotation=45, ha="right")
    axes.set_yticks(range(len(labels)), labels)
    for row, column in np.ndindex(table.shape):
        dark = table[row, column] > table[row].sum() / 2
        axes.text(column, row, str(table[row, column]), ha="center", va="center", color="white" if dark else "black")
    return _svg(figure)


def reliability_plot(bins: Sequence[Mapping[str, Any]]) -> str:
    """Share of right answers by stated probability; on the dashed line both agree."""
    filled = [part for part in bins if part["rows"]]
    figure, axes = _figure("Probability of the best label", "Share that is right")
    axes.plot([0, 1], [0, 1], linestyle="--", color="grey")
    shares = [part["right"] / part["rows"] for part in filled]
    axes.plot([part["confidence"] for part in filled], shares, marker="o")
    for part, share in zip(filled, shares):
        axes.annotate(str(part["rows"]), (part["confidence"], share), xytext=(3, -10), textcoords="offset points", fontsize=7)
    return _svg(figure)


def curves_plot(curves: Mapping[str, Sequence[tuple[float, float | None]]], chosen: float | None = None) -> str:
    """Shares by threshold, a line each; the chosen threshold upright."""
    figure, axes = _figure("Threshold on the best label's probability", "Share of texts")
    for name, points in curves.items():
        known = [(threshold, share) for threshold, share in points if share is not None]
        axes.plot([each[0] for each in known], [each[1] for each in known], label=name)
    if chosen is not None:
        axes.axvline(chosen, color="grey", linestyle=":")
    axes.set_ylim(0, 1.02)
    axes.legend(fontsize=7)
    return _svg(figure)


def line_plot(points: Sequence[tuple[float, float]], across: str, up: str, chosen: float) -> str:
    figure, axes = _figure(across, up)
    axes.plot([each[0] for each in points], [each[1] for each in points])
    axes.axvline(chosen, color="grey", linestyle=":")
    return _svg(figure)


def map_plot(table: np.ndarray, across: Sequence[float], up: Sequence[float], chosen: tuple[float, float]) -> str:
    """Values [up, across] by colour, the chosen place marked."""
    figure, axes = _figure("Threshold", "Margin")
    shown = axes.pcolormesh(across, up, table, shading="nearest", cmap="viridis")
    figure.colorbar(shown)
    axes.plot([chosen[0]], [chosen[1]], marker="x", color="red", markersize=10)
    return _svg(figure)


def exchange_plot(curves: Mapping[str, Sequence[Sequence[float]]], own: Mapping[str, tuple[float, float]]) -> str:
    """Share of names that are right by share of texts named, a line for each model; a dot where it stands."""
    figure, axes = _figure("Share of texts named", "Share of names that is right")
    for name, points in curves.items():
        (line,) = axes.plot([each[0] for each in points], [each[1] for each in points], label=name)
        if name in own:
            axes.plot(*([value] for value in own[name]), marker="o", color=line.get_color())
    axes.set_xlim(0, 1.02)
    axes.legend(fontsize=7)
    return _svg(figure)


def _figure(across: str, up: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=SIZE, layout="constrained")
    axes = figure.add_subplot()
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    return figure, axes


def _svg(figure: Figure) -> str:
    # The same figures give the same file: no date, and names that don't change.
    with matplotlib.rc_context({"svg.hashsalt": "emotion-training", "svg.fonttype": "none"}):
        written = io.StringIO()
        figure.savefig(written, format="svg", metadata={"Date": None})
    return written.getvalue()[written.getvalue().index("<svg") :]
