"""What an entry around talks is, by its key in a map."""

import json

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document

TALK = {"title": "Kites", "start": "2026-05-04T09:00:00Z", "room": "Hall A"}


def conferences(value: object) -> list[str]:
    document = Document("kites.json", json.dumps(value).encode())
    return [it.conference for it in registry.read_each(document, Hints())]


def test_a_map_of_years_holds_a_conference_each() -> None:
    found = conferences({"2025": [TALK, TALK], "2026": [TALK]})
    assert found == ["kites 2025", "kites 2026"]


def test_ids_are_no_years_though_some_could_be() -> None:
    ids = {str(number): TALK for number in range(1980, 2030)}
    assert conferences({"sessions": ids}) == ["kites"]


def test_a_conference_is_named_by_what_describes_it_alone() -> None:
    others = {"legend": {"title": "Legend"}, "keynote": {"title": "Winds"}, "talks": [TALK]}
    assert conferences(others) == ["kites"]
    assert conferences({**others, "event_info": {"title": "KiteCon"}}) == ["KiteCon"]
    assert conferences({"data": {"conference": {"name": "KiteCon"}, **others}}) == ["KiteCon"]
    assert conferences({"title": "KiteCon 2026", **others}) == ["KiteCon 2026"]


def test_ids_are_no_days_though_one_begins_like_a_weekday() -> None:
    talks = {"sat-solving": TALK, "do-not-fly": TALK, "winds": TALK}
    document = Document("kites.json", json.dumps({"talks": talks}).encode())
    (listing,) = registry.read_each(document, Hints())
    starts = {str(it.start) for session in listing.sessions for it in session.talks}
    assert starts == {"2026-05-04 09:00:00+00:00"}
