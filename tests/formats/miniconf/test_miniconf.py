"""The files of Mini-Conf sites: odd entries, broken files, and the true counts of real ones."""

import json
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from confcli.programme.assembly import assemble
from confcli.schedule.entries import Schedule
from tests.support.corpus import PAGES, account_is_whole, parse
from tests.support.effort import is_linear
from tests.support.known import known
from tests.support.reading import HINTS, try_to_read

AT_NINE = {"start": "2020-07-06T09:00:00Z", "end": "2020-07-06T10:00:00Z"}
CASES = [page for page in PAGES if page.parent.name.startswith("miniconf-")]


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
def test_a_location_is_a_room_where_it_is_no_link(
    fields: dict[str, Any], room: str | None, url: str | None, links: list[str]
) -> None:
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
def test_an_entry_is_an_event_where_it_names_no_kind(fields: dict[str, str], kind: str) -> None:
    assert entry(**fields).type == kind


def test_entries_without_a_zone_need_one() -> None:
    text = json.dumps([{"title": "Kites", "calendarId": "", "start": "2020-07-06T09:00:00"}])
    with pytest.raises(InputError, match="--source-tz America/Los_Angeles"):
        parse(text)
    (found,) = talks(parse(text, timezone="Europe/Vienna"))
    assert known(found.start).isoformat() == "2020-07-06T09:00:00+02:00"


def test_a_time_that_clocks_skip_is_a_problem() -> None:
    text = json.dumps([{"title": "Kites", "calendarId": "", "start": "2020-03-29_02:30:00"}])
    listing = parse(text, timezone="Europe/Vienna")
    assert "does not exist in Europe/Vienna" in listing.problems[0].reason
    assert talks(listing)[0].start is None


def test_a_conference_that_is_given_names_the_sessions_that_have_no_name() -> None:
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
def test_an_event_is_named_by_session_track_and_kind(
    event: dict[str, Any], title: str, kind: str | None
) -> None:
    (session,) = parse(programme(**event)).sessions
    assert (session.title, session.type) == (title, kind)


def test_a_paper_has_no_time_but_its_events() -> None:
    (session,) = parse(programme(start_time="2023-07-12T11:00:00-04:00")).sessions
    assert known(session.start).isoformat() == "2023-07-12T11:00:00-04:00"
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
def test_what_is_wrong_in_an_event_is_a_problem(event: dict[str, Any], reason: str) -> None:
    listing = parse(programme(**event))
    assert [problem.reason for problem in listing.problems] == [reason]
    assert "Kites" in {talk.title for talk in talks(listing)}


@pytest.mark.parametrize("key", ["sessions", "papers", "events"])
def test_a_part_that_is_no_object_is_a_problem(key: str) -> None:
    parts: dict[str, Any] = {"sessions": {}, "papers": {}, "events": {}} | {"x": {"paper_ids": []}}
    text = json.dumps(parts | {key: [1]}).replace("{", '{"papers": {}, ', 1)
    with pytest.raises(InputError, match=f"there is no event in it.*: {key} is no object by ids"):
        parse(text)


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
def test_people(fields: dict[str, Any], authors: list[str]) -> None:
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
def test_each_session_that_is_named_is_a_slot(
    sessions: list[dict[str, str] | str] | str, titles: list[str]
) -> None:
    text = json.dumps([{"UID": "1", "title": "Kites", "sessions": sessions, "track": "Winds"}])
    listing = parse(text)
    assert [session.title for session in listing.sessions] == titles
    assert [talk.id for talk in talks(listing)] == ["page-1", *[""] * (len(titles) - 1)]
    assert listing.problems == []


def test_second_slots_are_talks_of_the_same_title() -> None:
    header = "UID,title,start_date_a,start_time_a,start_date_b,start_time_b"
    text = f"{header}\n1,Kites,2020-10-12,16:30,2020-10-13,5:00\n"
    with pytest.raises(InputError, match="--source-tz"):
        parse(text)
    starts = [known(talk.start).isoformat() for talk in talks(parse(text, timezone="UTC"))]
    assert starts == ["2020-10-12T16:30:00+00:00", "2020-10-13T05:00:00+00:00"]


def test_lines_are_those_on_which_rows_begin() -> None:
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
def test_abstracts_lose_their_markup_only(printed: str, text: str) -> None:
    assert paper(abstract=printed)[0].abstract == text


