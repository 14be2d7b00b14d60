"""``confcli update``."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from confcli.cli import (
    advice,
    changes,
    completion,
    conferences,
    files,
    news,
    reading_folders,
    streams,
)
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Keep, Web
from confcli.cli.storing import store
from confcli.cli.streams import note
from confcli.library import catalog
from confcli.library.database import Database
from confcli.library.rows import whole
from confcli.library.sources import KEPT, SourceFile
from confcli.library.states import State, made_of
from confcli.library.versions import Addition, same, state
from confcli.model.errors import ConfcliError, InputError, NetworkError, WrongUsageError
from confcli.model.text import counted, slug
from confcli.views import report
from confcli.views.listing_shapes import Changed

if TYPE_CHECKING:
    from confcli.model.entities import Listing


def command(
    clock: Clock,
    output: Output,
    _web: Web,
    conference: Annotated[
        str | None,
        argument(
            "CONFERENCE", 'Only this added conference. Example: "ICML 2026"', completion.added
        ),
    ] = None,
    reparse: Annotated[
        bool,
        option("--reparse", "Fetch nothing; parse the stored sources again."),
    ] = False,
    keep: Keep = KEPT,
) -> int:
    """Fetch added listings again and show what changed.

    With --quiet, the exit code is 1 if anything changed of what you starred.

    Example: confcli update "ICML 2026"
    """
    here = Here(clock)
    now, database = here.now, here.database
    told = news.latest(database)
    found: list[Changed] = []
    failed: list[ConfcliError] = []
    for name in _chosen(database, conference):
        try:
            changed, wrong = _update(database, name, now, keep, reparse=reparse)
            failed += wrong
        except ConfcliError as error:
            failed.append(error)
            continue
        if changed or not wrong:
            note(f"{name}: {counted(len(changed), 'change') if changed else 'unchanged'}")
        found += changed
    if here.follows_conferences:
        here.settle(catalog.load(database).shown)
    changes.show(found, here.look(), output)
    said = dict.fromkeys(advice.sentence(each, "update") for each in failed)
    for earlier in [*said][:-1]:  # what fails for several conferences is said once
        note(earlier)
    if failed:
        raise failed[-1]
    return 1 if streams.general().quiet and news.latest(database) > told else 0


def _chosen(database: Database, name: str | None) -> list[str]:
    library = catalog.load(database)
    known = [each.listing.conference for each in library.added]
    if name is None and not known:
        note("nothing to update; add a conference with confcli add")
    if name is None or conferences.known_by(name, known):
        return known if name is None else [conferences.one(name, known)]
    shown = [each.conference for each in library.shown]
    found = conferences.one(name, shown, library.hidden)
    raise WrongUsageError(f"{found} comes with confcli; only what you added can be updated")


def _update(
    database: Database, name: str, now: datetime, keep: int, *, reparse: bool
) -> tuple[list[Changed], list[ConfcliError]]:
    """Update one conference; return what changed in it, and what could not be fetched.

    Retry if another process changed it in the meantime.
    """
    failed: list[ConfcliError] = []
    was: list[Listing] = []

    def make() -> list[Addition]:
        failed.clear()
        before = state(database, name)
        added = catalog.load(database).added
        was[:] = [whole(each.listing) for each in added if each.listing.conference == name]
        if before.version is None or not was:
            raise InputError(f"{name} was removed in the meantime; nothing to update")
        database.release()  # while sources are fetched, others may write
        others = [it.listing for it in added if it.listing.conference != name]
        names = {source.name for each in others for source in each.sources}
        after = before.sources if reparse else _now(before, names, failed)
        return [Addition(made_of(before, after), after, before)]

    (addition,) = store(database, make, now, keep, anew=reparse, stage=f"updating {name}")
    if not reparse and same(addition.before.sources, addition.sources):
        return [], failed  # the same sources, read in the same way, hold nothing new
    if left := report.not_used(addition.listing):
        note(f"{name}: {left[0]} (confcli check {slug(name)} lists them)")
    marks = catalog.own(database).marks
    return changes.between(was[0], addition.listing, marks), failed


def _now(before: State, others: set[str], failed: list[ConfcliError]) -> list[SourceFile]:
    """The sources of a conference as they are now, and the new ones in its folders.

    ``others`` are the sources of other conferences.
    """
    again = [_again(each, failed) for each in before.sources]
    fresh = reading_folders.newcomers(again, others)
    ours = [file for file, it in fresh if slug(it.conference) == slug(before.conference)]
    for name in dict.fromkeys(file.name for file, _ in fresh if file not in ours):
        note(f"skipped {name}: another conference; add it with confcli add")
    return [*again, *ours]


def _again(file: SourceFile, failed: list[ConfcliError]) -> SourceFile:
    """Refresh a source; keep the old one if it can't be fetched or read."""
    if file.name.startswith("stdin"):
        return file
    try:
        return files.refresh(file)
    except (InputError, NetworkError) as error:
        failed.append(error)
        return file
