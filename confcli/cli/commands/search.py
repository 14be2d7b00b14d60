"""``confcli search``."""

import re
from functools import partial
from typing import Annotated, Any

from typer.core import TyperCommand

from confcli.cli import completion, emit, searching
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import argument, listed, option
from confcli.cli.request import Request
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import quoted
from confcli.schedule import grouping
from confcli.schedule.grouping import RELEVANCE
from confcli.search.asking.query import Query
from confcli.search.index import schema
from confcli.search.index.tokens import tokens
from confcli.search.query.fields import FIELDS
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from confcli.views import drawing
from confcli.views.shapes import SEARCH

#: How many matches are shown unless --limit says otherwise.
_SHOWN = 20
#: ``-survey`` excludes a word; ``-n20`` and ``-cICLR`` are options.
_EXCLUDED = re.compile(r"-[a-z][^\WA-Z\d_]{2}")


class Command(TyperCommand):
    """Reads ``-word`` as the query language does, not as options of one letter each."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        # A leading blank keeps the parser from reading an argument as options.
        return super().parse_args(ctx, [f" {a}" if _EXCLUDED.match(a) else a for a in args])


def command(
    query: Annotated[
        list[str],
        argument(
            "QUERY...",
            'Words, "a phrase", -word, OR, brackets, or field:word with one of '
            f'{", ".join(FIELDS)}. Example: "federated author:bengio -survey"',
        ),
    ],
    request: Request,
    within: Annotated[
        str | None,
        option(
            "--in FIELDS",
            f"Search only these fields: {', '.join(schema.FIELDS)}. Example: --in title,authors",
            completion.listed(schema.FIELDS),
        ),
    ] = None,
    papers: Annotated[bool, option("--papers", "Find papers only. Example: --papers")] = False,
    sessions: Annotated[
        bool, option("--sessions", "Find sessions only. Example: --sessions")
    ] = False,
    by_name: Annotated[
        bool, option("--people", "List matching people, like confcli authors. Example: --people")
    ] = False,
    explain: Annotated[
        bool, option("--explain", "Say why each item matches. Example: --explain")
    ] = False,
) -> None:
    """Search papers, talks and sessions by topic, title or name.

    Typos and accents don't matter.

    Example: confcli search "federated learning" --tz Europe/Berlin
    """
    if by_name and (within or explain or papers or sessions or request.order.sort):
        raise WrongUsageError(
            "--people can't be combined with --in, --sort, --explain, --papers or --sessions"
        )
    sort = request.order.checked((RELEVANCE, *grouping.SORTS)).sort or RELEVANCE
    request.density.checked()
    here = Here(request.clock)
    fields = listed(within, schema.FIELDS, "--in", "can't search in") if within is not None else ()
    kinds = tuple(name for name, chosen in (("paper", papers), ("session", sessions)) if chosen)
    ranked = RELEVANCE if sort == "room" else sort  # the index knows no rooms
    filters, calendar, text = request.filters(), request.calendar(here), " ".join(query)
    asked = Query(text, filters, calendar, here.today, kinds, fields, ranked)
    if not asked.tree.parts or not tokens(text):
        raise WrongUsageError("the query is empty")
    searched = searching.index(here, request.source, request.conference.conference)
    if by_name:
        _show_people(searched, asked, request, here)
    else:
        _show_matches(searched, asked, request, here, explain=explain)


def _show_matches(
    searched: Searcher, asked: Query, request: Request, here: Here, *, explain: bool
) -> None:
    found = searched.search(asked, request.limit.or_else(_SHOWN))
    if request.order.by or request.order.sort:
        order = request.grouping(here, by="", sort=RELEVANCE)
        found = found._replace(results=order.flat(found.results, lambda each: each.entry))
    if not all(match.judgement.complete for match in found.results):
        note(_partial(found))
    emit.items(
        SEARCH.adding("explanation") if explain else SEARCH,
        found.results,
        here.look(),
        request.output,
        lambda: partial(drawing.matches.draw, explained=explain),
    )
    if not found.total:
        raise NothingFoundError(_nothing(searched, asked))
    left = found.total - len(found.results)
    if left > 0:
        about = "" if found.exact else "about "
        note(f"{about}{left} more; --limit {found.total} shows all")


def _partial(found: Found) -> str:
    """Say that matches lack some of the words, and how many of them are weak."""
    lead = "few results match every word" if found.complete else "no result matches every word"
    weak = sum(match.weak for match in found.results)
    mark = f" ({weak} of {len(found.results)} weak)" if weak else ""
    return f"{lead}; partial matches follow{mark}"


def _show_people(searched: Searcher, asked: Query, request: Request, here: Here) -> None:
    from confcli.cli import people
    from confcli.search.people import named

    found, total = named(searched, asked, request.limit.or_else(_SHOWN))
    people.show(found, here.look(), request.output)
    if not total:
        raise NothingFoundError(f"no author matches {quoted(asked.text)}")
    if len(found) < total:  # how many exactly is known only once all are read
        note("there are more; raise --limit to see them")


def _nothing(searched: Searcher, asked: Query) -> str:
    """Report that nothing matched, with suggestions."""
    where = f" in {', '.join(fields)}" if (fields := asked.looked_in()) else ""
    reasons = searched.fruitless(asked)
    if not reasons and (near := searched.near(asked)):
        reasons = [f"did you mean {', '.join(near)}?"]
    return "; ".join([f"no results for {quoted(asked.text)}{where}", *reasons])
