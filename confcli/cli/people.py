"""Print people."""

from functools import partial

from confcli.cli import emit
from confcli.cli.options.output import Output
from confcli.search.people import Person
from confcli.views import drawing
from confcli.views.look import Look
from confcli.views.shapes import AUTHOR


def show(found: list[Person], look: Look, output: Output, *, coauthors: bool = False) -> None:
    """Print people, with their coauthors if those are asked for."""
    emit.items(
        AUTHOR.adding("coauthors") if coauthors else AUTHOR,
        found,
        look,
        output,
        partial(drawing.people.draw, with_coauthors=coauthors),
    )
