"""A report on what was seen and missed, in Markdown or as a bibliography."""

from collections.abc import Callable, Iterator, Sequence

from confcli.export import bibtex, markdown, programme
from confcli.export.interface import Manner
from confcli.export.markdown import BREAK, escaped
from confcli.export.programme import DOT, NOTE
from confcli.planning.report import CANCELLED, MISSED, NOTED, SEEN, Report
from confcli.schedule.entries import Entry

#: The parts of a report, each with a heading.
Parts = Sequence[tuple[str, Sequence[Entry]]]


def parts(report: Report) -> Parts:
    """The parts that are not empty; what can still be watched comes before what can't."""
    missed = report.of(MISSED)
    every = (
        ("Seen", report.of(SEEN)),
        ("Missed, but recorded", [entry for entry in missed if entry.recording]),
        ("Missed, no recording known", [entry for entry in missed if not entry.recording]),
        ("Cancelled", report.of(CANCELLED)),
        ("Noted", report.of(NOTED)),
    )
    return [(heading, entries) for heading, entries in every if entries]


def as_markdown(report: Report, manner: Manner) -> str:
    """The text of a report: a list for each of its parts."""
    slots = [slot for each in report.items for slot in each.entry.slots]
    several = len({each.entry.conference for each in report.items}) > 1
    blocks = [f"# {escaped(manner.title)}", escaped(programme.zones(slots, manner))]
    for heading, entries in parts(report):
        blocks.append(f"## {heading} ({len(entries):,})")
        blocks.append("\n".join(_item(entry, manner, several=several) for entry in entries))
    return "\n\n".join(filter(None, blocks)) + "\n"


def as_bibtex(report: Report, manner: Manner) -> str:
    """The records of what a report is on; between them is what BibTeX passes over."""
    found = ((heading, bibtex.write(entries, manner)) for heading, entries in parts(report))
    return "\n".join(f"% {heading}\n\n{text}" for heading, text in found if text)


def _item(entry: Entry, manner: Manner, *, several: bool) -> str:
    """An item of a list: its title, then who, when and where, then the note.

    The conference is named only if there are several.
    """
    conference = entry.conference if several else None
    item = programme.item(entry, "")
    facts = DOT.join(
        map(escaped, filter(None, (item.people, *_slots(entry, manner), conference, *item.marks)))
    )
    about = DOT.join(filter(None, (facts, markdown.media(item))))
    notes = [f"{NOTE}{escaped(each)}" for each in (item.note or "").splitlines() if each.strip()]
    return f"- {f'{BREAK}  '.join(filter(None, (markdown.title(item), about, *notes)))}"


def _slots(entry: Entry, manner: Manner) -> Iterator[str]:
    """Yield when an item is, and where: once, if all of it is in one room."""
    timed = [slot for slot in entry.slots if slot.start]
    rooms = {slot.room for slot in timed}
    is_one = len(rooms) < 2
    parts = ((programme.when(slot, manner), None if is_one else slot.room) for slot in timed)
    yield "; ".join(", ".join(filter(None, part)) for part in parts)
    yield (entry.room or "") if is_one else ""


FORMS: dict[str, Callable[[Report, Manner], str]] = {"md": as_markdown, "bib": as_bibtex}
