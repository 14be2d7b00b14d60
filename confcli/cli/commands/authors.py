"""``confcli authors``."""

from typing import Annotated

from confcli.cli import (
    choosing,
    completion,
    emit,
    hiding,
    loading,
    on_topic,
    people,
    searching,
)
from confcli.cli.environment import Here
from confcli.cli.options.declaring import Texts, argument, option
from confcli.cli.options.output import Limit, Output
from confcli.cli.request import NOT_ALL, Selection
from confcli.cli.streams import note
from confcli.schedule.entries import Entry
from confcli.search.asking.query import Query
from confcli.search.index.schema import searchable
from confcli.search.people import Person, named
from confcli.search.people import people as everyone


def command(
    selection: Selection,
    limit: Limit,
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
    topic: Annotated[
        Texts,
        option(
            "--topic TEXT",
            "Rank people by what they present on a topic, a query as for search, and show only "
            "that; repeat it for several topics. Example: --topic 'federated learning'",
            completion.of_field("keywords"),
        ),
    ] = None,
) -> None:
    """List authors, speakers and chairs, and what they present.

    With filters, those who present what matches; with --topic, those who present on a topic, best
    first, in a pipe and with --csv a line for each of their works on it.

    Example: confcli authors --topic "federated learning"
    """
    if topic:
        on_topic.show(selection, limit, output, topic, name, with_coauthors=with_coauthors)
        return
    here = selection.here()
    if name is None:
        known = everyone(_presented(selection, here))
        _show(here, known[: limit.most], len(known), output, with_coauthors=with_coauthors)
        return
    searched = searching.opened(here, selection.source, selection.conference.conference)
    calendar = selection.calendar(
        here, lambda: searched.searcher.places(asked.filters["conference"])
    )
    asked = searched.narrowed(Query(name, selection.filters(), calendar, here.today))
    found, total = named(searched.searcher, asked, limit.most)
    lacking = [] if total and not asked.has_alternatives else choosing.lacking(searched, asked)
    people.remark(found, asked, total, searched.searcher)
    kept = hiding.presented(found, asked.filters)
    total -= len(found) - len(kept)
    _show(here, kept, total, output, with_coauthors=with_coauthors)
    if not found:
        raise choosing.nobody(searched, asked, lacking)


def _presented(selection: Selection, here: Here) -> list[Entry]:
    """What people present or chair, as the filters ask; notes say why that is nothing."""
    source, names = selection.source, selection.conference.conference
    schedule = loading.schedule(here, source, names)
    entries, filters = searchable(schedule), selection.filters()
    if not filters:
        return hiding.shown(entries, filters)
    calendar = selection.calendar(here, lambda: schedule.sessions)
    loaded = choosing.Loaded(here, calendar, source, names, schedule)
    filters, found, reasons = loaded.kept(
        filters, lambda it: it.apply(entries, calendar, here.today)
    )
    if not found and not reasons:
        reasons = filters.fruitless(entries, calendar, here.today, "talks") or [NOT_ALL]
    for sentence in reasons:
        note(sentence)
    return hiding.shown(found, filters)


def _show(
    here: Here, found: list[Person], total: int, output: Output, *, with_coauthors: bool
) -> None:
    """Print some of all people, and how many more there are."""
    people.show(found, here.look(), output, coauthors=with_coauthors)
    emit.more(total - len(found))
