"""Event cards: their times, and the facts a page needs to be given."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.cli import advice
from confcli.formats.syntax.document import Document
from confcli.model.entities import Session
from confcli.model.errors import InputError
from tests.support.corpus import FOLDER, parse
from tests.support.known import known
from tests.support.reading import HINTS, LINES, try_to_read

PAGE = """<html><head><title>{title}</title></head><body><h1>Events</h1>
<span>1 Events</span>
<div class="event-card" data-event-type="{kind}">
<h3 class="event-title"><a href="/virtual/2026/1">Kites</a></h3>
<div class="event-speakers">Ada Verne</div>
<div class="event-meta-row"><span class="meta-pill time">{time}</span></div>
</div>"""


def page(time: str = "Jul 7, 10:00 AM - 10:15 AM", kind: str = "Workshop", title: str = "") -> str:
    return PAGE.format(time=time, kind=kind, title=title)


def only(text: str, **hints: Any) -> Session:
    facts: dict[str, Any] = {"timezone": "Asia/Seoul", "year": 2026} | hints
    (session,) = parse(text, **facts).sessions
    return session


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("Jul 7, 10:00 AM - 10:15 AM", "2026-07-07T10:00:00+09:00", "2026-07-07T10:15:00+09:00"),
        ("Jul 7, 11:30 AM - 1:15 PM", "2026-07-07T11:30:00+09:00", "2026-07-07T13:15:00+09:00"),
        ("Jul 7, 11:30 AM - 12:00 PM", "2026-07-07T11:30:00+09:00", "2026-07-07T12:00:00+09:00"),
        ("Jul 7, 12:00 PM - 12:30 PM", "2026-07-07T12:00:00+09:00", "2026-07-07T12:30:00+09:00"),
        ("Jul 7, 12:00 AM - 12:30 AM", "2026-07-07T00:00:00+09:00", "2026-07-07T00:30:00+09:00"),
        ("Jul 7, 11:30 PM - 12:30 AM", "2026-07-07T23:30:00+09:00", "2026-07-08T00:30:00+09:00"),
        ("Dec 31, 11:30 PM - 1:00 AM", "2026-12-31T23:30:00+09:00", "2027-01-01T01:00:00+09:00"),
        ("Jul 7, 9:00 AM", "2026-07-07T09:00:00+09:00", None),
        ("", None, None),
    ],
)
def test_start_and_end_are_parsed(printed: str, start: str | None, end: str | None) -> None:
    found = only(page(printed))
    times = [time and time.isoformat() for time in (found.start, found.end)]
    assert times == [start, end]


@pytest.mark.parametrize(
    ("kind", "sessions", "talks"),
    [
        ("Workshop", ["workshop"], []),
        ("Tutorial", ["tutorial"], []),
        ("Poster Session", ["poster session"], []),
        ("Expo Workshop", ["expo workshop"], []),
        ("Social", ["social"], []),
        ("Invited Talk", ["invited talk"], ["invited talk"]),
        ("", [None], []),
        ("Poster", ["poster session"], ["poster"]),
        ("Expo Talk Panel", [None], ["expo talk panel"]),
    ],
)
def test_the_type_decides_between_session_and_talk(
    kind: str, sessions: list[str | None], talks: list[str]
) -> None:
    found = only(page(kind=kind))
    assert [found.type] == sessions
    assert [talk.type for talk in found.talks] == talks
    people = found.talks[0].authors if talks else found.chairs
    assert people == ["Ada Verne"]


@pytest.mark.parametrize(
    ("hints", "title", "year"),
    [
        ({"year": 2026}, "", 2026),
        ({"conference": "ICML 2025"}, "ICML 2026 Workshops", 2025),
        ({}, "ICML 2026 Workshops", 2026),
    ],
)
def test_the_year_is_given_or_in_the_title(hints: Mapping[str, Any], title: str, year: int) -> None:
    listing = parse(page(title=title), timezone="Asia/Seoul", **hints)
    assert listing.sources[0].year == year
    assert known(listing.sessions[0].start).year == year


def test_missing_facts_are_asked_for() -> None:
    with pytest.raises(InputError) as caught:
        parse(page(), name="cards.html")
    assert advice.sentence(caught.value) == (
        "cards.html: the page doesn't state a year or a time zone; "
        "try: confcli check cards.html --year 2021 "
        "--source-tz America/Los_Angeles"
    )
    with pytest.raises(InputError, match="doesn't state a time zone"):
        parse(page(title="ICML 2026 Workshops"))


def test_the_zone_may_be_on_the_page() -> None:
    listing = parse(page(title="ICML 2026") + "<p>Timezone: Asia/Seoul</p>")
    assert (listing.sources[0].timezone, listing.sources[0].time_basis) == ("Asia/Seoul", "page")


def test_a_page_without_times_needs_no_facts() -> None:
    assert parse(page(time="TBA")).sessions[0].start is None


def test_a_link_is_resolved_only_if_the_address_of_the_page_is_known() -> None:
    assert (only(page()).url, only(page()).links) == (None, ["/virtual/2026/1"])
    assert only(page(), name="https://icml.example/events").url == (
        "https://icml.example/virtual/2026/1"
    )
    assert only(f"<base href='https://icml.example/x'>{page()}").url == (
        "https://icml.example/virtual/2026/1"
    )
    assert only(page(), base_url="https://hint.example/").url == (
        "https://hint.example/virtual/2026/1"
    )


def test_the_name_of_the_conference_tells_its_site() -> None:
    assert only(page(title="ICML 2026 Workshops")).url == "https://icml.cc/virtual/2026/1"
    assert only(page(), conference="NeurIPS 2026").url == "https://neurips.cc/virtual/2026/1"
    assert only(page(title="KiteCon 2026 Workshops")).url is None


def as_text(html: str) -> str:
    return "\n".join(line.text for line in Document("page.html", html.encode()).lines)


def test_the_text_of_cards_parses_like_their_html() -> None:
    folder = FOLDER / "virtual-cards"
    text = (folder / "as-text.txt").read_text("utf-8").split("\n\nSuccessful")[0]
    expected = parse(text, year=2026, timezone="Asia/Seoul").sessions
    blocks = [f"<p>{part}</p>" for part in text.split("\n\n")]
    marked = f"<html><main>{''.join(blocks)}".replace("\n", "<br>")
    assert parse(marked, year=2026, timezone="Asia/Seoul").sessions == expected


@pytest.mark.parametrize("room", ["", "<span class='meta-pill'>Hall A</span>"])
def test_the_html_of_cards_parses_like_their_text(room: str) -> None:
    html = page().replace("</div>\n</div>", f" {room}</div><a>View full details</a></div>")
    found = only(as_text(html))
    assert found == replace(only(html), type=None, links=[])
    assert found.room == ("Hall A" if room else None)


CARD_LINES = st.sampled_from(
    [
        "View full details",
        "Show more",
        "3 Events",
        "Workshop",
        "Poster",
        "Kites",
        "Ada Verne",
        "Ada Verne ⋅ Mira Sol",
        "Jul 7, 10:00 AM - 10:15 AM",
        "Jul 7, 10:00 PM - 12:15 AM HALL D1",
        "Feb 29, 10:00 AM",
        "HALL D1",
        "They fly.",
    ]
)


@given(st.lists(CARD_LINES | LINES, max_size=20).map("\n".join), HINTS)
def test_any_lines_of_cards_are_accounted_for_or_refused(
    text: str, hints: Mapping[str, Any]
) -> None:
    try_to_read(f"{text}\nView full details".encode(), hints)
