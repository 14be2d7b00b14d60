"""Times of a year that no conference is in: a problem and no instant, in every format."""

import json
from pathlib import Path

import pytest

from tests.support.corpus import parse
from tests.support.harness import confcli

EVENT = "BEGIN:VEVENT\nUID:1\nSUMMARY:Kites\n{0}\nEND:VEVENT\n"
CALENDAR = f"BEGIN:VCALENDAR\nX-WR-CALNAME:Kites\n{EVENT}END:VCALENDAR\n"
LINKED = {"@context": "https://schema.org", "@type": "Event", "name": "Kites"}
TALK = {"conference": "Kites 2021", "title": "Kites"}
SESSION = {"title": "Tails", "timezone": "UTC", "time_basis": "stated"}
OWN = {"confcli_listing": 1, "conference": "Kites", "sources": []}

POISON = {
    "table": "Title,Start\nKites,{0}\n",
    "table-utc": "Title,Start\nKites,{0}Z\n",
    "table-end": "Title,Start,End\nKites,2021-05-04T10:00:00Z,{0}Z\n",
    "calendar": CALENDAR.replace("{0}", "DTSTART:{0}Z"),
    "calendar-zone": CALENDAR.replace("{0}", "DTSTART;TZID=Asia/Tokyo:{0}"),
    "calendar-end": CALENDAR.replace("{0}", "DTSTART:20210504T100000Z\nDTEND:{0}Z"),
    "linked": json.dumps([{**LINKED, "startDate": "{0}Z"}]),
    "linked-end": json.dumps([{**LINKED, "startDate": "2021-05-04T10:00:00Z", "endDate": "{0}Z"}]),
    "lines": json.dumps({**TALK, "start": "{0}+00:00"}),
    "lines-far": json.dumps({**TALK, "start": "{0}+14:00"}),
    "listing": json.dumps(
        {**OWN, "sessions": [{**SESSION, "talks": [{"title": "Kites", "start": "{0}+00:00"}]}]}
    ),
    "listing-session": json.dumps(
        {**OWN, "sessions": [{**SESSION, "end": "{0}-12:00", "talks": [{"title": "Kites"}]}]}
    ),
}


@pytest.mark.parametrize("form", POISON)
@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00", "1899-12-24T00:00:00", "9999-12-31T23:59:59"]
)
def test_a_time_of_an_implausible_year_is_a_problem_and_no_instant(form: str, moment: str) -> None:
    printed = moment.replace("-", "").replace(":", "") if "calendar" in form else moment
    listing = parse(POISON[form].replace("{0}", printed), timezone="UTC")
    assert "the year" in " ".join(problem.reason for problem in listing.problems)
    moments = [talk.start or talk.end for talk in listing.talks]
    moments += [session.start or session.end for session in listing.sessions]
    assert {found.year for found in moments if found} <= {2021}
    assert [talk.title for talk in listing.talks] == ["Kites"]


@pytest.mark.parametrize(
    "text",
    [
        CALENDAR.replace("{0}", "DTSTART:21001231T100000Z\nDURATION:P30D"),
        CALENDAR.replace("{0}", "DTSTART:20210504T100000Z\nRRULE:FREQ=YEARLY;INTERVAL=300;COUNT=3"),
        "Title,Start,Duration\nKites,2100-12-31T23:00:00Z,90\n",
    ],
)
def test_a_computed_time_of_an_implausible_year_is_a_problem(text: str) -> None:
    listing = parse(text)
    assert listing.problems
    moments = [moment for talk in listing.talks for moment in (talk.start, talk.end) if moment]
    assert all(moment.year <= 2100 for moment in moments)


def test_one_such_event_breaks_no_other_command(tmp_path: Path) -> None:
    calendar = CALENDAR.replace("{0}", "DTSTART:00010101T000000Z")
    (tmp_path / "kites.ics").write_text(calendar, "utf-8")
    assert confcli("add", str(tmp_path / "kites.ics")).code == 0
    for command in (["today"], ["sessions"], ["search", "kites"], ["listings"], ["talks"]):
        for zone in ("Asia/Tokyo", "America/New_York"):
            assert confcli(*command, "--tz", zone).code == 0


@pytest.mark.parametrize("text", ["0001-01-01T00:00Z", "9999-12-31 23:59 PST"])
def test_a_command_takes_no_such_time(text: str) -> None:
    result = confcli("convert", text, "--tz", "Asia/Tokyo")
    assert result.code == 2
    assert "can't be right" in result.error()
