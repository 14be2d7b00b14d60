"""The files of Mini-Conf sites: odd entries, broken files, and the true counts of real ones."""

import json
import os
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from corpus import PAGES, SITE_DATA, account_is_whole, parse
from hypothesis import given
from hypothesis import strategies as st
from test_round_trip import HINTS, try_to_read

from confcli.errors import InputError
from confcli.model import Listing, Talk

AT_NINE = {"start": "2020-07-06T09:00:00Z", "end": "2020-07-06T10:00:00Z"}
CASES = [page for page in PAGES if page.parent.name in {family.NAME for family in SITE_DATA}]


def entry(**fields: Any) -> Talk:
    text = json.dumps([{"title": "Kites", "calendarId": "---", **AT_NINE} | fields])
    (found,) = talks(parse(text))
    return found


def paper(**fields: Any) -> list[Talk]:
    return talks(parse(json.dumps([{"UID": "1", "title": "Kites"} | fields])))


def talks(listing: Listing) -> list[Talk]:
    return [talk for session in listing.sessions for talk in session.talks]


def programme(**event: Any) -> str:
    whole = {"id": "e1", "session": "S", "track": "T", "paper_ids": ["p1"]} | event
    papers = {"p1": {"id": "p1", "title": "Kites"}}
    return json.dumps({"sessions": {}, "papers": papers, "events": {"e1": whole}})


# Calendars


@pytest.mark.parametrize(
    ("fields", "room", "url", "links"),
    [
        ({"location": "day.html", "link": "day.html"}, None, "day.html", []),
        ({"location": "Hall A", "link": None}, "Hall A", None, []),
        ({"location": "https://k.example/a", "link": ""}, None, "https://k.example/a", []),
        (
            {"location": "https://k.example/a", "link": "b.html"},
            None,
            "b.html",
            ["https://k.example/a"],
        ),
        ({"location": 7, "room": "Pier 9"}, "Pier 9", None, []),
    ],
)
def test_a_location_is_a_room_where_it_is_no_link(fields, room, url, links):
    if fields["location"] == 7:
        fields = fields | {"location": None}
    found = entry(**fields)
    assert (found.room, found.url, found.links) == (room, url, links)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"title": "Live Q&A: Ada"}, "q&a"),
        ({"type": "QA Sessions"}, "q&a"),
        ({"type": "Plenary Sessions", "title": "Opening Remarks"}, "opening remarks"),
        ({"calendarId": "talk"}, "talk"),
        ({"calendarId": "pos"}, "event"),
        ({}, "event"),
    ],
)
def test_an_entry_is_an_event_where_it_names_no_kind(fields, kind):
    assert entry(**fields).type == kind


def test_entries_without_a_zone_need_one():
    text = json.dumps([{"title": "Kites", "calendarId": "", "start": "2020-07-06T09:00:00"}])
    with pytest.raises(InputError, match="--source-tz America/Los_Angeles"):
        parse(text)
    (found,) = talks(parse(text, timezone="Europe/Vienna"))
    assert found.start.isoformat() == "2020-07-06T09:00:00+02:00"


def test_a_time_that_clocks_skip_is_a_problem():
    text = json.dumps([{"title": "Kites", "calendarId": "", "start": "2020-03-29_02:30:00"}])
    listing = parse(text, timezone="Europe/Vienna")
    assert "does not exist in Europe/Vienna" in listing.problems[0].reason
    assert talks(listing)[0].start is None


def test_a_conference_that_is_given_names_the_sessions_that_have_no_name():
    text = json.dumps([{"title": "Kites", "calendarId": "---", **AT_NINE}])
    listing = parse(text, name="main_calendar.json", conference="Kites 2020")
    assert [session.title for session in listing.sessions] == ["Kites 2020"]
    assert parse(text, name="main_calendar.json").conference == "main_calendar"


# Programmes


@pytest.mark.parametrize(
    ("event", "title", "kind"),
    [
        ({"type": "Oral"}, "S: T (Oral)", "oral session"),
        ({"type": "Virtual Poster"}, "S: T (Virtual Poster)", "poster session"),
        ({"type": "Tutorials"}, "S: T", "tutorial"),
        ({"type": "Workshops", "track": "S"}, "S", "workshop"),
        ({"type": None, "track": None}, "S", None),
    ],
)
def test_an_event_is_named_by_session_track_and_kind(event, title, kind):
    (session,) = parse(programme(**event)).sessions
    assert (session.title, session.type) == (title, kind)


