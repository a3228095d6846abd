"""Why a temperature, a threshold and a margin were chosen, as a page."""

from pathlib import Path

from ..scoring.metrics import Floats
from ..scoring.thresholds import Thresholds
from .html_page import figure, write_html
from .plots import line_plot, map_plot


def write_calibration_page(
    path: Path,
    title: str,
    axes: tuple[Floats, Floats, Floats],
    measured: tuple[Floats, Floats],
    found: Thresholds,
    error: float,
) -> None:
    """
    `axes` are temperatures, thresholds, margins; `measured` are losses by the first and balances [margins, thresholds];
    `error` is the standard error of the best balance.
    """
    temperatures, thresholds, margins = axes
    losses, balances = measured
    loss = line_plot(list(zip(temperatures, losses)), "Temperature", "Cross-entropy, nats", found.temperature)
    worth = map_plot(balances, list(thresholds), list(margins), (found.probability, found.margin))
    text = (
        f"<p>Temperature {found.temperature:g}, threshold {found.probability:g}, margin {found.margin:g}; "
        "fitted on validation data only, each set weighing the same.</p>"
        "<p>The temperature is the one nearest to 1 under which the true labels are as likely as under the best, within one "
        "standard error of the difference. In the map, a right label counts 1, a wrong label or any label on neutral text "
        "counts -1, no label 0; the cross stands where the mean is within one standard error "
        f"({error:.3f}) of the best and nearest to threshold .5 and margin .1.</p>"
    )
    plots = [figure("Loss by temperature", loss), figure("Balance of naming by threshold and margin", worth)]
    write_html(path, f"{title}: calibration", [text, *plots])
