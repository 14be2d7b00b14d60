"""A record of the virtual sites' feed: its fields as text, and what is wrong with them."""

import re
from typing import Any

from confcli.formats import people
from confcli.formats.prose import paragraphs
from confcli.model import kinds
from confcli.model.text import one_line, shorten

#: What the site means to fill in and does not.
_UNFILLED = re.compile(r"\{location\}\s*")
_DECISION = re.compile(r".*\((.+)\)")


class Record:
    """A record as it was read; each field asked for that is not as it should be is noted."""

    def __init__(self, value: Any) -> None:
        self._fields: dict[str, Any] = value if isinstance(value, dict) else {}
        self.wrong = [] if isinstance(value, dict) else ["a record that is no object"]
        self._value = value

    def line(self, key: str) -> str | None:
        """Return a field as one line, ``None`` where it is null, empty or no text."""
        text = self.text(key)
        return one_line(text) if text else None

    def text(self, key: str) -> str | None:
        """Return a field as text in paragraphs."""
        value = self._fields.get(key)
        if isinstance(value, str):
            return _clean(value)
        if value is not None:
            self.wrong.append(f"{key} is no text")
        return None

    @property
    def id(self) -> str:
        """The site's own id: the one in the record's address, else the one of the work."""
        value = self._fields.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return (self.line("uid") if value is None else self.line("id")) or ""

    @property
    def authors(self) -> list[str]:
        """The names of the authors, in their order."""
        found = self._fields.get("authors") or []
        if not isinstance(found, list):
            self.wrong.append("authors is no array")
            return []
        names = people.names(found, self.wrong)
        self.wrong += ["an author without a name"] * (len(found) - len(names))
        return names

    @property
    def kind(self) -> str | None:
        """The kind of talk: that of the event, and with a poster whether it is a spotlight."""
        event = self.line("eventtype") or self.line("event_type")
        decision = _DECISION.fullmatch(self.line("decision") or "")
        decided = kinds.kind(decision.group(1)) if decision else None
        kind = kinds.kind(event) if event else decided
        return "spotlight poster" if (kind, decided) == ("poster", "spotlight") else kind

    @property
    def track(self) -> str | None:
        """The topic: ``Theory->Learning Theory`` is ``Theory → Learning Theory``."""
        topic = self.line("topic")
        return " → ".join(part.strip() for part in topic.split("->")) if topic else None

    @property
    def room(self) -> str | None:
        """The room, and with a poster its place in it: ``Hall A #2504``."""
        return " ".join(filter(None, map(self.line, ("room_name", "poster_position")))) or None

    def __str__(self) -> str:
        """Return what finds the record in its file: id and name, else the words it begins with."""
        named = [str(self._fields[key]) for key in ("id", "name") if self._fields.get(key)]
        return shorten(" ".join(named)) or shorten(repr(self._value)[:200])


def _clean(text: str) -> str | None:
    return paragraphs(_UNFILLED.sub("", text) if "{" in text else text)