@pytest.mark.parametrize(
    ("uid", "id_"), [(7, "w7_papers-7"), ("a", "w7_papers-a"), ("main.7", "main.7"), ("T1", "T1")]
)
def test_a_number_is_an_id_in_its_file_alone(uid: int | str, id_: str) -> None:
    text = json.dumps([{"UID": uid, "title": "Kites", "authors": []}])
    assert talks(parse(text, name="sitedata/w7_papers.json"))[0].id == id_


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("kites2020", "kites2020"),
        ("/a/kites2020/", "kites2020"),
        ("kites2020/sitedata", "kites2020"),
    ],
)
def test_the_files_of_a_folder_are_of_one_conference(folder: str, name: str) -> None:
    text = json.dumps([{"UID": "1", "title": "Kites", "authors": []}])
    assert parse(text, folder=folder).conference == name
    assert parse(text, folder=folder, conference="Kites 2020").conference == "Kites 2020"
    assert parse(text, folder=folder, name="w1_papers.json").sessions[0].title == "w1_papers"


# Sessions in YAML, and their papers


def test_times_with_a_dash_below_are_in_utc_unless_another_zone_is_given() -> None:
    text = "1A:\n  date: 2020-07-06_05:00:00\n  papers: [k.1]\n"
    inferred = parse(text)
    assert known(inferred.sessions[0].start).isoformat() == "2020-07-06T05:00:00+00:00"
    assert inferred.sources[0].time_basis == inferred.sessions[0].time_basis == "inferred"
    given = parse(text, timezone="Europe/Vienna")
    assert known(given.sessions[0].start).isoformat() == "2020-07-06T05:00:00+02:00"
    assert given.sources[0].time_basis == "given"


def test_bare_slots_of_other_papers_in_one_session_stay_two() -> None:
    text = (
        "1A:\n  date: 2020-07-06_05:00:00\n  papers: [{0}.1]\n"
        "2B:\n  date: 2020-07-06_09:00:00\n  papers: [{0}.1]\n"
    )
    (merged,) = assemble(parse(text.format(kind), conference="Kites") for kind in "kl")
    assert [len(session.talks) for session in merged.sessions] == [2, 2]


