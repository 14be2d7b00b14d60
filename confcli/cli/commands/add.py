"""``confcli add``."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from confcli.cli import (
    advice,
    by_name,
    completion,
    emit,
    files,
    parsing,
    reports,
    streams,
    visiting,
)
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, one_of, option
from confcli.cli.options.known import Directory
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Hint, Keep
from confcli.cli.progress import bar
from confcli.cli.storing import store
from confcli.cli.streams import note
from confcli.cli.website import Visit, Website
from confcli.directory.programme import Programme
from confcli.formats.interface import Hints
from confcli.formats.registry import FORMATS
from confcli.library import catalog
from confcli.library.file_report import of_listing
from confcli.library.sources import KEPT
from confcli.library.summaries import summaries
from confcli.library.versions import Addition, additions
from confcli.model.entities import Listing
from confcli.model.errors import InputError, WrongUsageError
from confcli.model.text import counted, slug
from confcli.views import drawing, report
from confcli.views.listing_shapes import LEAD, LISTING

#: Programmes, and the files, folders and addresses that were named beside them.
Sources = Sequence[str | Programme]


def command(
    sources: Annotated[
        list[str],
        argument(
            "SOURCE...",
            "Names of programmes (confcli find lists them), files, folders or web addresses, such "
            "as a conference's website; - is standard input. Example: fosdem-2026",
            completion.addable,
        ),
    ],
    hint: Hint,
    among: Directory,
    output: Output,
    only: Annotated[
        str | None,
        option(
            "--format NAME", "Parse as this format. Example: --format day-page", completion.formats
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        option("--dry-run", "Show how sources are parsed, or where websites lead; add nothing."),
    ] = False,
    strict: Annotated[bool, option("--strict", "Add nothing if there is any problem.")] = False,
    keep: Keep = KEPT,
) -> None:
    """Add a conference by name, or from files, folders or web addresses.

    A file of that name takes precedence.

    Example: confcli add session.html --conference "ICLR 2021"
    """
    if only is not None:
        one_of(only, [each.NAME for each in FORMATS], "unknown format")
    hints, here = replace(hint.hints(), format=only), Here()
    menu = among.directory
    found = by_name.found(here, sources, menu)
    if dry_run:
        _rehearse(found, hints, output, strict=strict, menu=menu)
        return
    fresh = _read(found, hints, strict=strict, menu=menu)
    _show(here, _added(here, fresh, keep, strict=strict), output)
    problems = (problem for _, listing in fresh for problem in listing.problems)
    for sentence in advice.of_problems(problems, hints, "add"):
        note(sentence)


def _read(
    sources: Sources, hints: Hints, *, strict: bool, menu: str | None, visit: Visit = visiting.read
) -> list[parsing.Read]:
    """Read the sources; notes say which conferences are named after their files."""
    named = [_lasting(each) for each in sources if not isinstance(each, Programme)]
    found = files.read(named, hints, strict=strict, command="add", visit=visit)
    for each in sources:
        if isinstance(each, Programme):
            found += by_name.read(each, hints, strict=strict, menu=menu)
    for file, listing in found:
        if parsing.stated(file, listing) is None:
            note(f"named {listing.conference!r} after the file; choose a name with -c")
    return found


def _rehearse(
    sources: Sources, hints: Hints, output: Output, *, strict: bool, menu: str | None
) -> None:
    """Show how the sources are parsed, and where websites lead, without going there."""
    sites: list[Website] = []

    def keep(site: Website) -> list[parsing.Read]:
        sites.append(site)
        return []

    found = _read(sources, hints, strict=strict, menu=menu, visit=keep)
    if found and sites and output.is_asked:
        raise WrongUsageError("a dry run shows either files or websites in this form, not both")
    if found:
        reports.show([of_listing(listing) for _, listing in found], output)
    if sites:
        leads = [lead for site in sites for lead in site.leads]
        emit.items(LEAD, leads, Here().look(), output, drawing.leads.draw)
        where = " and ".join(site.page.shown for site in sites)
        verb = "link" if len(sites) > 1 else "links"
        note(f"{where} {verb} to these; without --dry-run, the first that is a programme is added")


def _added(here: Here, fresh: list[parsing.Read], keep: int, *, strict: bool) -> list[Listing]:
    """Add what was read, and return the listings that it is part of now."""
    once = [fresh]  # read once; again only if another process wrote in the meantime

    def make() -> list[Addition]:
        new = once.pop() if once else [(file, file.parse()) for file, _ in fresh]
        with bar("merging"):
            made = additions(here.database, new)
        if strict:
            _refuse_problems(made, {source.name for _, it in fresh for source in it.sources})
        return made

    return [each.listing for each in store(here.database, make, here.now, keep)]


def _show(here: Here, added: list[Listing], output: Output) -> None:
    if output.is_asked:
        names = {listing.conference for listing in added}
        library, here = catalog.load(here.database), Here(Clock())  # their days are the reader's
        here.settle(library.shown)
        known = summaries(library, here.zones[0])
        emit.items(LISTING, [it for it in known if it.conference in names], here.look(), output)
        return
    for listing in added:
        check = f" (confcli check {slug(listing.conference)} lists them)"
        is_listed = listing.problems or report.not_used(listing)
        streams.out().line(f"{report.added(listing)}{check if is_listed else ''}")


def _refuse_problems(made: list[Addition], names: set[str]) -> None:
    """Raise ``InputError`` if a source of these names has a problem, or contradicts another."""
    found = [each for it in made for each in it.listing.problems if each.source in names]
    if found:
        first, count = found[0], counted(len(found), "problem")
        raise InputError(
            f"{first.file or first.source}:{first.line}: {first.reason} ({count}; nothing added)"
        )


def _lasting(source: str) -> str:
    """A path that can be found again from any folder."""
    files.refuse_bare_address(source)
    is_path = source not in ("", "-") and "://" not in source
    return files.absolute(source) if is_path else source
