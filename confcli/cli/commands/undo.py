"""``confcli undo``."""

from confcli.cli import emit
from confcli.cli.environment import Here
from confcli.cli.marking import DryRun
from confcli.cli.options.output import Clock, Output
from confcli.cli.streams import note
from confcli.library import undoing
from confcli.library.undoing import Undone
from confcli.times.local import utc
from confcli.views import drawing
from confcli.views.mark_shapes import MARKING, Outcome, of_appointment, of_item


def command(clock: Clock, output: Output, dry_run: DryRun = False) -> None:
    """Undo your last change.

    That is of stars, labels, notes, of what is hidden or seen, and of appointments. Called again,
    it takes back the change before.

    Example: confcli undo
    """
    here = Here(clock)
    undone = undoing.take_back(here.database, note, writes=not dry_run)
    if undone is None:
        note("nothing to undo")
    elif dry_run:
        note(f"would take back: {undone.command}")
    else:
        note(f"took back: {undone.command}")
    emit.items(MARKING, _outcomes(undone), here.look(), output, drawing.markings.draw)


def _outcomes(undone: Undone | None) -> list[Outcome]:
    if undone is None:
        return []
    restored = (of_appointment(each, "restored") for each in undone.restored)
    removed = (of_appointment(each, "removed") for each in undone.removed)
    marked = sorted(undone.marks, key=lambda each: utc(each.item.start))
    return [*map(of_item, marked), *restored, *removed]
