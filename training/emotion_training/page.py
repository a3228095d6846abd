"""A report as one HTML file that needs nothing else."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from .plots import confusion_plot, curves_plot, reliability_plot

STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .7rem;border-bottom:1px solid #ccc;text-align:right}"
    "th:first-child,td:first-child{text-align:left}figure{display:inline-block;margin:0 1rem 1rem 0}figcaption{color:#555}"
)


def write_page(path: Path, report: Mapping[str, Any], title: str) -> None:
    sections = [section(name, part, report) for name, part in report["sets"].items()]
    facts = f"<p>{escape(report['file'])}, SHA-256 <code>{report['sha256']}</code>; {escape(report['runtime'])}.</p>"
    write_html(path, title, [facts, *sections, comparison(report)])


def write_html(path: Path, title: str, parts: list[str]) -> None:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
    body = "\n".join([f"<h1>{escape(title)}</h1>", *parts])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n{body}\n</body></html>\n', encoding="utf-8")


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


def table(heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def figure(caption: str, svg: str) -> str:
    return f"<figure>{svg}<figcaption>{escape(caption)}</figcaption></figure>"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"
