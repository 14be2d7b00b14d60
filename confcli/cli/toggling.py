"""Stars and hides items, or takes that back, as one key does: just what the commands do."""

from collections.abc import Sequence
from functools import partial

from confcli.cli import marking
from confcli.cli.environment import Here
from confcli.cli.marking import Edit
from confcli.cli.streams import note
from confcli.library import undoing
from confcli.model.marks import Mark
from confcli.model.text import counted
from confcli.schedule.entries import Entry, Marks

#: What is done, by the command that does the same.
_DONE = {"star": "starred", "unstar": "unstarred", "hide": "hidden", "unhide": "no longer hidden"}


def toggle(here: Here, how: str, entries: Sequence[Entry]) -> str:
    """Star (``star``, ``must``, ``maybe``) or ``hide`` items, or take it back if all are so.

    Returns a sentence on what was done.
    """
    command, edit = _change(how, entries)
    marking.changed(here, command, entries, edit)
    if command == "unhide":
        marking.remark_hidden_sessions(entries)
    done = f"{_DONE[command]} as a {how}" if command == "star" and how != "star" else _DONE[command]
    return f"{done}: {_names(entries)}"


def undo(here: Here) -> str:
    """Take back the last change; returns a sentence on what that was."""
    undone = undoing.take_back(here.database, note)
    if undone is None:
        return "nothing to undo"
    marked = [each.item for each in undone.marks]
    what = f": {marked[0].title}" if len(marked) == 1 and marked[0].title else ""
    return f"undone: {undone.command}{what}"


def _change(how: str, entries: Sequence[Entry]) -> tuple[str, Edit]:
    """The command that does what a key is to do, and what it says of each item."""
    if how == "hide":
        if all(each.mark.hidden for each in entries):
            return "unhide", marking.unhiding
        return "hide", marking.hiding
    if all(_is_starred(each.mark, how) for each in entries):
        return "unstar", marking.unstarring
    return "star", partial(_starring, how=how)


def _is_starred(mark: Mark, how: str) -> bool:
    return bool(mark.star) if how == "star" else mark.star == how


def _starring(entry: Entry, said: Marks, how: str) -> dict[str, Mark]:
    kept = marking.held(entry, said) if how == "star" else None  # a must stays one
    return marking.starring(entry, said, kept or how)


def _names(entries: Sequence[Entry]) -> str:
    return entries[0].shown_title if len(entries) == 1 else counted(len(entries), "item")
