"""Small schedules in the format of frab, pretalx and the c3voc hub."""

import json
from typing import Any

from confcli.model.entities import Talk
from tests.support.corpus import parse, talks

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


def talk(event: str, **more: str) -> Talk:
    (found,) = talks(parse(schedule(f"<title>Kites</title>{event}", **more)))
    return found
