"""What the files of a Mini-Conf site have in common: texts, kinds, times, ids, problems."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from confcli.errors import ConfcliError, InputError
from confcli.formats import kinds
from confcli.formats.base import LINE_END, Document, Hints
from confcli.formats.blocks import utc
from confcli.formats.dating import Dating
from confcli.model import Listing, Problem, Session, Source
from confcli.text import one_line, shorten
from confcli.times.local import TimeProblemError

#: What the sites call groups of events, where that is no kind that is known already.
_GROUPS = {
    "plenary sessions": "plenary",
    "qa": "q&a",
    "qa sessions": "q&a",
    "socials": "social",
    "tutorials": "tutorial",
    "workshops": "workshop",
}
_MARKUP = re.compile(
    r"</?(?:a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|span|strong|su[bp]|u|ul)\b[^<>]*>"
    r"|&(?:\w{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_MOMENT = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)[T _](\d\d?):(\d\d.*)")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?")
_WEB = ("http://", "https://")
_SHOWN = 200


class Item(NamedTuple):
    """Where an item of a file is: its line, and the words that find it there."""

    line: int
    shown: str


class Times(NamedTuple):
    """When an item is, as far as that is known."""

    start: datetime | None = None
    end: datetime | None = None


class Collector:
    """Collects what a file says in times and ids, and the problems met."""

    def __init__(self, document: Document, hints: Hints) -> None:
        self._document = document
        self._hints = hints
        self._dating = Dating(document, hints)
        self._problems: list[Problem] = []
        self._ids = {""}

    @property
    def unnamed(self) -> str:
        """The title of a session that the file does not name."""
        return self._hints.conference or self._document.stem

    @property
    def basis(self) -> str | None:
        """How the zone of the times is known."""
        return self._dating.basis

    def problem(self, item: Item, reason: str) -> None:
        """Report what is wrong with an item."""
        self._problems.append(Problem(self._document.name, *item, reason))

    def id(self, item: Item, found: str) -> str:
        """Return the id of an item; one that another item has is a problem, and empty."""
        if found and found in self._ids:
            self.problem(item, f"another item has the id {found}")
            return ""
        self._ids.add(found)
        return found

    def times(self, item: Item, start: str, end: str) -> Times:
        """Return the times that are printed."""
        begins, ends = self._instant(item, start), self._instant(item, end)
        if begins and ends and utc(ends) < utc(begins):
            self.problem(item, "it ends before it starts")
            return Times(begins)
        return Times(begins, ends)

    def _instant(self, item: Item, text: str) -> datetime | None:
        try:
            return self._dating.instant(_moment(text)) if text else None
        except TimeProblemError as error:
            self.problem(item, str(error))
            return error.slot.start if error.slot else None
        except InputError:
            raise
        except (ValueError, OverflowError, ConfcliError):
            missing = "a date without a time" if _DATE.fullmatch(text) else "no date and time"
            self.problem(item, f"{missing}: {shorten(text[:_SHOWN])}")
        return None

    def listing(self, kind: str, why: str, sessions: list[Session]) -> Listing:
        """Return the sessions as those of a file of this kind, with what was met in it."""
        dating = self._dating
        first = next((session.start for session in sessions if session.start), None)
        source = Source(
            name=self._document.name,
            format=kind,
            why=why,
            year=first.year if first else None,
            year_evidence="in each time" if first else None,
            timezone=dating.zone_name if first else None,
            time_basis=dating.basis if first else None,
            time_evidence=dating.evidence if first else None,
            lines=self._count(),
        )
        self._problems.sort(key=lambda problem: problem.line)
        return Listing(self._hints.conference or "", [source], sessions, self._problems)

    def _count(self) -> dict[str, int]:
        """Count the lines by what became of them: a problem's is where its item begins."""
        lines = sum(not part.isspace() for part in LINE_END.split(self._document.text) if part)
        problem = len({problem.line for problem in self._problems})
        return {"content": lines - problem, "furniture": 0, "problem": problem}


def shown(title: str, value: Any) -> str:
    """Return the words that find an item in its file: its title, else what it begins with."""
    return shorten(title) or shorten(_whole(repr(value)[:_SHOWN]))


def line(value: Any) -> str:
    """Return a value as one line of text without markup; what is no text is empty."""
    return one_line(text(value))


def text(value: Any) -> str:
    """Return a value as text without markup, with its paragraphs; what is no text is empty."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    whole = LINE_END.sub("\n", _whole(value)).strip()
    return _without_markup(whole) if _MARKUP.search(whole) else whole


def people(value: Any) -> list[str]:
    """Return the names in an array, or in a text with bars between them."""
    found = value.split("|") if isinstance(value, str) else value
    return [name for name in map(line, found) if name] if isinstance(found, list) else []


def addresses(values: Iterable[Any]) -> list[str]:
    """Return the web addresses among values, each once."""
    return list(dict.fromkeys(url for url in map(line, values) if url.startswith(_WEB)))


def kind(printed: str) -> str | None:
    """Return the kind of event that a group of events is named by, if it is one."""
    found = _GROUPS.get(kinds.kind(printed), kinds.kind(printed))
    return found if kinds.is_kind(found) else None


def _whole(value: str) -> str:
    """Return a text without the halves of characters that JSON can escape, as no other can."""
    return value.encode("utf-8", "replace").decode()


def _without_markup(whole: str) -> str:
    from confcli.formats.html import Html

    blocks = ["\n".join(Html(block).lines).strip() for block in _BLANK_LINE.split(whole)]
    return "\n\n".join(block for block in blocks if block)


def _moment(printed: str) -> datetime:
    """Return a time as the sites write it: ISO 8601, ``2020-07-06_05:00:00``, an hour ``5:00``."""
    found = _MOMENT.fullmatch(printed)
    if not found:
        if _DATE.fullmatch(printed):
            raise ValueError("a date is no time")
        return datetime.fromisoformat(printed)
    year, month, day, hour, rest = found.groups()
    return datetime.fromisoformat(f"{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{rest}")
