"""Schedules of any length in every format."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Talk
from tests.support import growing_pages, growing_papers, invented
from tests.support.items import NEVER, Item, items

HINTS = Hints("Kites 2024", 2024, "UTC")


def _json(found: Any) -> str:
    return json.dumps(found, indent=0)


def _confcli_json(found: Iterable[Item]) -> str:
    talks = [
        Talk(
            it.title,
            authors=list(it.people),
            abstract=it.text or None,
            start=None if it.is_wrong else invented.at(it.start.isoformat()[:16]),
            source_ids=[it.own] if it.own else [],
        )
        for it in found
    ]
    blocks = [talks[n : n + 60] for n in range(0, len(talks), 60)]
    sessions = [invented.session(f"Block {n}", *block) for n, block in enumerate(blocks)]
    return listing_json.dumps(Listing("Kites 2024", sessions=sessions))


def _icalendar(found: Iterable[Item]) -> str:
    def event(it: Item) -> str:
        start, end = (f"{moment:%Y%m%dT%H%M%SZ}" for moment in (it.start, it.end))
        people = "".join(f"ATTENDEE;CN={name}:mailto:a@kites.example\n" for name in it.people)
        return (
            f"BEGIN:VEVENT\n{f'UID:{it.own}' if it.own else 'CLASS:PUBLIC'}\nSUMMARY:{it.title}\n"
            f"DTSTART:{NEVER if it.is_wrong else start}\nDTEND:{end}\n{people}"
            f"DESCRIPTION:{it.text}\nEND:VEVENT\n"
        )

    return f"BEGIN:VCALENDAR\n{''.join(map(event, found))}END:VCALENDAR\n"


def _feed(found: Iterable[Item]) -> str:
    results = [
        {
            "uid": it.own or None,
            "name": it.title,
            "authors": [{"fullname": name} for name in it.people],
            "abstract": it.text,
            "eventtype": "Poster",
            "session": "Poster Session 1",
            "starttime": it.begins,
            "endtime": it.ends,
        }
        for it in found
    ]
    return _json({"count": len(results), "results": results})


def _entry(it: Item) -> dict[str, Any]:
    return {"title": it.title, "start": it.begins, "end": it.ends}


def _main_calendar(found: Iterable[Item]) -> str:
    more = {"calendarId": "---", "category": "time"}
    return _json([_entry(it) | {"link": "".join(it.links[:1])} | more for it in found])


def _conference(found: Iterable[Item]) -> str:
    rows = list(found)
    events = {
        f"e{n}": {
            "id": f"e{n}",
            "session": "Session 1",
            "track": it.title,
            "type": "Oral",
            "start_time": it.begins,
            "end_time": it.ends,
            "chairs": it.people,
            "paper_ids": [f"p{n}"],
        }
        for n, it in enumerate(rows)
    }
    papers = {
        f"p{n}": {"id": f"p{n}", "title": it.title, "authors": it.people, "abstract": it.text}
        for n, it in enumerate(rows)
    }
    session = {"id": "1", "name": "Session 1", "start_time": "2024-01-01T09:00:00Z"}
    return _json({"sessions": {"Session 1": session | {"events": events}}, "papers": papers})


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    return text.getvalue()


def _papers(found: Iterable[Item]) -> str:
    return _table(
        ("UID", "title", "authors", "abstract", "sessions"),
        ((it.own, it.title, "|".join(it.people), it.text, "Session 1") for it in found),
    )


def _spreadsheet(found: Iterable[Item]) -> str:
    return _table(
        ("ID", "Title", "Speakers", "Start", "End", "Abstract"),
        ((it.own, it.title, "; ".join(it.people), it.begins, it.ends, it.text) for it in found),
    )


def _schedules(found: Iterable[Item]) -> str:
    rows = [
        {
            "id": it.own,
            "title": it.title,
            "speakers": ", ".join(it.people),
            "type": "LIVE",
            "date": NEVER if it.is_wrong else f"{it.start:%b %d}",
            "startTime": f"{it.start:%I:%M %p}",
            "endTime": f"{it.end:%I:%M %p}",
        }
        for it in found
    ]
    return _json({"W1": rows, "W2": []})


def _sessions(found: Iterable[Item]) -> str:
    return "".join(
        f"{it.title} - {n}:\n  date: {NEVER if it.is_wrong else f'{it.start:%Y-%m-%d_%H:%M:%S}'}\n"
        f"  papers: [{it.own or 'main.1'}]\n"
        for n, it in enumerate(found)
    )


def _frab_xml(found: Iterable[Item]) -> str:
    def event(it: Item) -> str:
        people = "".join(f"<person>{name}</person>" for name in it.people)
        links = "".join(f'<link href="{url}">Page</link>' for url in it.links)
        own = f' guid="{it.own}"' if it.own else ""
        return (
            f"<event{own}><date>{it.begins}</date><duration>00:15</duration>"
            f"<title>{it.title}</title><persons>{people}</persons><links>{links}</links>"
            f"<abstract>{escape(it.text)}</abstract></event>\n"
        )

    events = "".join(map(event, found))
    return f'<schedule><day><room name="Hall">\n{events}</room></day></schedule>'


def _frab_json(found: Iterable[Item]) -> str:
    events = [
        {
            "guid": it.own or None,
            "date": it.begins,
            "duration": "00:15",
            "title": it.title,
            "persons": [{"public_name": name} for name in it.people],
            "abstract": it.text,
            "links": [{"url": url} for url in it.links],
        }
        for it in found
    ]
    days = [{"date": "2024-01-01", "rooms": {"Hall": events}}]
    return _json({"schedule": {"conference": {"title": "Kites 2024", "days": days}}})


def _sessionize(found: Iterable[Item]) -> str:
    rows = list(found)
    known = dict.fromkeys(name for it in rows for name in it.people)
    sessions = [
        {
            "id": it.own or None,
            "title": it.title,
            "description": it.text,
            "roomId": 1,
            "startsAt": it.begins,
            "endsAt": it.ends,
            "speakers": it.people,
            "isServiceSession": False,
        }
        for it in rows
    ]
    speakers = [{"id": name, "fullName": name} for name in known]
    return _json({"sessions": sessions, "speakers": speakers, "rooms": [{"id": 1, "name": "Hall"}]})


def _indico(found: Iterable[Item]) -> str:
    def moment(when: datetime, is_wrong: bool) -> dict[str, str]:
        return {
            "date": f"{when:%Y-%m-%d}",
            "time": NEVER if is_wrong else f"{when:%X}",
            "tz": "UTC",
        }

    rows = [
        {
            "_type": "Contribution",
            "id": it.own,
            "title": it.title,
            "description": it.text,
            "startDate": moment(it.start, it.is_wrong),
            "duration": 15,
            "speakers": [{"fullName": name} for name in it.people],
        }
        for it in found
    ]
    event = {"_type": "Conference", "id": "5", "title": "Kites 2024", "contributions": rows}
    return _json({"count": 1, "_type": "HTTPAPIResult", "results": [event]})


def _schema_org(found: Iterable[Item]) -> str:
    events = [
        {
            "@type": "Event",
            "name": it.title,
            "description": it.text,
            "url": list(it.links),
            **({"@id": f"#{it.own}"} if it.own else {}),
            "startDate": it.begins,
            "endDate": it.ends,
            "performer": [{"@type": "Person", "name": name} for name in it.people],
        }
        for it in found
    ]
    return _json({"@context": "https://schema.org", "@graph": events})


def _records(found: Iterable[Item]) -> str:
    rows = list(found)
    known = dict.fromkeys(name for it in rows for name in it.people)
    numbers = {name: n for n, name in enumerate(known)}
    talks = [
        {
            "id": it.own or None,
            "title": it.title,
            "startTime": it.begins,
            "endTime": it.ends,
            "speakers": [f"s{numbers[name]}" for name in it.people],
            "description": it.text,
        }
        for it in rows
    ]
    speakers = {f"s{n}": {"name": name} for name, n in numbers.items()}
    blocks = [{"name": "Hall", "talks": talks[n : n + 60]} for n in range(0, len(talks), 60)]
    return _json({"days": [{"date": "2024-01-01", "rooms": blocks}], "speakers": speakers})


#: How items are written in each format, by its name.
WRITERS: dict[str, Callable[[Iterable[Item]], str]] = {
    "confcli-json": _confcli_json,
    "icalendar": _icalendar,
    "virtual-feed": _feed,
    "openreview": growing_papers.notes,
    "miniconf-calendar": _main_calendar,
    "miniconf-conference": _conference,
    "miniconf-papers": _papers,
    "miniconf-schedules": _schedules,
    "miniconf-sessions": _sessions,
    "confcli-jsonl": growing_papers.lines,
    "bibtex": growing_papers.bibtex,
    "acl-anthology": growing_papers.anthology,
    "frab-xml": _frab_xml,
    "frab-json": _frab_json,
    "sessionize": _sessionize,
    "indico": _indico,
    "schema-org": _schema_org,
    "virtual-cards": growing_pages.cards,
    "neurips-public": growing_pages.public,
    "virtual-session": growing_pages.session,
    "day-page": growing_pages.day,
    "table": _spreadsheet,
    "records": _records,
}


def written(name: str, kind: str, count: int) -> bytes:
    """A file in a format with this many items of a kind."""
    return WRITERS[name](items(kind, count)).encode()
