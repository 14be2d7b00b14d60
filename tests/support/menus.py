"""Menus of programmes, as the Giggity app has them."""

import json
from pathlib import Path
from typing import Any

from tests.support.web import Server, page

#: A menu without programmes.
EMPTY = Path(__file__).with_name("empty_menu.json")
KITES: dict[str, Any] = {
    "id": "kitecon_2026",
    "title": "KiteCon 2026",
    "url": "https://kites.example/2026/schedule.xml",
    "start": "2026-05-04",
    "end": "2026-05-06",
    "timezone": "Europe/Lisbon",
    "version": 2026010100,
}

#: A programme that says neither its name nor its zone, and one that says its name.
TABLE = b"Title,Speaker,Start,Room\nKnots,Ada Verne,2026-05-04 10:00,Hall A\n"
NAMED = b"""<schedule><conference><title>Kites</title><start>2026-05-04</start></conference>
<day index="1" date="2026-05-04"><room name="Hall A"><event id="1"><start>10:00</start>
<duration>00:30</duration><title>Knots</title></event></room></day></schedule>"""
_DAYS = {"start": "2025-05-04", "end": "2025-05-04"}


def entry(**values: object) -> dict[str, Any]:
    """A whole entry with other values of some keys; those that are ``...`` are left out."""
    return {key: value for key, value in (KITES | values).items() if value is not ...}


def menu(*entries: object) -> bytes:
    """A menu with these entries."""
    return json.dumps({"version": 2026010100, "schedules": entries}).encode()


def served_menu(server: Server) -> str:
    """The address of a menu of four programmes, of which two have files that are served, too."""
    table = server.gives(page(TABLE), "/2026/table.csv")
    named = server.gives(page(NAMED), "/2025/schedule.xml")
    entries = (
        entry(url=table),
        entry(id="kites_named", title="Kites - all halls", url=named),
        entry(id="strings_25", title="Strings 2025", url=f"{table}?25", **_DAYS),
        entry(id="strings_26", title="Strings 2026", url=f"{table}?26"),
    )
    return server.gives(page(menu(*entries)), "/menu.json")