def test_a_paper_has_no_time_but_its_events():
    (session,) = parse(programme(start_time="2023-07-12T11:00:00-04:00")).sessions
    assert session.start.isoformat() == "2023-07-12T11:00:00-04:00"
    assert session.talks[0].start is None
    assert not session.spans_talks


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ({"paper_ids": "p1"}, "paper_ids is no array"),
        ({"paper_ids": ["p1", "p2"]}, "there is no paper p2"),
        ({"paper_ids": [["p1"]]}, "there is no paper "),
        ({"start_time": "noon"}, "no date and time: noon"),
    ],
)
def test_what_is_wrong_in_an_event_is_a_problem(event, reason):
    listing = parse(programme(**event))
    assert [problem.reason for problem in listing.problems] == [reason]
    assert "Kites" in {talk.title for talk in talks(listing)}


@pytest.mark.parametrize("key", ["sessions", "papers", "events"])
def test_a_part_that_is_no_object_is_a_problem(key):
    parts = {"sessions": {}, "papers": {}, "events": {}} | {"x": {"paper_ids": []}}
    text = json.dumps(parts | {key: [1]}).replace("{", '{"papers": {}, ', 1)
    listing = parse(text)
    assert [problem.reason for problem in listing.problems] == [f"{key} is no object by ids"]


# Papers


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        ({"authors": "Ada Verne|Ben Okri"}, ["Ada Verne", "Ben Okri"]),
        ({"authors": ["Ada Verne", 7, None, " Ben  Okri "]}, ["Ada Verne", "7", "Ben Okri"]),
        ({"authors": "", "speaker": "Dr. Ada Verne"}, ["Dr. Ada Verne"]),
        ({"speakers": "Ada Verne, Ben Okri and Li Po"}, ["Ada Verne", "Ben Okri", "Li Po"]),
        ({"speakers": "Ada Verne (Ben Okri, Li Po)"}, ["Ada Verne (Ben Okri, Li Po)"]),
        ({"speakers": "Ada Verne, University of Winds"}, ["Ada Verne, University of Winds"]),
        ({"first_name": "Ada", "last_name": "Verne"}, ["Ada Verne"]),
        ({"authors": {"fullname": "Ada"}}, []),
    ],
)
def test_people(fields, authors):
    assert paper(**fields)[0].authors == authors


@pytest.mark.parametrize(
    ("sessions", "titles"),
    [
        ("Mon Session 1|Tues Session 2", ["Mon Session 1", "Tues Session 2"]),
        ("1", ["Session 1"]),
        ("10A", ["Session 10A"]),
        ("1|1", ["Session 1"]),
        (["1A", {"session_name": "2B"}], ["Session 1A", "Session 2B"]),
        ("", ["Winds"]),
    ],
)
def test_each_session_that_is_named_is_a_slot(sessions, titles):
    text = json.dumps([{"UID": "1", "title": "Kites", "sessions": sessions, "track": "Winds"}])
    listing = parse(text)
    assert [session.title for session in listing.sessions] == titles
    assert [talk.id for talk in talks(listing)] == ["1", *[""] * (len(titles) - 1)]
    assert listing.problems == []


def test_second_slots_are_talks_of_the_same_title():
    header = "UID,title,start_date_a,start_time_a,start_date_b,start_time_b"
    text = f"{header}\n1,Kites,2020-10-12,16:30,2020-10-13,5:00\n"
    with pytest.raises(InputError, match="--source-tz"):
        parse(text)
    starts = [talk.start.isoformat() for talk in talks(parse(text, timezone="UTC"))]
    assert starts == ["2020-10-12T16:30:00+00:00", "2020-10-13T05:00:00+00:00"]


