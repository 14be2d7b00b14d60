"""The common parts of the files of a Mini-Conf site: times, ids and problems."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from confcli.formats import addresses, gathering
from confcli.formats.collecting import Collector
from confcli.formats.dating.dates import Dating, Known
from confcli.formats.dating.instants import Instants, Times, in_order
from confcli.formats.dating.stamps import Stamp
from confcli.formats.interface import Hints
from confcli.formats.miniconf.written import WrittenTimes
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Position
from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern
from confcli.times.local import TimeProblemError

_MOMENT = Pattern(r"(\d{4})-(\d\d?)-(\d\d?)[T _](\d\d?):(\d\d.*)")
_ISO = Pattern(r"\d{4}-\d\d?-\d\d?(?:$|[T _]\d\d?:\d\d(?:$|:\d\d|[+-]|Z))")
_CLOCK = Pattern(r"\d{1,2}(?::\d\d){0,2}(?:\s?[ap]\.?m\.?)?", "i")
_DATE = Pattern(r"\d{4}-\d\d?-\d\d?")
#: An id that is unique only within its file: the papers of each workshop have an item 1.
_LOCAL_ID = Pattern(r"\d+|[a-z]")
#: The zone of times such as ``2020-07-06_05:00:00``, which the sites display as GMT.
_HABIT = Hints(
    timezone="UTC",
    time_basis="inferred",
    evidence="Mini-Conf sites write times such as 2020-07-06_05:00:00 in UTC",
)
#: The data folder of every site.
_DATA_FOLDER = "sitedata"


class SiteFile(Collector):
    """Collects the sessions of a file of a site, and reads its times and ids."""

    def __init__(self, document: Document, hints: Hints, format_name: str) -> None:
        super().__init__(document, format_name)
        self._hints = hints
        self._conference = hints.conference or _folder(hints)
        # Advice names the conference, so that a file read alone joins the others.
        self.dating = Dating(document, replace(hints, conference=self._conference or None))
        self._habit = Dating(document, _HABIT)
        self._instants = Instants(self._instant)
        self._written: WrittenTimes | None = None
        #: The chairs of sessions, by title and key.
        self._chairs: dict[tuple[str, str], list[str]] = {}

    @property
    def unnamed(self) -> str:
        """The title of a session that the file does not name."""
        stem = self.document.stem
        return stem if self._hints.folder else self._hints.conference or stem

    @property
    def base(self) -> str | None:
        """The address that those in the file are relative to."""
        return addresses.base_of(self.document, self._hints)

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

    @property
    def basis(self) -> str | None:
        """How the zone of the times is known."""
        return self._used.basis

    @property
    def _used(self) -> Dating:
        return self._habit if self._habit.basis and not self.dating.basis else self.dating

    def ids_of(self, item: Position, found: str, file: str | None = None) -> list[str]:
        """Make the ids of an item: none, with a problem, if another item has its own.

        A number is unique only in its file, or in the one named.
        """
        wrong: list[str] = []
        own = self.own(found, file)
        ids = self.source_ids(own, wrong, "item")
        self.report(item, wrong)
        return ids

    def key_of(self, found: str) -> list[str]:
        """Make the ids of a session from its key, by which other files name it."""
        return [self.own(found)] if found else []

    def chair(self, title: str, key: str, chairs: list[str]) -> None:
        """Remember the chairs of the session with this title and key."""
        self._chairs.setdefault((title, key), []).extend(chairs)

    def gathered(self, keyed: list[tuple[str, str, Talk]], named: set[str]) -> list[Session]:
        """Gather talks into sessions by title and key; the file names those in ``named``.

        A talk without a key is in the first of its title. Of several sessions with one title and
        key, as there are after a pause, the first has the id.
        """
        keys = {title: key for title, key, _ in reversed(keyed) if key}
        blocks: dict[tuple[str, str], list[tuple[str, Talk]]] = defaultdict(list)
        for title, key, talk in keyed:
            blocks[title, key or keys.get(title, "")].append((title, talk))
        found: list[Session] = []
        for (title, key), titled in blocks.items():
            made = gathering.gather(titled, basis=self.basis, named=named)
            chairs = [name for each in (key, "") for name in self._chairs.get((title, each), ())]
            for session in made:
                session.chairs = list(dict.fromkeys(chairs))
            made[0].source_ids = self.key_of(key)
            found += made
        return found

    def own(self, found: str, file: str | None = None) -> str:
        """Make an id unique among the files of the site: a number has its file before it."""
        return f"{file or self.document.stem}-{found}" if _LOCAL_ID.fullmatch(found) else found

    def prepare(self, printed: Iterable[tuple[Position, str, str]]) -> None:
        """Take all starts and ends: the order of day and month, and the year, are one."""
        cells = [(at.number, start) for at, start, end in printed if _is_written(start, end)]
        if cells:
            self._written = WrittenTimes(self.document, self._hints, cells)

    def times(self, item: Position, start: str, end: str) -> Times:
        """Read the printed times."""
        wrong: list[str] = []
        if self._written and start and _is_written(start, end):
            start, end = self._written.of(start, end, wrong)
        begins, ends = (
            self._instants.of(text, "not a date and time", wrong) for text in (start, end)
        )
        times = in_order(begins, ends, wrong)
        self.report(item, wrong)
        return times

    def slot(self, item: Position, stamp: Stamp) -> Times:
        """Read the times of a stamp, once ``dating`` has settled all stamps."""
        try:
            return Times(*self.dating.slot(stamp))
        except TimeProblemError as error:
            self.problem(item, str(error))
            return Times(*error.slot) if error.slot else Times()

    def _instant(self, text: str) -> datetime:
        by_habit = text[10:11] == "_" and not self._hints.timezone
        return (self._habit if by_habit else self.dating).read(_iso(text))

    def listing(self, why: str, sessions: list[Session]) -> Listing:
        """The listing of these sessions and the problems of the file."""
        first = next((session.start for session in sessions if session.start), None)
        known = self._used.known_of(first) if first else Known()
        return self.collected(self._conference, sessions, why, known)


def _is_written(start: str, end: str) -> bool:
    """Whether times are not in ISO 8601, or an end has no date."""
    return bool(start and not _ISO.match(start)) or bool(_CLOCK.fullmatch(end))


def _folder(hints: Hints) -> str:
    """The name of the folder whose files are one conference, if there is one."""
    parts = (hints.folder or "").replace("\\", "/").rstrip("/").split("/")
    return parts[-2] if parts[-1] == _DATA_FOLDER and parts[1:] else parts[-1]


def _iso(printed: str) -> str:
    """Spell out ISO 8601 as the sites write it: ``_`` for ``T``, hours as ``5:00``."""
    found = _MOMENT.fullmatch(printed)
    if not found:
        if _DATE.fullmatch(printed):
            raise TimeProblemError(f"a date without a time: {printed}")
        return printed
    year, month, day, hour, rest = found.groups()
    return f"{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{rest}"
