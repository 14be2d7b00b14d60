"""``confcli remove``."""

from typing import Annotated

from confcli.cli import completion, conferences, confirming, emit, streams
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.output import Output
from confcli.cli.resources import database
from confcli.cli.streams import note
from confcli.library import catalog, stored
from confcli.model.errors import WrongUsageError
from confcli.model.text import slug
from confcli.views.listing_shapes import REMOVAL, Removal
from confcli.views.look import Look


def command(
    output: Output,
    name: Annotated[
        str | None,
        argument("CONFERENCE", 'The conference. Example: "ICML 2026"', completion.conferences),
    ] = None,
    bundled: Annotated[bool, option("--bundled", "Hide all bundled listings.")] = False,
    yes: confirming.Yes = False,
) -> None:
    """Remove an added listing, or hide a bundled one.

    Example: confcli remove "ICML 2026" --yes
    """
    if (name is None) != bundled:
        raise WrongUsageError("pass the name of one conference, or --bundled")
    found = catalog.load(database())
    added = [each.listing.conference for each in found.added]
    shown = [each.conference for each in found.bundled]
    chosen = [conferences.one(name, [*added, *shown], found.hidden)] if name else shown
    _show(_removed(chosen, added, yes=yes), output)


def _removed(chosen: list[str], added: list[str], *, yes: bool) -> list[Removal]:
    """Remove what was added and hide what is bundled, if the user agrees."""
    if not chosen:
        note("the bundled listings are hidden already")
        return []
    database().release()  # while the user thinks, others may write
    if not yes and not confirming.agrees(_question(chosen, added)):
        note("nothing changed")
        return []
    with database().writing(note) as connection:
        for each in chosen:
            if each in added:
                stored.remove(connection, slug(each))
            else:
                stored.hide(connection, slug(each), hidden=True)
    return [_removal(each, is_added=each in added) for each in chosen]


def _removal(conference: str, *, is_added: bool) -> Removal:
    if is_added:
        return Removal(conference, "removed", None)
    return Removal(conference, "hidden", f"confcli listings --show {slug(conference)}")


def _show(found: list[Removal], output: Output) -> None:
    if output.is_asked:
        emit.items(REMOVAL, found, Look([]), output)
        return
    for each in found:
        back = f"; {each.restore} restores it" if each.restore else ""
        streams.out().line(f"{each.conference}: {each.outcome}{back}")


def _question(chosen: list[str], added: list[str]) -> str:
    what = "Remove" if chosen[0] in added else "Hide the bundled"
    return f"{what} {' and '.join(chosen)}?"
