"""People on a terminal: each with what they present or chair, and when."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from confcli.model.text import counted
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping, Line
from confcli.search.people import Person
from confcli.times.local import utc
from confcli.views import item_layout
from confcli.views.item import Context, Dress, joined, title_of
from confcli.views.layout import styled
from confcli.views.look import Look
from confcli.views.rows import DOT, draw_stacked
from confcli.views.screen import Screen

_INDENT = 2
#: The people whose times decide how wide the column of times is: a list of all is long.
_MEASURED = 50


def draw(screen: Screen, people: Sequence[Person], look: Look, *, with_coauthors: bool) -> None:
    """Draw each person over what they present or chair, with coauthors if asked for."""
    context = Context(look, days="long")
    measured = [line for person in people[:_MEASURED] for line in _lines(person, look)]
    where = item_layout.columns(screen, measured, context)
    zones = ", ".join(zone.name for zone in look.zones)
    heading = [_hint(counted(len(people), "person")), _hint(f"times in {zones}")]
    draw_stacked(screen, heading, between=DOT)
    for person in people:
        screen.line()
        draw_stacked(screen, [styled(person.name, "heading"), _about(person)], hanging=_INDENT)
        for text in _beside(person, with_coauthors=with_coauthors):
            screen.fold(text, "hint", indent=_INDENT)
        several = context._replace(conferences=len(person.conferences) > 1)
        item_layout.draw(screen, _lines(person, look), several, where, _dress)


def _lines(person: Person, look: Look) -> list[Line[Entry]]:
    """The lines of what a person presents or chairs: one for each slot, in order of time."""
    zone = look.zones[0]
    groups = Grouping("", "relevance", Calendar(zone), zone).groups(person.works)
    lines = (line for group in groups for line in group.lines)
    return sorted(lines, key=lambda line: utc(line.slot.start))


def _dress(entry: Entry) -> Dress:
    """The title of a session, which the person chairs, says so."""
    if entry.kind != "session":
        return Dress()
    return Dress(Text("chairs ").append_text(title_of(entry, entry)))


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
