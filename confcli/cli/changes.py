"""Find and print changes between two versions of a schedule."""

from collections.abc import Iterable

from confcli.cli import emit
from confcli.cli.options.output import Output
from confcli.model.entities import Listing
from confcli.programme.diff import diff
from confcli.schedule.entries import NO_MARKS, Marks
from confcli.schedule.schedule import Schedule
from confcli.views import drawing
from confcli.views.listing_shapes import CHANGE, Changed
from confcli.views.look import Look


def between(old: Listing, new: Listing, marks: Marks = NO_MARKS) -> list[Changed]:
    """The changes that an attendee would notice, with how much they want to see each item."""
    changes = [change for change in diff(old, new) if change.is_noticed]
    stars = _stars((new, old), marks) if changes and marks else {}
    return [Changed(new.conference, change, stars.get(change.id)) for change in changes]


def _stars(listings: Iterable[Listing], marks: Marks) -> dict[str, str | None]:
    """The stars of sessions and talks by id, as in the first of the listings that has them."""
    stars: dict[str, str | None] = {}
    for listing in listings:
        schedule = Schedule([listing], marks)
        for entry in (*schedule.sessions, *schedule.talks):
            stars.setdefault(entry.id, entry.mark.star)
    return stars


def show(found: list[Changed], look: Look, output: Output) -> None:
    """Print changes in the form asked for."""
    emit.items(CHANGE, found, look, output, drawing.changes.draw)
