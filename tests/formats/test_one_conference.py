"""One small conference, written in every capable format, is read as the same programme."""

import csv
import io
import json
from datetime import UTC, datetime

import pytest

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing

HINTS = Hints(conference="Kites 2025", timezone="Europe/Vienna")
#: id, title, authors, abstract, start, end
TALKS = (
    ("k1", "First wind", ["Ada Verne", "Björn Öst"], "A kite needs wind.", "10:00", "10:45"),
    ("k2", "Tails & strings", ["Ada Verne"], "How long is a tail?", "11:00", "11:30"),
)
ROOM, TRACK, DAY, OFFSET = "Meadow", "Flying", "2025-07-04", "+02:00"
NEWLINE = "\n"
Programme = list[tuple[object, ...]]


def stamp(clock: str) -> str:
    return f"{DAY}T{clock}:00{OFFSET}"


def minutes(start: str, end: str) -> int:
    took = datetime.fromisoformat(stamp(end)) - datetime.fromisoformat(stamp(start))
    return int(took.total_seconds()) // 60


def escaped(text: str) -> str:
    return text.replace("&", "&amp;")


def as_frab_xml() -> str:
    events = "\n".join(
        f"""<event guid="{key}" id="{n}"><date>{stamp(start)}</date><start>{start}</start>
        <duration>00:{minutes(start, end):02}</duration><room>{ROOM}</room>
        <title>{escaped(title)}</title><track>{TRACK}</track><abstract>{abstract}</abstract>
        <persons>{"".join(f'<person id="{p}">{name}</person>' for p, name in enumerate(authors))}
        </persons></event>"""
        for n, (key, title, authors, abstract, start, end) in enumerate(TALKS, 1)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
    <schedule><conference><title>Kites 2025</title>
    <time_zone_name>Europe/Vienna</time_zone_name></conference>
    <day index="1" date="{DAY}"><room name="{ROOM}">{events}</room></day></schedule>"""


def as_frab_json() -> str:
    events = [
        {
            "id": n,
            "guid": key,
            "date": stamp(start),
            "start": start,
            "duration": f"00:{minutes(start, end):02}",
            "room": ROOM,
            "title": title,
            "track": TRACK,
            "abstract": abstract,
            "persons": [{"id": p, "public_name": name} for p, name in enumerate(authors)],
        }
        for n, (key, title, authors, abstract, start, end) in enumerate(TALKS, 1)
    ]
    conference = {
        "title": "Kites 2025",
        "time_zone_name": "Europe/Vienna",
        "days": [{"index": 1, "date": DAY, "rooms": {ROOM: events}}],
    }
    return json.dumps({"schedule": {"version": "1", "conference": conference}})


def as_virtual_feed() -> str:
    results = [
        {
            "id": n,
            "uid": key,
            "name": title,
            "authors": [{"id": p, "fullname": name} for p, name in enumerate(authors)],
            "abstract": abstract,
            "topic": TRACK,
            "session": TRACK,
            "room_name": ROOM,
            "eventtype": "Oral",
            "starttime": stamp(start),
            "endtime": stamp(end),
        }
        for n, (key, title, authors, abstract, start, end) in enumerate(TALKS, 1)
    ]
    return json.dumps({"count": len(results), "next": None, "results": results})


def as_json_lines() -> str:
    return "".join(
        json.dumps(
            {
                "id": key,
                "title": title,
                "authors": authors,
                "abstract": abstract,
                "session": TRACK,
                "track": TRACK,
                "room": ROOM,
                "start": stamp(start),
                "end": stamp(end),
            }
        )
        + "\n"
        for key, title, authors, abstract, start, end in TALKS
    )


def as_icalendar() -> str:
    events = "\n".join(
        f"""BEGIN:VEVENT
UID:{key}
SUMMARY:{title}
DESCRIPTION:{abstract}
LOCATION:{ROOM}
CATEGORIES:{TRACK}
{NEWLINE.join(f"ATTENDEE;ROLE=X-SPEAKER;CN={name}:mailto:nobody@kites.example" for name in authors)}
DTSTART;TZID=Europe/Vienna:{DAY.replace("-", "")}T{start.replace(":", "")}00
DTEND;TZID=Europe/Vienna:{DAY.replace("-", "")}T{end.replace(":", "")}00
END:VEVENT"""
        for key, title, authors, abstract, start, end in TALKS
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:kites\n{events}\nEND:VCALENDAR\n"


def as_sessionize() -> str:
    names = sorted({name for talk in TALKS for name in talk[2]})
    sessions = [
        {
            "id": key,
            "title": title,
            "description": abstract,
            "startsAt": f"{DAY}T{start}:00",
            "endsAt": f"{DAY}T{end}:00",
            "isServiceSession": False,
            "speakers": authors,
            "categoryItems": [1],
            "roomId": 7,
        }
        for key, title, authors, abstract, start, end in TALKS
    ]
    return json.dumps(
        {
            "sessions": sessions,
            "speakers": [{"id": name, "fullName": name} for name in names],
            "questions": [],
            "categories": [{"id": 1, "title": "Track", "items": [{"id": 1, "name": TRACK}]}],
            "rooms": [{"id": 7, "name": ROOM}],
        }
    )


def as_indico() -> str:
    def moment(clock: str) -> dict[str, str]:
        return {"date": DAY, "time": f"{clock}:00", "tz": "Europe/Vienna"}

    contributions = [
        {
            "_type": "Contribution",
            "id": key,
            "title": title,
            "description": abstract,
            "session": TRACK,
            "track": TRACK,
            "room": ROOM,
            "startDate": moment(start),
            "endDate": moment(end),
            "speakers": [
                {"first_name": first, "last_name": last} for first, last in map(str.split, authors)
            ],
        }
        for key, title, authors, abstract, start, end in TALKS
    ]
    event = {
        "_type": "Conference",
        "id": "5",
        "title": "Kites 2025",
        "timezone": "Europe/Vienna",
        "startDate": moment("09:00"),
        "endDate": moment("18:00"),
        "contributions": contributions,
    }
    return json.dumps({"count": 1, "_type": "HTTPAPIResult", "results": [event]})


def as_table() -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow("id title authors abstract session track room start end".split())
    for key, title, authors, abstract, start, end in TALKS:
        names = "; ".join(authors)
        writer.writerow([key, title, names, abstract, TRACK, TRACK, ROOM, stamp(start), stamp(end)])
    return out.getvalue()


def as_schema_org() -> str:
    talks = [
        {
            "@type": "Event",
            "identifier": key,
            "name": title,
            "description": abstract,
            "startDate": stamp(start),
            "endDate": stamp(end),
            "location": {"@type": "Place", "name": ROOM},
            "performer": [{"@type": "Person", "name": name} for name in authors],
        }
        for key, title, authors, abstract, start, end in TALKS
    ]
    session = {"@type": "Event", "name": TRACK, "subEvent": talks}
    conference = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Kites 2025",
        "subEvent": [session],
    }
    return f'<html><script type="application/ld+json">{json.dumps(conference)}</script></html>'


def programme(listing: Listing) -> Programme:
    """The content of a listing's talks, in order of time."""
    return sorted(
        (
            talk.start.astimezone(UTC) if talk.start else None,
            talk.end.astimezone(UTC) if talk.end else None,
            talk.title,
            talk.authors,
            talk.abstract,
            talk.room,
            session.title,
        )
        for session in listing.sessions
        for talk in session.talks
    )


EXPECTED: Programme = [
    (
        datetime.fromisoformat(stamp(start)).astimezone(UTC),
        datetime.fromisoformat(stamp(end)).astimezone(UTC),
        title,
        authors,
        abstract,
        ROOM,
        TRACK,
    )
    for _, title, authors, abstract, start, end in TALKS
]
WRITERS = {
    "icalendar": as_icalendar,
    "indico": as_indico,
    "schema-org": as_schema_org,
    "sessionize": as_sessionize,
    "table": as_table,
    "confcli-jsonl": as_json_lines,
    "frab-json": as_frab_json,
    "frab-xml": as_frab_xml,
    "virtual-feed": as_virtual_feed,
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_yields_the_same_programme(name: str) -> None:
    listing = registry.read(Document("kites", WRITERS[name]().encode()), HINTS)
    assert listing.sources[0].format == name
    assert not listing.problems
    assert listing.conference == "Kites 2025"
    assert programme(listing) == EXPECTED
