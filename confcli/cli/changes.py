"""Find and print changes between two versions of a schedule."""

from confcli.cli import emit
from confcli.cli.options.output import Output
from confcli.model.entities import Listing
from confcli.programme.diff import diff
from confcli.views import drawing
from confcli.views.listing_shapes import CHANGE, Changed
from confcli.views.look import Look


def between(old: Listing, new: Listing) -> list[Changed]:
    """The changes that an attendee would notice."""
    return [Changed(new.conference, change) for change in diff(old, new) if change.is_noticed]


def show(found: list[Changed], look: Look, output: Output) -> None:
    """Print changes in the form asked for."""
    emit.items(CHANGE, found, look, output, drawing.changes.draw)
