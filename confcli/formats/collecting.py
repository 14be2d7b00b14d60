"""Collects what a file yields: problems, ids, lines, and the items of a data file."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from confcli.formats import boards, gathering
from confcli.formats.addresses import base_of
from confcli.formats.dating import labels
from confcli.formats.dating.dates import Dating, Known
from confcli.formats.dating.instants import Instants, Times, in_order, moment
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document, filled_lines
from confcli.formats.syntax.plain import Line, Position
from confcli.model.entities import Listing, Problem, Session, Source, Talk
from confcli.times import local, zones
from confcli.times.local import TimeProblemError, utc
from confcli.times.zones import Zone

#: How ISO 8601 ends in UTC.
_IN_UTC = ("Z", "+00:00")
#: A time in each half of a year, of which zones use one abbreviation each.
_SEASONS = (datetime(2025, 1, 15, 12), datetime(2025, 7, 15, 12))  # noqa: DTZ001 - local times
#: The place of a problem with the whole file.
WHOLE = Line(0, "")


class Collector:
    """Collects what a reader finds in a file: its problems, ids and lines."""

    #: Whether a room that is printed may hold a poster's position, too.
    has_printed_rooms = True

    def __init__(self, document: Document, format_name: str) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self._format = format_name
        self._ids = {""}
        #: The numbers of filled lines around the programme: of the site, or a table's header.
        self.around: set[int] = set()
        #: How many lines are filled, if the format counts them itself.
        self.filled = 0

    def problem(self, at: Position, reason: str, missing: str | None = None) -> None:
        """Report a problem at a place in the file, or with the whole file.

        ``missing`` is the fact that would resolve it.
        """
        found = Problem(self.document.name, at.number, at.text, reason, missing=missing)
        self.problems.append(found)

    def report(self, at: Position, wrong: Iterable[str]) -> None:
        """Report each distinct problem of an item once."""
        for reason in dict.fromkeys(wrong):
            self.problem(at, reason)

    def is_new(self, own: str) -> bool:
        """Whether an id occurs for the first time; remembers it."""
        is_new = own not in self._ids
        self._ids.add(own)
        return is_new

    def source_ids(self, own: str, wrong: list[str], what: str = "entry") -> list[str]:
        """Keep an item's own id, if it has one; a repeated one is wrong and dropped."""
        if self.is_new(own):
            return [own]
        if own:
            wrong.append(f"another {what} has the id {own}")
        return []

    def account(self) -> dict[str, int]:
        """Count the filled lines by fate; a problem counts where its item begins, if not blank."""
        wrong = {found.line for found in self.problems if found.line and found.text}
        lines, problem = self.filled or filled_lines(self.document), len(wrong)
        content = max(0, lines - problem - len(self.around - wrong))
        return {"content": content, "furniture": lines - problem - content, "problem": problem}

    def collected(
        self, conference: str, sessions: list[Session], why: str, known: Known
    ) -> Listing:
        """Build the listing of the file from its sessions and everything collected."""
        if self.has_printed_rooms:
            boards.take_out(sessions)
        self.problems.sort(key=lambda problem: problem.line)
        source = Source(self.document.name, self._format, why, *known, lines=self.account())
        return Listing(conference, [source], sessions, self.problems)


