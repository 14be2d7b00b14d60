"""What is beside the list: all about the item, or the person, under its cursor."""

from functools import partial
from typing import Any

from confcli.browse.reading import Reading
from confcli.browse.scroller import Page
from confcli.browse.sheet import Sheet
from confcli.browse.state import State
from confcli.browse.steps import known
from confcli.schedule.entries import Entry
from confcli.search.people import Coauthor, Person
from confcli.views import details, people
from confcli.views.matches import Tailor
from confcli.views.rows import INDENT, styled


def preview(state: State, target: Any, width: int) -> Page | None:
    """All about what the cursor is on; ``None`` as long as it is being looked for."""
    if isinstance(target, Entry):
        return Reading(state.host.manner, width, partial(_draw_item, state=state, entry=target))
    if isinstance(target, Person | Coauthor):
        found = known(state, target.name)
        if found is None:
            return None
        draw = partial(_draw_person, person=found, state=state)
        return Reading(state.host.manner, width, draw)
    return Reading(state.host.manner, width, lambda _: None)


def _draw_item(sheet: Sheet, state: State, entry: Entry) -> None:
    assert state.programme is not None  # noqa: S101 - there are no items before
    about, match = state.host.about(entry, state.programme), state.match(entry)
    details.draw(
        sheet,
        entry,
        state.look._replace(zones=state.zones_of(entry.conference)),
        sources=about.sources,
        clashing=about.clashing,
        mark=Tailor(sheet).whole(match).mark if match else lambda text: text,
        links_last=True,
    )
    if match and match.weak:
        sheet.fold(f"weak match: {match.explanation}", "hint", indent=INDENT)
    if entry.paper:
        sheet.line()
        sheet.fold(sheet.lead(styled("similar papers", "link"), "similar", entry), indent=INDENT)


def _draw_person(sheet: Sheet, person: Person, state: State) -> None:
    people.draw_one(sheet, person, state.look._replace(compact=False))
