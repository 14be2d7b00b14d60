"""``confcli search``."""

import re
from functools import partial
from typing import Annotated, Any, NamedTuple

from confcli.cli import completion, emit, helping, searching
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import argument, listed, option
from confcli.cli.request import Places, Request
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import quoted
from confcli.schedule import grouping
from confcli.schedule.grouping import RELEVANCE
from confcli.search.asking.query import Query
from confcli.search.index import schema
from confcli.search.query.fields import FIELDS
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from confcli.views import drawing
from confcli.views.shapes import SEARCH

#: How many matches are shown unless --limit or --all says otherwise.
_SHOWN = 20
#: ``-survey`` excludes a word; ``-n20`` and ``-cICLR`` are options.
_EXCLUDED = re.compile(r"-[a-z][^\WA-Z\d_]{2}")


class Command(helping.Command):
    """Reads ``-word`` as the query language does, not as options of one letter each."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        end = args.index("--") if "--" in args else len(args)
        names = {name for option in self.get_params(ctx) for name in option.opts}
        for word in args[:end]:
            if f"-{word}" in names and _EXCLUDED.match(word):
                raise WrongUsageError(
                    f"unknown option {word}; did you mean -{word}? "
                    f"(to exclude the word: 'NOT {word[1:]}', or -- {word})"
                )
        # A leading blank keeps the parser from reading an argument as options.
        return super().parse_args(ctx, [f" {a}" if _EXCLUDED.match(a) else a for a in args])


class Scope(NamedTuple):
    """What to find, and where to look for it."""

    within: Annotated[
        str | None,
        option(
            "--in FIELDS",
            f"Search only these fields: {', '.join(schema.FIELDS)}. Example: --in title,authors",
            completion.listed(schema.FIELDS),
        ),
    ] = None
    papers: Annotated[bool, option("--papers", "Find papers only. Example: --papers")] = False
    sessions: Annotated[bool, option("--sessions", "Find sessions only. Example: --sessions")] = (
        False
    )

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields to search, empty for all; ``WrongUsageError`` if one is unknown."""
        if self.within is None:
            return ()
        return listed(self.within, schema.FIELDS, "--in", "can't search in")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of item to find, empty for all."""
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
    scope: Scope,
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
    if by_name and (any(scope) or explain or request.order.by or request.order.sort):
        raise WrongUsageError(
            "--people can't be combined with --in, --by, --sort, --explain, --papers or --sessions"
        )
    here = Here(request.clock)
    text = " ".join(map(str.strip, query))
    asked = _asked(text, scope, request, here, lambda: searched.places(chosen))
    names = request.conference.conference
    searched = searching.index(here, request.source, names)
    chosen = searching.conferences(here, searched, names)
    asked = asked.among(chosen)
    if by_name:
        _show_people(searched, asked, request, here)
    else:
        _show_matches(searched, asked, request, here, explain=explain)


def _asked(text: str, scope: Scope, request: Request, here: Here, places: Places) -> Query:
    """What is searched for; ``WrongUsageError`` if that can't be read, or is nothing."""
    sort = request.order.checked((RELEVANCE, *grouping.SORTS)).sort or RELEVANCE
    request.density.checked()
    ranked = RELEVANCE if sort == "room" else sort  # rooms are looked at when all are found
    filters, calendar = request.filters(), request.calendar(here, places)
    asked = Query(text, filters, calendar, here.today, scope.kinds, scope.fields, ranked)
    asked.check()
    return asked


def _show_matches(
    searched: Searcher, asked: Query, request: Request, here: Here, *, explain: bool
) -> None:
    found = _found(searched, asked, request, here)
    for remark in _remarks(asked, found) if found.total else ():
        note(remark)
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
        note(f"{'' if found.exact else 'about '}{left:,} more; --all shows all")


def _found(searched: Searcher, asked: Query, request: Request, here: Here) -> Found:
    """The first results in the order asked for."""
    order, limit = request.order, request.limit.or_else(_SHOWN)
    found = searched.search(asked, None if order.sort == "room" else limit)
    if not (order.by or order.sort):
        return found
    grouping = request.grouping(here, by="", sort=RELEVANCE)
    return found._replace(results=grouping.flat(found.results, lambda each: each.entry)[:limit])


def _show_people(searched: Searcher, asked: Query, request: Request, here: Here) -> None:
    from confcli.cli import people
    from confcli.search.people import named

    found, total = named(searched, asked, request.limit.or_else(_SHOWN))
    people.show(found, here.look(), request.output)
    if not total:
        raise NothingFoundError(f"no author matches {quoted(asked.text)}")
    if len(found) < total:  # how many exactly is known only once all are read
        note("there are more; --all shows all")


def _remarks(asked: Query, found: Found) -> list[str]:
    """How a query was read, if not as it stands, and how well the results match."""
    mended = asked.reading.mended
    remarks = [f"query syntax: {', '.join(mended)}"] if mended else []
    if asked.only_excludes:
        remarks.append("only excluded words; what is left follows in order of time, without scores")
    if not all(match.judgement.complete for match in found.results):
        remarks.append(_partial(found))
    return remarks


def _partial(found: Found) -> str:
    """Say that matches lack some of the words, and how many of them are weak."""
    lead = "few results match every word" if found.complete else "no result matches every word"
    weak = sum(match.weak for match in found.results)
    mark = f" ({weak} of {len(found.results)} weak)" if weak else ""
    return f"{lead}; partial matches follow{mark}"


def _nothing(searched: Searcher, asked: Query) -> str:
    """Report that nothing matched, with suggestions."""
    where = f" in {', '.join(fields)}" if (fields := asked.looked_in()) else ""
    read = f" ({', '.join(asked.reading.mended)})" if asked.reading.mended else ""
    reasons = searched.fruitless(asked)
    if not reasons and (near := searched.near(asked)):
        reasons = [f"did you mean {', '.join(near)}?"]
    return "; ".join([f"no results for {quoted(asked.text)}{read}{where}", *reasons])
