"""One topic on a terminal: what is on it, who works on it, in which sessions and when."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from confcli.model.text import counted, one_line
from confcli.schedule.days import Calendar
from confcli.schedule.grouping import RELEVANCE, Grouping
from confcli.search.about import About, Part
from confcli.times.calendar_names import named_day
from confcli.views import entries, headings, matches
from confcli.views.context import Dress
from confcli.views.item_columns import WIDEST
from confcli.views.look import Look
from confcli.views.rows import GAP, INDENT, styled
from confcli.views.screen import Screen

#: How many matches, people and sessions are drawn.
_MATCHES, _PEOPLE, _SESSIONS = 10, 8, 5
#: The widest name, as a share of a line.
_NAME = 0.35


def draw(
    screen: Screen, about: About, look: Look, *, calendar: Calendar, search: str, authors: str
) -> None:
    """Draw what there is on a topic, each ranked by how well it fits.

    ``search`` and ``authors`` are the commands that show all of it, and everybody.
    """
    headings.draw(screen, _heading(about))
    screen.line()
    matches.draw(
        screen,
        about.results[:_MATCHES],
        look,
        found=about.found,
        order=Grouping("", RELEVANCE, calendar),
        ordered="best first",
        lead=about.found.lead,
        explained=False,
    )
    if len(about.results) > _MATCHES:
        screen.fold(f"all: {search}", "hint", indent=INDENT)
    _draw_people(screen, about, authors)
    _draw_sessions(screen, about.sessions, look)


def _heading(about: About) -> Iterator[Text]:
    """Yield the topic, and how much of it is on each day."""
    yield styled(one_line(about.topic), "heading")
    for day in about.days:
        yield styled(f"{named_day(day.day)}: {day.count:,}", "day" if day.count else "hint")
    yield styled(f"{about.untimed:,} state no time" if about.untimed else "", "hint")


def _draw_people(screen: Screen, about: About, command: str) -> None:
    """Draw the first people on a topic, each with the title that fits it best."""
    people, faint = about.ranked, about.people.faint
    if not people:
        return
    more = f"{faint:,} more with next to nothing on it" if faint else ""
    _draw_head(screen, counted(len(people), "person"), "best first", more)
    named = [styled(one_line(each.name)) for each in people[:_PEOPLE]]
    width = min(screen.width, WIDEST)
    names = min(max(it.cell_len for it in named), int(width * _NAME))
    counts = max(len(f"{len(each.works):,}") for each in people[:_PEOPLE])
    for name, person in zip(named, people, strict=False):
        best = person.works[0].entry
        line = Text(" " * INDENT).append_text(screen.cut(name, names))
        line.pad_right(names + INDENT - line.cell_len)
        line.append(f"{len(person.works):>{counts + GAP},}  ", "people")
        room = width - line.cell_len - GAP - len(best.id)
        line.append_text(screen.cut(styled(one_line(best.shown_title)), room))
        line.pad_right(width - line.cell_len - len(best.id))
        screen.line(line.append(best.id, "id"))
    if people[_PEOPLE:]:
        screen.fold(f"all: {command}", "hint", indent=INDENT)


def _draw_sessions(screen: Screen, parts: Sequence[Part], look: Look) -> None:
    """Draw the sessions with most on a topic, and how much of each that is."""
    if not parts:
        return
    amount = counted(len(parts), "session")
    shown = f"{_SESSIONS} of {amount}" if parts[_SESSIONS:] else amount
    _draw_head(screen, shown, "with most first")

    def dress(part: Part) -> Dress:
        return Dress(facts=[styled(f"{part.count:,} on it", "reason")])

    entries.draw(screen, parts[:_SESSIONS], look, about=lambda it: it.entry, dress=dress)


def _draw_head(screen: Screen, amount: str, order: str, more: str = "") -> None:
    screen.line()
    parts = [styled(amount, "heading"), styled(more, "hint")]
    headings.draw(screen, parts, styled(order, "hint"))
    screen.line()
