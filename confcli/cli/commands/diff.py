"""``confcli diff``."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import Annotated

from confcli.cli import changes, completion, conferences, files, loading, parsing
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Hint
from confcli.cli.streams import note
from confcli.formats.interface import Hints
from confcli.library import catalog
from confcli.library.database import Database
from confcli.library.versions import kept, version
from confcli.model.addresses import shown
from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError
from confcli.programme.assembly import assemble
from confcli.schedule.when import since as time_since
from confcli.views.listing_shapes import Changed


def command(
    old: Annotated[
        str,
        argument(
            "OLD",
            "A file, a web address or a conference; a conference alone means its last two "
            'versions. Example: "ICML 2026"',
            completion.sources,
        ),
    ],
    hint: Hint,
    clock: Clock,
    output: Output,
    new: Annotated[
        str | None,
        argument(
            "NEW",
            "A file, a web address or a conference. Example: tuesday.html",
            completion.sources,
        ),
    ] = None,
    since: Annotated[
        str | None,
        option(
            "--since TIME",
            "Compare a conference with its version of this time: 12h, 2d or 1w ago, a date or a "
            "time. Example: --since 2d",
        ),
    ] = None,
) -> int:
    """Show what changed between two versions of a schedule.

    The exit code is 1 if anything changed.

    Example: confcli diff monday.html tuesday.html --conference "ICML 2026"
    """
    here = Here(clock)
    if since is None:
        before, after = _two(here.database, old, new, hint.hints())
    elif new is None:
        before, after = _since(here, _conference(here.database, old), since)
    else:
        raise WrongUsageError("--since compares versions of one conference; leave out NEW")
    here.settle([after])
    found = changes.between(before, after, loading.own(here).marks)
    if _are_unrelated(before, after, found):
        note("the two have nothing in common; are they of the same conference?")
    changes.show(found, here.look(), output)
    return 1 if found else 0


def _are_unrelated(before: Listing, after: Listing, found: list[Changed]) -> bool:
    """Whether every talk of one was removed, and every talk of the other added."""
    kinds = Counter(it.change.kind for it in found if it.change.item == "talk")
    counts = [sum(len(each.talks) for each in it.sessions) for it in (before, after)]
    return all(counts) and [kinds["removed"], kinds["added"]] == counts


def _two(database: Database, old: str, new: str | None, hints: Hints) -> tuple[Listing, Listing]:
    """The two listings to compare; files are of the conference that the newer of them states."""
    if new is None:
        name = _conference(database, old)
        return version(database, name, back=1), version(database, name, back=0)
    names = [None if files.is_source(each) else _conference(database, each) for each in (old, new)]
    known = hints.conference or names[0] or names[1]
    newer = [] if names[1] else _read(new, hints, known)
    known = known or _stated(newer)
    older = [] if names[0] else _read(old, hints, known)
    common = known or _stated(older) or Path(old).stem
    before, after = (
        version(database, name, back=0) if name else _of(common, read)
        for name, read in zip(names, (older, newer), strict=True)
    )
    return before, after


def _since(here: Here, name: str, text: str) -> tuple[Listing, Listing]:
    """The version of a conference that was in force at a time, else the oldest, and that of now."""
    then = time_since(text, here.calendar(), here.today, here.zones[0])
    added = kept(here.database, name)
    back = next((n for n, when in enumerate(added) if when <= then), len(added) - 1)
    if added and added[back] > then:
        oldest = here.zones[0].local(added[back]).isoformat(" ", "minutes")
        note(f"the oldest version kept is from {oldest}")
    if not added:
        raise WrongUsageError(f"{name}: no earlier version to compare with")
    return version(here.database, name, back), version(here.database, name, back=0)


def _conference(database: Database, name: str) -> str:
    """The conference that a name means; ``WrongUsageError`` if it is not one."""
    if files.is_source(name):
        raise WrongUsageError(
            f"{shown(name)} alone has no versions to compare; pass another file or a conference "
            "too: "
            f"confcli diff {quote(shown(name))} NEW"
        )
    library = catalog.load(database)
    try:
        known = [listing.conference for listing in library.shown]
        return conferences.one(name, known, library.hidden)
    except WrongUsageError as error:
        sentence = f"no file {name!r}, and {error}"
        raise WrongUsageError(
            sentence, error.missing, choices=error.choices, question=error.question
        ) from error


def _read(source: str, hints: Hints, conference: str | None) -> list[parsing.Read]:
    return files.read([source], replace(hints, conference=conference), strict=True)


def _stated(read: list[parsing.Read]) -> str | None:
    """The first conference that a source names; ``None`` if only its file's name does."""
    return next(filter(None, (parsing.stated(*each) for each in read)), None)


def _of(conference: str, read: list[parsing.Read]) -> Listing:
    """The listing of what was read, as of a conference."""
    named = (
        listing
        if listing.conference == conference
        else file._replace(hints=replace(file.hints, conference=conference)).parse()
        for file, listing in read
    )
    return assemble(named)[0]
