"""Why a temperature, a threshold and a margin were chosen, as a page."""

from pathlib import Path

from .metrics import Floats
from .page import figure, write_html
from .plots import line_plot, map_plot
from .thresholds import Thresholds


def write_calibration_page(
    path: Path, title: str, losses: Floats, axes: tuple[Floats, Floats, Floats], balances: Floats, found: Thresholds, error: float
) -> None:
    """`axes` are temperatures, thresholds, margins; `losses` by the first, `balances` [margins, thresholds], `error` of the best."""
    temperatures, thresholds, margins = axes
    loss = line_plot(list(zip(temperatures, losses)), "Temperature", "Cross-entropy, nats", found.temperature)
    worth = map_plot(balances, list(thresholds), list(margins), (found.probability, found.margin))
    text = (
        f"<p>Temperature {found.temperature:g}, threshold {found.probability:g}, margin {found.margin:g}; "
        "fitted on validation data only, each set weighing the same.</p>"
        "<p>The temperature is the one under which the true labels are likeliest, a neutral text counting for all labels alike. In the map, a right label counts 1, a wrong "
        "label or any label on neutral text counts -1, no label 0; the cross stands where the mean is within one standard "
        f"error ({error:.3f}) of the best and nearest to threshold .5 and margin .1.</p>"
    )
    plots = [figure("Loss by temperature", loss), figure("Balance of naming by threshold and margin", worth)]
    write_html(path, f"{title}: calibration", [text, *plots])
