"""The schedules of frab, pretalx and the hub: odd events, broken files, and real ones."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.frab.prose import prose
from confcli.formats.registry import FORMATS
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.fields import plain
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from confcli.schedule.days import ConferenceCalendar
from confcli.schedule.entries import Schedule
from confcli.times.zones import zone
from tests.support.corpus import FOLDER, account_is_whole, parse
from tests.support.effort import is_linear
from tests.support.known import known
from tests.support.reading import HINTS, try_to_read

ZONE = "<time_zone_name>Europe/Vienna</time_zone_name>"
DATE = "2025-07-04T10:00:00+02:00"


def schedule(*events: str, facts: str = ZONE, day: str = "date='2025-07-04'") -> str:
    found = "".join(f"<event>{event}</event>" for event in events)
    return (
        f"<schedule><conference>{facts}</conference><day {day}><room name='Meadow'>"
        f"{found}</room></day></schedule>"
    )


def document(*events: dict[str, Any] | None, **conference: Any) -> str:
    days = [{"date": "2025-07-04", "rooms": {"Meadow": list(events)}}]
    said = {"time_zone_name": "Europe/Vienna", "days": days} | conference
    return json.dumps({"schedule": {"conference": said}})


def talks(listing: Listing) -> list[Talk]:
    return [talk for session in listing.sessions for talk in session.talks]


def talk(event: str, **more: str) -> Talk:
    (found,) = talks(parse(schedule(f"<title>Kites</title>{event}", **more)))
    return found


def reasons(text: str, **hints: Any) -> list[str]:
    return [problem.reason for problem in parse(text, **hints).problems]


@pytest.mark.parametrize(
    ("printed", "end"),
    [
        ("00:45", "04T10:45"),
        ("1:30", "04T11:30"),
        ("26:00", "05T12:00"),
        ("01:00:00", "04T11:00"),
        ("1:00:30", "05T10:30"),
        ("90", "04T11:30"),
    ],
)
def test_end_follows_from_duration(printed: str, end: str) -> None:
    found = talk(f"<date>{DATE}</date><duration>{printed}</duration>")
    assert known(found.end).isoformat().startswith(f"2025-07-{end}")


@pytest.mark.parametrize("printed", ["", "00:00", "long", "00:75", "-00:30", "٣٠", "1:2:3:4"])
def test_end_is_unknown_where_the_duration_is(printed: str) -> None:
    assert talk(f"<date>{DATE}</date><duration>{printed}</duration>").end is None


@pytest.mark.parametrize(
    ("event", "day", "start"),
    [
        ("<start>10:00</start>", "date='2025-07-04'", "04T10:00:00+02:00"),
        ("<start>9:05</start>", "date='2025-07-04'", "04T09:05:00+02:00"),
        ("<start>10:00</start>", "start='2025-07-04T09:00:00+02:00'", "04T10:00:00+02:00"),
        (
            "<start>00:30</start>",
            "date='2025-07-04' start='2025-07-04T09:00:00+02:00'",
            "05T00:30:00+02:00",
        ),
        ("<start>00:30</start>", "date='2025-07-04' start='09:00'", "05T00:30:00+02:00"),
        ("<date>2025-07-04</date><start>10:00</start>", "", "04T10:00:00+02:00"),
        ("<date>2025-07-04T10:00:00</date>", "", "04T10:00:00+02:00"),
        ("<date>2025-07-04T08:00:00Z</date><start>10:00</start>", "", "04T10:00:00+02:00"),
        ("<start>2025-07-04T10:00:00+02:00</start>", "", "04T10:00:00+02:00"),
    ],
)
def test_start_is_put_together_from_what_is_printed(event: str, day: str, start: str) -> None:
    text = schedule(f"<title>Kites</title>{event}", day=day)
    (found,) = talks(parse(text))
    assert known(found.start).isoformat() == f"2025-07-{start}"
    assert reasons(text) == []


def test_offset_of_the_day_is_that_of_its_clocks() -> None:
    listing = parse(
        schedule(
            "<title>Kites</title><start>10:00</start>",
            facts="<title>Kites</title>",
            day="date='2025-07-04' start='2025-07-04T09:00:00+03:00'",
        )
    )
    assert known(talks(listing)[0].start).isoformat() == "2025-07-04T10:00:00+03:00"
    assert listing.sources[0].time_basis == "stated"


def test_times_without_a_zone_need_one() -> None:
    text = schedule("<title>Kites</title><start>10:00</start>", facts="")
    with pytest.raises(InputError, match="--source-tz"):
        parse(text)
    listing = parse(text, timezone="Europe/Vienna")
    assert known(talks(listing)[0].start).isoformat() == "2025-07-04T10:00:00+02:00"
    assert listing.sources[0].time_basis == "given"


def test_zone_of_the_file_comes_before_the_one_given() -> None:
    text = schedule(f"<title>Kites</title><date>{DATE}</date>")
    listing = parse(text, timezone="Asia/Tokyo")
    (problem,) = listing.problems
    assert problem.reason == "the zone given, Asia/Tokyo, is another: read in Europe/Vienna"
    assert listing.sources[0].timezone == "Europe/Vienna"
    assert {session.time_basis for session in listing.sessions} == {"page"}


@pytest.mark.parametrize(
    ("facts", "day", "change"),
    [
        ("<day_change>09:00:00</day_change>", "start='2025-07-04T08:00:00+02:00'", "09:00"),
        ("<day_change>04:00</day_change>", "", "04:00"),
        ("", "start='2025-07-04T08:00:00+02:00'", "08:00"),
        ("", "start='2025-07-04T06:00:00Z'", "08:00"),
        ("", "start='00:00'", "00:00"),
        ("", "start='soon'", None),
        ("", "", None),
    ],
)
def test_day_changes_as_the_source_says(facts: str, day: str, change: str | None) -> None:
    listing = parse(schedule(f"<title>K</title><date>{DATE}</date>", facts=ZONE + facts, day=day))
    assert listing.sources[0].day_change == change


def test_day_changes_when_the_earliest_day_begins() -> None:
    rooms = {"Meadow": [{"title": "Kites", "date": "2025-07-05T12:00:00+02:00"}]}
    days = [
        {"day_start": f"2025-07-0{n}T{hour}:00:00+02:00", "rooms": rooms if n == 5 else {}}
        for n, hour in ((4, 11), (5, 10))
    ]
    assert parse(document(days=days)).sources[0].day_change == "10:00"


def test_a_clock_of_the_morning_is_on_the_day_that_begins_later() -> None:
    text = schedule(
        "<title>Kites</title><start>08:30</start>",
        day="date='2025-07-04' start='2025-07-04T09:00:00+02:00'",
    )
    (found,) = talks(parse(text))
    assert known(found.start).isoformat() == "2025-07-04T08:30:00+02:00"
    assert parse(text).sources[0].day_change == "08:30"


@pytest.mark.parametrize(
    ("dates", "start", "change"),
    [
        (["04T08:30", "04T10:00"], "start='2025-07-04T09:00:00+02:00'", "08:30"),
        (["04T08:30", "05T00:30"], "start='2025-07-04T09:00:00+02:00'", "08:30"),
        (["04T00:10", "04T10:00", "05T00:30"], "start='2025-07-04T09:00:00+02:00'", "09:00"),
        (["04T11:00", "05T00:30"], "", "11:00"),
        (["04T11:00", "04T12:00"], "", None),
        (["04T11:00", "08T00:30"], "start='2025-07-04T09:00:00+02:00'", "09:00"),
    ],
)
def test_a_day_turns_before_its_first_event_and_after_the_night(
    dates: list[str], start: str, change: str | None
) -> None:
    events = [f"<title>Kites</title><date>2025-07-{date}:00+02:00</date>" for date in dates]
    listing = parse(schedule(*events, day=f"date='2025-07-04' {start}"))
    assert listing.sources[0].day_change == change


@pytest.mark.parametrize(
    ("event", "own"),
    [
        ({"guid": "g", "id": 1, "code": "C", "slug": "s"}, "g"),
        ({"guid": None, "id": 1, "code": "C"}, "1"),
        ({"code": "C", "slug": "s"}, "C"),
        ({"slug": "s"}, "s"),
        ({}, ""),
    ],
)
def test_id_is_the_most_stable_one(event: dict[str, Any], own: str) -> None:
    assert talks(parse(document({"title": "Kites", "date": DATE} | event)))[0].id == own


@pytest.mark.parametrize("says", [True, False])
def test_an_event_that_is_not_to_be_recorded(says: bool) -> None:
    event = f"<recording><license/><optout>{str(says).lower()}</optout></recording>"
    assert talk(f"<date>{DATE}</date>{event}").unrecorded is says
    listing = parse(document({"title": "Kites", "date": DATE, "do_not_record": says}))
    assert talks(listing)[0].unrecorded is says


@pytest.mark.parametrize(
    ("event", "is_cancelled"),
    [
        ("<status>canceled</status>", True),
        ("<state>Cancelled</state>", True),
        ("<cancelled>true</cancelled>", True),
        ("<status>confirmed</status>", False),
        ("<cancelled>false</cancelled>", False),
    ],
)
def test_cancelled(event: str, is_cancelled: bool) -> None:
    assert talk(f"<date>{DATE}</date>{event}").cancelled is is_cancelled


@pytest.mark.parametrize(
    ("event", "abstract"),
    [
        ("<abstract>A</abstract><description>B</description>", "A\n\nB"),
        ("<abstract>A</abstract><description>A and B</description>", "A and B"),
        ("<subtitle>S</subtitle><abstract>A</abstract>", "S\n\nA"),
        (
            "<subtitle>S</subtitle><abstract>A</abstract><description>S</description>",
            "A\n\nS",
        ),
        ("<abstract>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</abstract>", "A\n\nB"),
        ("<abstract><p>A</p><p>B &lt; C</p></abstract>", "A\n\nB < C"),
        ("<abstract>A <code>B</code><![CDATA[<br>]]>C</abstract>", "A B<br>C"),
        (f"<abstract>{'<a>' * 3000}A{'</a>' * 3000}</abstract>", "A"),
        ("<abstract> </abstract>", None),
    ],
)
def test_abstract(event: str, abstract: str | None) -> None:
    assert talk(f"<date>{DATE}</date>{event}").abstract == abstract


def test_markup_in_a_title_is_none_of_it() -> None:
    (found,) = talks(parse(schedule("<title>H<sub>2</sub>O</title><links><link/></links>")))
    assert (found.title, found.links) == ("H2O", [])


@pytest.mark.parametrize(
    "text",
    [
        "<p>A <em>kite</em></p>\n<p>and\na&nbsp;tail &lt;b&gt;</p>",
        "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>three</p>",
        "<h2>Title</h2>text<br/>line<br>another",
        '<p><a href="https://x.example/?a=1&amp;b=2">link</a>, <strong>strong</strong></p>',
        "<blockquote><p>said</p></blockquote>",
        "<p></p>",
        "a < b and <em>c</em>",
        "<p>A<!-- no --><script>x</script></p>",
        "<pre>a\n  b</pre>",
        "no tags",
    ],
)
def test_html_is_read_as_a_parser_reads_it(text: str) -> None:
    assert prose(text) == plain(text)


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("/system/a.pdf", "https://kites.example/system/a.pdf"),
        ("tails.example", "tails.example"),
        ("https://tails.example/", "https://tails.example/"),
        ("//[", "//["),
    ],
)
def test_links_on_the_site_are_made_whole(url: str, whole: str) -> None:
    base = f"{ZONE}<base_url>https://kites.example/plan/</base_url>"
    event = f"<date>{DATE}</date><links><link href='{url}'>x</link></links>"
    assert talk(event, facts=base).links == [whole]


ENTITIES = """<?xml version="1.0"?>
<!DOCTYPE schedule [
  <!ENTITY a "kites"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<schedule><day><room><event><title>&b;</title></event></room></day></schedule>"""


@pytest.mark.parametrize(
    "text",
    [
        ENTITIES,
        ENTITIES.replace("&b;", "none"),
        '<!DOCTYPE schedule SYSTEM "file:///etc/passwd"><schedule><day/></schedule>',
        '<!DOCTYPE schedule PUBLIC "a" "b"><schedule><day/></schedule>',
        '<!-- a --><?b c?><!DOCTYPE schedule\n[<!ENTITY x SYSTEM "y">]><schedule><day/></schedule>',
    ],
)
def test_declarations_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="remove <!DOCTYPE …>"):
        parse(text)


def test_document_type_alone_declares_nothing() -> None:
    text = f"<!DOCTYPE schedule>{schedule('<title>Kites</title>')}"
    assert talks(parse(text))[0].title == "Kites"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<schedule>\n<day>\n</schedule>", "page.txt:3: no well-formed XML: mismatched tag"),
        ("<schedule>\n<day>&nosuch;</day>", "page.txt:2: no well-formed XML: undefined entity"),
        ("<schedule><day>\0</day></schedule>", "page.txt:1: no well-formed XML: not well-formed"),
        ('{"schedule": {"conference": {},\n', "page.txt:2: no valid JSON: "),
        ('{"schedule": {"conference": ' + "[" * 100_000, "page.txt:1: no JSON that can be read"),
        ('{"schedule": {"days": 1}, "schedule": 2}', "page.txt:1: schedule is no object"),
    ],
)
def test_what_is_broken_is_refused_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><schedule><day/></schedule></body></html>",
        "<schedule><entry/></schedule>",
        "<schedules><day/></schedules>",
        '{"schedule": [1]}',
        '{"schedule": {"title": "Kites"}}',
        '{"inner": {"schedule": {"conference": 1}}}',
        '{"text": "\\"schedule\\": {\\"conference\\": 1}"}',
        '["schedule", {"conference": 1}]',
    ],
)
def test_other_files_are_not_taken_for_schedules(text: str) -> None:
    found = Document("page", text.encode())
    assert not any(each.recognise(found).accepted for each in FORMATS if "frab" in each.NAME)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [schedule("<title>Kité</title>"), document({"title": "Kité"})])
def test_encodings(text: str, encoding: str) -> None:
    listing = parse(text.encode(encoding))
    assert talks(listing)[0].title == "Kité"


def test_problems_are_on_the_line_of_their_event() -> None:
    text = schedule("<title>A</title>", f"<date>{DATE}</date>", "<title>B</title>")
    text = text.replace("<event>", "\r\n<!-- <event>\n--><event>").replace("B<", "<![CDATA[<x>]]><")
    listing = parse(text)
    assert [problem.line for problem in listing.problems] == [3, 5, 7]
    account_is_whole(listing, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        schedule(),
        document(),
        '<schedule><event name="backup" cron="0 0 * * *"/></schedule>',
        '{"schedule": {"events": [{"cron": "0 0 * * *"}]}}',
    ],
)
def test_schedule_without_events_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="there is no event in it"):
        parse(text)


@pytest.mark.parametrize(
    "found",
    [
        {"days": ["mon", "tue"], "time": "10:00"},
        {"days": 5},
        {"events": ["push"], "cron": "0 0 * * *"},
        {"conference": "weekly"},
        {"conference": {"days": {"mon": 1}}},
    ],
)
def test_another_thing_that_is_called_a_schedule_is_refused(found: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="no schedule of a conference"):
        parse(json.dumps({"name": "ci", "schedule": found}))


def test_days_may_stand_beside_the_conference() -> None:
    days = [{"date": "2025-07-04", "rooms": {"Meadow": [{"title": "Kites", "date": DATE}]}}]
    listing = parse(json.dumps({"schedule": {"conference": {}, "days": days}}))
    assert (talks(listing)[0].room, listing.problems) == ("Meadow", [])


def test_name_given_comes_before_that_of_the_file() -> None:
    text = schedule("<title>A</title>", facts="<title>Kites</title><start>2025-07-04</start>")
    assert parse(text).conference == "Kites 2025"
    assert parse(text, conference="KITES 25").conference == "KITES 25"


@pytest.mark.parametrize(
    "make",
    [
        lambda n: schedule(*[f"<title>K</title><date>{DATE}</date>"] * n),
        lambda n: document(*[{"title": "K", "date": DATE}] * n),
        lambda n: "<schedule><day>" + "<event>" * n + "</event>" * n + "</day></schedule>",
        lambda n: "<schedule><day>" + "<!--" * n,
        lambda n: "<schedule>" + "<a>" * n + "<day>",
        lambda n: '{"schedule": ' * n,
        lambda n: schedule(f"<title>K</title><abstract>{'&lt;p&gt; ' * n}</abstract>"),
        lambda n: schedule(f"<title>K</title><abstract>{'<p>' * n}{'</p>' * n}</abstract>"),
        lambda n: schedule(f"<title>K</title><abstract>{'&lt;li ' * n}</abstract>"),
    ],
)
def test_work_follows_the_length(make: Callable[[int], str]) -> None:
    assert is_linear(lambda n: try_to_read(make(n).encode(), {}), 200)


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10_000),
    st.floats(allow_nan=False),
    st.text(max_size=8),
    st.sampled_from(
        ["0001-01-01", "9999-12-31T23:59:59+00:00", DATE, "25:00", "10:00", "2025-07-04", "\ud800"]
    ),
    st.lists(st.none() | st.text(max_size=5) | st.just({"name": "Ada", "url": "/a"}), max_size=3),
    st.just({"name": "Ada"}),
)
KEYS = """date start end duration room title subtitle track type language abstract description
url status guid id persons participants links attachments""".split()
EVENTS = st.none() | st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)
FACTS = st.dictionaries(
    st.sampled_from(["title", "start", "daysCount", "time_zone_name", "day_change", "tracks"]),
    VALUES,
    max_size=4,
)


@given(st.lists(EVENTS, max_size=5), FACTS, HINTS)
def test_any_events_are_accounted_for_or_refused(
    events: list[dict[str, Any] | None], facts: dict[str, Any], hints: Mapping[str, Any]
) -> None:
    try_to_read(document(*events, **facts).encode(), hints)


@given(VALUES, VALUES, VALUES, HINTS)
def test_any_days_are_accounted_for_or_refused(
    date: Any, start: Any, rooms: Any, hints: Mapping[str, Any]
) -> None:
    event = {"title": "Kites", "start": "00:30"}
    day = {"date": date, "day_start": start, "rooms": [rooms, {"events": [event]}]}
    try_to_read(document(days=[day, date, rooms]).encode(), hints)


CASES = sorted((FOLDER / "frab-xml").glob("*.xml")) + sorted(
    (FOLDER / "frab-json").glob("*.in.json")
)
SCRAPS = [
    b"",
    b"<",
    b"&",
    b'"',
    b"\xff",
    b"<event>",
    b"</day>",
    b"{",
    b"null",
    b"9999-12-31",
    b"\0",
]


@given(st.sampled_from(CASES), st.data(), st.sampled_from(SCRAPS), HINTS)
def test_any_damage_is_accounted_for_or_refused(
    path: Path, data: st.DataObject, scrap: bytes, hints: Mapping[str, Any]
) -> None:
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 60))
    try_to_read(whole[:at] + scrap + whole[at + length :], hints)


@given(st.sampled_from(CASES), st.randoms(use_true_random=False), HINTS)
def test_any_shuffle_is_accounted_for_or_refused(
    path: Path, random: Random, hints: Mapping[str, Any]
) -> None:
    lines = path.read_bytes().split(b"\n")
    random.shuffle(lines)
    try_to_read(b"\n".join(lines), hints)


@given(st.binary(max_size=100), st.sampled_from([b"<schedule><day>", b'{"schedule": {"days": ']))
def test_any_bytes_after_the_beginning_are_refused_in_a_sentence(
    data: bytes, beginning: bytes
) -> None:
    try_to_read(beginning + data, {})


@pytest.fixture
def folder(folder: Path) -> Path:
    return folder / "frab"


def read(path: Path, **hints: Any) -> Listing:
    listing = parse(path.read_bytes(), name=path.name, **hints)
    account_is_whole(listing, path.read_bytes())
    return listing


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "conference", "count", "basis", "timezone"),
    [
        ("fosdem2024_schedule.xml", "FOSDEM 2024", 876, "page", "Europe/Brussels"),
        ("31c3_schedule.xml", "31. Chaos Communication Congress 2014", 138, "stated", "UTC+01:00"),
        ("voc_frab-camp2019.json", "Chaos Communication Camp 2019", 79, "page", "Europe/Berlin"),
        ("voc_pretalx-rc3.json", "rC3 Channels 2020", 48, "stated", "UTC+01:00"),
        ("voc_hub-schedule2.json", "38C3 2024", 2, "page", "Europe/Berlin"),
    ],
)
def test_real_schedules(
    folder: Path, name: str, conference: str, count: int, basis: str, timezone: str
) -> None:
    listing = read(folder / name)
    source, found = listing.sources[0], talks(listing)
    assert listing.problems == []
    assert listing.conference == conference
    assert (source.time_basis, source.timezone) == (basis, timezone)
    assert len({talk.id for talk in found}) == len(found) == count
    assert all(talk.title and talk.start and known(talk.end) > talk.start for talk in found)
    assert all(
        talk.room and talk.track and talk.type == (talk.type or "").casefold() for talk in found
    )


@pytest.mark.corpus
def test_real_schedule_has_all_that_its_answer_key_has(folder: Path) -> None:
    found = talks(read(folder / "fosdem2024_schedule.xml"))
    key = json.loads((folder / "fosdem2024_derived.json").read_text("utf-8"))
    events = [event for day in key for room in day["rooms"] for event in room["events"]]
    assert sorted(
        (talk.url, talk.title, known(talk.start).isoformat(), f"{talk.end:%H:%M}") for talk in found
    ) == sorted(
        (event["url"], " ".join(event["title"].split()), event["date"], event["end"])
        for event in events
    )


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"),
    [("31c3_schedule.xml", 4), ("voc_frab-camp2019.json", 0), ("voc_pretalx-rc3.json", 0)],
)
def test_talks_after_midnight_are_on_the_evening_before(
    folder: Path, name: str, count: int
) -> None:
    calendar = ConferenceCalendar(zone("UTC"))
    entries = Schedule([read(folder / name)]).talks
    night = [talk for talk in entries if calendar.day(talk) != known(talk.start).date()]
    assert len(night) == count
    assert all(known(talk.start).hour < 4 for talk in night)


@pytest.mark.corpus
def test_real_schedule_that_is_wrong_on_purpose(folder: Path) -> None:
    listing = read(folder / "voc_invalid-example.json")
    assert [talk.title for talk in talks(listing)] == ["Internal Penetration Testing Basics"]
    assert [problem.reason for problem in listing.problems] == [
        "there is 1 day",
        "a person's id is no number: dsadf",
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_utf_16_without_a_mark_too(encoding: str) -> None:
    text = (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE schedule [<!ENTITY a "aa">]>'
        + schedule(f"<title>&a;</title><date>{DATE}</date>")
    )
    with pytest.raises(InputError, match="declares entities"):
        parse(text.encode(encoding))


def test_entities_are_refused_behind_two_marks() -> None:
    text = '<!DOCTYPE schedule [<!ENTITY a "aa">]>' + schedule(
        f"<title>&a;</title><date>{DATE}</date>"
    )
    with pytest.raises(InputError, match="declares entities"):
        parse(("\ufeff\ufeff" + text).encode())


def test_nulls_that_would_hide_a_declaration_are_refused() -> None:
    text = f"  <!-- -->{schedule(f'<title>K</title><date>{DATE}</date>')}"
    hidden = b'<schedule \0>\n<!DOCTYPE schedule [<!ENTITY a "aa">]>' + text.encode()
    with pytest.raises(InputError, match="a NUL is in it"):
        parse(hidden)


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252", "UTF-8", "utf-16-le"])
def test_xml_is_read_in_the_encoding_that_it_declares(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n' + schedule(
        f"<title>Café</title><date>{DATE}</date>"
    )
    listing = parse(text.encode(encoding))
    assert talks(listing)[0].title == "Café"
    account_is_whole(listing, text.encode(encoding))


@pytest.mark.parametrize("prefix", ["", "p:"])
def test_namespaces_of_elements_mean_nothing(prefix: str) -> None:
    text = schedule(f"<title>Kites</title><date>{DATE}</date>").replace("<", f"<{prefix}")
    text = text.replace(f"<{prefix}/", f"</{prefix}")
    named = f"xmlns{':p' if prefix else ''}='http://pentabarf.org/schedule'"
    text = text.replace(f"<{prefix}schedule>", f"<{prefix}schedule {named}>")
    assert talks(parse(text))[0].title == "Kites"


@pytest.mark.parametrize(
    "person", ['<person name="Ada Verne"/>', "<person><name>Ada Verne</name></person>"]
)
def test_names_of_persons_may_be_attributes_or_elements(person: str) -> None:
    assert talk(f"<date>{DATE}</date><persons>{person}</persons>").authors == ["Ada Verne"]


def test_persons_may_be_texts() -> None:
    listing = parse(document({"title": "Kites", "date": DATE, "persons": ["Ada Verne", {}]}))
    assert talks(listing)[0].authors == ["Ada Verne"]
    assert [problem.reason for problem in listing.problems] == ["a person without a name"]


@pytest.mark.parametrize(
    ("title", "is_cancelled"),
    [("CANCELLED: Kites", True), ("[Canceled] Kites", True), ("A", False)],
)
def test_a_title_may_say_that_its_event_is_cancelled(title: str, is_cancelled: bool) -> None:
    (found,) = talks(parse(schedule(f"<title>{title}</title><date>{DATE}</date>")))
    assert found.cancelled is is_cancelled
