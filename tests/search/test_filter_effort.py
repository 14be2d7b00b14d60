"""The cost of filters in SQLite steps, which are the same on every machine."""

from dataclasses import fields
from functools import cache
from typing import Any

import pytest

from confcli.schedule import filters
from confcli.search.asking.query import Query
from confcli.search.index.documents import Index
from confcli.search.index.writing import in_memory
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from tests.support.effort import steps
from tests.support.invented import schedule, session, talk
from tests.support.searching import query

COUNT = 600
#: A value that nearly all papers match, for each filter and option that narrows a search.
NARROWED: dict[str, tuple[str, ...]] = {
    "conference": ("KiteCon",),
    "day": ("2021-05-04",),
    "after": ("10:00",),
    "before": ("11:00",),
    "at": ("10:00",),
    "during": ("morning",),
    "upcoming": ("now",),
    "type": ("poster",),
    "track": ("Wings",),
    "author": ("Verne",),
    "room": ("Hall",),
    "language": ("en",),
    "keyword": ("wind",),
    "affiliation": ("Oslo",),
    "session": ("Block",),
    "year": ("2021",),
    "kinds": ("paper",),
    "fields": ("title", "authors"),
}
CHOSEN = [*({name: values} for name, values in NARROWED.items()), NARROWED]
CHOSEN.append({"author": ("Ada Verne",)})
NAMES = [*NARROWED, "all", "two names"]
TEXTS = ("kite", "strings of kind3", "kite fox7 OR sail", "kite -number7", "kit strngs")


@cache
def papers(count: int) -> Index:
    """An index of ``count`` papers, all in one session at one time."""
    talks = [
        talk(
            f"Kite strings number{n} of kind{n % 7}",
            ["Ada Verne", f"Bo{n} Fox{n % 50}"],
            f"On kites of kind{n % 5}.",
            start="2021-05-04 10:00",
            type="poster",
            track="Wings",
            room=f"Hall {n % 9}",
            language="en",
            keywords=["Wind power", f"Kind {n % 5}"],
            affiliations=["University of Oslo", "Kite Lab"],
        )
        for n in range(count)
    ]
    return in_memory(schedule(session("Block", *talks)))


def effort(count: int, text: str, **options: Any) -> int:
    """The steps that a search takes among ``count`` papers; it must find some."""
    of, found = papers(count), list[Found]()
    asked = query(text, **options)
    taken = steps(of.connection, lambda: found.append(Searcher([of]).search(asked, 20)))
    assert found[0].total
    return taken


def test_every_filter_is_covered() -> None:
    others = {"text", "filters", "calendar", "today", "sort", "past", "is_typed"}
    names = {each.name for each in fields(Query)} | {*filters.NAMES}
    assert NARROWED.keys() == names - others


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("options", CHOSEN, ids=NAMES)
def test_a_filter_costs_little(options: dict[str, tuple[str, ...]], text: str) -> None:
    without, few = effort(COUNT, text), effort(COUNT, text, **options)
    assert few <= 3 * without
    assert effort(2 * COUNT, text, **options) < 2.5 * few


@pytest.mark.parametrize("text", ["kite -type:oral", "kite (type:poster OR sail)"])
def test_a_condition_within_a_query_costs_little(text: str) -> None:
    few = effort(COUNT, text)
    assert few <= 5 * effort(COUNT, "kite")
    assert effort(2 * COUNT, text) < 2.5 * few


def test_a_filter_that_leaves_nothing_ends_the_search() -> None:
    of, asked = papers(COUNT), query("kite strings", day=("2031-01-01",))
    assert steps(of.connection, lambda: Searcher([of]).search(asked, 20)) < effort(COUNT, "kite")


def test_what_few_documents_match_is_looked_for_once() -> None:
    each = 45  # steps to look for a document, and to read it
    assert effort(400, "kite strings kind") < each * 400


def test_the_first_by_time_are_read_without_the_others_if_nothing_has_a_time() -> None:
    few, many = (_timeless(count) for count in (400, 800))
    assert many < few + 4 * 400  # steps to count a document


def _timeless(count: int) -> int:
    of = in_memory(schedule(session("Block", *(talk(f"Kite {n}") for n in range(count)))))
    asked, searcher = query("-sail", sort="time"), Searcher([of])
    found = searcher.search(asked, 20).results
    titles = sorted(["Block", *(f"Kite {n}" for n in range(count))])
    assert [it.entry.title for it in found] == titles[:20]
    return steps(of.connection, lambda: searcher.search(asked, 20))
