"""``confcli authors``."""

from typing import Annotated

from confcli.cli import choosing, completion, loading, people, searching
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
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
    with_coauthors: Annotated[bool, option("--coauthors", "Show coauthors too.")] = False,
) -> None:
    """List authors, speakers and chairs, and what they present.

    Example: confcli authors "yoshua bengio"
    """
    names = conference.conference
    here = loading.here(clock, source, names)
    if name is None:
        known = everyone(searchable(loading.schedule(here, source, names)))
        _show(here, known[: limit.most], len(known), output, with_coauthors=with_coauthors)
        return
    searched = searching.opened(here, source, names)
    calendar = here.calendar(searched.searcher.places)
    asked = searched.narrowed(Query(name, Filters(), calendar, here.today))
    found, total = named(searched.searcher, asked, limit.most)
    lacking = [] if total else choosing.lacking(searched, asked)
    people.remark(found, asked, total)
    _show(here, found, total, output, with_coauthors=with_coauthors)
    if not total:
        raise choosing.nobody(searched, asked, lacking)


def _show(
    here: Here, found: list[Person], total: int, output: Output, *, with_coauthors: bool
) -> None:
    """Print some of all people, and how many more there are."""
    people.show(found, here.look(), output, coauthors=with_coauthors)
    if total > len(found):
        note(f"{total - len(found):,} more; --all shows all")
