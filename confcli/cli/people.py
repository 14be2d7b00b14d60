"""Find and print people by name."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from confcli.cli import advice, emit
from confcli.cli.options.output import Output
from confcli.cli.streams import note
from confcli.cli.unknown import DID_YOU_MEAN
from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted, words
from confcli.schedule.days import Calendar
from confcli.schedule.filters import Filters, begins
from confcli.search.asking.query import Query
from confcli.search.index.tokens import tokens
from confcli.search.on_topic import is_topic
from confcli.search.people import Person
from confcli.search.people import named as people_named
from confcli.search.query import names
from confcli.search.searcher import Searcher
from confcli.views import drawing
from confcli.views.look import Look
from confcli.views.shapes import AUTHOR

if TYPE_CHECKING:
    from confcli.cli.searching import Searched

#: How many choices are listed, and how many people a note names.
_MOST, _NAMED = 10, 5


def show(found: list[Person], look: Look, output: Output, *, coauthors: bool = False) -> None:
    """Print people, with their coauthors if those are asked for."""
    emit.items(
        AUTHOR.adding("coauthors") if coauthors else AUTHOR,
        found,
        look,
        output,
        partial(drawing.people.draw, with_coauthors=coauthors),
    )


def named(searched: "Searched", value: str, conferences: Sequence[str]) -> list[Person]:
    """Find the people that a name means: exactly, else by prefix, else with typos."""
    phrase = '"{}"'.format(value.replace('"', " "))
    here = searched.here
    asked = Query(phrase, Filters(), Calendar(here.zones[0]), here.today)
    found, _ = people_named(searched.searcher, asked.among(conference=conferences), None)
    return found


def is_exact(found: Iterable[Person], value: str) -> bool:
    """Whether a name needs no note: somebody's begins with its words."""
    return any(begins(words(value), each.name) for each in found)


def one(found: Sequence[Person], value: str) -> list[str]:
    """The names of people if all may be one person's, with a note; else ``WrongUsageError``."""
    printed = [each.name for each in found]
    if not {*printed} <= {printed[0], *found[0].perhaps_same}:
        wrong = f"no author matches {quoted(value)}"
        raise WrongUsageError(wrong, choices=printed[:_MOST], question=DID_YOU_MEAN)
    _remark(found, value, len(found))
    return printed


def remark(
    found: Sequence[Person], asked: Query, total: int, searcher: Searcher | None = None
) -> None:
    """Note who is shown if nobody's name begins as it was typed.

    With a ``searcher``, also what to type if it finds a topic.
    """
    wanted = names.asked(asked.reading.tree)
    held = [tokens(each.name) for each in found]
    if found and not any(names.holds(each, name, begun=True) for each in wanted for name in held):
        is_meant = searcher is not None and is_topic(searcher, asked)
        named = asked.filters["conference"]
        _remark(found, asked.text, total, advice.topic(asked.text, named) if is_meant else "")


def _remark(found: Sequence[Person], value: str, total: int, otherwise: str = "") -> None:
    shown = [each.name for each in found[:_NAMED]]
    more = [f"and {total - len(shown):,} more"] if total > len(shown) else []
    showing = f"showing {', '.join([*shown, *more])}"
    advice = [otherwise] if otherwise else []
    note("; ".join([f"no author matches {quoted(value)} exactly", showing, *advice]))
