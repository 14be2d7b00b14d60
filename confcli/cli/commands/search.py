"""``confcli search``."""

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from confcli.cli import emit, environment, loading
from confcli.cli.request import Request
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import quoted
from confcli.search.index import schema
from confcli.search.index.question import SORTS
from confcli.search.query.language import FIELDS
from confcli.times.zones import Zone
from confcli.views.shapes import SEARCH

if TYPE_CHECKING:
    from confcli.search.asking.query import Query
    from confcli.search.ranking.results import Found
    from confcli.search.searcher import Searcher

#: How many hits are shown unless --limit says otherwise.
_SHOWN = 20


#: ``-survey`` is no option; ``-n20`` and ``-cICLR`` are.
_LEFT_OUT = re.compile(r"-[a-z][^\WA-Z\d_]{2}")


class Command(TyperCommand):
    """Reads a minus before a word as the query language does, not as an option a letter."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return what is left of the arguments when the options are taken from them."""
        # A blank before it keeps an argument from being one of the options.
        return super().parse_args(ctx, [f" {a}" if _LEFT_OUT.match(a) else a for a in args])


def command(
    query: Annotated[
        list[str],
        typer.Argument(
            help='Words, "a phrase", -word, OR, brackets, field:word with one of '
            f'{", ".join(FIELDS)}. Example: "federated author:bengio -survey"'
        ),
    ],
    request: Request,
    within: Annotated[
        str | None,
        typer.Option(
            "--in",
            metavar="FIELDS",
            help=f"Look only in these of {', '.join(schema.FIELDS)}. Example: --in title,authors",
        ),
    ] = None,
    sort: Annotated[
        str,
        typer.Option(
            metavar="ORDER",
            help=f"Order by {' or '.join(SORTS)}; relevance unless told. Example: --sort time",
            show_default=False,
        ),
    ] = "relevance",
    papers: Annotated[
        bool, typer.Option("--papers", help="Find papers only. Example: --papers")
    ] = False,
    sessions: Annotated[
        bool, typer.Option("--sessions", help="Find sessions only. Example: --sessions")
    ] = False,
    people: Annotated[
        bool,
        typer.Option(
            "--people", help="List people of this name, as authors does. Example: --people"
        ),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Tell why each item was found. Example: --explain"),
    ] = False,
) -> None:
    """Find papers and sessions by topic, title or name; typos and accents do not matter.

    Example: confcli search "federated learning" --tz Europe/Berlin
    """
    if people and (within or explain or papers or sessions or sort != "relevance"):
        raise WrongUsageError("--people takes no --in, --sort, --explain, --papers or --sessions")
    zones = environment.reader_zones(request.clock)
    kinds = tuple(name for name, chosen in (("paper", papers), ("session", sessions)) if chosen)
    asked = _query(" ".join(query), request, zones[0], kinds, _fields(within), _sort(sort))
    searched = loading.index(request.source, request.conference.conference)
    if people:
        _show_people(searched, asked, request, zones)
    else:
        _show_hits(searched, asked, request, zones, explain=explain)


def _query(
    text: str,
    request: Request,
    zone: Zone,
    kinds: tuple[str, ...],
    fields: tuple[str, ...],
    sort: str,
) -> "Query":
    """Return what is asked; ``WrongUsageError`` where that is nothing."""
    from confcli.search.asking.query import Query
    from confcli.search.index.tokens import tokens

    now = environment.present(request.clock, zone)
    today, calendar = zone.local(now).date(), request.calendar(zone, now)
    asked = Query(text, request.filters(), calendar, today, kinds, fields, sort)
    if not asked.tree.parts or not tokens(text):
        raise WrongUsageError("the query is empty")
    return asked


def _show_hits(
    searched: "Searcher", asked: "Query", request: Request, zones: list[Zone], *, explain: bool
) -> None:
    found = searched.search(asked, _limit(request))
    if not all(hit.judgement.complete for hit in found.results):
        weak = sum(hit.weak for hit in found.results)
        mark = f" ({weak} of {len(found.results)} weak)" if weak else ""
        lead = "few results match" if found.complete else "nothing matches"
        environment.note(f"{lead} every word; partial matches follow{mark}")
    shape = SEARCH._replace(columns=(*SEARCH.columns, "explanation")) if explain else SEARCH
    emit.items(
        shape,
        found.results,
        zones,
        request.output,
        lambda table, console: table.print_hits(console, found.results, zones, explained=explain),
    )
    if not found.total:
        raise NothingFoundError(_nothing(searched, asked))
    _tell_of_more(found)


def _show_people(searched: "Searcher", asked: "Query", request: Request, zones: list[Zone]) -> None:
    from confcli.cli.commands import authors

    found, total = authors.named(searched, asked, _limit(request))
    authors.show(found, zones, request.output, with_coauthors=False)
    if not total:
        raise NothingFoundError(f"no author matches {quoted(asked.text)}")
    if len(found) < total:  # of how many spellings these are is known once they are all read
        environment.note("more authors match; show them with a higher --limit")


def _limit(request: Request) -> int:
    return _SHOWN if request.limit.limit is None else request.limit.limit


def _tell_of_more(found: "Found") -> None:
    left = found.total - len(found.results)
    if left > 0 and found.exact:
        environment.note(f"{left} more; --limit {found.total} shows them all")
    elif left > 0:
        environment.note(f"about {left} more; --limit {found.total} shows them all")


def _fields(within: str | None) -> tuple[str, ...]:
    """Return the fields to look in; none where all are meant."""
    if within is None:
        return ()
    fields = tuple(name.strip() for name in within.split(",") if name.strip())
    unknown = [name for name in fields if name not in schema.FIELDS]
    if unknown or not fields:
        asked = f"there is no field {', '.join(unknown)}" if unknown else "--in names no field"
        raise WrongUsageError(f"{asked} to search in; there is: {', '.join(schema.FIELDS)}")
    return fields


def _sort(order: str) -> str:
    if order not in SORTS:
        raise WrongUsageError(f"--sort is {' or '.join(SORTS)}, not {order!r}")
    return order


def _nothing(searched: "Searcher", asked: "Query") -> str:
    """Return that nothing was found: where it was looked for, and what is like it."""
    fields = ", ".join(asked.looked_in() or schema.FIELDS)
    sentence = f"nothing found for {quoted(asked.text)}"
    reasons = searched.fruitless(asked)
    if reasons:
        return "; ".join([sentence, *reasons])
    near = searched.near(asked)
    advice = [f"did you mean {', '.join(near)}?"] if near else []
    return "; ".join([f"{sentence} in {fields}", *advice])
