"""People on a terminal: each with what they present or chair, and when."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby, takewhile

from rich.text import Text

from confcli.model.text import counted
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.search.people import Person, Work
from confcli.views import common, item_columns, item_layout
from confcli.views.context import NONE, Context, Dress
from confcli.views.entries import as_they_come
from confcli.views.item_columns import Columns
from confcli.views.item_times import times_of
from confcli.views.look import Look
from confcli.views.matches import Tailor
from confcli.views.parts import joined, title_of
from confcli.views.rows import DOT, INDENT, draw_stacked, styled
from confcli.views.screen import Screen

#: The people whose times decide how wide the column of times is: a list of all is long.
_MEASURED = 50
#: How many works on a topic are shown of each person, if there is a command that shows all.
_BEST = 6


def draw(screen: Screen, people: Sequence[Person], look: Look, *, with_coauthors: bool) -> None:
    """Draw each person over what they present or chair, with coauthors if asked for."""
    lines = _lines(people, look)
    context = _context(lines, look)
    _draw_heading(screen, [counted(len(people), "person")], look)
    where = item_columns.columns(screen, lines, context)
    for person in people:
        _draw_name(screen, [person], with_coauthors=with_coauthors)
        _draw_works(screen, person, person.works, context, where)


def draw_ranked(
    screen: Screen,
    people: Sequence[Person],
    look: Look,
    *,
    rest: Sequence[Person],
    exact: bool,
    lead: str,
    further: Callable[[Person], str] | None,
    with_coauthors: bool,
) -> None:
    """Draw the first people on a topic over what they present on it, a line for each work.

    Those who present the same stand above it together, unless there is more to say of one of
    them. ``rest`` are the people after them, ``lead`` is what stands above the first whose works
    have only some of the words, and ``further`` is the command that shows all works of somebody,
    if only the best are shown.
    """
    total = len(people) + len(rest)
    most = _BEST if further else None
    lines = _lines(people, look, most)
    context = common.with_usual_kind(_context(lines, look), lines)
    context = context._replace(people=False, remarks=common.common_remarks(lines))
    amount = counted(total, "person")
    if len(people) < total:
        amount = f"{len(people)} of {'' if exact else 'about '}{amount}"
    said = [*common.unsaid(context), *sorted(context.remarks)]
    _draw_heading(screen, [amount, "best first", *said], look)
    where = item_columns.columns(screen, lines, context)
    alike = _Alike(apart=with_coauthors)
    for block in alike.blocks(people):
        if block[0].partial and lead:
            screen.line()
            screen.fold(lead, "hint")
            lead = ""
        more = alike.begin(rest, block[0])
        _draw_name(screen, block, more, with_coauthors=with_coauthors)
        _draw_works(screen, block[0], block[0].works[:most], context, where)
        if further and (left := len(block[0].works[most:])):
            screen.fold(f"{left} more: {further(block[0])}", "hint", indent=where.title)


def draw_one(screen: Screen, person: Person, look: Look) -> None:
    """Draw one person over what they present or chair."""
    lines = _lines([person], look)
    context = _context(lines, look)
    _draw_name(screen, [person], with_coauthors=False)
    _draw_works(screen, person, person.works, context, item_columns.columns(screen, lines, context))


class _Alike:
    """Who presents the same stands together, unless there is more to say of each."""

    def __init__(self, *, apart: bool) -> None:
        self._apart = apart

    def blocks(self, people: Sequence[Person]) -> Iterator[list[Person]]:
        """Yield the people that stand together."""
        return (list(block) for _, block in groupby(people, self._shared))

    def begin(self, rest: Sequence[Person], person: Person) -> int:
        """How many of the people who follow would stand together with one, too."""
        shared = self._shared(person)
        return len([*takewhile(lambda each: self._shared(each) == shared, rest)])

    def _shared(self, person: Person) -> object:
        is_alone = self._apart or person.perhaps_same
        return person.name if is_alone else [work.entry.id for work in person.works]


def _draw_heading(screen: Screen, facts: Sequence[str], look: Look) -> None:
    zones = ", ".join(zone.title for zone in look.zones)
    draw_stacked(screen, [*map(_hint, facts), _hint(f"times in {zones}")], between=DOT)


def _draw_name(
    screen: Screen, people: Sequence[Person], more: int = 0, *, with_coauthors: bool
) -> None:
    """Draw the names of people, and what there is to say of the first, as of the others.

    ``more`` are not named.
    """
    screen.line()
    names = ", ".join(each.name for each in people) + (f" +{more}" if more else "")
    draw_stacked(screen, [styled(names, "heading"), about(people[0])], hanging=INDENT)
    for text in _beside(people[0], with_coauthors=with_coauthors):
        screen.fold(text, "hint", indent=INDENT)


def _draw_works(
    screen: Screen, person: Person, works: Sequence[Work], context: Context, where: Columns
) -> None:
    context = context._replace(conferences=len(person.conferences) > 1)
    tailor = Tailor(screen)
    for work, slots in zip(works, _slots(works, context.look), strict=True):
        found = tailor.whole(work.match) if work.match else NONE
        dress = partial(_dress, screen, slots, context, person.name, found)
        item_layout.draw(screen, slots[:1], context, where, dress)


def _context(lines: Sequence[Line[Entry]], look: Look) -> Context:
    years = {line.day.year for line in lines if line.day}
    return Context(look, days="long" if len(years) == 1 else "year")


def _lines(people: Sequence[Person], look: Look, most: int | None = None) -> list[Line[Entry]]:
    """The lines of what the first people present, up to ``most`` of each."""
    works = (person.works[:most] for person in people[:_MEASURED])
    return [slots[0] for each in works for slots in _slots(each, look)]


def _slots(works: Iterable[Work], look: Look) -> list[list[Line[Entry]]]:
    """What somebody presents or chairs, with a line for each of its slots."""
    by_slot = as_they_come(look)
    return [next(by_slot.groups([work.entry])).lines for work in works]


def _dress(
    screen: Screen,
    slots: list[Line[Entry]],
    context: Context,
    name: str,
    found: Dress,
    entry: Entry,
) -> Dress:
    """The further times of a paper; the title of a session says that the person chairs it.

    ``found`` is what shows why it is on the topic.
    """
    if entry.kind == "session":
        return found._replace(title=Text("chairs ").append_text(title_of(entry, entry)))
    times = (times_of(slot, context) for slot in slots[1:])
    beside = f" {screen.marks.bar} "
    also = [_hint(f"also {beside.join(each)}") for each in times if each]
    return found._replace(below=[*also, *found.below], person=name)


def about(person: Person) -> Text:
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