class Programme(Collector):
    """Collects the timed items of a data file by the title of their session."""

    def __init__(self, document: Document, hints: Hints, format_name: str) -> None:
        super().__init__(document, format_name)
        self._hints = hints
        self._dating = Dating(document, hints)
        self._zone = zones.zone(hints.timezone) if hints.timezone else None
        self._chairs: dict[str, list[str]] = {}
        self._stated: str | None = None
        self._titled: list[tuple[str, Talk]] = []
        #: The titles of sessions that the source names.
        self._named: set[str] = set()
        self._instants = Instants(self._dating.read)
        #: The instants by the printed time, the zone beside it and the conference's zone.
        self._there: dict[tuple[str, str, str], datetime] = {}
        #: The conference's name, also the title of sessions without one.
        self.conference = hints.conference or document.stem
        #: The address against which those in the file are resolved.
        self.base = base_of(document, hints)

    def name(self, conference: str | None) -> None:
        """Use the file's name for the conference, unless the user gave one."""
        self.conference = self._hints.conference or conference or self.conference

    def state_zone(self, line: Line, printed: str) -> bool:
        """Use a zone that a line of the file states for all its times, if it is known.

        An abbreviation that the given zone uses, too, doesn't contradict that.
        """
        if self._zone and labels.fits(self._zone, printed, _SEASONS):
            return True
        return self._dating.take_header(line, printed)

    def take(self, session: str | None, talk: Talk, group: str | None = None) -> None:
        """Add an item to the session that the source names, else to a group of this title.

        Without a ``group`` that is its track or room.
        """
        if session:
            self._named.add(session)
        title = session or group or talk.track or talk.room or self.conference
        self._titled.append((title, talk))

    def chair(self, title: str | None, names: list[str]) -> None:
        """Add chairs to the sessions with this title."""
        self._chairs.setdefault(title or self.conference, []).extend(names)

    def instant(self, text: str | None, what: str, wrong: list[str]) -> datetime | None:
        """Parse an ISO 8601 date and time; a date alone is wrong.

        A time in UTC doesn't contradict the zone given: it is converted to it.
        """
        if self._zone and text and text.endswith(_IN_UTC):
            text = _shown(text, self._zone)
        return self._instants.of(text, f"{what} is not a date and time", wrong)

    def there(
        self, wall: str, zone: str, what: str, wrong: list[str], own: Zone | None = None
    ) -> datetime | None:
        """Read a local time in the zone printed beside it.

        A time in UTC is converted to the conference's own zone, if that is known.
        """
        key = (wall, zone, own.name if own else "")
        if key in self._there:
            return self._there[key]
        found = zones.find(zone)
        if found is None:
            wrong.append(f"{what} is in an unknown time zone: {zone[:80]}")
            return None
        try:
            instant = local.instant(moment(wall), found)
            if own and found.name == "UTC":
                found, instant = own, own.local(instant)
        except TimeProblemError as error:
            wrong.append(str(error))
        except (ValueError, OverflowError):
            wrong.append(f"{what} is not a date and time: {wall[:80]}")
        else:
            self._stated = self._stated or found.name
            self._there[key] = instant
            return instant
        return None

    def times(
        self,
        start: datetime | None,
        end: datetime | None,
        wrong: list[str],
        lasts: timedelta | None = None,
    ) -> Times:
        """Check start and end, or compute the end from the duration."""
        times = in_order(start, end, wrong)
        if start and lasts and not times.end:
            try:
                end = (utc(start) + lasts).astimezone(start.tzinfo)
                return Times(start, local.plausible(end))
            except TimeProblemError as error:
                wrong.append(f"its end: {error}")
            except OverflowError:
                wrong.append("it ends after the year 9999")
        return times

    def listing(self, why: str) -> Listing:
        """Build the listing of all items."""
        sessions = gathering.gather(self._titled, named=self._named)
        for session in sessions:
            session.chairs = list(dict.fromkeys(self._chairs.get(session.title or "", ())))
        starts = (talk.start for _, talk in self._titled if talk.start)
        return self.listing_of(sessions, next(starts, None), why)

    def listing_of(self, sessions: list[Session], first: datetime | None, why: str) -> Listing:
        """Build the listing of some sessions; ``first`` is the first time of the file."""
        known = self._dating.known_of(first)
        if self._stated:
            known = Known(*known[:2], self._stated, "stated", "a zone beside each time")
        for session in sessions:
            session.time_basis = known.time_basis if session.timezone else None
        return self.collected(self.conference, sessions, why, known)


def occurrence_id(own: str, origin: date) -> str:
    """The id of one time of a series: its own, with the instant or day that its rule gives.

    Both are written as in a calendar's RECURRENCE-ID: ``20210504T190000Z``, ``20210504``.
    """
    if not own:
        return ""
    if isinstance(origin, datetime):
        return f"{own}/{utc(origin):%Y%m%dT%H%M%SZ}"
    return f"{own}/{origin:%Y%m%d}"


def _shown(text: str, zone: Zone) -> str:
    """Convert a UTC time to a zone's local time; anything unreadable stays as it is."""
    try:
        return zone.local(moment(text)).isoformat()
    except (ValueError, OverflowError):
        return text
