"""The JSON feed of virtual sites: odd records, broken files and large feeds."""

import json
import tracemalloc
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.model.errors import InputError
from tests.support.corpus import account_is_whole, parse
from tests.support.reading import HINTS, try_to_read
from tests.support.refused import refused


def feed(*records: Any, **more: Any) -> str:
    return json.dumps({"count": len(records), **more, "results": list(records)})


def talk(**fields: Any) -> Talk:
    record = {"id": 1, "name": "Kites", "eventtype": "Poster"} | fields
    (session,) = parse(feed(record)).sessions
    (found,) = session.talks
    return found


def test_what_is_around_the_records_is_accounted_for() -> None:
    text = (
        '{"count": 2, "results": [\n{"name": "Kites", "eventtype": "Oral"}\n],\n"note": {"a": 1}}'
    )
    listing = parse(text)
    assert [unused.key for unused in listing.sources[0].unused] == ["note"]
    assert [(it.line, it.text) for it in listing.problems] == [(1, "count: 2")]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"eventtype": "Oral"}, "oral"),
        ({"eventtype": "Poster", "decision": "Accept (poster)"}, "poster"),
        ({"eventtype": "Poster", "decision": "Accept (spotlight)"}, "spotlight poster"),
        ({"eventtype": "Poster", "decision": "Accept (oral)"}, "poster"),
        ({"eventtype": None, "decision": "Accept (oral)"}, "oral"),
        ({"eventtype": "", "event_type": "{location} Oral"}, "oral"),
        ({"eventtype": None, "event_type": None, "decision": "Accept"}, None),
    ],
)
def test_the_type_is_read_from_the_event_type(fields: dict[str, Any], kind: str | None) -> None:
    assert talk(**({"event_type": None} | fields)).type == kind


@pytest.mark.parametrize(
    ("fields", "placed"),
    [
        ({"room_name": "Hall A", "poster_position": "#12"}, ("Hall A", "12")),
        ({"room_name": "Hall A", "poster_position": 12}, ("Hall A", "12")),
        ({"room_name": "Hall A #12", "poster_position": None}, ("Hall A", "12")),
        ({"room_name": "Hall A", "poster_position": None}, ("Hall A", None)),
        ({"room_name": "{location}", "poster_position": "#12"}, (None, "12")),
        ({"room_name": ""}, (None, None)),
    ],
)
def test_the_position_is_apart_from_the_room(
    fields: dict[str, Any], placed: tuple[str | None, str | None]
) -> None:
    found = talk(**fields)
    assert (found.room, found.board) == placed


def test_what_belongs_to_a_talk_is_told_apart() -> None:
    found = talk(
        virtualsite_url="https://kites.example/1",
        paper_url="https://papers.example/1",
        keywords=["Knots", "Bows, and tails"],
        eventmedia=[
            {"name": "Slides", "file": "https://kites.example/1.pdf"},
            {"name": "Video", "uri": "https://videos.example/1"},
            {"name": "OpenReview", "uri": "https://papers.example/1"},
        ],
    )
    assert (found.slides, found.recording) == (
        "https://kites.example/1.pdf",
        "https://videos.example/1",
    )
    assert (found.url, found.links) == ("https://kites.example/1", ["https://papers.example/1"])
    assert found.keywords == ["Knots", "Bows, and tails"]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"id": 7, "uid": "abc"}, ["7"]),
        ({"id": "x7", "uid": "abc"}, ["x7"]),
        ({"id": None, "uid": "abc"}, ["abc"]),
        ({"id": True}, []),
        ({"id": None}, []),
    ],
)
def test_the_id_is_the_one_used_by_the_site(fields: dict[str, Any], found: list[str]) -> None:
    (session,) = parse(feed({"name": "Kites", "eventtype": "Poster"} | fields)).sessions
    assert session.talks[0].source_ids == found


AUTHOR = {"fullname": "Ada Verne", "url": "http://kites.example/api/miniconf/users/1"}


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({"virtualsite_url": "/virtual/1"}, None),
        ({"virtualsite_url": "/virtual/1", "paper_url": "https://p.example"}, "https://p.example"),
        (
            {"virtualsite_url": "/virtual/1", "authors": [AUTHOR]},
            "https://kites.example/virtual/1",
        ),
        (
            {"virtualsite_url": "/virtual/1", "sourceurl": "x/group?id=ICLR.cc/2026/Conference"},
            "https://iclr.cc/virtual/1",
        ),
        ({"url": "https://u.example", "paper_url": "https://p.example"}, "https://u.example"),
        ({"paper_url": ""}, None),
    ],
)
def test_the_url_is_resolved(fields: dict[str, Any], url: str | None) -> None:
    assert talk(**fields).url == url