def test_lines_are_those_on_which_rows_begin():
    text = 'UID,title,abstract\r\n1,Kites,"a\r\n\r\nb"\r\n\r\n2,,"c\r\nd"\r\n'
    listing = parse(text)
    assert [problem.line for problem in listing.problems] == [6]
    assert talks(listing)[0].abstract == "a\n\nb"
    account_is_whole(listing, text.encode())


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("a &lt; b <i>or</i> c", "a < b or c"),
        ("if x<y and y>z & so", "if x<y and y>z & so"),
        ("One.<br>Two.\n\nThree.", "One.\nTwo.\n\nThree."),
        ("half \ud83d", "half ?"),
    ],
)
def test_abstracts_lose_their_markup_only(printed, text):
    assert paper(abstract=printed)[0].abstract == text


# Refusals


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('UID,title\n1,"Kites\n2,Tails\n', "f:2: no CSV that can be read: unexpected end of data"),
        ('UID,title\n1,"Kites" x\n', "f:2: no CSV that can be read: ',' expected"),
        ("UID,title\n1," + "x" * 140_000, "f:2: no CSV that can be read: field larger"),
        ('[\n{"UID": 1, "title": "a" "b"}]', "f:2: no valid JSON"),
        ('[{"calendarId": 1, "start": "",\n', "f:2: no valid JSON"),
        ('{"papers": {\n"paper_ids" "events"}}', "f:2: no valid JSON"),
        ('{"papers": {"paper_ids": ' + "[" * 200_000, "f:1: no JSON that can be read"),
    ],
)
def test_what_cannot_be_read_is_refused_on_its_line(text, sentence):
    with pytest.raises(InputError) as caught:
        parse(text, name="f")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "UID,presentation_id\nmain.1,38929437\n",
        "UID,session\nB1x,1\n",
        "id,title,authors\n1,Kites,Ada\n",
        '{"main.1": ["main.1", "main.2"]}',
        '[{"id": "main.1", "pos": [0.1, 0.2]}]',
        '{"inner": {"papers": {}, "events": {}, "paper_ids": []}}',
        '[{"calendarId": "x", "start": {"dateTime": "2020-01-01T00:00:00Z"}}]',
    ],
)
def test_other_files_are_not_taken_for_site_data(text):
    with pytest.raises(InputError, match="no listing that is known here"):
        parse(text)


def test_time_follows_the_number_of_rows():
    def seconds(count: int) -> float:
        text = "UID,title,authors\n" + "".join(f"{n},Kite {n},A|B\n" for n in range(count))
        begin = time.process_time()
        assert len(talks(parse(text))) == count
        return time.process_time() - begin

    seconds(100)
    assert seconds(8_000) < 10 * max(seconds(2_000), 0.02)


# Anything at all

KEYS = """UID id title authors speakers abstract sessions session track category type start end
start_time end_time start_date start_date_b start_time_b calendarId location link room paper_ids
content display_name""".split()
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.text(max_size=6)
    | st.sampled_from(
        ["Kites", "a|b", "<b>x</b>", "2020-07-06_05:00:00", "0001-01-01T00:00:00+14:00", "1:00"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    ),
    max_leaves=6,
)
RECORDS = st.none() | st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)


@given(st.lists(RECORDS, max_size=4), HINTS, st.sampled_from([None, 1]))
def test_any_entries_are_accounted_for_or_refused(records, hints, indent):
    first = {"title": "Kites", "calendarId": "x", **AT_NINE}
    try_to_read(json.dumps([first, *records], indent=indent).encode(), hints)


@given(st.lists(RECORDS, max_size=4), HINTS, st.sampled_from([None, 1]))
def test_any_papers_are_accounted_for_or_refused(records, hints, indent):
    whole = [{"UID": "k", "title": "Kites"}, *records]
    try_to_read(json.dumps(whole, indent=indent).encode(), hints)


@given(st.lists(st.lists(st.text(max_size=8), max_size=7), max_size=5), HINTS)
def test_any_cells_are_accounted_for_or_refused(rows, hints):
    lines = [",".join(cells) for cells in rows]
    header = "UID,title,authors,start_date,start_time,sessions"
    try_to_read("\n".join([header, *lines]).encode("utf-8", "replace"), hints)


