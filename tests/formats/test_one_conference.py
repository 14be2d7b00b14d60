"""One small conference, written in every format that can say it, is read as the same programme."""

import json
from datetime import UTC, datetime

import pytest

from confcli.formats import registry
from confcli.formats.base import Document, Hints
from confcli.model import Listing

HINTS = Hints(conference="Kites 2025", timezone="Europe/Vienna")
#: id, title, authors, abstract, start, end
TALKS = (
    ("k1", "First wind", ["Ada Verne", "Björn Öst"], "A kite needs wind.", "10:00", "10:45"),
    ("k2", "Tails & strings", ["Ada Verne"], "How long is a tail?", "11:00", "11:30"),
)
ROOM, TRACK, DAY, OFFSET = "Meadow", "Flying", "2025-07-04", "+02:00"
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


def programme(listing: Listing) -> Programme:
    """Return what a listing says of each talk, in the order of time."""
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
    "confcli-jsonl": as_json_lines,
    "frab-json": as_frab_json,
    "frab-xml": as_frab_xml,
    "virtual-feed": as_virtual_feed,
}


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_conference_is_the_same_programme(name: str) -> None:
    listing = registry.read(Document("kites", WRITERS[name]().encode()), HINTS)
    assert listing.sources[0].format == name
    assert not listing.problems
    assert listing.conference == "Kites 2025"
    assert programme(listing) == EXPECTED
