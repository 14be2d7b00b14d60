"""Queries on the bundled listings, with the results a visitor expects first."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from confcli.library import indexes
from confcli.model.text import fold
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.search.asking.query import Query
from confcli.search.ranking.results import Result
from confcli.search.searcher import Searcher
from confcli.times.zones import zone

#: The number of results to look at, unless a query expects no others.
_SHOWN = 20


class Judged(NamedTuple):
    """A query and its expected results."""

    text: str
    first: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: bool = False
    fails: str | None = None


def _judged() -> list[Judged]:
    path = Path(__file__).with_name("judged.toml")
    return [_read(table) for table in tomllib.loads(path.read_text("utf-8"))["query"]]


def _read(table: dict[str, Any]) -> Judged:
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return Judged(**(table | lists))


JUDGED = _judged()


@cache
def _index() -> Searcher:
    return Searcher([indexes.bundled()])


def _is(entry: Entry, wanted: str) -> bool:
    """Whether the text is the id of an entry or part of its title or abstract."""
    return wanted == entry.id or fold(wanted) in fold(entry.title or entry.abstract or "")


def _shown(results: list[Result]) -> list[str]:
    return [
        result.entry.title or f"{result.entry.id}: {(result.entry.abstract or '')[:60]}"
        for result in results
    ]


def _param(judged: Judged) -> object:
    marks = [pytest.mark.xfail(reason=judged.fails)] if judged.fails else []
    return pytest.param(judged, id=judged.text, marks=marks)


def test_there_are_many_queries_without_duplicates() -> None:
    assert len({judged.text for judged in JUDGED}) == len(JUDGED) >= 70
    assert all(judged.first or judged.among for judged in JUDGED)


@pytest.mark.parametrize("judged", [_param(judged) for judged in JUDGED])
def test_the_expected_results_come_first(judged: Judged) -> None:
    asked = Query(judged.text, Filters(), Calendar(zone("UTC")), date(2021, 5, 4))
    results = _index().search(asked, _SHOWN).results
    expected = judged.first or judged.among
    best = results[: len(expected)]
    assert len(best) == len(expected), "too few results"
    for result, wanted in zip(best, judged.first, strict=False):
        assert _is(result.entry, wanted), _shown(results[:5])
    for wanted in judged.among:
        assert any(_is(result.entry, wanted) for result in best), _shown(results[:5])
    for wanted in judged.without:
        assert not any(_is(result.entry, wanted) for result in results), _shown(results)
    assert not judged.only or results == best, _shown(results)
