"""``confcli search``."""

from functools import partial
from typing import Annotated

from confcli.cli import choosing, completion, emit, hiding, remarks, searching
from confcli.cli.dashes import otherwise, words
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, listed, option
from confcli.cli.request import Places, Request
from confcli.cli.searching import Searched
from confcli.cli.streams import note
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.tuples import NamedTuple
from confcli.schedule import grouping
from confcli.schedule.grouping import RELEVANCE, Grouping
from confcli.search.asking.query import Query
from confcli.search.index import schema
from confcli.search.query.fields import FIELDS
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from confcli.views import drawing
from confcli.views.shapes import SEARCH

__all__ = ["command", "otherwise", "words"]

#: How many matches are shown unless --limit or --all says otherwise.
_SHOWN = 20


class Within(NamedTuple):
    """What to find, and where to look for it."""

    within: Annotated[
        str | None,
        option(
            "--in FIELDS",
            f"Search only these fields: {', '.join(schema.FIELDS)}. Example: --in title,authors",
            completion.listed(schema.FIELDS),
        ),
    ] = None
    papers: Annotated[bool, option("--papers", "Find papers only.")] = False
    sessions: Annotated[bool, option("--sessions", "Find sessions only.")] = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields to search, empty for all; ``WrongUsageError`` if one is unknown."""
        if self.within is None:
            return ()
        return listed(self.within, schema.FIELDS, "--in", "can't search in")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of item to find, empty for all."""
        if self.papers and self.sessions:
            raise WrongUsageError("--papers and --sessions can't be combined")
        chosen = (("paper", self.papers), ("session", self.sessions))
        return tuple(name for name, wanted in chosen if wanted)


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
    scope: Within,
    by_name: Annotated[
        bool, option("--people", "Find people by name, like confcli authors NAME.")
    ] = False,
    explain: Annotated[bool, option("--explain", "Say why each item matches.")] = False,
) -> None:
    """Search papers, talks and sessions by topic, title or name.

    It also finds other forms of a word, what it abbreviates, and typos: confcli help query.

    Example: confcli search "federated learning" --tz Europe/Berlin
    """
    if by_name and (any(scope) or explain or request.order.by or request.order.sort):
        raise WrongUsageError(
            "--people can't be combined with --in, --by, --sort, --explain, --papers or --sessions"
        )
    here = request.selection.here()
    text = " ".join(map(str.strip, query))
    asked = _asked(
        text, scope, request, here, lambda: searched.searcher.places(asked.filters["conference"])
    )
    searched = searching.opened(
        here, request.selection.source, request.selection.conference.conference
    )
    asked, lacking = choosing.settled(searched, searched.narrowed(asked))
    if lacking and not asked.filters["author"]:  # nobody who is meant is in the conferences chosen
        emit.items(SEARCH, [], here.look(), request.output)
        raise NothingFoundError(remarks.nothing(searched.searcher, asked, lacking))
    if by_name:
        _show_people(searched, asked, request, here, lacking)
    else:
        _show_matches(searched, asked, request, here, lacking, explain=explain)


def _asked(text: str, scope: Within, request: Request, here: Here, places: Places) -> Query:
    """What is searched for; ``WrongUsageError`` if that can't be read, or is nothing."""
    sort = request.order.checked((RELEVANCE, *grouping.SORTS)).sort or RELEVANCE
    request.density.checked()
    ranked = RELEVANCE if sort == "room" else sort  # rooms are looked at when all are found
    selection = request.selection
    filters, calendar = selection.filters(), selection.calendar(here, places)
    asked = Query(text, filters, calendar, here.today, scope.kinds, scope.fields, ranked)
    asked.check()
    return asked


def _show_matches(
    searched: Searched,
    asked: Query,
    request: Request,
    here: Here,
    lacking: list[str],
    *,
    explain: bool,
) -> None:
    sort = "time" if request.order.by == "time" else RELEVANCE
    order = request.grouping(here, by="", sort=sort)
    asked, hidden = hiding.searching(searched.searcher, asked)
    shown = order.sort if order.by == "time" else request.order.sort or asked.order
    found = _found(searched.searcher, asked, request, order)
    if hidden and not found.total:  # which is said
        return
    if not found.total or asked.has_alternatives:
        lacking = [*lacking, *choosing.lacking(searched, asked)]
    is_led = emit.draws(request.output) and not order.by and order.sort == RELEVANCE
    for remark in [*lacking, *remarks.of(asked, found, is_led=is_led)] if found.total else ():
        note(remark)
    emit.items(
        SEARCH.adding("explanation") if explain else SEARCH,
        found.results,
        request.look(here),
        request.output,
        partial(
            drawing.matches.draw,
            found=found,
            order=order,
            ordered=remarks.ordered(shown, order.by),
            lead=found.lead if is_led else None,
            explained=explain,
        ),
    )
    if not found.total:
        near = [] if lacking else choosing.near_people(searched, asked)
        raise NothingFoundError(remarks.nothing(searched.searcher, asked, lacking, near))
    emit.more(found.total - len(found.results), exact=found.exact)


def _found(searched: Searcher, asked: Query, request: Request, order: Grouping) -> Found:
    """The first results in the order asked for; by relevance the best ones, however grouped."""
    limit = request.limit.or_else(_SHOWN)
    is_ranked = order.sort == RELEVANCE
    takes_all = order.sort == "room" or (bool(order.by) and not is_ranked)
    found = searched.search(asked, None if takes_all else limit)
    if not order.by and is_ranked:
        return found
    return found._replace(results=order.flat(found.results, lambda each: each.entry)[:limit])


def _show_people(
    searched: Searched, asked: Query, request: Request, here: Here, lacking: list[str]
) -> None:
    from confcli.cli import people
    from confcli.search.people import named

    found, total = named(searched.searcher, asked, request.limit.or_else(_SHOWN))
    if not total or asked.has_alternatives:
        lacking = [*lacking, *choosing.lacking(searched, asked)]
    people.remark(found, asked, total, searched.searcher)
    people.show(hiding.presented(found, asked.filters), here.look(), request.output)
    if not total:
        raise choosing.nobody(searched, asked, lacking)
    emit.more(total - len(found))
