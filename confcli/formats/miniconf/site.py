"""What the files of a Mini-Conf site have in common: times, ids and problems."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from confcli.formats.collecting import Collector
from confcli.formats.dating.dates import Dating, Known
from confcli.formats.dating.instants import Instants, Times, in_order
from confcli.formats.dating.stamps import Stamp
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Place
from confcli.model.entities import Listing, Session
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


class SiteFile(Collector):
    """Collects what a file of a site says in times and ids."""

    def __init__(self, document: Document, hints: Hints, format_name: str) -> None:
        super().__init__(document, format_name)
        self._hints = hints
        self._conference = hints.conference or _folder(hints)
        # Advice names the conference, so that a file read alone joins the others.
        self._dating = Dating(document, replace(hints, conference=self._conference or None))
        self._habit = Dating(document, _HABIT)
        self._instants = Instants(self._instant)

    @property
    def unnamed(self) -> str:
        """The title of a session that the file does not name."""
        stem = self.document.stem
        return stem if self._hints.folder else self._hints.conference or stem

    @property
    def basis(self) -> str | None:
        """How the zone of the times is known."""
        return self._used.basis

    @property
    def _used(self) -> Dating:
        return self._habit if self._habit.basis and not self._dating.basis else self._dating

    def id_of(self, item: Place, found: str) -> str:
        """Return the id of an item; one that another item has is a problem, and empty."""
        wrong: list[str] = []
        own = f"{self.document.stem}-{found}" if _LOCAL_ID.fullmatch(found) else found
        own = self.id(own, wrong, "item")
        self.report(item, wrong)
        return own

    def slot_id(self, paper: str) -> str:
        """Return the id of a paper for its first slot, for the others an empty one."""
        return paper if self.is_new(paper) else ""

    def times(self, item: Place, start: str, end: str) -> Times:
        """Return the times that are printed."""
        wrong: list[str] = []
        begins = self._instants.of(start, "no date and time", wrong)
        ends = self._instants.of(end, "no date and time", wrong)
        times = in_order(begins, ends, wrong)
        self.report(item, wrong)
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

    def listing(self, why: str, sessions: list[Session]) -> Listing:
        """Return the sessions, with what was met in the file."""
        first = next((session.start for session in sessions if session.start), None)
        known = self._used.known_of(first) if first else Known()
        return self.collected(self._conference, sessions, why, known)


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
