"""``confcli doctor``."""

from pathlib import Path
from typing import Annotated

from confcli.cli import confirming, diagnosis, emit, environment, folders
from confcli.cli.options.declaring import option
from confcli.cli.options.output import Output
from confcli.cli.streams import note
from confcli.library import health
from confcli.library.sources import exists
from confcli.views import drawing
from confcli.views.doctor_shapes import DOCTOR, REPAIR, Saved
from confcli.views.look import Look

#: Versions before this one kept the logins of addresses.
_WHY = "it may hold logins that an earlier confcli kept"
#: What the rows of each table are to the user.
_NAMES = {
    "mark": "stars and marks",
    "appointment": "appointments",
    "hidden": "hidden listings",
    "change": "changes to undo",
    "exported": "exported events",
    "version": "versions of listings",
    "content": "files of sources",
    "source": "sources",
    "listing": "listings",
    "session": "sessions",
    "talk": "talks",
}


def command(
    output: Output,
    repair: Annotated[
        bool, option("--repair", "Save what is whole in a damaged database into a new one.")
    ] = False,
    yes: confirming.Yes = False,
) -> int:
    """Show whether confcli and its database are in order, and what to do if not.

    The exit code is 3 if anything is wrong. A repair saves what is yours first (stars, notes, what
    is hidden or seen, appointments), then your listings with their sources, and keeps the damaged
    database beside the new one, under a name with the date.

    Example: confcli doctor
    """
    if repair:
        emit.items(REPAIR, _repaired(folders.database_file(), yes=yes), Look([]), output)
        return 0
    found = list(diagnosis.findings())
    emit.items(DOCTOR, found, Look([]), output, drawing.doctor.draw)
    return 0 if all(each.is_right for each in found) else 3


def _repaired(path: Path, *, yes: bool) -> list[Saved]:
    """Repair the database if it is damaged and the user agrees."""
    faults = health.faults(path) if exists(path) else []
    if not faults:
        note(f"{path} is whole; nothing changed" if exists(path) else f"there is no {path} yet")
        return []
    note(f"{path}: {faults[0]}")
    if not yes and not confirming.agrees("Save what can be read into a new database?"):
        note("nothing changed")
        return []
    from confcli.library import salvage  # loads every parser

    made = salvage.repair(path, environment.clock())
    note(f"the damaged database is now {made.old}; delete it once you miss nothing: {_WHY}")
    for name in made.sources:
        note(f"{name} is lost; add it again")
    return [
        Saved(_NAMES.get(name, name), n, made.lost.get(name, 0)) for name, n in made.saved.items()
    ]
