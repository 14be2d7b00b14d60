"""``confcli authors``."""

from typing import TYPE_CHECKING, Annotated

import typer

from confcli.cli import emit, environment, loading
from confcli.cli.options import Clock, Conference, Limit, Output, Source
from confcli.model.text import quoted
from confcli.schedule.days import Calendar
from confcli.schedule.filters import Filters
from confcli.times.zones import Zone
from confcli.views.shapes import AUTHOR

if TYPE_CHECKING:
    from confcli.search.asking.query import Query
    from confcli.search.people import Person
    from confcli.search.searcher import Searcher


def command(
    source: Source,
    conference: Conference,
    limit: Limit,
    clock: Clock,
    output: Output,
    name: Annotated[
        str | None, typer.Argument(help="Only people of this name, typos forgiven. Example: bengio")
    ] = None,
    with_coauthors: Annotated[
        bool,
        typer.Option("--coauthors", help="Tell with whom they present. Example: --coauthors"),
    ] = False,
) -> None:
    """List the people: what they present, when, and what they chair.

    Example: confcli authors "yoshua bengio"
    """
    zones = environment.reader_zones(clock)
    now = environment.present(clock, zones[0])
    today, calendar = zones[0].local(now).date(), Calendar(zones[0], now)
    wanted = Filters(conference=tuple(conference.conference or ()))
    if name is None:
        from confcli.search.index.schema import searchable
        from confcli.search.people import people

        schedule = loading.schedule(source, conference.conference)
        found = people(wanted.apply(searchable(schedule), calendar, today))[: limit.limit]
    else:
        from confcli.search.asking.query import Query

        searched = loading.index(source, conference.conference)
        found, _ = named(searched, Query(name, wanted, calendar, today), limit.limit)
    if not found:
        environment.note(f"no author matches {quoted(name)}" if name else "no authors found")
    show(found, zones, output, with_coauthors=with_coauthors)


def named(searched: "Searcher", asked: "Query", limit: int | None) -> "tuple[list[Person], int]":
    """Return the first people whom a query names, and how many there are.

    Those of just this name come first, all of them by their last names.
    """
    from confcli.search.index.tokens import tokens
    from confcli.search.people import by_last_name, people, perhaps_same

    meant = searched.named(asked)
    name = tokens(asked.text)

    def order(words: tuple[str, ...]) -> tuple[object, ...]:
        return list(words) != name, sorted(words) != sorted(name), by_last_name(words)

    chosen = sorted(meant.documents, key=order)[:limit]
    same = perhaps_same(meant.documents, chosen)
    around = dict.fromkeys([*chosen, *(other for each in chosen for other in same[each])])
    found = people(meant.works(around), around)
    places = {words: n for n, words in enumerate(chosen)}
    first = [person for person in found if tuple(tokens(person.name)) in places]
    first.sort(key=lambda person: places[tuple(tokens(person.name))])
    return first[:limit], len(meant.documents)


def show(found: "list[Person]", zones: list[Zone], output: Output, *, with_coauthors: bool) -> None:
    """Print people, with whom they present if that is asked for."""
    columns = (*AUTHOR.columns, "coauthors") if with_coauthors else AUTHOR.columns
    emit.items(
        AUTHOR._replace(columns=columns),
        found,
        zones,
        output,
        lambda table, console: table.print_people(
            console, found, zones, with_coauthors=with_coauthors
        ),
    )
