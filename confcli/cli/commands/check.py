"""``confcli check``."""

from typing import Annotated

from confcli.cli import advice, completion, conferences, files, joint_files, reports
from confcli.cli.options.declaring import argument
from confcli.cli.options.output import Output
from confcli.cli.options.source import Hint
from confcli.cli.resources import database
from confcli.cli.streams import note
from confcli.cli.unknown import unknown
from confcli.formats.interface import Hints
from confcli.library import catalog
from confcli.library.file_report import of_conference, of_listing
from confcli.model.errors import InputError
from confcli.model.near import near
from confcli.model.text import quoted
from confcli.schedule.conferences import meant
from confcli.schedule.overview import FileReport


def command(
    pages: Annotated[
        list[str],
        argument(
            "SOURCE...",
            "Files, folders, web addresses or conference names; - is standard input. "
            "Example: page.txt",
            completion.sources,
        ),
    ],
    hint: Hint,
    output: Output,
) -> None:
    """Show how a source was parsed: time zone, year, skipped lines.

    Example: confcli check page.txt --conference "ICLR 2021" --source-tz Europe/Berlin
    """
    found, refused = _reports(pages, hint.hints())
    failure = _joined(refused)
    if refused and output.is_asked:
        raise failure
    reports.show(found, output)
    if not output.is_asked:
        problems = (problem for each in found for problem in each.problems)
        for sentence in advice.of_problems(problems, hint.hints()):
            note(sentence)
    if refused:
        raise failure


def _joined(refused: list[InputError]) -> InputError:
    """One error of several; a single one stays as it is."""
    first, *others = refused or [InputError("")]
    return InputError("; ".join(map(advice.sentence, refused))) if others else first


def _reports(pages: list[str], hints: Hints) -> tuple[list[FileReport], list[InputError]]:
    """The report on each file, and why others could not be read."""
    found: list[FileReport] = []
    refused: list[InputError] = []
    for sources, joint in joint_files.grouped(pages):
        try:
            found += _of_listed(sources[0]) or [
                of_listing(listing)
                for _, listing in files.read(sources, hints, command="check", joint=joint)
            ]
        except InputError as error:
            refused.append(error)
    return found, refused


def _of_listed(name: str) -> list[FileReport]:
    """Reports on a listed conference's sources; empty if it is not one."""
    if files.is_source(name):
        return []
    library = catalog.load(database())
    known = [listing.conference for listing in library.shown]
    if conferences.known_by(name, known) or meant(name, library.hidden):
        return of_conference(database(), conferences.one(name, known, library.hidden))
    if near(name, known):
        raise unknown(f"no file and no conference matches {quoted(name)}", name, known)
    return []
