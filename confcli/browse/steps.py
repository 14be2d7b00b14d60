"""The pages that items, people and sessions open to."""

from functools import partial
from typing import NamedTuple

from confcli.browse.listing import Arranged
from confcli.browse.making import Same
from confcli.browse.pages import Drawn, Listed
from confcli.browse.scroller import Page
from confcli.browse.sheet import Sheet
from confcli.browse.state import State
from confcli.schedule.entries import Entry, SessionEntry
from confcli.search.people import Person
from confcli.search.similar import Similar
from confcli.views import common, entries, matches, people
from confcli.views.look import Look
from confcli.views.rows import INDENT, styled


class OfPerson(NamedTuple):
    """All that somebody presents or chairs, and with whom."""

    name: str

    def page(self, state: State, width: int) -> Page | None:
        """What they present; their coauthors are below."""
        person = known(state, self.name)
        if person is None:
            return None
        look = state.look._replace(compact=False)
        return Drawn(state.host.manner, width, partial(_draw_person, person=person, look=look))


class OfSession(NamedTuple):
    """A session, and the talks in it."""

    session: SessionEntry

    @property
    def name(self) -> str:
        """What it is called."""
        return self.session.shown_title

    def page(self, state: State, width: int) -> Page:
        """The session, and below it a line for each talk."""
        sheet, look = Sheet(state.host.manner, width), state.look
        key = self.session.id, Same(state.programme), look.zones, width
        make = partial(_talks, sheet, state.whole(self.session), look)
        return Listed(state.host.manner, width, state.making.at_once("session", key, make), look)


class Alike(NamedTuple):
    """An item, and the papers similar to it."""

    entry: Entry

    @property
    def name(self) -> str:
        """What it is called."""
        return self.entry.shown_title

    def page(self, state: State, width: int) -> Page | None:
        """The item, and below it similar papers with what they share."""
        key = self.entry.id, Same(state.programme)
        found = state.making.get(
            f"like {self.entry.id}", key, partial(state.host.similar, self.entry), searches=True
        )
        if found is None:
            return None
        look = state.look._replace(compact=False)
        draw = partial(_draw_alike, entry=self.entry, found=found, look=look)
        return Drawn(state.host.manner, width, draw)


def known(state: State, name: str) -> Person | None:
    """Somebody with what they present; ``None`` as long as that is being looked for."""
    key = name, Same(state.programme)
    return state.making.get(f"person {name}", key, partial(state.host.person, name), searches=True)


def _talks(sheet: Sheet, session: SessionEntry, look: Look) -> Arranged:
    lines = common.lines_of(entries.as_they_come(look).groups([session, *session.talks]))
    context = common.of_session(sheet, session, lines, common.of_all(sheet, lines, look))
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        places.setdefault(line.entry.id, []).append(number)
    return Arranged(lines, "", context, places, frozenset())


def _draw_person(sheet: Sheet, person: Person, look: Look) -> None:
    people.draw_one(sheet, person, look)
    if coauthors := person.coauthors:
        sheet.line()
        sheet.line("with", "hint")
    for each in coauthors:
        sheet.item(each)
        sheet.line(sheet.cut(styled(each.name), sheet.width - 2 * INDENT).append(f"  {each.works}"))


def _draw_alike(sheet: Sheet, entry: Entry, found: list[Similar], look: Look) -> None:
    entries.draw(sheet, [entry], look)
    sheet.line()
    if found:
        matches.draw_alike(sheet, found, look)
    else:
        sheet.fold("no similar papers found", "hint")
