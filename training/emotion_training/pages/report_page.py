"""A report as a page: each set with its figures and plots."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from .html_page import figure, table, write_html
from .plots import confusion_plot, curves_plot, reliability_plot


def write_page(path: Path, report: Mapping[str, Any], title: str) -> None:
    sections = [section(name, part, report) for name, part in report["sets"].items()]
    facts = f"<p>{escape(report['file'])}, SHA-256 <code>{report['sha256']}</code>; {escape(report['runtime'])}.</p>"
    write_html(path, title, [facts, *sections, comparison(report)])


def section(name: str, part: Mapping[str, Any], report: Mapping[str, Any]) -> str:
    """One set: its figures and plots."""
    heading = f"<h2>{escape(name)}: {part['rows']:,} texts</h2>"
    chosen = report["thresholds"]["probability"]
    if part["kind"] == "neutral":
        rows = [[threshold, _share(value)] for threshold, value in part["falseLabels"].items()]
        curve = curves_plot({"falsely named": part["curve"]}, chosen)
        return "\n".join([heading, table(["Threshold", "Falsely named"], rows), figure("By threshold", curve)])
    figures = f"<p>Accuracy {part['accuracy']:.4f}, macro-F1 {part['macroF1']:.4f}, calibration error (ECE) {part['ece']:.4f}.</p>"
    classes = [[label, f"{f1:.3f}", str(part["support"][label])] for label, f1 in part["perClassF1"].items()]
    covered = [[f"{each['threshold']:g}", _share(each["named"]), _share(each["right"])] for each in part["coverage"]]
    curves = {
        "named": [(each[0], each[1]) for each in part["curve"]],
        "right when named": [(each[0], each[2]) for each in part["curve"]],
    }
    return "\n".join(
        [
            heading,
            figures,
            table(["Label", "F1", "Texts"], classes),
            table(["Threshold", "Named", "Right when named"], covered),
            figure("Confusion", confusion_plot(part["confusion"], report["labels"])),
            figure("Reliability; the numbers are texts", reliability_plot(part["reliability"])),
            figure("Coverage and precision", curves_plot(curves, chosen)),
        ]
    )


def comparison(report: Mapping[str, Any]) -> str:
    """int8 against float32."""
    if "float32" not in report:
        return "<p>int8 was not compared with float32: there was no float32 file.</p>"
    rows = []
    for name, part in report["float32"].items():
        ours = report["sets"][name]
        pairs = [f"{part[key]:.4f} / {ours[key]:.4f}" if key in part else "–" for key in ("accuracy", "macroF1")]
        rows.append([name, *pairs, f"{part['meanDrift']:.4f}", f"{part['largestDrift']:.3f}", str(part["labelsChanged"])])
    heads = ["Set", "Accuracy, float32 / int8", "Macro-F1, float32 / int8", "Mean drift", "Largest drift", "Labels changed"]
    return "<h2>int8 against float32</h2>" + table(heads, rows)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"
