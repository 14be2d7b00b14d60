"""``confcli stars import``."""

from collections.abc import Mapping, Sequence
from typing import Annotated, NamedTuple

from confcli.cli import completion, emit, own_files, streams
from confcli.cli.environment import Here
from confcli.cli.marking import DryRun
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.output import Output
from confcli.cli.options.source import Web
from confcli.cli.streams import note
from confcli.export.backup import Backup
from confcli.library import catalog, importing, marks, revisions, undoing
from confcli.library.importing import Arrival
from confcli.model.marks import Appointment, Marked
from confcli.schedule.schedule import Schedule
from confcli.views import imports
from confcli.views.imports import ARRIVAL
from confcli.views.look import Look


class Imported(NamedTuple):
    """What became of all that was imported."""

    items: Sequence[Arrival[Marked]]
    appointments: Sequence[Arrival[Appointment]]


def command(
    sources: Annotated[
        list[str],
        argument(
            "SOURCE...",
            "What confcli stars export, stars share or export -f ics wrote, or ids, one per line: "
            "files, web addresses, - for standard input, or a shared line. Example: stars.json",
            completion.files,
        ),
    ],
    output: Output,
    _web: Web,
    replace: Annotated[
        bool,
        option("--replace", "Restore a backup: also take away all that is not in it."),
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Add what a backup, a shared line, a calendar or a list of ids holds.

    Nothing that is there is lost: of two stars the stronger counts, labels and notes are joined.
    What is in no listing is kept, too. confcli undo takes it back.

    Example: confcli stars import stars.json
    """
    here = Here()
    ids = revisions.ids(here.database)
    backups = [own_files.read(source, ids) for source in sources]
    found = _import(here, backups, replaces=replace, writes=not dry_run)
    if output.is_asked:
        emit.items(ARRIVAL, [*found.items, *found.appointments], Look(here.zones), output)
    else:
        streams.out().line(imports.summary(found.items, found.appointments))
    unlisted = [it.of for it in found.items if not it.is_listed and it.outcome != "removed"]
    if unlisted:
        of = own_files.by_conference(unlisted)
        note(f"in no listing, but kept until one has them: {of}")
    if dry_run:
        note("nothing was changed: --dry-run")


def _import(here: Here, backups: Sequence[Backup], *, replaces: bool, writes: bool) -> Imported:
    """What becomes of what is imported, which is written as one change unless only asked for."""
    library = catalog.load(here.database)

    def found(there: Mapping[str, Marked], own: Sequence[Appointment]) -> Imported:
        new = (it for each in backups for it in each.marks)
        new_own = (it for each in backups for it in each.appointments)
        schedule = Schedule(library.shown)
        return Imported(
            [*importing.marked(schedule, there, new, here.now, replaces=replaces)],
            [*importing.appointments(own, new_own, replaces=replaces)],
        )

    if not writes:
        return found(*library.own)
    with here.database.writing(note) as connection:
        made = found(marks.read(connection), marks.read_appointments(connection))
        undoing.change(
            connection,
            "stars import",
            here.now,
            [it.of for it in made.items],
            [it.of for it in made.appointments if it.outcome != "removed"],
            [it.of.id for it in made.appointments if it.outcome == "removed"],
        )
    return made