@pytest.mark.parametrize("is_first", [True, False])
def test_papers_have_the_times_and_slots_that_sessions_give_them(is_first: bool) -> None:
    sessions = parse(
        "1A:\n  date: 2020-07-06_05:00:00\n  papers: [k.1]\n"
        "2B:\n  date: 2020-07-06_09:00:00\n  papers: [k.1, k.2]\n",
        conference="Kites",
    )
    header = "UID,title,authors,track\n"
    papers = parse(
        f"{header}k.1,Knots,Ada,Lines\nk.2,Bows,Ben,Lines\nk.3,Reels,Chen,Wheels\n",
        conference="Kites",
    )
    (merged,) = assemble([sessions, papers] if is_first else [papers, sessions])
    assert merged.problems == []
    assert [(s.title, [talk.title for talk in s.talks]) for s in merged.sessions] == [
        ("Session 1A", ["Knots"]),
        ("Session 2B", ["Knots", "Bows"]),
        ("Wheels", ["Reels"]),
    ]
    first, second = (session.talks[0] for session in merged.sessions[:2])
    assert (first.id, second.taken_from, second.authors) == ("k.1", "k.1", ["Ada"])
    assert first.paper == second.paper != "k.1"
    assert known(Schedule([merged]).papers[0].start).isoformat() == "2020-07-06T05:00:00+00:00"


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{one}: &{one} [{', '.join([f'*{other}'] * 10)}]\n" for other, one in pairwise("abcdefgh")
)
LIST = "- UID: k\n  title: Kites\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (BOMB, "f:8: no YAML that is read here: its aliases stand for more than 100000 values"),
        ("a: &a [*a]\n", "f:4: no valid YAML: *a stands for nothing"),
        ("a: *b\n", "f:4: no valid YAML: *b stands for nothing"),
        ("a: [b\n", "f:5: no valid YAML: did not find expected ',' or ']'"),
        ("a: " + "[" * 60, "f:4: YAML that nests deeper than 50 levels"),
        ('a: "\x01"\n', "f:4: no valid YAML: it has the character U+0001"),
        ("\tb: 1\n", "f:4: no valid YAML: found character that cannot start any token"),
    ],
)
def test_yaml_that_cannot_be_read_is_refused_on_its_line(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse("1A:\n  date: 2020-07-06_05:00:00\n  papers: [k]\n" + text, name="f")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.getcwd []", "!!binary aGk=", "!k {}"])
def test_tags_make_nothing(tag: str) -> None:
    listing = parse(f"{LIST}- UID: l\n  title: Lines\n  abstract: {tag}\n")
    assert [talk.title for talk in talks(listing)] == ["Kites", "Lines"]


def test_yaml_keeps_what_is_printed() -> None:
    (found,) = talks(parse("- UID: 1_0\n  title: 2020-07-06\n  room: ~\n  abstract: 'null'\n"))
    assert (found.id, found.title, found.room, found.abstract) == (
        "1_0",
        "2020-07-06",
        None,
        "null",
    )


def test_every_document_and_every_session_of_one_name_is_read() -> None:
    part = "1A:\n  date: 2020-07-06_05:00:00\n  papers: [{}]\n"
    text = f"---\n{part.format('k')}{part.format('l')}---\n{part.format('m')}"
    listing = parse(text)
    assert [talk.id for talk in talks(listing)] == ["k", "l", "m"]
    account_is_whole(listing, text.encode())


# Schedules of workshops


def test_a_schedule_needs_a_year_and_a_zone() -> None:
    item = {"title": "Kites", "date": "Jul 5", "startTime": "9:00 AM", "endTime": ""}
    text = json.dumps({"W1": [item]})
    with pytest.raises(InputError, match="--year 2021 --source-tz America/Los_Angeles"):
        parse(text)
    (found,) = talks(parse(text, year=2020, timezone="America/Los_Angeles"))
    assert (known(found.start).isoformat(), found.end) == ("2020-07-05T09:00:00-07:00", None)
    with pytest.raises(InputError, match="--conference kites2020 --source-tz"):
        parse(text, folder="kites2020")


@pytest.mark.parametrize("date", ["Jul 5", "5 Jul", "July 5th", "05-Jul", "July 05"])
@pytest.mark.parametrize(("start", "end"), [("9:00 AM", "5:30 PM"), ("9:00", "17:30")])
def test_dates_and_times_of_a_schedule(date: str, start: str, end: str) -> None:
    item = {"title": "Kites", "date": date, "startTime": start, "endTime": end}
    (found,) = talks(parse(json.dumps({"W1": [item]}), year=2020, timezone="UTC"))
    assert known(found.start).isoformat() == "2020-07-05T09:00:00+00:00"
    assert known(found.end).isoformat() == "2020-07-05T17:30:00+00:00"


# Refusals


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('UID,title\n1,"Kites\n2,Tails\n', "f:2: no CSV that can be read: unexpected end of data"),
        ('UID,title\n1,"Kites" x\n', "f:2: no CSV that can be read: ',' expected"),
        ("UID,title\n1," + "x" * 140_000, "f:2: no CSV that can be read: field larger"),
        ('[\n{"UID": 1, "track": "", "title": "a" "b"}]', "f:2: no valid JSON"),
        ('[{"calendarId": 1, "start": "",\n', "f:2: no valid JSON"),
        ('{"papers": {\n"paper_ids" "events"}}', "f:2: no valid JSON"),
        ('{"papers": {"paper_ids": ' + "[" * 200_000, "f:1: no JSON that can be read"),
        ('{"W1": [{"title": 1, "date": 2, "startTime": 3}],\n"W2": 4}', "f:1: no valid JSON"),
        ('{"W1": [{"title": 1, "date": 2,\n "startTime": 3} 4]}', "f:2: no valid JSON"),
    ],
)
def test_what_cannot_be_read_is_refused_on_its_line(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, name="f")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "UID,presentation_id\nmain.1,38929437\n",
        "UID,session\nB1x,1\n",
        '[{"UID": "u1", "title": "LDAP entry"}]',
        '{"main.1": ["main.1", "main.2"]}',
        "committee:\n  - role: Chair\n    name: Ada\n",
        "- level: Gold\n  sponsors:\n  - UID: '1'\n    name: Kites\n",
        "- Question: What?\n  Answer: UID, title\n",
        "name: Kites\ndate: 2020-07-05\ncalendar:\n  start: 2020-07-05\n",
        '[{"id": "main.1", "pos": [0.1, 0.2]}]',
        '{"inner": {"papers": {}, "events": {}, "paper_ids": []}}',
        '[{"calendarId": "x", "start": {"dateTime": "2020-01-01T00:00:00Z"}}]',
    ],
)
def test_other_files_are_not_taken_for_site_data(text: str) -> None:
    with pytest.raises(InputError, match="no listing that is known here"):
        parse(text)


