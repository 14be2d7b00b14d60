"""Websites of conferences: pages, and calendars and schedules that they lead to."""

import json

import httpx2 as httpx

from tests.support.corpus import FOLDER
from tests.support.harness import Result, confcli
from tests.support.web import Answer, Server, page

EVENT = (
    "BEGIN:VEVENT\r\nUID:{0}@kites.example\r\nSUMMARY:Knot {0}\r\n"
    "DTSTART:20260504T{0}0000Z\r\nDTEND:20260504T{0}3000Z\r\nEND:VEVENT\r\n"
)
SCHEDULE = (FOLDER / "frab-json" / "usual.in.json").read_bytes()
LOGIN = b"<!DOCTYPE html><html><head><title>Log in</title></head><body><p>Log in</p></body></html>"


def calendar(*hours: int) -> Answer:
    """A calendar of as many events."""
    events = "".join(EVENT.format(hour) for hour in hours)
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n"
    return page(text.encode(), Content_Type="text/calendar")


def event(
    start: str = "2025-07-04T10:00:00+02:00", kind: str = "Event", name: str = "Kites 2025"
) -> dict[str, str]:
    """An event of schema.org: by itself, a conference as a whole."""
    return {"@context": "https://schema.org", "@type": kind, "name": name, "startDate": start}


def linked_data(*events: dict[str, str]) -> str:
    """What the head of a page says of events."""
    held = events[0] if len(events) == 1 else events
    return f'<script type="application/ld+json">{json.dumps(held)}</script>'


def html(body: str, title: str = "KITES 2026", head: str = "") -> Answer:
    text = f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body>"
    return page(text.encode(), Content_Type="text/html")


def sent(text: str, kind: str = "text/html", status: int = 200, **headers: str) -> httpx.Response:
    """What a pretended server sends."""
    return httpx.Response(
        status,
        headers={"content-type": kind, **headers},
        stream=httpx.ByteStream(text.encode()),
    )


def redirect(target: str) -> Answer:
    return page(b"", 302, Location=target)


def asked(server: Server) -> list[str]:
    return [each.path for each in server.asked]


def sources() -> list[str]:
    """The addresses that were added."""
    rows = confcli("listings", "--fields", "sources").rows()
    return [each for row in rows for each in row if each.startswith("http")]


def noted(result: Result) -> str:
    (line,) = result.err.splitlines()
    return line.removeprefix("confcli: ")
