"""What a schedule, a listing or a file covers: its days, and how much is in it."""

from collections.abc import Iterable
from datetime import date

from confcli.model.entities import Group, Listing, Problem, Source, Span, Taken
from confcli.model.records import dataclass
from confcli.schedule.days import Calendar
from confcli.schedule.schedule import Schedule
from confcli.times.local import utc
from confcli.times.zones import Zone


@dataclass(eq=False, repr=False)
class Summary:
    """What a listing contains."""

    conference: str
    #: Where it comes from: ``added``, ``bundled`` or ``file``.
    origin: str
    #: When it was last added to, in UTC.
    added_at: str | None
    sources: list[str]
    formats: list[str]
    sessions: int
    talks: int
    papers: int
    #: First and last day on which something is, in the reader's zone; whole days as printed.
    first_day: date | None
    last_day: date | None
    source_timezones: list[str]
    time_bases: list[str]
    #: Number of problems met in the sources.
    problems: int
    #: When it is, if that is known.
    span: Span | None = None


@dataclass(eq=False, repr=False)
class FileReport:
    """What was found in a file, how that is known, and what became of its lines or values."""

    source: Source
    conference: str
    sessions: int
    talks: int
    papers: int
    problems: list[Problem]
    groups: list[Group]
    fields: list[Taken]

    @property
    def lines(self) -> int:
        """The number of lines that are not blank; 0 for a data file."""
        return sum(self.source.lines.values())

    @property
    def values(self) -> int:
        """The number of values of a data file; 0 for a page."""
        return sum(self.source.values.values())

    def ended(self, fate: str) -> int:
        """The number of lines of a page, or of values of a data file, with this fate."""
        return (self.source.lines or self.source.values).get(fate, 0)

    @property
    def problem(self) -> int:
        """The number of lines with a problem; in a data file, of places with one."""
        places = sum(found.count for found in self.problems if found.line)
        return self.ended("problem") if self.source.lines else places


def days_of(schedule: Schedule, zone: Zone) -> tuple[date, date] | None:
    """The first and last day on which something is; ``None`` if no time is known."""
    calendar = Calendar(zone)
    found = [days for entry in schedule.sessions if (days := calendar.spanned(entry))]
    if not found:
        return None
    return min(days.first for days in found), max(days.last for days in found)


def summary(
    listing: Listing,
    zone: Zone,
    origin: str,
    papers: int | None = None,
    added_at: str | None = None,
) -> Summary:
    """Sum up a listing; its papers are counted unless their number is known."""
    part = Schedule([listing])
    first_day, last_day = days_of(part, zone) or (None, None)
    return Summary(
        conference=listing.conference,
        origin=origin,
        added_at=added_at,
        sources=[source.name for source in listing.sources],
        formats=_unique(source.format for source in listing.sources),
        sessions=len(part.sessions),
        talks=sum(session.count for session in part.sessions),
        papers=len(part.papers) if papers is None else papers,
        first_day=first_day,
        last_day=last_day,
        source_timezones=_unique(source.timezone for source in listing.sources),
        time_bases=_unique(source.time_basis for source in listing.sources),
        problems=len(listing.problems),
        span=_span(part),
    )


def _span(schedule: Schedule) -> Span | None:
    spans = [Span(*map(utc, each.span)) for each in schedule.sessions if each.span]
    if not spans:
        return None
    firsts, lasts, ends = zip(*spans, strict=True)
    return Span(min(firsts), max(lasts), max(ends))


def _unique(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
