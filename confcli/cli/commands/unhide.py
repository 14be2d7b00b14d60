"""``confcli unhide``."""

from typing import Annotated

from confcli.cli import completion, marking
from confcli.cli.marking import Marking
from confcli.cli.options.declaring import argument
from confcli.cli.streams import note
from confcli.model.marks import Mark
from confcli.schedule.entries import Entry, Marks, SessionEntry, TalkEntry


def command(
    items: Annotated[list[str], argument("ID...", marking.ITEMS, completion.hidden_items)],
    asked: Marking,
) -> None:
    """Show again what you hid.

    Example: confcli unhide tvq0t223
    """
    entries = marking.change("unhide", items, asked, _shown)
    hiding = {it.id: it for entry in entries for it in _sessions(entry) if it.mark.hidden}
    for session in hiding.values():
        note(
            f"{session.shown_title} is hidden with all its talks; try: confcli unhide {session.id}"
        )


def _shown(entry: Entry, said: Marks) -> dict[str, Mark]:
    return marking.taking_back(entry, said, lambda mark: mark._replace(hidden=False))


def _sessions(entry: Entry) -> list[SessionEntry]:
    """The sessions that a talk, or the talks of a paper, are in."""
    return [slot.within for slot in entry.slots if isinstance(slot, TalkEntry)]