def test_work_follows_the_number_of_rows() -> None:
    def read_many(count: int) -> None:
        text = "UID,title,authors\n" + "".join(f"{n},Kite {n},A|B\n" for n in range(count))
        assert len(talks(parse(text))) == count

    assert is_linear(read_many, 200)


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
DATES = st.sampled_from(["Jul 5", "31 Feb", "", "9", "July 9th", "Feb 29"])
CLOCKS = st.sampled_from(["9:00 AM", "25:00", "", "17:30", "noon", "2:30"])
SCHEDULED = st.none() | st.fixed_dictionaries(
    {"title": VALUES, "date": DATES | VALUES, "startTime": CLOCKS | VALUES},
    optional={"endTime": CLOCKS | VALUES, "id": VALUES, "subsession": VALUES, "type": VALUES},
)
STARTS = [LIST, "1A:\n  date: 2020-07-06_05:00:00\n  papers: [k]\n"]
RECORDS = st.none() | st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)


@given(st.lists(RECORDS, max_size=4), HINTS, st.sampled_from([None, 1]))
def test_any_entries_are_accounted_for_or_refused(
    records: list[dict[str, Any] | None], hints: Mapping[str, Any], indent: int | None
) -> None:
    first = {"title": "Kites", "calendarId": "x", **AT_NINE}
    try_to_read(json.dumps([first, *records], indent=indent).encode(), hints)


@given(st.lists(RECORDS, max_size=4), HINTS, st.sampled_from([None, 1]))
def test_any_papers_are_accounted_for_or_refused(
    records: list[dict[str, Any] | None], hints: Mapping[str, Any], indent: int | None
) -> None:
    whole = [{"UID": "k", "title": "Kites"}, *records]
    try_to_read(json.dumps(whole, indent=indent).encode(), hints)


@given(st.lists(st.lists(st.text(max_size=8), max_size=7), max_size=5), HINTS)
def test_any_cells_are_accounted_for_or_refused(
    rows: list[list[str]], hints: Mapping[str, Any]
) -> None:
    lines = [",".join(cells) for cells in rows]
    header = "UID,title,authors,start_date,start_time,sessions"
    try_to_read("\n".join([header, *lines]).encode("utf-8", "replace"), hints)


@given(
    st.dictionaries(st.text(max_size=3), VALUES, max_size=3),
    st.dictionaries(st.text(max_size=3), VALUES, max_size=3),
    HINTS,
)
def test_any_programme_is_accounted_for_or_refused(
    papers: dict[str, Any], events: dict[str, Any], hints: Mapping[str, Any]
) -> None:
    more = {"x": {"name": "X", "paper_ids": [], "events": events}}
    whole = {"sessions": more, "papers": papers, "events": events}
    try_to_read(json.dumps(whole, indent=1).encode(), hints)


@given(st.sampled_from(CASES), st.integers(0, 2_000), st.binary(max_size=4), HINTS)
def test_a_changed_file_is_accounted_for_or_refused(
    page: Path, at: int, change: bytes, hints: Mapping[str, Any]
) -> None:
    data = page.read_bytes()
    try_to_read(data[:at] + change + data[at + len(change) :], hints)


@given(st.sampled_from(["1A", "x y", "", "?", "[a]", "&a b"]), VALUES, VALUES, HINTS)
def test_any_sessions_are_accounted_for_or_refused(
    name: str, start: Any, papers: Any, hints: Mapping[str, Any]
) -> None:
    usual = "1B:\n  date: 2020-07-06_05:00:00\n  papers: [k.1]\n"
    more = f"{name}:\n  date: {json.dumps(start)}\n  papers: {json.dumps(papers)}\n"
    try_to_read((usual + more).encode(), hints)


@given(st.lists(RECORDS, max_size=4), HINTS)
def test_any_list_in_yaml_is_accounted_for_or_refused(
    records: list[dict[str, Any] | None], hints: Mapping[str, Any]
) -> None:
    more = "".join(f"- {json.dumps(record)}\n" for record in records)
    try_to_read((LIST + more).encode(), hints)


@given(st.lists(st.lists(SCHEDULED, max_size=3), max_size=3), HINTS, st.sampled_from([None, 1]))
def test_any_schedule_is_accounted_for_or_refused(
    workshops: list[list[dict[str, Any] | None]], hints: Mapping[str, Any], indent: int | None
) -> None:
    usual = {"title": "Kites", "date": "Jul 5", "startTime": "9:00"}
    whole = {"W": [usual]} | {str(n): items for n, items in enumerate(workshops)}
    try_to_read(json.dumps(whole, indent=indent).encode(), hints)


