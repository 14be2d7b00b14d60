"""Print how files were parsed."""

from confcli.cli import emit, streams
from confcli.cli.environment import Here
from confcli.cli.options.output import Output
from confcli.schedule.overview import FileReport
from confcli.views import report
from confcli.views.listing_shapes import CHECK


def show(found: list[FileReport], output: Output) -> None:
    """Print a report on each file, as text for people unless another form is asked for."""
    if output.is_asked:
        emit.items(CHECK, found, Here().look(), output)
    else:
        report.write(streams.out(), found)
