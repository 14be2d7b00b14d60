"""People on a terminal: each with what they present or chair, and when."""

from collections.abc import Iterator, Sequence
from functools import partial

from rich.text import Text

from confcli.model.text import counted
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.search.people import Person
from confcli.views import item_columns, item_layout
from confcli.views.context import Context, Dress
from confcli.views.entries import as_they_come
from confcli.views.item_times import times_of
from confcli.views.look import Look
from confcli.views.parts import joined, title_of
from confcli.views.rows import DOT, INDENT, draw_stacked, styled
from confcli.views.screen import Screen

#: The people whose times decide how wide the column of times is: a list of all is long.
_MEASURED = 50


def draw(screen: Screen, people: Sequence[Person], look: Look, *, with_coauthors: bool) -> None:
    """Draw each person over what they present or chair, with coauthors if asked for."""
    measured = [slots[0] for person in people[:_MEASURED] for slots in _works(person, look)]
    years = {line.day.year for line in measured if line.day}
    context = Context(look, days="long" if len(years) == 1 else "year")
    where = item_columns.columns(screen, measured, context)
    zones = ", ".join(zone.title for zone in look.zones)
    heading = [_hint(counted(len(people), "person")), _hint(f"times in {zones}")]
    draw_stacked(screen, heading, between=DOT)
    for person in people:
        screen.line()
        draw_stacked(screen, [styled(person.name, "heading"), _about(person)], hanging=INDENT)
        for text in _beside(person, with_coauthors=with_coauthors):
            screen.fold(text, "hint", indent=INDENT)
        several = context._replace(conferences=len(person.conferences) > 1)
        for slots in _works(person, look):
            dress = partial(_dress, screen, slots, several, person.name)
            item_layout.draw(screen, slots[:1], several, where, dress)


def _works(person: Person, look: Look) -> list[list[Line[Entry]]]:
    """What a person presents or chairs, with a line for each of its slots."""
    by_slot = as_they_come(look)
    return [next(by_slot.groups([work.entry])).lines for work in person.works]


def _dress(
    screen: Screen, slots: list[Line[Entry]], context: Context, name: str, entry: Entry
) -> Dress:
    """The further times of a paper; the title of a session says that the person chairs it."""
    if entry.kind == "session":
        return Dress(Text("chairs ").append_text(title_of(entry, entry)))
    times = (times_of(slot, context) for slot in slots[1:])
    beside = f" {screen.marks.bar} "
    also = [_hint(f"also {beside.join(each)}") for each in times if each]
    return Dress(below=also, person=name)


def _about(person: Person) -> Text:
    """How much a person presents and chairs, and where: ``3 talks of 2 papers · ICLR 2021``."""
    talks = counted(person.talks, "talk") if person.talks else ""
    if person.papers and person.papers != person.talks:
        talks += f" of {counted(person.papers, 'paper')}"
    chairs = f"chairs {counted(person.chairs, 'session')}" if person.chairs else ""
    return joined([_hint(part) for part in (talks, chairs, ", ".join(person.conferences))])


def _beside(person: Person, *, with_coauthors: bool) -> Iterator[str]:
    if person.perhaps_same:
        yield f"maybe also {', '.join(person.perhaps_same)}"
    if with_coauthors:
        names = ", ".join(f"{each.name} ({each.works})" for each in person.coauthors)
        yield f"with {names}" if names else "no coauthors"


def _hint(text: str) -> Text:
    return styled(text, "hint")