@given(st.sampled_from(STARTS), st.text("-: \n\t#&*!|>'\"[]{},?%@`ab1_\\~<=", max_size=30), HINTS)
def test_any_yaml_is_accounted_for_or_refused(
    start: str, rest: str, hints: Mapping[str, Any]
) -> None:
    try_to_read((start + rest).encode(), hints)


# Real files


@pytest.fixture
def folder(folder: Path) -> Path:
    return folder / "miniconf"


def read(path: Path, **hints: Any) -> Listing:
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
def test_real_calendars(folder: Path, name: str, count: int) -> None:
    found = talks(read(folder / name))
    raw = json.loads((folder / name).read_bytes())
    printed = [item.get("start") or item["start_time"] for item in raw]
    assert len(found) == count
    assert Counter(known(talk.start).isoformat() for talk in found) == Counter(printed)
    assert all(known(talk.end) > known(talk.start) for talk in found)
    assert not any("<" in known(talk.title) for talk in found)


@pytest.mark.corpus
def test_real_programme(folder: Path) -> None:
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
    assert all(known(session.start).isoformat().endswith("-04:00") for session in listing.sessions)


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
def test_real_papers(folder: Path, name: str, papers: int, slots: int) -> None:
    found = talks(read(folder / name))
    assert len(found) == slots
    assert len({talk.id for talk in found if talk.id}) == papers
    assert all(talk.title and talk.authors and talk.start is None for talk in found)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "items", "slots"),
    [("events.csv", 93, 93), ("speakers.csv", 2, 4), ("tutorials_all.csv", 7, 14)],
)
def test_real_items_with_times(folder: Path, name: str, items: int, slots: int) -> None:
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
def test_real_files_without_items_are_not_taken(folder: Path, name: str) -> None:
    with pytest.raises(InputError, match="no listing that is known here"):
        read(folder / name)


@pytest.mark.corpus
def test_real_sessions_give_each_paper_its_two_slots(folder: Path) -> None:
    listing = read(folder / "acl2020" / "main_paper_sessions.yml")
    assert len(listing.sessions) == 30
    papers = Counter(talk.paper for talk in talks(listing))
    assert (len(papers), set(papers.values())) == (778, {2})
    assert all(known(session.start).isoformat().endswith("+00:00") for session in listing.sessions)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "items", "slots"),
    [
        ("plenary_sessions", 12, 17),
        ("socials", 27, 40),
        ("tutorials", 8, 11),
        ("workshops", 20, 27),
    ],
)
def test_real_events_in_yaml(folder: Path, name: str, items: int, slots: int) -> None:
    found = talks(read(folder / "acl2020" / f"{name}.yml"))
    assert len(found) == slots
    assert len({talk.id for talk in found if talk.id}) == items


@pytest.mark.corpus
def test_real_workshop_papers_some_of_which_share_ids(folder: Path) -> None:
    path = folder / "acl2023" / "workshop_papers.yaml"
    listing = parse(path.read_bytes(), name=path.name)
    account_is_whole(listing, path.read_bytes())
    assert len(talks(listing)) == 1_061
    assert len({talk.id for talk in talks(listing) if talk.id}) == 1_001
    assert {problem.reason[:25] for problem in listing.problems} == {"another item has the id A"}
    assert len(listing.problems) == 60


@pytest.mark.corpus
def test_real_schedules(folder: Path) -> None:
    path = folder / "acl2020" / "workshop_schedules.json"
    listing = parse(path.read_bytes(), year=2020, timezone="America/Los_Angeles")
    account_is_whole(listing, path.read_bytes())
    assert len(talks(listing)) == 462
    assert len(listing.problems) == 15


@pytest.mark.corpus
def test_the_real_files_of_a_conference_are_one(folder: Path) -> None:
    listings = []
    for path in sorted((folder / "acl2020").iterdir()):
        with suppress(InputError):
            found = parse(path.read_bytes(), name=path.name, folder=str(path.parent))
            listings.append(found)
    (merged,) = assemble(listings)
    assert (merged.conference, merged.problems) == ("acl2020", [])
    main = {talk.paper for talk in talks(merged) if talk.id.startswith("main.")}
    papers = [paper for paper in Schedule([merged]).papers if paper.id in main]
    assert len(papers) == 778
    assert all(paper.start and paper.title and len(paper.talks) >= 2 for paper in papers)


@pytest.mark.parametrize("location", ["speaker_1.html", "papers.html#", "day_4.html#meet"])
def test_a_location_that_is_a_page_is_no_room(location: str) -> None:
    found = entry(location=location, link="x.html")
    assert (found.room, found.url) == (None, "x.html")
    assert entry(location=location).url == location
