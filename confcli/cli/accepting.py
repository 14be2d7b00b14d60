"""Star what a command proposes."""

from collections.abc import Iterable

from confcli.cli import marking
from confcli.cli.environment import Here
from confcli.cli.marking import Marking
from confcli.cli.streams import note
from confcli.model.marks import Mark
from confcli.model.text import counted
from confcli.schedule.entries import Entry, Marks


def star(
    here: Here, asked: Marking, command: str, proposed: Iterable[Entry], kind: str = "talk"
) -> None:
    """Star what is proposed, as one change that can be taken back; what is starred stays so."""
    marking.refuse_files(asked)
    proposed = list(proposed)
    new = [each for each in proposed if not each.mark.star]
    if new:
        marking.changed(here, command, new, _starred)
        note(f"starred {counted(len(new), kind)}; confcli undo takes it back")
    elif proposed:
        note("all of it is starred already")


def _starred(entry: Entry, said: Marks) -> dict[str, Mark]:
    return marking.starring(entry, said, "star")
