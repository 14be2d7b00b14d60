"""Print people."""

from functools import partial

from confcli.cli import emit
from confcli.cli.options.output import Output
from confcli.search.people import Person
from confcli.views import drawing
from confcli.views.field import Zones
from confcli.views.shapes import AUTHOR


def show(found: list[Person], zones: Zones, output: Output, *, coauthors: bool = False) -> None:
    """Print people, with their coauthors if those are asked for."""
    emit.items(
        AUTHOR.adding("coauthors") if coauthors else AUTHOR,
        found,
        zones,
        output,
        lambda: partial(drawing.people.print_people, with_coauthors=coauthors),
    )
