"""What the files of a Mini-Conf site have in common: times, ids and problems."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple, Protocol

from confcli.formats.dating.dates import Dating
from confcli.formats.dating.instants import Instants, Times, in_order
from confcli.formats.dating.stamps import Stamp
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document, filled_lines
from confcli.model.entities import Listing, Problem, Session, Source
from confcli.times.local import TimeProblemError

_MOMENT = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)[T _](\d\d?):(\d\d.*)")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?")
#: Such an id is one of its file: there is an item 1 in the papers of each workshop.
_LOCAL_ID = re.compile(r"\d+|[a-z]")
#: What the times of ``2020-07-06_05:00:00`` are in, as the sites print them as GMT.
_HABIT = Hints(
    timezone="UTC",
    time_basis="inferred",
    evidence="Mini-Conf sites write times such as 2020-07-06_05:00:00 in UTC",
)
#: The folder of a site in which its data is, named alike in all of them.
_DATA_FOLDER = "sitedata"


class Place(Protocol):
    """Where an item of a file is: its line, and the words that find it there."""

    @property
    def line(self) -> int:
        """The line on which the item begins."""

    @property
    def shown(self) -> str:
        """The item's title, else its beginning."""


class Item(NamedTuple):
    """A place that is known from the start."""

    line: int
    shown: str


class Collector:
    """Collects what a file says in times and ids, and the problems met."""

    def __init__(self, document: Document, hints: Hints) -> None:
        self._document = document
        self._hints = hints
        self._conference = hints.conference or _folder(hints)
        # Advice names the conference, so that a file read alone joins the others.
        self._dating = Dating(document, replace(hints, conference=self._conference or None))
        self._habit = Dating(document, _HABIT)
        self._problems: list[Problem] = []
        self._ids = {""}
        self._instants = Instants(self._instant)

    @property
    def unnamed(self) -> str:
        """The title of a session that the file does not name."""
        stem = self._document.stem
        return stem if self._hints.folder else self._hints.conference or stem

    @property
    def basis(self) -> str | None:
        """How the zone of the times is known."""
        return self._used.basis

    @property
    def _used(self) -> Dating:
        return self._habit if self._habit.basis and not self._dating.basis else self._dating

    def problem(self, item: Place, reason: str) -> None:
        """Report what is wrong with an item."""
        self._problems.append(Problem(self._document.name, item.line, item.shown, reason))

    def id(self, item: Place, found: str) -> str:
        """Return the id of an item; one that another item has is a problem, and empty."""
        if _LOCAL_ID.fullmatch(found):
            found = f"{self._document.stem}-{found}"
        if found and found in self._ids:
            self.problem(item, f"another item has the id {found}")
            return ""
        self._ids.add(found)
        return found

    def slot_id(self, paper: str) -> str:
        """Return the id of a paper for its first slot, for the others an empty one."""
        is_first = paper not in self._ids
        self._ids.add(paper)
        return paper if is_first else ""

    def times(self, item: Place, start: str, end: str) -> Times:
        """Return the times that are printed."""
        wrong: list[str] = []
        begins = self._instants.of(start, "no date and time", wrong)
        ends = self._instants.of(end, "no date and time", wrong)
        times = in_order(begins, ends, wrong)
        for reason in wrong:
            self.problem(item, reason)
        return times

    def settle(self, stamps: Sequence[Stamp]) -> None:
        """Settle the year and zone of stamps; what nothing says raises ``InputError``."""
        self._dating.settle(stamps)

    def slot(self, item: Place, stamp: Stamp) -> Times:
        """Return the times of a stamp, once all stamps are settled."""
        try:
            return Times(*self._dating.slot(stamp))
        except TimeProblemError as error:
            self.problem(item, str(error))
            return Times(*error.slot) if error.slot else Times()

    def _instant(self, text: str) -> datetime:
        by_habit = text[10:11] == "_" and not self._hints.timezone
        return (self._habit if by_habit else self._dating).instant(_moment(text))

    def listing(self, kind: str, why: str, sessions: list[Session]) -> Listing:
        """Return the sessions as those of a file of this kind, with what was met in it."""
        dating = self._used
        first = next((session.start for session in sessions if session.start), None)
        source = Source(
            name=self._document.name,
            format=kind,
            why=why,
            year=first.year if first else None,
            year_evidence=(dating.year_evidence or "in each time") if first else None,
            timezone=dating.zone_name if first else None,
            time_basis=dating.basis if first else None,
            time_evidence=dating.evidence if first else None,
            lines=self._count(),
        )
        self._problems.sort(key=lambda problem: problem.line)
        return Listing(self._conference, [source], sessions, self._problems)

    def _count(self) -> dict[str, int]:
        """Count the lines by what became of them: a problem's is where its item begins."""
        lines = filled_lines(self._document)
        problem = len({problem.line for problem in self._problems})
        return {"content": lines - problem, "furniture": 0, "problem": problem}


def _folder(hints: Hints) -> str:
    """Return the name of the folder whose files are one conference, if there is one."""
    parts = (hints.folder or "").replace("\\", "/").rstrip("/").split("/")
    return parts[-2] if parts[-1] == _DATA_FOLDER and parts[1:] else parts[-1]


def _moment(printed: str) -> datetime:
    """Return a time as the sites write it: ISO 8601, ``2020-07-06_05:00:00``, an hour ``5:00``."""
    found = _MOMENT.fullmatch(printed)
    if not found:
        if _DATE.fullmatch(printed):
            raise TimeProblemError(f"a date without a time: {printed}")
        return datetime.fromisoformat(printed)
    year, month, day, hour, rest = found.groups()
    return datetime.fromisoformat(f"{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{rest}")
