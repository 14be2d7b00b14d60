"""``confcli authors``."""

from typing import Annotated

from confcli.cli import completion, loading, people, searching
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.model.text import quoted
from confcli.schedule.filters import Filters
from confcli.search.asking.query import Query
from confcli.search.index.schema import searchable
from confcli.search.people import Person, named
from confcli.search.people import people as everyone


def command(
    source: Scope,
    conference: Conference,
    limit: Limit,
    clock: Clock,
    output: Output,
    name: Annotated[
        str | None,
        argument(
            "NAME",
            "Only people with this name; typos are fine. Example: bengio",
            completion.of_field("authors"),
        ),
    ] = None,
    with_coauthors: Annotated[
        bool, option("--coauthors", "Show coauthors too. Example: --coauthors")
    ] = False,
) -> None:
    """List authors, speakers and chairs, and what they present.

    Example: confcli authors "yoshua bengio"
    """
    here = Here(clock)
    found, total = _people(here, source, conference, limit, name)
    if not total:
        note(f"no author matches {quoted(name)}" if name is not None else "no authors found")
    people.show(found, here.look(), output, coauthors=with_coauthors)
    if total > len(found):
        note(f"{total - len(found)} more; --all shows all")


def _people(
    here: Here, source: Scope, conference: Conference, limit: Limit, name: str | None
) -> tuple[list[Person], int]:
    """The people to show, and how many there are."""
    names = conference.conference
    if name is None:
        known = everyone(searchable(loading.schedule(here, source, names)))
        return known[: limit.most], len(known)
    searched = searching.index(here, source, names)
    wanted = Filters().of(searching.conferences(here, searched, source, names))
    return named(
        searched, Query(name, wanted, here.calendar(searched.places), here.today), limit.most
    )
