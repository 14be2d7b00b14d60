"""Tables for a terminal of any width: cells fold, nothing asked for is hidden."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from rich.console import Console
from rich.text import Text

from confcli.model.text import counted, safe
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry
from confcli.schedule.overview import Summary
from confcli.search.index.tokens import is_character, tokens
from confcli.search.people import Person
from confcli.search.ranking.results import Result
from confcli.search.similar import Similar
from confcli.times.conversion import Conversion
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.field import Row, Zones
from confcli.views.layout import print_rows
from confcli.views.plain import flat

_MATCH = "bold yellow"
#: Terminal columns per field below which fields are printed one under the other.
_NARROWEST = 9
#: Terminal columns from which a table of listings has room for the names of zones.
_ROOMY = 80
_SHARED = 10
_COUNTED = ("session", "talk", "paper", "problem")


def print_entries(console: Console, entries: Iterable[Entry], zones: Zones) -> None:
    """Print sessions, talks or papers: when in each zone, what, by whom, and the id."""
    print_rows(console, _headers(zones), (_row(entry, _what(entry), zones) for entry in entries))


def print_matches(
    console: Console, found: Iterable[Result], zones: Zones, *, explained: bool
) -> None:
    """Print matches with the matching words marked; if ``explained``, with the reason."""

    def row(match: Result) -> tuple[Text, ...]:
        why = _text(f"\n{match.score:g}: {match.explanation}" if explained else "", "green")
        return _row(match.entry, _found(match).append_text(why), zones)

    print_rows(console, _headers(zones), map(row, found))


def print_day(console: Console, found: Iterable[Entry], zones: Zones, *, day: date) -> None:
    """Print a day's talks under their sessions, and its sessions without talks."""

    def lines() -> Iterable[tuple[Text, ...]]:
        above: Entry | None = None
        for entry in found:
            session = entry.within if isinstance(entry, TalkEntry) else entry
            if session is not above:
                yield _row(session, _what(session), zones)
            above = session
            if isinstance(entry, TalkEntry):
                what = _what(entry, _since(entry, zones, day), with_session=False)
                clocks = (_clock(entry, zone, zones[0]) for zone in zones)
                yield *clocks, what, Text(entry.id)

    print_rows(console, _headers(zones), lines())


def print_people(
    console: Console, people: Iterable[Person], zones: Zones, *, with_coauthors: bool
) -> None:
    """Print who presents or chairs what and when, with coauthors if asked for."""

    def row(person: Person) -> tuple[Text, ...]:
        works = Text("\n").join(_presented(entry, zones) for entry in person.works)
        return _person(person, with_coauthors=with_coauthors), works

    print_rows(console, ["Name", f"What and when ({zones[0].name})"], map(row, people))


def print_conversions(
    console: Console, found: Sequence[Conversion], _zones: Zones, *, now: datetime
) -> None:
    """Print a time in several zones; days that differ from the first zone's are marked."""
    import pendulum

    def row(each: Conversion) -> Iterable[Text]:
        if each.days:
            return map(_text, (each.zone.name, cells.day_names(each.days), cells.ALL_DAY, ""))
        day = f"{cells.day(each.start)}{cells.day_mark(each.day_offset)}"
        clock = cells.clock(each.start, each.end, each.zone)
        offset = "" if each.abbreviation.startswith("UTC") else f"UTC{each.utc_offset}"
        return map(_text, (each.zone.name, day, clock, offset))

    if found[0].title:
        console.print(_text(found[0].title, "bold"))
    print_rows(console, ["Time zone", "Day", "Time", "Offset"], map(row, found))
    distance = pendulum.instance(found[0].start).diff_for_humans(pendulum.instance(now))
    console.print(_text(distance.replace("before", "ago").replace("after", "from now"), "dim"))


def print_summaries(console: Console, found: Iterable[Summary], zones: Zones) -> None:
    """Print what each listing covers and contains; zones fold at the slash if space is short."""
    slash = "/\n" if console.width < _ROOMY else "/"

    def row(each: Summary) -> tuple[Text, ...]:
        name = Text().append_text(_text(each.conference, "bold"))
        counts = (counted(getattr(each, f"{name}s"), name) for name in _COUNTED)
        stated = [name.replace("/", slash) for name in each.source_timezones]
        zones = "\n".join([*stated, ", ".join(each.time_basis)])
        added = f" {each.added_at[:10]}" if each.added_at else ""
        source = "\n".join([f"{each.origin}{added}", *each.formats, *each.sources])
        name.append_text(_text(f"\n{cells.day_span(each.first_day, each.last_day)}"))
        return name, _text("\n".join(counts)), _text(zones), _text(source)

    headers = [
        f"Conference, days ({zones[0].name.replace('/', slash)})",
        "Contents",
        "Time zone",
        "Source",
    ]
    print_rows(console, headers, map(row, found))


