"""A readable programme for Emacs' org mode, whose agenda knows the times."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from confcli.export import programme, tex
from confcli.export.interface import Form, Manner
from confcli.export.programme import DOT, NOTE, Item, in_list, line, percented
from confcli.model.patterns import Pattern
from confcli.model.prose import lines
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.times import clock
from confcli.times.calendar_names import short_weekday

#: The manual's own escape: a blank that takes no room, after what would begin markup.
_BLANK = "\N{ZERO WIDTH SPACE}"
#: Beginnings of links, footnotes, priorities, counts, times, targets, macros, code and commands;
#: and what is a link without brackets, such as ``elisp:(…)``, but for those to the web.
#: ``<%%(`` would run a program, ``<2021`` fill the agenda.
_MARKUP = Pattern(
    r"""(https?://[\w./:%?=&\#~+-]+) | \[(?=[\[#%/\d]|fn:) | \](?=\]) | <(?=[%<\d])
    | \{(?=\{) | @(?=@) | \\(?=\S) | \b(?:src|call)(?=_) | \b[A-Za-z][\w+.-]{0,40}:(?=[^\s:])""",
    "x",
)
#: Emphasis, which needs its sign again at the end of a word.
_EMPHASIS = Pattern(r"(?:(?<=[\s('\"{-])|^)([*/_=~+])(?=\S)")
_EMPHASIS_END = Pattern(r"(?<=\S)([*/_=~+])(?=[\s.,:!?;'\")}\[-]|$)")
#: Beginnings of lines that are headings, keywords, tables, drawers, rules, diary entries, plans.
_BEGIN = Pattern(r"[*#|:]|-{2}|%%|[A-Z]+:|(?:TODO|DONE|COMMENT)\b")
_NO_TAG = Pattern(r"[^\w@#%]+")
_NO_LINK = Pattern(r"[\s\[\]\\\x00-\x1f\x7f]")
_MIDNIGHT = timedelta(days=1)


def write(entries: Sequence[Entry], manner: Manner) -> str:
    """The text of an outline: days, and below them items, with times in the first zone."""
    title = f"#+TITLE: {inert(manner.title)}"
    # Without this, 2^3 and snake_case would be exported as raised and lowered letters.
    head = (title, "#+OPTIONS: ^:nil", inert(programme.zones(entries, manner)))
    parts = ["\n".join(filter(None, head))]
    for day, items in programme.days(entries, manner):
        parts.append(f"* {day}")
        parts += ["\n".join(_of_item(each, manner)) for each in items]
    return "\n\n".join(parts) + "\n"


def inert(text: str) -> str:
    """A text on one line in which nothing but a formula is markup."""
    shown = "".join(tex.written(line(text), lambda part: _MARKUP.sub(_ended, part)))
    ends = {found[1]: found.start() for found in _EMPHASIS_END.finditer(shown)}
    shown = _EMPHASIS.sub(lambda sign: _closed(sign, ends.get(sign[1], 0)), shown)
    return f"{_BLANK}{shown}" if _BEGIN.match(shown) else shown


def _closed(sign: re.Match[str], end: int) -> str:
    """A sign, with a blank behind it if it would begin emphasis that ends there."""
    return f"{sign[0]}{_BLANK}" if end > sign.end() else sign[0]


def _ended(found: re.Match[str]) -> str:
    """What would begin markup, with a blank behind it; web addresses as they are."""
    return found[0] if found[1] else f"{found[0]}{_BLANK}"


def _of_item(item: Item, manner: Manner) -> Iterator[str]:
    """Yield the lines on an item."""
    entry = item.entry
    yield f"** {_title(item)}{_tags(entry)}"
    yield ":PROPERTIES:"
    yield f":CUSTOM_ID: {line(entry.id)}"
    if entry.room:
        yield f":LOCATION: {inert(entry.room)}"
    yield ":END:"
    if entry.start:
        yield _time(entry, manner)
    yield from filter(None, (inert(item.people), inert(DOT.join(item.place))))
    others = [_link(name, address) for name, address in item.links.items() if name != "page"]
    if others:
        yield DOT.join(others)
    if item.note:
        yield f"{NOTE}{inert(item.note)}"
    if item.abstract:
        yield ""
        yield from map(_prose, lines(item.abstract))


def _prose(text: str) -> str:
    number, rest = in_list(text)
    return f"{number} {inert(rest)}" if number else inert(text)


def _title(item: Item) -> str:
    address = item.links.get("page")
    if address:
        return _link(item.title, address)
    title = inert(item.title)
    return f"{title}{_BLANK}" if title.endswith(":") else title


def _link(text: str, address: str) -> str:
    safe = percented(address, _NO_LINK)
    shown = inert(text)
    return f"[[{safe}][{shown}{_BLANK if shown.endswith(']') else ''}]]"


def _tags(entry: Entry) -> str:
    """The star and the labels, as tags."""
    mark = entry.mark
    named = [mark.star or "", *mark.labels, "seen" if mark.seen else ""]
    tags = [tag for name in named if (tag := _NO_TAG.sub("_", line(name)).strip("_"))]
    return f" :{':'.join(dict.fromkeys(tags))}:" if tags else ""


def _time(slot: Entry, manner: Manner) -> str:
    """``<2021-05-04 Tue 14:00-14:15> Asia/Tokyo``; whole days have no zone."""
    if whole := days_of_entry(slot):
        first, last = (f"<{day} {short_weekday(day)}>" for day in whole)
        return first if first == last else f"{first}--{last}"
    zone = manner.zones[0].of(slot.conference)
    start = zone.local(slot.start) if slot.start else None
    end = zone.local(slot.end) if slot.end else None
    if start is None:
        return ""
    clocks_change = clock.are_ambiguous(start, end or start)  # which a stamp can't say
    hours = f" ({clock.hours(start, end, zone)})" if clocks_change else ""
    return f"{_stamp(start, end)} {zone.title}{hours}"


def _stamp(start: datetime, end: datetime | None) -> str:
    begin = f"<{start:%Y-%m-%d} {short_weekday(start)} {start:%H:%M}"
    if end is None or end.replace(tzinfo=None) <= start.replace(tzinfo=None):  # clocks went back
        return f"{begin}>"
    if end.date() == start.date():
        return f"{begin}-{end:%H:%M}>"
    return f"{begin}>--<{end:%Y-%m-%d} {short_weekday(end)} {end:%H:%M}>"


ORG = Form("org", "org mode", "talks", write)
