"""Events of schema.org: as JSON-LD or microdata, by themselves or as parts of a conference."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.interface import Hints
from confcli.formats.schema_org import events as schema_org
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from tests.support.corpus import PAGES, parse
from tests.support.effort import is_linear
from tests.support.known import known
from tests.support.reading import HINTS, try_to_read

TALK = {
    "@type": "Event",
    "name": "Kites",
    "startDate": "2025-07-04T10:00:00+02:00",
    "endDate": "2025-07-04T11:00:00+02:00",
}
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.sampled_from(["Event", "P1D", "9999-12-31", "23:59", "00:00", "Monday"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                """@type @graph @id name startDate location subEvent performer eventSchedule
                repeatFrequency endDate startTime endTime exceptDate repeatCount byDay""".split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def read(data: bytes | Mapping[str, object], **hints: Any) -> Listing:
    if not isinstance(data, bytes):
        held = json.dumps({"@context": "https://schema.org", **data})
        data = f'<html><script type="application/ld+json">{held}</script></html>'.encode()
    document = Document("page.html", data)
    verdict = schema_org.recognise(document)
    assert verdict.accepted
    return schema_org.parse(document, Hints(**hints), verdict.why)


def only(listing: Listing) -> Talk:
    (talk,) = [talk for session in listing.sessions for talk in session.talks]
    return talk


def test_a_time_without_an_offset_needs_a_zone() -> None:
    event = {**TALK, "startDate": "2025-07-04T10:00", "endDate": "2025-07-04T11:00"}
    with pytest.raises(InputError, match="--source-tz"):
        read(event)
    listing = read(event, timezone="Europe/Vienna")
    assert known(only(listing).start).isoformat() == "2025-07-04T10:00:00+02:00"
    assert listing.sources[0].time_basis == "given"


@pytest.mark.parametrize("status", ["EventCancelled", "https://schema.org/EventCancelled"])
def test_a_cancelled_event_is_marked(status: str) -> None:
    assert only(read({**TALK, "eventStatus": status})).cancelled
    assert not only(read(TALK)).cancelled


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-07-04", None, ("2025-07-04T00:00:00+02:00", "2025-07-05T00:00:00+02:00")),
        ("2025-07-04", "2025-07-06", ("2025-07-04T00:00:00+02:00", "2025-07-07T00:00:00+02:00")),
        ("20250704", "20250704", ("2025-07-04T00:00:00+02:00", "2025-07-05T00:00:00+02:00")),
        ("2025-03-30", None, ("2025-03-30T00:00:00+01:00", "2025-03-31T00:00:00+02:00")),
        (
            "2025-07-04",
            "2025-07-04T18:00",
            ("2025-07-04T00:00:00+02:00", "2025-07-04T18:00:00+02:00"),
        ),
        ("2025-07-04T18:00", "2025-07-04", ("2025-07-04T18:00:00+02:00", None)),
        ("9999-12-31", None, ("9999-12-31T00:00:00+01:00", None)),
        (None, "2025-07-04", (None, None)),
    ],
)
def test_a_date_without_a_time_is_a_whole_day(
    start: str | None, end: str | None, expected: tuple[str | None, str | None]
) -> None:
    talk = only(read({**TALK, "startDate": start, "endDate": end}, timezone="Europe/Vienna"))
    assert tuple(moment and moment.isoformat() for moment in (talk.start, talk.end)) == expected


def test_a_day_needs_a_zone() -> None:
    with pytest.raises(InputError, match="--source-tz"):
        read({**TALK, "startDate": "2025-07-04", "endDate": None})


@pytest.mark.parametrize("day", ["2025-07", "2025", "2025-02-30", "soon"])
def test_what_is_no_day_is_a_problem(day: str) -> None:
    listing = read({**TALK, "startDate": day, "endDate": None}, timezone="Europe/Vienna")
    assert only(listing).start is None
    assert f"startDate is no date and time: {day}" in listing.problems[0].reason


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"performer": "Ada Verne"}, ["Ada Verne"]),
        ({"performers": [{"name": "Ada Verne"}, {"name": "Ada Verne"}]}, ["Ada Verne"]),
        ({"performer": {"givenName": "Ada", "familyName": "Verne"}}, ["Ada Verne"]),
        ({"organizer": {"@type": "Person", "name": "Bo Lind"}}, ["Bo Lind"]),
        ({"organizer": {"@type": "Organization", "name": "Kite Club"}}, []),
        ({"performer": "Ada", "organizer": {"@type": "Person", "name": "Bo"}}, ["Ada"]),
        ({"performer": {"@list": [{"@value": "Ada"}, None, 7]}}, ["Ada", "7"]),
    ],
)
def test_people(fields: dict[str, Any], names: list[str]) -> None:
    assert only(read({**TALK, **fields})).authors == names


def test_what_is_online_has_a_link_and_no_room() -> None:
    place = {"@type": "VirtualLocation", "url": "https://stream.example/"}
    talk = only(read({**TALK, "location": place}))
    assert (talk.room, talk.links) == (None, ["https://stream.example/"])


def test_an_event_that_is_stated_twice_is_one() -> None:
    assert only(read({"@graph": [TALK, {**TALK, "offers": {"price": 1}}]})).title == "Kites"


@pytest.mark.parametrize("parts", [[{"@id": "#a"}, {"@id": "#b"}], {"@id": "#a"}, []])
def test_events_that_are_in_each_other_are_no_end(
    parts: dict[str, str] | list[dict[str, str]],
) -> None:
    one = {**TALK, "@id": "#a", "superEvent": {"@id": "#b"}, "subEvent": parts}
    other = {**TALK, "@id": "#b", "name": "Tails", "superEvent": {"@id": "#a"}}
    try_to_read(json.dumps({"@context": "https://schema.org", "@graph": [one, other]}).encode(), {})


WEEKLY = {
    "@type": "Schedule",
    "startDate": "2025-07-04",
    "endDate": "2025-07-18",
    "startTime": "19:00",
    "endTime": "20:30:00",
    "repeatFrequency": "P1W",
    "scheduleTimezone": "Europe/Vienna",
}


def repeats(**schedule: object) -> tuple[list[str], list[str]]:
    """Return when an event with a schedule starts, and what is wrong with it."""
    event = {"@type": "Event", "name": "Kites", "identifier": "k", "eventSchedule": schedule}
    listing = read(event, timezone="UTC")
    talks = [talk for session in listing.sessions for talk in session.talks]
    assert [talk.id for talk in talks] == ["k"] + [""] * (len(talks) - 1)
    starts = [talk.start.isoformat() for talk in talks if talk.start]
    return starts, [problem.reason for problem in listing.problems]


@pytest.mark.parametrize(
    ("change", "days"),
    [
        ({}, ["04", "11", "18"]),
        ({"exceptDate": ["2025-07-11"]}, ["04", "18"]),
        ({"exceptDate": "2025-07-11T19:00"}, ["04", "18"]),
        ({"exceptDate": "2025-07-11T17:00Z"}, ["04", "18"]),
        ({"exceptDate": "2025-07-11T17:00"}, ["04", "11", "18"]),
        ({"repeatFrequency": "P7D", "repeatCount": 2}, ["04", "11"]),
        ({"endDate": None, "repeatCount": "2"}, ["04", "11"]),
        ({"repeatFrequency": "P2W"}, ["04", "18"]),
        ({"repeatFrequency": "P5D"}, ["04", "09", "14"]),
        ({"endDate": "2025-07-18T18:59"}, ["04", "11"]),
        ({"byDay": "https://schema.org/Monday"}, ["07", "14"]),
        ({"byDay": [{"@id": "schema:Saturday"}, "SU"]}, ["05", "06", "12", "13"]),
        ({"byDay": "Tuesday", "repeatFrequency": None}, ["08", "15"]),
        ({"byDay": "2TU", "repeatFrequency": "P1M"}, ["08"]),
        ({"byDay": "Tuesday", "byMonthWeek": 3, "repeatFrequency": "P1M"}, ["15"]),
        ({"byMonthDay": [7, 8], "repeatFrequency": "P1D"}, ["07", "08"]),
    ],
)
def test_a_schedule_repeats_an_event(change: dict[str, Any], days: list[str]) -> None:
    assert repeats(**{**WEEKLY, **change}) == (
        [f"2025-07-{day}T19:00:00+02:00" for day in days],
        [],
    )


@pytest.mark.parametrize(
    ("change", "start", "end"),
    [
        ({}, "2025-07-04T19:00:00+02:00", "2025-07-04T20:30:00+02:00"),
        ({"endTime": "01:00"}, "2025-07-04T19:00:00+02:00", "2025-07-05T01:00:00+02:00"),
        (
            {"endTime": None, "duration": "PT2H"},
            "2025-07-04T19:00:00+02:00",
            "2025-07-04T21:00:00+02:00",
        ),
        (
            {"startTime": "19:00:00-07:00", "endTime": None},
            "2025-07-04T19:00:00-07:00",
            None,
        ),
        (
            {"startDate": "2025-07-04T19:00:00-07:00", "startTime": None, "endTime": None},
            "2025-07-04T19:00:00-07:00",
            None,
        ),
        (
            {"startTime": None, "endTime": None},
            "2025-07-04T00:00:00+02:00",
            "2025-07-05T00:00:00+02:00",
        ),
        (
            {"scheduleTimezone": None},
            "2025-07-04T19:00:00+00:00",
            "2025-07-04T20:30:00+00:00",
        ),
    ],
)
def test_a_time_of_a_schedule(change: dict[str, Any], start: str, end: str | None) -> None:
    event = {"@type": "Event", "name": "Kites", "eventSchedule": {**WEEKLY, **change}}
    talk = read(event, timezone="UTC").sessions[0].talks[0]
    assert (known(talk.start).isoformat(), talk.end and talk.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"repeatFrequency": None}, "its repeatFrequency is missing: right would be P1W"),
        ({"repeatFrequency": "PT1H"}, "its repeatFrequency is PT1H: right would be P1W"),
        ({"endDate": None}, "it has no end: right would be an endDate or a repeatCount"),
        ({"repeatCount": "many"}, "no number of times is written as many"),
        ({"startDate": "soon"}, "no date is written as soon"),
        ({"startTime": "7 pm"}, "no time of a day is written as 7 pm"),
        ({"byDay": "PublicHolidays"}, "its byDay is no day of a week: PublicHolidays"),
        ({"byMonth": 13}, "no time of it is before its end"),
    ],
)
def test_a_schedule_that_cannot_be_followed_leaves_the_events_own_time(
    change: dict[str, Any], reason: str
) -> None:
    listing = read({**TALK, "endDate": None, "eventSchedule": {**WEEKLY, **change}})
    assert known(only(listing).start).isoformat() == "2025-07-04T10:00:00+02:00"
    (problem,) = listing.problems
    assert "an eventSchedule that cannot be followed: " in problem.reason
    assert reason in problem.reason


def test_a_schedule_may_end_with_its_event() -> None:
    schedule = {**WEEKLY, "endDate": None}
    listing = read({**TALK, "endDate": "2025-07-12", "eventSchedule": [schedule]})
    assert len(listing.sessions) == 2


def test_the_repeats_of_a_file_are_bounded_with_a_problem() -> None:
    never = {**WEEKLY, "endDate": "2125-01-01", "byMonth": 13}
    parts = [{**TALK, "name": f"Kite {n}", "eventSchedule": never} for n in range(25)]
    reasons = [problem.reason for problem in read({"@graph": parts}).problems]
    assert sum("no time of it is before its end" in reason for reason in reasons) == 20
    assert sum("the file has over 20,000 repeats" in reason for reason in reasons) == 5


def test_repeats_are_bounded_with_a_problem() -> None:
    starts, wrong = repeats(**{**WEEKLY, "repeatFrequency": "P1D", "endDate": "2125-01-01"})
    assert (len(starts), len(wrong)) == (1_000, 1)
    assert "it repeats more often than is read here: 1,000 times" in wrong[0]


def page(events: int, stamps: int) -> str:
    held = json.dumps([{**TALK, "name": f"Kite {n}"} for n in range(events)])
    lines = "".join(f"<p>Fri 4 Jul {n}:00 - {n}:15 PDT</p><p>Kite</p>" for n in range(stamps))
    script = f'<script type="application/ld+json">{held}</script>'
    return f"<html><title>ICML 2025</title><!-- schema.org -->{script}<body>{lines}</body></html>"


@pytest.mark.parametrize(
    ("events", "stamps", "name"),
    [(1, 0, "schema-org"), (1, 2, "schema-org"), (3, 6, "schema-org"), (1, 9, "virtual-session")],
)
def test_a_page_that_prints_more_than_its_events_is_read_as_printed(
    events: int, stamps: int, name: str
) -> None:
    assert parse(page(events, stamps), year=2025).sources[0].format == name


def test_work_follows_the_depth_of_microdata() -> None:
    opened = '<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Kites'
    assert is_linear(lambda n: try_to_read(f"<html><body>{opened * n}".encode(), {}), 200)


EVENT = 'itemscope itemtype="https://schema.org/Event"'


def marked(html: str) -> Listing:
    return read(f"<html><body>{html}</body></html>".encode(), timezone="UTC")


def test_an_item_has_what_it_refers_to() -> None:
    listing = marked(
        f"""<p {EVENT} itemref="where when"><b itemprop="name">Kites</b></p>
        <p {EVENT} itemref="where gone"><b itemprop="name">Tails</b></p>
        <div id="where"><p itemprop="location" itemscope><i itemprop="name">Meadow</i></p></div>
        <p id="when">At <time itemprop="startDate" datetime="2025-07-04T10:00:00Z">ten</time></p>
        <p>Come.</p>"""
    )
    talks = [talk for session in listing.sessions for talk in session.talks]
    assert [(talk.title, talk.room, bool(talk.start)) for talk in talks] == [
        ("Tails", "Meadow", False),
        ("Kites", "Meadow", True),
    ]
    assert listing.sources[0].lines == {"content": 4, "furniture": 1, "problem": 0}


def test_an_event_that_another_refers_to_is_a_part_of_it() -> None:
    listing = marked(
        f"""<p {EVENT} itemref="part"><b itemprop="name">Kite Days</b></p>
        <p {EVENT} id="part" itemprop="subEvent"><b itemprop="name">Kites</b></p>"""
    )
    assert (listing.conference, only(listing).title) == ("Kite Days", "Kites")


def test_items_that_refer_to_each_other_are_no_end() -> None:
    items = (
        f'<p {EVENT} id="i{n}" itemref="i{(n + 1) % 9} i{(n + 2) % 9} all"><b itemprop="name">{n}'
        for n in range(9)
    )
    listing = marked(f"<div id=all>{'</b></p>'.join(items)}</div>")
    assert sum(len(session.talks) for session in listing.sessions) == 9


def test_work_follows_the_number_of_events() -> None:
    def read_many(count: int) -> None:
        parts = [{**TALK, "name": f"Kite {n}", "@id": f"#{n}"} for n in range(count)]
        listing = read({**TALK, "name": "All", "@id": "#all", "subEvent": parts})
        assert len(listing.sessions[0].talks) == count

    assert is_linear(read_many, 200)


def test_events_of_a_graph_and_of_lists_are_read() -> None:
    listing = read({"@graph": [TALK, [{**TALK, "name": "Tails"}]]})
    titles = [talk.title for session in listing.sessions for talk in session.talks]
    assert titles == ["Kites", "Tails"]


def test_an_event_that_names_its_own_end_before_its_start_has_none() -> None:
    listing = read({**TALK, "endDate": "2025-07-04T09:00:00+02:00"})
    assert only(listing).end is None
    (problem,) = listing.problems
    assert "it ends before it starts" in f"{problem.text}: {problem.reason}"


def test_a_page_about_something_else_is_not_taken() -> None:
    page = b'<html><script type="application/ld+json">{"@type": "Recipe"}</script></html>'
    assert not schema_org.recognise(Document("page.html", page)).accepted


@given(VALUES)
def test_any_data_is_a_listing_or_one_clear_error(value: Any) -> None:
    held = json.dumps({"@context": "https://schema.org", "@graph": [value, TALK]})
    page = f'<html><script type="application/ld+json">{held}</script></html>'
    try_to_read(page.encode(), {})


@given(st.binary(max_size=60))
def test_any_bytes_are_a_listing_or_one_clear_error(data: bytes) -> None:
    page = b'<html><script type="application/ld+json">{"@type": "Event", ' + data
    try_to_read(page, {"timezone": "UTC"})


FILES = sorted(path for path in PAGES if path.parent.name == "schema-org")


@given(st.sampled_from(FILES), st.data(), HINTS)
def test_a_file_with_other_bytes_in_it_is_accounted_for_or_refused(
    path: Path, data: st.DataObject, hints: Mapping[str, Any]
) -> None:
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    try_to_read(whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + 2 :], hints)
    try_to_read(whole[:at], hints)


@pytest.mark.parametrize(
    "script",
    [
        "//<![CDATA[\n%s\n//]]>",
        "/*<![CDATA[*/%s/*]]>*/",
        "<![CDATA[%s]]>",
        "%s",
    ],
)
def test_what_hides_a_script_and_lines_in_its_texts_are_read(script: str) -> None:
    held = json.dumps({"@context": "https://schema.org", **TALK, "description": "One|two"})
    text = script % held.replace("|", "\n")
    page = f'<html><script type="application/ld+json">{text}</script></html>'
    found = only(parse(page))
    assert (found.title, found.abstract) == ("Kites", "One\ntwo")


def test_a_script_that_cannot_be_read_leaves_the_others() -> None:
    held = '{"@context": "https://schema.org",\r\n "@type": "Event", "name": "Tails",\r\n}'
    scripts = [json.dumps({"@context": "https://schema.org", **TALK}), held, "{]"]
    opened = '\r\n<script type="application/ld+json">\r\n'
    page = "".join(f"{opened}{script}</script>" for script in scripts)
    listing = parse(f"<html>{page}<p>Kites</p></html>")
    assert only(listing).title == "Kites"
    assert [problem.reason.partition(" read: ")[2] for problem in listing.problems] == [
        "page.txt:7: no valid JSON: a comma before the end, where none may be",
        "page.txt:9: no valid JSON: Expecting property name enclosed in double quotes",
    ]


def test_a_script_that_cannot_be_read_is_told() -> None:
    held = '{"@context": "https://schema.org", "@type": "Event", "name": "Kites",}'
    page = f'<html><script type="application/ld+json">{held}</script><p>Kites</p></html>'
    with pytest.raises(InputError, match=r"a script of JSON-LD cannot be read: page\.txt:1: no"):
        parse(page)


def test_characters_that_names_name_are_unescaped() -> None:
    found = only(read({**TALK, "name": "Tea &amp; kites", "performer": {"name": "A &#8211; B"}}))
    assert (found.title, found.authors) == ("Tea & kites", ["A \N{EN DASH} B"])
