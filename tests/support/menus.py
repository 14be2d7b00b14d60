"""Menus of programmes, as the Giggity app has them."""

import json
from pathlib import Path
from typing import Any

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


def entry(**values: object) -> dict[str, Any]:
    """A whole entry with other values of some keys; those that are ``...`` are left out."""
    return {key: value for key, value in (KITES | values).items() if value is not ...}


def menu(*entries: object) -> bytes:
    """A menu with these entries."""
    return json.dumps({"version": 2026010100, "schedules": entries}).encode()
