"""Filters, independent of the command line."""

from datetime import date

import pytest

from confcli.model.errors import WrongUsageError
from confcli.programme.assembly import assemble
from confcli.schedule.days import Calendar
from confcli.schedule.filters import Filters, begins
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import listing, schedule, session, talk

TUESDAY = date(2021, 5, 4)
UTC = Calendar(zone("UTC"))


@pytest.mark.parametrize(
    ("wanted", "text", "fits"),
    [
        (["kit"], "A Kite", True),
        (["kite", "a"], "A kite", True),
        (["kites"], "A kite", False),
        (["ite"], "A kite", False),
        ([], "A kite", False),
        (["muller"], "Zoë Müller", True),
    ],
)
def test_the_wanted_words_match_beginnings_of_words(
    wanted: list[str], text: str, fits: bool
) -> None:
    assert begins(wanted, text) is fits


def test_without_filters_everything_matches_in_order() -> None:
    made = schedule(session("B", talk("x", ["A"]), talk("y", ["A"])), session("A"))
    assert Filters().apply(made.talks, UTC, TUESDAY) == made.talks
    assert Filters().fruitless([], UTC, TUESDAY) == []


def test_the_people_of_a_session_are_its_chairs_and_the_authors_of_its_talks() -> None:
    made = schedule(session("B", talk("x", ["Ada Verne"]), chairs=["Bo Fox"]), session("C"))
    for name in ("verne", "fox"):
        found = Filters(author=(name,)).apply(made.sessions, UTC, TUESDAY)
        assert [each.title for each in found] == ["B"]


def test_a_filter_of_punctuation_only_matches_nothing() -> None:
    made = schedule(session("B", talk("x", ["Ada Verne"], type="q&a")))
    assert Filters(type=("&",)).apply(made.talks, UTC, TUESDAY) == []
    assert Filters(type=("q&a",)).apply(made.talks, UTC, TUESDAY) == made.talks


def test_an_unknown_day_is_an_error_even_if_there_is_nothing_to_filter() -> None:
    with pytest.raises(WrongUsageError):
        Filters(day=("someday",)).apply([], UTC, TUESDAY)


def test_what_is_available_is_of_the_conferences_chosen() -> None:
    fair = listing(session("Kites", talk("Up", start="2021-05-04 10:00")), conference="Fair 2021")
    other = listing(session("Boats", talk("On", start="2021-06-01 10:00")), conference="Other 2021")
    filters = Filters(conference=("Fair 2021",), day=("2021-05-05",))
    entries = Schedule(assemble([fair, other])).talks
    days = Calendar(zone("UTC"), places=lambda: entries[:1])
    (sentence,) = filters.fruitless(entries, days, date(2021, 5, 5))
    assert sentence == "nothing on Wed 5 May 2021 (UTC); Fair 2021 is on 4 May 2021"
