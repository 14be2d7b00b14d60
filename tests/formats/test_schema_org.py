"""Events of schema.org: as JSON-LD or microdata, by themselves or as parts of a conference."""

import json

import pytest
from corpus import PAGES, parse
from effort import is_linear
from hypothesis import given
from hypothesis import strategies as st
from test_round_trip import HINTS, try_to_read

from confcli.errors import InputError
from confcli.formats import schema_org
from confcli.formats.base import Document, Hints
from confcli.model import Listing, Talk

TALK = {
    "@type": "Event",
    "name": "Kites",
    "startDate": "2025-07-04T10:00:00+02:00",
    "endDate": "2025-07-04T11:00:00+02:00",
}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.sampled_from(["Event"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("@type @graph @id name startDate location subEvent performer".split()),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def read(data: bytes | dict[str, object], **hints: str) -> Listing:
    if isinstance(data, dict):
        held = json.dumps({"@context": "https://schema.org", **data})
        data = f'<html><script type="application/ld+json">{held}</script></html>'.encode()
    document = Document("page.html", data)
    verdict = schema_org.recognise(document)
    assert verdict.accepted
    return schema_org.parse(document, Hints(**hints), verdict.why)


def only(listing: Listing) -> Talk:
    (talk,) = [talk for session in listing.sessions for talk in session.talks]
    return talk


def test_a_time_without_an_offset_needs_a_zone():
    event = {**TALK, "startDate": "2025-07-04T10:00", "endDate": "2025-07-04T11:00"}
    with pytest.raises(InputError, match="--source-tz"):
        read(event)
    listing = read(event, timezone="Europe/Vienna")
    assert only(listing).start.isoformat() == "2025-07-04T10:00:00+02:00"
    assert listing.sources[0].time_basis == "given"


@pytest.mark.parametrize("status", ["EventCancelled", "https://schema.org/EventCancelled"])
def test_a_cancelled_event_is_marked(status):
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
def test_a_date_without_a_time_is_a_whole_day(start, end, expected):
    talk = only(read({**TALK, "startDate": start, "endDate": end}, timezone="Europe/Vienna"))
    assert tuple(moment and moment.isoformat() for moment in (talk.start, talk.end)) == expected


def test_a_day_needs_a_zone():
    with pytest.raises(InputError, match="--source-tz"):
        read({**TALK, "startDate": "2025-07-04", "endDate": None})


@pytest.mark.parametrize("day", ["2025-07", "2025", "2025-02-30", "soon"])
def test_what_is_no_day_is_a_problem(day):
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
def test_people(fields, names):
    assert only(read({**TALK, **fields})).authors == names


def test_what_is_online_has_a_link_and_no_room():
    place = {"@type": "VirtualLocation", "url": "https://stream.example/"}
    talk = only(read({**TALK, "location": place}))
    assert (talk.room, talk.links) == (None, ["https://stream.example/"])


def test_an_event_that_is_stated_twice_is_one():
    assert only(read({"@graph": [TALK, {**TALK, "offers": {"price": 1}}]})).title == "Kites"


@pytest.mark.parametrize("parts", [[{"@id": "#a"}, {"@id": "#b"}], {"@id": "#a"}, []])
def test_events_that_are_in_each_other_are_no_end(parts):
    one = {**TALK, "@id": "#a", "superEvent": {"@id": "#b"}, "subEvent": parts}
    other = {**TALK, "@id": "#b", "name": "Tails", "superEvent": {"@id": "#a"}}
    try_to_read(json.dumps({"@context": "https://schema.org", "@graph": [one, other]}).encode(), {})


def page(events: int, stamps: int) -> str:
    held = json.dumps([{**TALK, "name": f"Kite {n}"} for n in range(events)])
    lines = "".join(f"<p>Fri 4 Jul {n}:00 - {n}:15 PDT</p><p>Kite</p>" for n in range(stamps))
    script = f'<script type="application/ld+json">{held}</script>'
    return f"<html><title>ICML 2025</title><!-- schema.org -->{script}<body>{lines}</body></html>"


@pytest.mark.parametrize(
    ("events", "stamps", "name"),
    [(1, 0, "schema-org"), (1, 2, "schema-org"), (3, 6, "schema-org"), (1, 9, "virtual-session")],
)
def test_a_page_that_prints_more_than_its_events_is_read_as_printed(events, stamps, name):
    assert parse(page(events, stamps), year=2025).sources[0].format == name


def test_work_follows_the_depth_of_microdata():
    opened = '<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Kites'
    assert is_linear(lambda n: try_to_read(f"<html><body>{opened * n}".encode(), {}), 200)


def test_work_follows_the_number_of_events():
    def read_many(count: int) -> None:
        parts = [{**TALK, "name": f"Kite {n}", "@id": f"#{n}"} for n in range(count)]
        listing = read({**TALK, "name": "All", "@id": "#all", "subEvent": parts})
        assert len(listing.sessions[0].talks) == count

    assert is_linear(read_many, 200)


def test_events_of_a_graph_and_of_lists_are_read():
    listing = read({"@graph": [TALK, [{**TALK, "name": "Tails"}]]})
    titles = [talk.title for session in listing.sessions for talk in session.talks]
    assert titles == ["Kites", "Tails"]


def test_an_event_that_names_its_own_end_before_its_start_has_none():
    listing = read({**TALK, "endDate": "2025-07-04T09:00:00+02:00"})
    assert only(listing).end is None
    (problem,) = listing.problems
    assert "it ends before it starts" in f"{problem.text}: {problem.reason}"


def test_a_page_about_something_else_is_not_taken():
    page = b'<html><script type="application/ld+json">{"@type": "Recipe"}</script></html>'
    assert not schema_org.recognise(Document("page.html", page)).accepted


@given(VALUES)
def test_any_data_is_a_listing_or_one_clear_error(value):
    held = json.dumps({"@context": "https://schema.org", "@graph": [value, TALK]})
    page = f'<html><script type="application/ld+json">{held}</script></html>'
    try_to_read(page.encode(), {})


@given(st.binary(max_size=60))
def test_any_bytes_are_a_listing_or_one_clear_error(data):
    page = b'<html><script type="application/ld+json">{"@type": "Event", ' + data
    try_to_read(page, {"timezone": "UTC"})


FILES = sorted(path for path in PAGES if path.parent.name == "schema-org")


@given(st.sampled_from(FILES), st.data(), HINTS)
def test_a_file_with_other_bytes_in_it_is_accounted_for_or_refused(path, data, hints):
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
def test_what_hides_a_script_and_lines_in_its_texts_are_read(script):
    held = json.dumps({"@context": "https://schema.org", **TALK, "description": "One|two"})
    text = script % held.replace("|", "\n")
    page = f'<html><script type="application/ld+json">{text}</script></html>'
    found = only(parse(page))
    assert (found.title, found.abstract) == ("Kites", "One\ntwo")


def test_a_script_that_cannot_be_read_is_told():
    held = '{"@context": "https://schema.org", "@type": "Event", "name": "Kites",}'
    page = f'<html><script type="application/ld+json">{held}</script><p>Kites</p></html>'
    with pytest.raises(InputError, match=r"a script of JSON-LD cannot be read: page\.txt:1: no"):
        parse(page)


def test_characters_that_names_name_are_unescaped():
    found = only(read({**TALK, "name": "Tea &amp; kites", "performer": {"name": "A &#8211; B"}}))
    assert (found.title, found.authors) == ("Tea & kites", ["A \N{EN DASH} B"])
