"""What the browser runs on: the library, searched and changed as commands do."""

import gc
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from confcli.browse.interface import About, Programme, Question
from confcli.cli import (
    browser,
    choosing,
    handing,
    hiding,
    loading,
    marking,
    own_days,
    resources,
    searching,
    streams,
    terminal,
    toggling,
    trails,
    walking,
)
from confcli.cli.conferences import none_yet
from confcli.cli.environment import Here, clock
from confcli.cli.marking import Marking
from confcli.cli.options.mine import Mine
from confcli.cli.options.output import Clock, Output
from confcli.cli.request import Selection, selected
from confcli.library import catalog
from confcli.library.catalog import Own
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.marks import Appointment
from confcli.model.text import quoted
from confcli.planning.agenda import Item
from confcli.planning.meetings import clashes_of
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import RELEVANCE
from confcli.schedule.own_zones import own_zone
from confcli.schedule.schedule import Schedule
from confcli.search import as_typed
from confcli.search.asking.query import Query
from confcli.search.people import Person
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from confcli.search.similar import Similar
from confcli.times.zones import Zone, zone

if TYPE_CHECKING:
    from confcli.cli.searching import Searched
    from confcli.views.manner import Manner


#: How many new objects there are before some are collected.
_GARBAGE = 200_000


class Desk:
    """Reads, searches and changes what a selection chooses of the library."""

    def __init__(self, selection: Selection, *, picks: bool) -> None:
        """``WrongUsageError`` if an option can't be read."""
        self._selection, self.picks = selection, picks
        self._here = selection.here()
        self._searched: Searched | None = None
        self._days = selection.calendar(self._here)
        #: What is otherwise once anything in the library is, and once a listing is.
        self._stamp: tuple[object, ...] = ()
        self._listings: object = None
        self._notes: list[str] = []
        self.manner: Manner = streams.err().manner._replace(drawn=True)
        self.clock12 = self._here.configuration.clock == 12
        #: How far the time that is pretended is from the clock's.
        self._ahead = self._here.now - self._here.really

    def now(self) -> datetime:
        """The current time, or what is pretended."""
        return clock() + self._ahead

    def load(self) -> Programme:
        """Read all that there is to browse, as it is now."""
        here = self._here = self._selection.here()
        self._stamp = here.database.stamp()
        self._listings = catalog.fingerprint(here.database)
        found = self._found = selected(self._selection, here, "talks")
        schedule = found.schedule
        kept = hiding.without(found.entries, self._selection.filters())
        self._searched = None
        travel = walking.travel(here, schedule.listings, is_said=False)
        zones = _choices(here, schedule)
        own, appointments = own_zone(schedule.listings), schedule.appointments
        agenda = self._agenda(schedule, appointments, travel)
        nothing = "" if schedule.listings else none_yet(catalog.load(here.database).hidden)
        return Programme(kept, schedule, appointments, travel, zones, own, agenda, nothing)

    def _agenda(
        self, schedule: Schedule, appointments: Sequence[Appointment], travel: Travel
    ) -> list[Item]:
        """What is the user's own of what is selected."""
        calendar = self._found.calendar
        return own_days.selected(
            schedule, appointments, travel, self._selection, calendar, self._here
        )

    def follow(self, programme: Programme) -> Programme | None:
        """What there is to browse once somebody has changed it; ``None`` if it is as before."""
        database = self._here.database
        stamp = database.stamp()
        if stamp == self._stamp:
            return None
        self._stamp = stamp
        if catalog.fingerprint(database) != self._listings:
            return self.load()
        own = loading.own(self._here)
        if own.marks == programme.schedule.marks and own.appointments == programme.appointments:
            return None
        return self._remarked(programme, own)

    def _remarked(self, programme: Programme, own: Own) -> Programme:
        """The same with other marks and appointments: nothing else is read again."""
        filters, schedule, found = self._selection.filters(), programme.schedule, self._found
        marks = [*schedule.marks.values(), *own.marks.values()]
        schedule.remark(own.marks)
        self._searched = None
        agenda = self._agenda(schedule, own.appointments, programme.travel)
        programme = programme._replace(appointments=own.appointments, agenda=agenda)
        if not filters.of_marks and not any(mark.hidden for mark in marks):
            return programme  # laid out as before, without a look at every item
        if filters.of_marks:
            found = selected(self._selection, self._here, "talks", load=lambda *_: found.schedule)
        kept = hiding.without(found.entries, filters)
        return programme if kept == programme.entries else programme._replace(entries=kept)

    def find(self, question: Question) -> Found:
        """Search for a text; ``WrongUsageError`` if it can't be read, perhaps not yet."""
        searched, asked = self._in_index(question.text, question.order)
        asked.check()
        asked, _ = choosing.settled(searched, searched.narrowed(asked))
        if hiding.count(searched.searcher) and not asked.filters["hidden"]:
            asked = asked.among(shown=["yes"])
        found = as_typed.search(searched.searcher, asked, question.limit)
        if not found.total:
            raise NothingFoundError(_why_nothing(searched.searcher, asked))
        return found

    def prepare(self) -> None:
        """Read and load what the first answers would have to wait for."""
        if self._found.entries:
            searched, asked = self._in_index("")
            as_typed.prepare(searched.searcher, asked)

    def person(self, name: str) -> Person:
        """Somebody of exactly this name, with all that they present or chair."""
        searched, asked = self._in_index("")
        return trails.person(searched, name, asked)

    def similar(self, entry: Entry) -> list[Similar]:
        """The papers similar to one, most alike first."""
        searched, asked = self._in_index("")
        return trails.papers_like(searched, entry, asked)

    def _in_index(self, text: str, order: str = RELEVANCE) -> "tuple[Searched, Query]":
        """What is searched, and a query with the options chosen."""
        here, selection = self._here, self._selection
        searched = self._searched
        if searched is None:
            resources.database().stamp()  # lets go of what another process may have replaced
            searched = self._searched = searching.opened(
                here, selection.source, selection.conference.conference
            )
            # One for all questions: what filters match is kept with the days that they mean.
            self._days = selection.calendar(here, searched.searcher.places)
        return searched, Query(text, selection.filters(), self._days, here.today, sort=order)

    def interrupt(self) -> None:
        """Let ``find``, called in another thread, end soon, with any error."""
        if searched := self._searched:
            searched.searcher.interrupt()

    def about(self, entry: Entry, programme: Programme) -> About:
        """What else there is to say of an item."""
        schedule = programme.schedule
        listings = (each for each in schedule.listings if each.conference == entry.conference)
        sources = [source.name for listing in listings for source in listing.sources]
        own, travel = programme.appointments, programme.travel
        is_own = any(mark.star for mark in schedule.marks.values()) or own
        return About(sources, clashes_of(entry, schedule, own, travel) if is_own else [])

    def mark(self, how: str, entries: Sequence[Entry]) -> str:
        """Star or hide items, or take that back if all of them are so."""
        selection = self._selection
        marking.refuse_files(Marking(selection.source, selection.conference, Clock(), Output()))
        return toggling.toggle(selection.here(), how, entries)

    def open(self, address: str) -> str:
        """Open a web address, and say so, or say what to open where there is no browser."""
        return (
            f"opened {address}" if browser.opens_beside(address) else f"no browser here: {address}"
        )

    def export(self, path: str, entry: Entry | None, *, replaces: bool) -> str:
        """Write an item, or all that is starred, to a file, and say so."""
        selection = self._selection._replace(mine=Mine())
        return handing.exported(selection, path, entry, self._found.schedule, replaces=replaces)

    def destination(self) -> str:
        """Which files can be exported to, and where they are written, in a sentence."""
        return handing.destination()

    def undo(self) -> str:
        """Take back the last change, and say which that was."""
        return toggling.undo(self._here)

    def note(self, sentence: str) -> None:
        """Keep a sentence to be shown."""
        self._notes.append(sentence)

    def notes(self) -> list[str]:
        """What was noted since this was asked last."""
        found, self._notes = self._notes, []
        return found


