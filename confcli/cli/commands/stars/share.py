"""``confcli stars share``."""

import math
from collections.abc import Iterable
from typing import Annotated

from confcli.cli import completion, own_files, streams
from confcli.cli.options.declaring import Texts, option
from confcli.cli.resources import database
from confcli.cli.streams import note
from confcli.export import share_line
from confcli.export.share_line import Pick
from confcli.library import catalog
from confcli.model.errors import WrongUsageError
from confcli.model.marks import Marked
from confcli.model.text import slug
from confcli.schedule.mark_filters import has_label
from confcli.views import drawing
from confcli.views.manner import Manner

#: The rows of a terminal beside a line and its code: one between them, and the next prompt's.
_BESIDE = 2


def command(
    conference: Annotated[
        Texts,
        option(
            "--conference -c NAME",
            'Only what you starred there. Example: -c "ICLR 2021"',
            completion.conferences,
        ),
    ] = None,
    label: Annotated[
        Texts,
        option(
            "--label LABEL", "Only what has this label. Example: --label team", completion.labels
        ),
    ] = None,
) -> None:
    """Print what you starred as one line to paste, and as a QR code.

    Others pass it to confcli stars import. The code is for terminals only.

    Example: confcli stars share -c "ICLR 2021"
    """
    starred = own_files.starred(catalog.own(database()).marked.values())
    if not starred:
        note("nothing is starred yet; star a talk with confcli star ID")
        return
    chosen = _chosen(starred, conference, label)
    if not chosen:
        return
    line, out = share_line.write(_picks(chosen)), streams.out()
    out.line(line)
    if out.manner.drawn:
        _draw_code(line, out.manner)


def _chosen(starred: list[Marked], names: Texts, labels: Texts) -> list[Marked]:
    """What is starred in some conferences, with some labels; ``WrongUsageError`` if nothing is."""
    starred = own_files.of_conferences(starred, names)
    if labels and starred:
        starred = [each for each in starred if has_label(each.mark, labels)]
        if not starred:
            raise WrongUsageError(f"nothing starred has the label {' or '.join(labels)}")
    return starred


def _picks(starred: Iterable[Marked]) -> list[Pick]:
    names = ((it, slug(it.conference) if it.conference else "") for it in starred)
    return [Pick(name, it.id, it.mark.star or "star") for it, name in names]


def _draw_code(line: str, manner: Manner) -> None:
    """Draw the code of a line, or say why that can't be."""
    code = share_line.in_capitals(line)
    size = None if manner.ascii_only else drawing.qr_code.size(code)
    rows = math.ceil(len(line) / manner.width) + _BESIDE
    if manner.ascii_only:
        note("this terminal can't draw a QR code: it shows letters only")
    elif size is None:
        note("that is too much for a QR code; share less, with -c or --label")
    elif size.columns > manner.width or size.lines + rows > manner.height:
        needed = f"{size.columns} columns and {size.lines + rows} lines"
        note(f"the QR code needs {needed}; enlarge the terminal, or share less, with -c or --label")
    else:
        streams.out().line()
        drawing.qr_code.draw(streams.out().screen(), code)
