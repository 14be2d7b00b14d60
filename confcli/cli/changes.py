"""Changes from one version of a programme to another: found, and printed."""

from typing import TYPE_CHECKING

from confcli.cli import emit as output_forms
from confcli.cli.options import Output
from confcli.model.entities import Listing
from confcli.views.fields import Zones
from confcli.views.shapes import CHANGE, Changed

if TYPE_CHECKING:
    from rich.console import Console


def between(old: Listing, new: Listing) -> list[Changed]:
    """Return what changed that an attendee would notice."""
    from confcli.programme.diff import BOOKKEEPING, diff

    return [
        Changed(new.conference, change)
        for change in diff(old, new)
        if change.kind not in BOOKKEEPING
    ]


def emit(found: list[Changed], zones: Zones, output: Output) -> None:
    """Print changes in the form asked for."""

    output_forms.items(
        CHANGE,
        found,
        zones,
        output,
        lambda _, console: _draw(console, found, zones),
    )


def _draw(console: "Console", found: list[Changed], zones: Zones) -> None:
    from confcli.views.changes import print_changes

    print_changes(console, [each.change for each in found], zones)