def _why_nothing(searcher: Searcher, asked: Query) -> str:
    """Why nothing is found, with near words."""
    none = f"no results for {_as_typed(asked.text.strip())}"
    near = searcher.near(asked)
    return f"{none}; did you mean: {', '.join(near)}?" if near else none


def _as_typed(text: str) -> str:
    """A text between quotes as it stands in the search line, cut if it is very long."""
    return quoted(text).replace("\\\\", "\\")


def _choices(here: Here, schedule: Schedule) -> list[list[Zone]]:
    """The zones to go through: those asked for, the conferences' own, UTC."""
    found = [here.zones, [own_zone(schedule.listings)], [zone("UTC")]]
    return list({tuple(each.name for each in zones): zones for zones in found}.values())


def browse(selection: Selection, query: Sequence[str], *, picks: bool) -> None:
    """Let the user browse what is selected, and print the ids of what they picked.

    The screen goes to standard error, so that standard output is free for ids.
    ``WrongUsageError`` if this is no terminal.
    """
    desk = Desk(selection, picks=picks)
    _check_terminal()
    from confcli.browse.app import Browser

    out = streams.out()  # before Textual puts something else in its place
    _collect_garbage()
    with streams.heard(desk.note):
        app = Browser(desk, " ".join(map(str.strip, query)))
        picked = app.run()
    if app.error:
        raise app.error
    if app.is_unsaved:
        streams.note("your last change was not saved")
    if app.return_code:
        sys.exit(app.return_code)
    for id_ in picked or ():
        out.line(id_)


def _collect_garbage() -> None:
    """Collect garbage after all, but seldom: the browser runs for hours."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    gc.enable()


def _check_terminal() -> None:
    needs = f"{streams.command()} needs a terminal"
    if not terminal.takes_over():
        raise WrongUsageError(f"{needs}; for scripts, try: confcli search")
    if terminal.is_dumb():
        named = os.environ.get("TERM", "")
        raise WrongUsageError(f"{needs} that can be drawn on; TERM is {named!r}")