def test_urls_in_a_fetched_feed_are_on_its_site() -> None:
    record = {"name": "Kites", "eventtype": "Oral", "virtualsite_url": "/virtual/1"}
    (session,) = parse(feed(record), name="https://icml.example/static/feed.json").sessions
    assert session.talks[0].url == "https://icml.example/virtual/1"


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Texas A&amp;M", "Texas A&M"),
        ("AT&T, R&D &copy", "AT&T, R&D &copy"),
        ("&lt;b&gt; &#233;&#x2019; &nosuch;", "<b> é’ &nosuch;"),
        (" Kites\n and  Tails ", "Kites and Tails"),
        ("At {location} Kites", "At Kites"),
        (r"$\mathbf{x}_{location}$", r"$\mathbf{x}_$"),
    ],
)
def test_markup_is_removed_from_texts(printed: str, text: str) -> None:
    assert talk(name=printed).title == text


def test_an_offset_is_right_whatever_zone_is_given_for_times_that_lack_one() -> None:
    record = {"id": 1, "name": "Kites", "eventtype": "Oral", "starttime": "2025-12-05T10:00-06:00"}
    listing = parse(feed(record), timezone="America/Los_Angeles")
    assert listing.problems == []
    assert [talk.start.isoformat() for talk in listing.talks if talk.start] == [
        "2025-12-05T10:00:00-06:00"
    ]


def test_times_without_an_offset_need_a_given_zone() -> None:
    record = {"id": 1, "name": "Kites", "eventtype": "Oral", "starttime": "2025-12-05T10:00"}
    with refused("--source-tz America/Los_Angeles"):
        parse(feed(record))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"results": [{"eventtype": 1},\n', "feed.json:2: invalid JSON: Expecting value"),
        ('{"results": [\n{"eventtype": "a" "b"}]}', "feed.json:2: invalid JSON: Expecting ','"),
        (
            '{"results": [\n{"eventtype": 1}\n{"eventtype": 1}]}',
            "feed.json:3: invalid JSON: Expecting ',' delimiter",
        ),
        ('{"results": [{"eventtype": 1}', "feed.json:1: invalid JSON: Expecting ',' delimiter"),
        (
            '{"results": [{"eventtype": ' + "[" * 200_000 + "]}",
            "feed.json:1: unreadable JSON",
        ),
        (
            '{"results": [{"eventtype": ' + "1" * 5_000 + "}]}",
            "feed.json:1: unreadable JSON",
        ),
    ],
)
def test_broken_json_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, name="feed.json")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        '{"count": 0, "results": []}',
        '{"count": 1, "results": [{"name": "Kites"}]}',
        '{"inner": {"results": [{"eventtype": "Oral"}]}}',
        '[{"eventtype": "Oral"}]',
    ],
)
def test_other_json_is_not_recognised(text: str) -> None:
    with pytest.raises(InputError, match="not a known schedule format"):
        parse(text)


def test_memory_is_linear_in_the_number_of_records() -> None:
    def peak(count: int) -> float:
        records = [{"id": n, "name": f"Kite {n}", "eventtype": "Oral"} for n in range(count)]
        text = feed(*records, next=None).encode()
        tracemalloc.start()
        assert len(parse(text).sessions[0].talks) == count
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    assert peak(4_000) < 5 * peak(1_000)


FIELDS = """id uid name authors abstract topic decision session eventtype event_type room_name
virtualsite_url url starttime endtime paper_url poster_position""".split()
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.text(max_size=8),
    st.sampled_from(
        ["", "{location}", "&amp;", "2025-12-05T10:00:00-08:00", "2025-12-05T10:00", "0001-01-01"]
    ),
    st.lists(st.none() | st.text(max_size=5) | st.just({"fullname": "Ada"}), max_size=3),
)
RECORDS = st.none() | st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=8)


@given(st.lists(RECORDS, max_size=6), HINTS, st.sampled_from([None, 1]))
def test_any_records_are_accounted_for_or_refused(
    records: list[dict[str, Any] | None], hints: Mapping[str, Any], indent: int | None
) -> None:
    whole = [{"name": "Kites", "eventtype": "Oral"}, *records]
    text = json.dumps({"count": 3, "next": None, "results": whole}, indent=indent)
    try_to_read(text.encode(), hints)


@given(st.lists(RECORDS, max_size=6), st.integers(0, 300))
def test_a_truncated_feed_is_accounted_for_or_refused(
    records: list[dict[str, Any] | None], length: int
) -> None:
    text = feed({"eventtype": "Oral"}, *records)
    try_to_read(text.encode()[:-length], {})


@given(st.lists(RECORDS, max_size=6))
def test_every_record_with_content_is_a_talk(records: list[dict[str, Any] | None]) -> None:
    text = feed(*({"name": "Kites", "eventtype": "Oral"} for _ in records))
    listing = parse(text) if records else None
    if listing:
        assert sum(len(session.talks) for session in listing.sessions) == len(records)
        account_is_whole(listing, text.encode())
