"""A random programme, written in a random structure, reads back the same."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import yaml
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.vocabulary.names import FIELDS
from tests.support.corpus import parse, talks

ZONE = ZoneInfo("Europe/Vienna")
FIRST = datetime(2025, 7, 7, 9, tzinfo=ZONE)
NAMES = ["Ada Verne", "Bo Lind", "Cy Marsh", "Dee Oak", "Eve Gray"]
ROOMS = ["Room 1", "Meadow Hall", "Great Hall"]
SESSIONS = ["Of Winds", "Of Silk"]
#: Names that mean other fields, too, so that a file needs more than one to tell.
_SHARED = frozenset("name topic day tag when slot data content what programm hosts host".split())
_TITLES = "title titel titre titulo titolo headline vortrag charla タイトル".split()


class Item(NamedTuple):
    """A talk as it is meant."""

    title: str
    start: datetime
    end: datetime
    room: str
    people: tuple[str, ...]
    session: str
    abstract: str


@st.composite
def programmes(draw: Any) -> list[Item]:
    found = []
    for n in range(draw(st.integers(2, 8))):
        start = FIRST + timedelta(days=draw(st.integers(0, 2)), minutes=30 * n)
        people = tuple(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)))
        lasts = timedelta(minutes=draw(st.sampled_from([15, 30, 45])))
        room, session = draw(st.sampled_from(ROOMS)), draw(st.sampled_from(SESSIONS))
        text = f"How kite {n} flies, and how it lands again."
        found.append(
            Item(f"Kites and Tails {n}", start, start + lasts, room, people, session, text)
        )
    return found


#: Ends of names of durations that are in seconds.
_IN_SECONDS = re.compile(r"([ _-][sS]|nS|[sS]ecs?|[sS]econds)$")


class Writer:
    """Writes programmes in one structure."""

    def __init__(self, draw: Any) -> None:
        self._draw = draw
        self.levels = draw(st.sampled_from([
            (), ("day",), ("room",), ("day", "room"), ("room", "day"), ("session",),
            ("day", "session"),
        ]))  # fmt: skip
        self._people = draw(st.sampled_from(["names", "text", "objects", "ids", "places"]))
        self._rooms = draw(st.sampled_from(["name", "id", "object"]))
        self._times = draw(st.sampled_from(["moments", "clocks", "range", "duration"]))
        self._has_offsets = draw(st.booleans())
        #: Whether times are in slots of their own, which name the talks by their ids.
        self._has_slots = not self.levels and draw(st.booleans())
        self._listed = draw(st.booleans())
        self._maps = {level: draw(st.booleans()) for level in (*self.levels, "people", "talks")}
        self._called = {field: self._name(field) for field in (
            "speakers", "room", "start", "end", "date", "time", "duration", "abstract",
        )}  # fmt: skip
        self._called["title"] = self._spelled(draw(st.sampled_from(_TITLES)))

    def written(self, items: Iterable[Item]) -> Any:
        """The whole file."""
        rows = list(items)
        if self._people == "places" and not any(NAMES[0] in it.people for it in rows):
            self._people = "ids"  # without the first place, no one knows where counting begins
        found: dict[str, Any] = {"title": "Kites 2025", "timezone": "Europe/Vienna"}
        found["talks" if not self.levels else f"{self.levels[0]}s"] = self._nested(
            rows, self.levels
        )
        if self._has_slots:
            found["slots"] = [self._slot(it) for it in rows]
        if self._people in ("ids", "places"):
            people = [{"name": name} for name in NAMES]
            if self._people == "ids" and self._maps["people"]:
                found["speakers"] = {f"p{n}": each for n, each in enumerate(people)}
            else:
                ids = self._people == "ids"
                found["speakers"] = [
                    {"id": f"p{n}", **each} if ids else each for n, each in enumerate(people)
                ]
        if self._rooms == "id" and "room" not in self.levels:
            found["rooms"] = [{"id": f"r{n}", "name": name} for n, name in enumerate(ROOMS)]
        return found

    def _nested(self, items: list[Item], levels: tuple[str, ...]) -> Any:
        if not levels:
            entries = [self._entry(it) for it in items]
            is_map = self._maps["talks"] and not self.levels
            if is_map:
                return {_own(it): each for it, each in zip(items, entries, strict=True)}
            return entries
        level, *rest = levels
        parts: dict[str, list[Item]] = {}
        for it in items:
            parts.setdefault(self._part(it, level), []).append(it)
        inner = f"{rest[0]}s" if rest else "talks"
        held = {key: self._nested(part, tuple(rest)) for key, part in parts.items()}
        if self._maps[level] and level != "session":
            return held
        return [self._around(level, key) | {inner: each} for key, each in held.items()]

    def _part(self, it: Item, level: str) -> str:
        return {"day": f"{it.start:%Y-%m-%d}", "room": it.room, "session": it.session}[level]

    def _around(self, level: str, key: str) -> dict[str, str]:
        return {{"day": "date", "room": "name", "session": "title"}[level]: key}

    def _entry(self, it: Item) -> dict[str, Any]:
        found = {"title": it.title, "speakers": self._speakers(it), "abstract": it.abstract}
        if "room" not in self.levels:
            index = ROOMS.index(it.room)
            found["room"] = {"name": it.room, "id": it.room, "object": {"name": it.room}}[
                self._rooms
            ]
            found["room"] = f"r{index}" if self._rooms == "id" else found["room"]
        if self._has_slots:
            return self._named(found) | {"id": _own(it)}
        return self._named(found | self._when(it))

    def _slot(self, it: Item) -> dict[str, Any]:
        return self._named(self._when(it)) | (
            {"talks": [_own(it)]} if self._listed else {"talk": _own(it)}
        )

    def _named(self, found: dict[str, Any]) -> dict[str, Any]:
        return {self._called[field]: value for field, value in found.items()}

    def _speakers(self, it: Item) -> Any:
        places = [NAMES.index(name) for name in it.people]
        ways = {
            "names": list(it.people),
            "text": ", ".join(it.people),
            "objects": [{"name": name} for name in it.people],
            "ids": [f"p{n}" for n in places],
            "places": places,
        }
        return ways[self._people]

    def _when(self, it: Item) -> dict[str, Any]:
        day = {} if "day" in self.levels else {"date": f"{it.start:%Y-%m-%d}"}
        offset = it.start.isoformat()[19:] if self._has_offsets else ""
        minutes = (it.end - it.start) // timedelta(minutes=1)
        if self._times == "moments":
            return {
                "start": f"{it.start:%Y-%m-%dT%H:%M:%S}{offset}",
                "end": f"{it.end:%Y-%m-%dT%H:%M:%S}{offset}",
            }
        if self._times == "clocks":
            return day | {"start": f"{it.start:%H:%M}", "end": f"{it.end:%H:%M}"}
        if self._times == "range":
            return day | {"time": f"{it.start:%H:%M} - {it.end:%H:%M}"}
        is_short = _IN_SECONDS.search(self._called["duration"])
        return day | {"start": f"{it.start:%H:%M}", "duration": minutes * (60 if is_short else 1)}

    def _name(self, field: str) -> str:
        names = [" ".join(name.split()) for name in FIELDS[field].split(",")]
        known = [it for it in names if it not in _SHARED and not _is_other(it, field)]
        return self._spelled(self._draw(st.sampled_from(known[:12])))

    def _spelled(self, name: str) -> str:
        spell: Callable[[str], str] = self._draw(st.sampled_from([
            str, str.title, lambda it: it.replace(" ", "_"), lambda it: it.replace(" ", "-"),
            lambda it: it[0] + it.title().replace(" ", "")[1:],
        ]))  # fmt: skip
        return spell(name)


def _own(it: Item) -> str:
    """The id of a talk."""
    return f"k{it.title.split()[-1]}x"


def _is_other(name: str, field: str) -> bool:
    """Whether a name means another field, too."""
    return any(
        name in (" ".join(it.split()) for it in names.split(","))
        for other, names in FIELDS.items()
        if other != field
    )


@st.composite
def files(draw: Any) -> tuple[list[Item], str, bool]:
    """A programme, a file of it, and whether its talks are in sessions there."""
    items = draw(programmes())
    writer = Writer(draw)
    found, has_sessions = writer.written(items), "session" in writer.levels
    if draw(st.booleans()):
        return items, json.dumps(found, ensure_ascii=False), has_sessions
    return items, yaml.safe_dump(found, allow_unicode=True, sort_keys=False), has_sessions


@given(files())
def test_a_random_programme_reads_back_the_same(
    made: tuple[list[Item], str, bool],
) -> None:
    items, text, has_sessions = made
    listing = parse(text, name="kites.txt")
    assert listing.sources[0].format == "records"
    found = {it.title: it for it in talks(listing)}
    assert set(found) == {it.title for it in items}
    for it in items:
        talk = found[it.title]
        assert (talk.start, talk.end) == (it.start, it.end)
        assert (talk.room, tuple(talk.authors)) == (it.room, it.people)
        assert talk.abstract == it.abstract
        if has_sessions:
            holding = [session.title for session in listing.sessions if talk in session.talks]
            assert holding == [it.session]
    assert listing.conference == "Kites 2025"
    assert not listing.problems
