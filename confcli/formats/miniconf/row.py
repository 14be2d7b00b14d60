"""An item of a Mini-Conf site's papers, speakers or events: its fields and slots."""

import re
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from confcli.formats.miniconf import values
from confcli.formats.people import names_unless_more
from confcli.model import kinds
from confcli.model.cancelled import without_mark
from confcli.model.entities import Talk

#: The columns that may name people if ``authors`` does not, in order.
_SPEAKING = ("speakers", "speaker", "presenter", "organizers", "organiser", "organisers")
#: The addresses of an item; the first of them is the talk's own.
_URLS = ("url", "web_link", "website", "pdf_url", "paper_pdf", "demo_url", "poster_pdf",
         "slides_pdf", "video_url")  # fmt: skip
#: The columns of each slot.
_SLOTS = [
    [f"{column}{suffix}" for column in ("start_date", "start_time", "end_date", "end_time")]
    for suffix in ("", "_a", "_b")
]
_TIMES = frozenset(chain(*_SLOTS))
#: A session that is named by its number, as in ``3`` or ``10A``.
_NUMBER = re.compile(r"\d+[A-Z]?")


class SessionSlot(NamedTuple):
    """The name of a session, and the times as printed; each may be empty."""

    session: str = ""
    start: str = ""
    end: str = ""


class SiteRow:
    """A row, on the line on which it begins."""

    def __init__(self, number: int, value: Any, usual_kind: str | None = None) -> None:
        self.number = number
        self.value = value
        self._usual_kind = usual_kind
        self._fields = _fields(value)
        self.wrong = [] if isinstance(value, dict) else ["an item that is not an object"]
        #: The title; empty if there is none.
        self.title = self.text_of("title", "name")

    def text_of(self, *keys: str) -> str:
        """Read the first of some fields that is not empty, as one line."""
        for key in keys:
            # Most fields are empty: a generator here costs a tenth of the whole reading.
            if (value := self._fields.get(key)) and (found := values.line(value)):
                return found
        return ""

    @property
    def text(self) -> str:
        """The title, else the beginning of the row."""
        return values.shown(self.title, self.value)

    @property
    def group(self) -> str:
        """The session of an item that names none."""
        return self.text_of("track", "category")

    @property
    def slots(self) -> list[SessionSlot]:
        """The slots of the item: each printed time, else each named session."""
        sessions = self._sessions()
        printed = [] if _TIMES.isdisjoint(self._fields) else map(self._printed, _SLOTS)
        times = [slot for slot in printed if slot.start]
        if not times:
            return sessions or [SessionSlot()]
        return [slot._replace(session=sessions[0].session if sessions else "") for slot in times]

    def talk(self, ids: list[str], start: datetime | None, end: datetime | None) -> Talk:
        """Make a talk of the item at a time."""
        urls = values.addresses(map(self._fields.get, _URLS))
        abstract = values.text(self._fields.get("abstract") or self._fields.get("description"))
        return Talk(
            title=self.title,
            type=self._kind(bool(abstract)),
            authors=self._people(),
            abstract=abstract or None,
            start=start,
            end=end,
            track=self.text_of("track") or None,
            room=self.text_of("room") or None,
            url=next(iter(urls), None),
            links=urls[1:],
            source_ids=ids,
        )

    def _sessions(self) -> list[SessionSlot]:
        found = self._fields.get("sessions") or self._fields.get("session") or []
        parts = found if isinstance(found, list) else values.text(found).split("|")
        slots = [self._slot(part) for part in parts]
        return [slot for slot in dict.fromkeys(slots) if any(slot)]

    def _slot(self, part: Any) -> SessionSlot:
        if not isinstance(part, dict):
            return SessionSlot(titled_session(values.line(part)))
        session, name, start, end = (
            values.line(part.get(key)) for key in ("session_name", "name", "start_time", "end_time")
        )
        # A live session of a tutorial is not a session of the conference.
        own = f"{self.title} ({name})" if name and not session else ""
        return SessionSlot(own or titled_session(session), start, end)

    def _printed(self, columns: list[str]) -> SessionSlot:
        """Read the columns of a slot; an end without a date is on the start's day."""
        if not any(map(self._fields.get, columns)):
            return SessionSlot()
        day, clock, last, until = map(self.text_of, columns)
        end = f"{last or day} {until}".strip() if until else ""
        return SessionSlot(start=f"{day} {clock}".strip(), end=end)

    def _kind(self, has_text: bool) -> str | None:
        title = without_mark(self.title)
        is_event = "category" in self._fields and "authors" not in self._fields
        # The category of a paper says what it belongs to: a workshop, a journal.
        named = kinds.of_group(self.text_of("type", *["category"] * is_event))
        bare = kinds.kind(title) if kinds.is_kind(title) else None
        found = named or bare or kinds.of_talk(title, bare=False, has_text=has_text)
        return found or self._usual_kind or ("event" if is_event else None)

    def _people(self) -> list[str]:
        authors = values.names(self._fields.get("authors")) or self._organizers()
        if authors:
            return authors
        full_name = f"{self.text_of('first_name')} {self.text_of('last_name')}".strip()
        speakers = names_unless_more(self.text_of(*_SPEAKING))
        return speakers or [full_name] * bool(full_name)

    def _organizers(self) -> list[str]:
        found = self._fields.get("organizers")
        members = found.get("members") if isinstance(found, dict) else found
        return values.names(members) if isinstance(members, list) else []


def _fields(value: Any) -> dict[str, Any]:
    """Merge the fields of an object with those in its ``content``, as sites serve them."""
    fields: dict[str, Any] = value if isinstance(value, dict) else {}
    content = fields.get("content")
    return fields | content if isinstance(content, dict) else fields


def titled_session(name: str) -> str:
    """Title a session, which may be named by its number alone."""
    return f"Session {name}" if _NUMBER.fullmatch(name) else name