@given(
    st.dictionaries(st.text(max_size=3), VALUES, max_size=3),
    st.dictionaries(st.text(max_size=3), VALUES, max_size=3),
    HINTS,
)
def test_any_programme_is_accounted_for_or_refused(papers, events, hints):
    more = {"x": {"name": "X", "paper_ids": [], "events": events}}
    whole = {"sessions": more, "papers": papers, "events": events}
    try_to_read(json.dumps(whole, indent=1).encode(), hints)


@given(st.sampled_from(CASES), st.integers(0, 2_000), st.binary(max_size=4), HINTS)
def test_a_changed_file_is_accounted_for_or_refused(page, at, change, hints):
    data = page.read_bytes()
    try_to_read(data[:at] + change + data[at + len(change) :], hints)


# Real files


@pytest.fixture
def folder() -> Path:
    named = os.environ.get("CONFCLI_CORPUS")
    if not named:
        pytest.skip("CONFCLI_CORPUS names no folder of real files")
    return Path(named) / "miniconf"


def read(path: Path, **hints: object) -> Listing:
    listing = parse(path.read_bytes(), name=path.name, **hints)
    account_is_whole(listing, path.read_bytes())
    assert listing.problems == []
    return listing


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("miniconf_demo_iclr2020/main_calendar.json", 56),
        ("acl2020/overall_calendar.json", 147),
        ("ismir2020/main_calendar.json", 93),
        ("acl2023/socials_data.json", 17),
    ],
)
def test_real_calendars(folder, name, count):
    found = talks(read(folder / name))
    raw = json.loads((folder / name).read_bytes())
    printed = [item.get("start") or item["start_time"] for item in raw]
    assert len(found) == count
    assert Counter(talk.start.isoformat() for talk in found) == Counter(printed)
    assert all(talk.end > talk.start for talk in found)
    assert not any("<" in talk.title for talk in found)


@pytest.mark.corpus
def test_real_programme(folder):
    listing = read(folder / "acl2023" / "conference.json")
    found = talks(listing)
    assert (len(listing.sessions), len(found)) == (408, 1_923)
    assert len({talk.id for talk in found if talk.id}) == 1_676
    assert len({session.id for session in listing.sessions}) == 408
    assert Counter(session.type for session in listing.sessions) == {
        "poster session": 206 + 77,
        "oral session": 39,
        "workshop": 38,
        "social": 23,
        "tutorial": 12,
        "plenary": 10,
        "spotlight session": 3,
    }
    assert all(session.start.isoformat().endswith("-04:00") for session in listing.sessions)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "papers", "slots"),
    [
        ("miniconf_demo_iclr2020/papers.csv", 687, 688),
        ("miniconf_demo_iclr2020/workshops.csv", 2, 2),
        ("acl2020/main_papers.csv", 778, 778),
        ("acl2020/w7_papers.csv", 38, 38),
        ("ismir2020/papers.csv", 115, 115),
        ("ismir2020/lbds.csv", 27, 27),
        ("ismir2020/music.csv", 17, 17),
    ],
)
def test_real_papers(folder, name, papers, slots):
    found = talks(read(folder / name))
    assert len(found) == slots
    assert len({talk.id for talk in found if talk.id}) == papers
    assert all(talk.title and talk.authors and talk.start is None for talk in found)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "items", "slots"),
    [("events.csv", 93, 93), ("speakers.csv", 2, 4), ("tutorials_all.csv", 7, 14)],
)
def test_real_items_with_times(folder, name, items, slots):
    with pytest.raises(InputError, match="--source-tz"):
        read(folder / "ismir2020" / name)
    found = talks(read(folder / "ismir2020" / name, timezone="UTC"))
    assert len(found) == slots
    assert len({talk.id for talk in found if talk.id}) == items
    assert all(talk.start and talk.start.year == 2020 for talk in found)


@pytest.mark.corpus
@pytest.mark.parametrize(
    "name",
    [
        "acl2020/main_paper_slideslive_ids.csv",
        "acl2020/paper_recs.json",
        "acl2020/papers_projection.json",
        "acl2023/keywords.csv",
        "miniconf_demo_iclr2020/highlighted.csv",
    ],
)
def test_real_files_without_items_are_not_taken(folder, name):
    with pytest.raises(InputError, match="no listing that is known here"):
        read(folder / name)
