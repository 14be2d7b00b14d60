"""Sessions, talks and papers on a terminal: when, what, by whom, and the id."""

from collections.abc import Iterable
from datetime import date

from rich.text import Text

from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.field import Zones
from confcli.views.layout import print_rows, styled
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(screen: Screen, entries: Iterable[Entry], look: Look) -> None:
    """Draw sessions, talks or papers: when in each zone, what, by whom, and the id."""
    rows = (row_of(entry, what_is(entry), look.zones) for entry in entries)
    print_rows(screen, headers(look.zones), rows)


def draw_day(screen: Screen, found: Iterable[Entry], look: Look, *, day: date) -> None:
    """Draw a day's talks under their sessions, and its sessions without talks."""
    zones = look.zones

    def lines() -> Iterable[tuple[Text, ...]]:
        above: Entry | None = None
        for entry in found:
            session = entry.within if isinstance(entry, TalkEntry) else entry
            if session is not above:
                yield row_of(session, what_is(session), zones)
            above = session
            if isinstance(entry, TalkEntry):
                what = what_is(entry, _since(entry, zones, day), with_session=False)
                clocks = (_clock(entry, zone, zones[0]) for zone in zones)
                yield *clocks, what, Text(entry.id)

    print_rows(screen, headers(zones), lines())


def headers(zones: Zones) -> list[str]:
    """The headers of entries in each zone."""
    return [*(f"When ({zone.name})" for zone in zones), "What", "Id"]


def row_of(entry: Entry, what: Text, zones: Zones) -> tuple[Text, ...]:
    """The row of an entry: when in each zone, what, and the id."""
    times = (cells.when(entry, zone, zones[0]) for zone in zones)
    return *map(Text, times), what, Text(entry.id)


def _clock(talk: TalkEntry, zone: Zone, first_zone: Zone) -> Text:
    """The time of a talk, with the day if it differs from its session's."""
    whole, of_session = days_of_entry(talk), days_of_entry(talk.within)
    if whole and whole == of_session:
        return Text(cells.ALL_DAY)
    days = {zone.local(each.start).date() for each in (talk, talk.within) if each.start}
    if whole or of_session or len(days) != 1:
        return Text(cells.when(talk, zone, first_zone))
    return Text(cells.clock(talk.start, talk.end, zone) + cells.day_shift(talk, zone, first_zone))


def _since(entry: Entry, zones: Zones, day: date) -> str | None:
    """A mark for what began on an earlier day."""
    whole = days_of_entry(entry)
    began = whole.first if whole else _start_day(entry, zones[0]) or day
    return f"since {cells.day(began)}" if began < day else None


def _start_day(entry: Entry, zone: Zone) -> date | None:
    return zone.local(entry.start).date() if entry.start else None


def what_is(
    entry: Entry, note: str | None = None, *, title: str | None = None, with_session: bool = True
) -> Text:
    """The cell with title, people and place; data is never read as markup."""
    text = Text()
    text.append_text(styled(title or cells.shown_title(entry), "bold" if entry.title else "italic"))
    if entry.taken_from:
        text.append(f"  (title from {entry.taken_from})", "dim")
    names = entry.chairs if isinstance(entry, SessionEntry) else entry.authors
    if names:
        label = "chairs: " if isinstance(entry, SessionEntry) else ""
        text.append_text(styled(f"\n{label}{', '.join(names)}"))
    where = cells.place(entry, with_session=with_session)
    text.append_text(styled("\n" + " · ".join(part for part in (note, where) if part), "dim"))
    return text
