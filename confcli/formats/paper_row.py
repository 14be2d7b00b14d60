"""A row of a Mini-Conf site's papers, speakers or events: its fields, and when it is on."""

import re
from datetime import datetime
from typing import Any, NamedTuple

from confcli.formats import kinds, names, site_data
from confcli.model import Talk

#: The columns that name people one after the other, where ``authors`` does not.
_SPEAKING = ("speakers", "speaker", "presenter", "organizers", "organiser", "organisers")
#: The addresses of an item; the first of them is the talk's own.
_URLS = ("url", "web_link", "pdf_url", "paper_pdf", "demo_url", "poster_pdf", "slides_pdf",
         "video_url")  # fmt: skip
#: The columns of a time end so; each is a slot of its own.
_SLOTS = ("", "_a", "_b")
#: A session that is named by its number, as in ``3`` or ``10A``.
_NUMBER = re.compile(r"\d+[A-Z]?")
#: What tells that a name is followed by where somebody works, or that others follow in brackets.
_NOT_PEOPLE = re.compile(
    r"[()]|\b(?:univ\w*|institut\w*|college|school|inc|research|labs?)\b", re.I
)


class Slot(NamedTuple):
    """A session by its name, and the times as printed: each of them may be empty."""

    session: str = ""
    start: str = ""
    end: str = ""


class Row:
    """A row as it was read, on the line on which it begins."""

    def __init__(self, line: int, value: Any) -> None:
        self.line = line
        self.value = value
        self._fields = _fields(value)
        self.wrong = [] if isinstance(value, dict) else ["an item that is no object"]

    def text_of(self, *keys: str) -> str:
        """Return the first of some fields that says something, as one line."""
        return next((found for key in keys if (found := site_data.line(self._value(key)))), "")

    @property
    def group(self) -> str:
        """The title of the session of an item that names none."""
        return self.text_of("track", "category")

    @property
    def slots(self) -> list[Slot]:
        """When the item is on: each time that is printed, else each session that is named."""
        sessions = self._sessions()
        times = [slot for suffix in _SLOTS if (slot := self._printed(suffix)).start]
        if not times:
            return sessions or [Slot()]
        return [slot._replace(session=sessions[0].session if sessions else "") for slot in times]

    def talk(self, id_: str, start: datetime | None, end: datetime | None) -> Talk:
        """Return the item as a talk at a time."""
        urls = site_data.addresses(self._value(key) for key in _URLS)
        return Talk(
            title=self.text_of("title"),
            type=self._kind(),
            authors=self._people(),
            abstract=site_data.text(self._value("abstract") or self._value("description")) or None,
            start=start,
            end=end,
            track=self.text_of("track") or None,
            room=self.text_of("room") or None,
            url=next(iter(urls), None),
            links=urls[1:],
            id=id_,
        )

    def _value(self, key: str) -> Any:
        return self._fields.get(key)

    def _sessions(self) -> list[Slot]:
        found = self._value("sessions") or self._value("session") or []
        parts = found if isinstance(found, list) else site_data.text(found).split("|")
        slots = [_slot(part) for part in parts]
        return [slot for slot in dict.fromkeys(slots) if any(slot)]

    def _printed(self, suffix: str) -> Slot:
        """Return the times in the columns with a suffix; an end is on the start's day."""
        day, clock, last, until = (
            self.text_of(f"{key}{suffix}")
            for key in ("start_date", "start_time", "end_date", "end_time")
        )
        end = f"{last or day} {until}".strip() if until else ""
        return Slot(start=f"{day} {clock}".strip(), end=end)

    def _kind(self) -> str | None:
        title, has_text = self.text_of("title"), bool(self.text_of("abstract", "description"))
        named = site_data.kind(self.text_of("type", "category"))
        bare = kinds.kind(title) if kinds.is_kind(title) else None
        is_event = "category" in self._fields and "authors" not in self._fields
        found = named or bare or kinds.of_talk(title, bare=False, has_text=has_text)
        return found or ("event" if is_event else None)

    def _people(self) -> list[str]:
        authors = site_data.people(self._value("authors"))
        printed = self.text_of(*_SPEAKING)
        full_name = f"{self.text_of('first_name')} {self.text_of('last_name')}".strip()
        if authors or not printed:
            return authors or [full_name] * bool(full_name)
        is_list = names.are_people(printed) and not _NOT_PEOPLE.search(printed)
        return names.people(printed) if is_list else [printed]


def _fields(value: Any) -> dict[str, Any]:
    """Return the fields of an object, and those in its ``content``, as the sites serve them."""
    fields: dict[str, Any] = value if isinstance(value, dict) else {}
    content = fields.get("content")
    return fields | content if isinstance(content, dict) else fields


def _slot(part: Any) -> Slot:
    """Return the slot that a session's name, or an object of a session, stands for."""
    if not isinstance(part, dict):
        return Slot(_titled(site_data.line(part)))
    name, start, end = (
        site_data.line(part.get(key)) for key in ("session_name", "start_time", "end_time")
    )
    return Slot(_titled(name), start, end)


def _titled(name: str) -> str:
    return f"Session {name}" if _NUMBER.fullmatch(name) else name
