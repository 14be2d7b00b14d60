"""Stars as one line to paste: ``confcli:iclr-2021/tabdcbvp+pq7x4e2k/neurips-2020/-tk3m9x0a``.

The slug of each conference, and the ids of what is starred in it: ``+`` before one is a must, ``-``
a maybe. It holds nothing that a shell or a chat would change. In capitals it means the same, and
makes a smaller QR code: those have a short form for capitals, digits and the signs used here.
"""

from collections.abc import Iterable
from typing import NamedTuple

from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.text import shorten

BEGIN = "confcli:"
_SIGNS = {"must": "+", "star": "", "maybe": "-"}
_STARS = {sign: star for star, sign in _SIGNS.items()}
_PICK = Pattern(r"([+-]?)([spt][0-9a-z]{7})")
_IDS = rf"(?:{_PICK.pattern})+"
_LINE = Pattern(rf"(?:[^/]*/{_IDS})(?:/[^/]*/{_IDS})*")


class Pick(NamedTuple):
    """What is starred: the slug of its conference, empty if unknown, its id, one of ``STARS``."""

    conference: str
    id: str
    star: str = "star"


def write(picks: Iterable[Pick]) -> str:
    """The line that holds these picks."""
    ids: dict[str, str] = {}
    for conference, id_, star in picks:
        ids[conference] = f"{ids.get(conference, '')}{_SIGNS[star]}{id_}"
    return BEGIN + "/".join(f"{conference}/{of}" for conference, of in ids.items())


def in_capitals(line: str) -> str:
    """The same line, for a smaller QR code; as it is, if a conference has letters of no ASCII."""
    return line.upper() if line.isascii() else line


def is_line(text: str) -> bool:
    """Whether a text is such a line, even if it is damaged."""
    return text.lstrip().casefold().startswith(BEGIN)


def read(text: str) -> list[Pick]:
    """The picks that a line holds, whatever its case and wherever it was broken.

    ``InputError`` if something is missing in it.
    """
    line = "".join(text.split()).casefold().removeprefix(BEGIN)
    if not _LINE.fullmatch(line):
        begin = shorten(text, most=40)
        raise InputError(f"{begin}: not a whole line of confcli stars share; paste all of it")
    parts = line.split("/")
    return [
        Pick(conference, id_, _STARS[sign])
        for conference, ids in zip(parts[::2], parts[1::2], strict=True)
        for sign, id_ in _PICK.findall(ids)
    ]