def print_fields(console: Console, keys: Sequence[str], rows: Iterable[Row]) -> None:
    """Print chosen fields as columns, or one under the other if columns would be too narrow."""
    if console.width < _NARROWEST * len(keys):
        pairs = [pair for row in rows for pair in (*row.items(), ("", ""))]
        print_rows(console, ["Field", "Value"], ([_text(k), _text(flat(v))] for k, v in pairs))
        return
    print_rows(console, keys, ([_text(flat(v)) for v in row.values()] for row in rows))


def _headers(zones: Zones) -> list[str]:
    return [*(f"When ({zone.name})" for zone in zones), "What", "Id"]


def _row(entry: Entry, what: Text, zones: Zones) -> tuple[Text, ...]:
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


def _what(
    entry: Entry, note: str | None = None, *, title: str | None = None, with_session: bool = True
) -> Text:
    """The cell with title, people and place; data is never read as markup."""
    text = Text()
    text.append_text(_text(title or cells.shown_title(entry), "bold" if entry.title else "italic"))
    if entry.taken_from:
        text.append(f"  (title from {entry.taken_from})", "dim")
    names = entry.chairs if isinstance(entry, SessionEntry) else entry.authors
    if names:
        label = "chairs: " if isinstance(entry, SessionEntry) else ""
        text.append_text(_text(f"\n{label}{', '.join(names)}"))
    where = cells.place(entry, with_session=with_session)
    text.append_text(_text("\n" + " · ".join(part for part in (note, where) if part), "dim"))
    return text


def _found(match: Result) -> Text:
    if match.snippet and not match.entry.title:
        text = _what(match.entry, title=f"{cells.UNTITLED} {match.snippet}")
    else:
        text = _what(match.entry)
        text.append_text(_text(f"\n{match.snippet}" if match.snippet else "", "italic"))
    _highlight(text, {word for words in match.matched.values() for word in words})
    text.append_text(_text("\nweak match" if match.weak else "", "dim"))
    return text


def _person(person: Person, *, with_coauthors: bool) -> Text:
    text = Text().append_text(_text(person.name, "bold"))
    if person.perhaps_same:
        text.append_text(_text(f"\nmaybe also {', '.join(person.perhaps_same)}", "dim"))
    if with_coauthors:
        names = ", ".join(f"{each.name} ({each.works})" for each in person.coauthors)
        text.append_text(_text(f"\nwith {names}" if names else "\nno coauthors"))
    return text


def print_alike(console: Console, found: Iterable[Similar], zones: Zones) -> None:
    """Print papers similar to one, and the words they share with it."""

    def row(like: Similar) -> tuple[Text, ...]:
        shared = ", ".join(like.shared[:_SHARED])
        why = _text(f"\n{like.score:g}: shared words {shared}", "green")
        return _row(like.entry, _what(like.entry).append_text(why), zones)

    print_rows(console, _headers(zones), map(row, found))


def _presented(entry: Entry, zones: Zones) -> Text:
    when = cells.when(entry, zones[0]).replace("\n", "  ")
    role = "chairs " if entry.kind == "session" else ""
    text = Text().append_text(_text(f"{role}{cells.shown_title(entry)}"))
    return text.append_text(_text(f"  {when}", "dim"))


def _highlight(text: Text, words: set[str]) -> None:
    """Highlight the matching words of a cell."""
    position = 0
    for part in text.plain.split():
        position = text.plain.index(part, position)
        if words & set(tokens(part)):
            text.stylize(_MATCH, position, position + len(part))
        for run in (word for word in words if is_character(word[0]) and word in part):
            begin = position + part.index(run)
            text.stylize(_MATCH, begin, begin + len(run))
        position += len(part)


def _text(value: object, style: str = "") -> Text:
    return Text(safe(str(value)), style)
