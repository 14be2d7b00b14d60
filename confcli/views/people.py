"""People on a terminal: each with what they present or chair, and when."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from rich.text import Text

from confcli.model.text import counted
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.search.people import Person
from confcli.views import common, item_columns, item_layout
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
    _draw_heading(screen, [counted(len(people), "person")], look)
    blocks = [[person] for person in people]
    _draw_blocks(screen, blocks, _context(people, look), with_coauthors=with_coauthors)


def draw_ranked(
    screen: Screen,
    people: Sequence[Person],
    look: Look,
    *,
    total: int,
    exact: bool,
    with_coauthors: bool,
) -> None:
    """Draw the first people on a topic over what they present on it, a line for each work.

    Those who present the same share a block, unless there is more to say of one of them.
    """
    amount = counted(total, "person")
    if len(people) < total:
        amount = f"{len(people)} of {'' if exact else 'about '}{amount}"
    context = _context(people, look)._replace(people=False)
    context = common.with_usual_kind(context, _measured(people, look))
    _draw_heading(screen, [amount, "best first", *common.unsaid(context)], look)

    def shared(person: Person) -> object:
        alone = person.perhaps_same or with_coauthors
        return person.name if alone else [work.entry.id for work in person.works]

    blocks = [list(block) for _, block in groupby(people, shared)]
    _draw_blocks(screen, blocks, context, with_coauthors=with_coauthors)


def _draw_heading(screen: Screen, facts: Sequence[str], look: Look) -> None:
    zones = ", ".join(zone.title for zone in look.zones)
    draw_stacked(screen, [*map(_hint, facts), _hint(f"times in {zones}")], between=DOT)


def _context(people: Sequence[Person], look: Look) -> Context:
    years = {line.day.year for line in _measured(people, look) if line.day}
    return Context(look, days="long" if len(years) == 1 else "year")


def _draw_blocks(
    screen: Screen, blocks: Sequence[Sequence[Person]], context: Context, *, with_coauthors: bool
) -> None:
    """Draw people above what the first of them presents or chairs, as the others do."""
    look = context.look
    where = item_columns.columns(screen, _measured([first for first, *_ in blocks], look), context)
    for person, *others in blocks:
        screen.line()
        names = ", ".join(each.name for each in (person, *others))
        draw_stacked(screen, [styled(names, "heading"), _about(person)], hanging=INDENT)
        for text in _beside(person, with_coauthors=with_coauthors):
            screen.fold(text, "hint", indent=INDENT)
        several = context._replace(conferences=len(person.conferences) > 1)
        for slots in _works(person, look):
            dress = partial(_dress, screen, slots, several, person.name)
            item_layout.draw(screen, slots[:1], several, where, dress)


def _measured(people: Sequence[Person], look: Look) -> list[Line[Entry]]:
    """The first lines of the first people."""
    return [slots[0] for person in people[:_MEASURED] for slots in _works(person, look)]


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
