"""The common parts of the files of a Mini-Conf site: times, ids and problems."""

from collections.abc import Iterable
from dataclasses import replace

from confcli.formats.collecting import Programme
from confcli.formats.dating.dates import Known
from confcli.formats.dating.instants import unplaced
from confcli.formats.interface import Hints
from confcli.formats.miniconf import days, slots
from confcli.formats.miniconf.record import Record
from confcli.formats.rows.moments import When
from confcli.formats.rows.sessions import Sessions
from confcli.formats.rows.times import Cells, TableTimes
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Position
from confcli.model.entities import Listing, Session
from confcli.model.patterns import Pattern

#: An id that is unique only within its file: the papers of each workshop have an item 1.
_LOCAL_ID = Pattern(r"\d+|[a-z]")
_HABIT = "Mini-Conf sites write times such as 2020-07-06_05:00:00 in UTC"
#: The data folder of every site.
_DATA_FOLDER = "sitedata"


class SiteFile(Programme):
    """Collects the sessions of a file of a site, and reads its times and ids."""

    def __init__(self, document: Document, hints: Hints, format_name: str) -> None:
        # Advice names the conference, so that a file read alone joins the others.
        hints = replace(hints, conference=hints.conference or _folder(hints) or None)
        if not hints.timezone and slots.IN_UTC.search(document.text):
            hints = replace(hints, timezone="UTC", time_basis="inferred", evidence=_HABIT)
        super().__init__(document, hints, format_name)
        self.sessions = Sessions()

    @property
    def unnamed(self) -> str:
        """The title of a session that the file does not name."""
        return self.document.stem if self._hints.folder else self.conference

    @property
    def papers_file(self) -> str:
        """The file of the papers that a file of sessions has the numbers of."""
        before, found, behind = self.document.stem.rpartition("sessions")
        return f"{before.removesuffix('paper_') if found and not behind else ''}papers"

    @property
    def of_papers(self) -> str:
        """The session or workshop that the file has the papers of: ``w3`` of ``w3_papers``."""
        stem = self.document.stem
        return stem.removesuffix("_papers") if stem.endswith("_papers") else ""

    def ids_of(self, item: Position, found: str, file: str | None = None) -> list[str]:
        """Make the ids of an item: none, with a problem, if another item has its own.

        A number is unique only in its file, or in the one named.
        """
        wrong: list[str] = []
        ids = self.source_ids(self.own(found, file), wrong, "item")
        self.report(item, wrong)
        return ids

    def key_of(self, found: str) -> list[str]:
        """Make the ids of a session from its key, by which other files name it."""
        return [self.own(found)] if found else []

    def own(self, found: str, file: str | None = None) -> str:
        """Make an id unique among the files of the site: a number has its file before it."""
        return f"{file or self.document.stem}-{found}" if _LOCAL_ID.fullmatch(found) else found

    def prepare(self, printed: Iterable[tuple[Position, Cells]]) -> None:
        """Take all times: the order of day and month, and the year, are one."""
        cells = [(at.number, cell) for at, each in printed for cell in each[:5] if cell]
        self._times = TableTimes(self.document, self._hints, cells, are_all=True)
        self._dating.known = self._dating.known._replace(year_evidence=self._times.year_evidence)

    def when(self, item: Record, *printed: Cells) -> list[When]:
        """Read the printed times of an item, once all were taken, and check its day."""
        found = [self._when(item, cells) for cells in printed]
        names = ("day",) if any(cells.date for cells in printed) else ("day", "date")
        self.report(item, filter(None, [days.doubt(item, (it.start for it in found), names)]))
        return found

    def _when(self, item: Record, cells: Cells) -> When:
        found = self._times.of(cells)
        wrong = [*found.wrong]
        is_day = slots.is_day(cells)
        if is_day and not any(cells.date in each for each in wrong):
            wrong.insert(0, f"a date without a time: {cells.date}")
        is_lost = is_day or (slots.has_start(cells) and not found.start)
        first, last = (
            self._instants.of(None if is_lost else text, "not a date and time", wrong)
            for text in (found.start, found.end)
        )
        times = self.times(first, last, wrong, found.lasts)
        self.report(item, wrong)
        return When(*times, unplaced(found.lasts, times))

    def of(self, sessions: list[Session], why: str) -> Listing:
        """The listing of these sessions and the problems of the file."""
        first = next((session.start for session in sessions if session.start), None)
        if first is None:
            self._dating.known = Known()  # no zone is needed
        return self.listing_of(sessions, first, why)


def _folder(hints: Hints) -> str:
    """The name of the folder whose files are one conference, if there is one."""
    parts = (hints.folder or "").replace("\\", "/").rstrip("/").split("/")
    return parts[-2] if parts[-1] == _DATA_FOLDER and parts[1:] else parts[-1]
