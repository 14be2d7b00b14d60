"""Lists of papers as event cards: a paper may be in several."""

import pytest

from confcli.model.entities import Listing, Talk
from tests.support.corpus import parse, talks
from tests.support.merging import merged

TIMES = ["Jul 7, 10:30 AM - 12:15 PM", "Jul 7, 2:00 PM - 3:45 PM", "Jul 8, 10:30 AM - 12:15 PM"]


def card(number: int, kind: str = "Poster") -> str:
    return (
        f'<div class="event-card" data-event-id="{number}">'
        f'<span class="event-type-badge">{kind}</span>'
        f'<h3 class="event-title"><a href="/virtual/2026/poster/{number}">Kite {number}</a></h3>'
        '<div class="event-speakers">Ada Verne ⋅ Mira Sol</div>'
        f'<span class="meta-pill time">{TIMES[number % 3]}</span>'
        '<span class="meta-pill">Hall A</span></div>'
    )


def page(heading: str, *cards: str, name: str = "list.html") -> Listing:
    text = f"<html><body><h1>{heading}</h1><span>{len(cards)} Events</span>{''.join(cards)}</body>"
    return parse(text, name=name, conference="KiteCon 2026", timezone="Asia/Seoul")


def by_title(listing: Listing) -> dict[str | None, Talk]:
    return {talk.title: talk for talk in talks(listing)}


def test_a_paper_in_two_lists_is_one_paper_with_both_lists() -> None:
    spotlights = page("2026 Spotlight Posters", *map(card, range(1, 9)), name="one.html")
    positions = page("2026 Position Papers", *map(card, range(5, 12)), name="two.html")
    listing = merged(spotlights, positions)
    assert listing.problems == []
    found = by_title(listing)
    assert len(found) == len(talks(listing)) == 11
    assert found["Kite 2"].keywords == ["Spotlight Posters"]
    assert found["Kite 6"].keywords == ["Spotlight Posters", "Position Papers"]
    assert found["Kite 11"].keywords == ["Position Papers"]


def test_a_heading_is_no_session() -> None:
    listing = page("2026 Spotlight Posters", *map(card, range(6)), card(7, "Oral"))
    days = [(it.title, it.type, it.start and it.start.day) for it in listing.sessions]
    assert days == [
        ("Posters", "poster session", 7),
        ("Posters", "poster session", 8),
        ("Orals", "oral session", 7),
    ]


@pytest.mark.parametrize("heading", ["Posters", "Events", "2026 Papers", "2026"])
def test_a_heading_that_says_nothing_is_no_keyword(heading: str) -> None:
    listing = page(heading, card(1))
    assert talks(listing)[0].keywords == []
    assert listing.sessions[0].title == "Posters"


def test_without_a_number_of_events_the_first_heading_counts() -> None:
    text = f"<html><h1>KiteCon 2026</h1><h1>2026 Position Papers</h1>{card(1)}"
    (talk,) = talks(parse(text, timezone="Asia/Seoul", year=2026))
    assert talk.keywords == ["Position Papers"]


def test_a_session_in_the_heading_is_the_session() -> None:
    listing = page("Poster Session 3", *map(card, range(6)))
    assert {session.title for session in listing.sessions} == {"Poster Session 3"}
    assert not any(talk.keywords for talk in talks(listing))
