"""What options, the environment and the settings say about a terminal: its colours, its pager."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, TextIO

from confcli.cli.configuration import candidates
from confcli.cli.options.general import General
from confcli.views.manner import Manner

#: Returns the settings; called only if they count.
Settings = Callable[[], Mapping[str, Any]]
#: Terminals that know neither colours nor signs.
_DUMB = ("dumb", "unknown", "")
#: Terminals that print what a link leads to instead of hiding it.
_NO_LINKS = (*_DUMB, "linux")
#: The columns and lines of a terminal that doesn't tell them.
_SIZE = (80, 24)
#: How the names of encodings begin that have our signs.
_UNICODE = ("utf", "gb18030")


def manner(
    stream: TextIO, general: General, settings: Settings, *, for_programs: bool, encoding: str
) -> Manner:
    """How to write to a stream; ``encoding`` is that of the terminal, whatever is written."""
    is_terminal = stream.isatty()
    drawn = (is_terminal or general.screen) and not for_programs
    when = _colour(general, settings if drawn else dict)
    colour = is_terminal and not is_dumb() if when == "auto" else when == "always"
    columns, lines = size()
    return Manner(
        drawn=drawn,
        colour=colour,
        links=colour and _name() not in _NO_LINKS,
        ascii_only=drawn
        and (_is_of_letters(is_terminal=is_terminal) or not encoding.lower().startswith(_UNICODE)),
        width=columns,
        height=lines,
    )


def takes_over() -> bool:
    """Whether a program can draw on standard error, and somebody is there to press keys.

    They come from standard input, or from the terminal of the process where that is a pipe.
    """
    if sys.__stderr__ is None or sys.__stdin__ is None or not sys.__stderr__.isatty():
        return False
    return sys.__stdin__.isatty() or _has_own()


def _has_own() -> bool:
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True


def size() -> os.terminal_size:
    """Columns and lines, as ``shutil`` finds them, which loads what unpacks archives."""
    said = map(_positive, ("COLUMNS", "LINES"))
    try:
        found = os.get_terminal_size(sys.__stdout__.fileno())  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # closed, or no terminal
        found = os.terminal_size(_SIZE)
    return os.terminal_size(
        either or other or usual for either, other, usual in zip(said, found, _SIZE, strict=True)
    )


def _positive(variable: str) -> int:
    """The number in a variable; 0 if it holds none above."""
    try:
        return max(int(os.environ.get(variable, "")), 0)
    except ValueError:
        return 0


def pages(stream: TextIO, general: General) -> bool:
    """Whether what is longer than a terminal is to go through a pager, if there is one."""
    return not general.no_pager and not is_dumb() and _is_real(stream)


def pager(settings: Settings) -> str:
    """The command to page with; empty for none."""
    command, _ = next(candidates("pager", settings))
    return "" if command == "cat" else str(command)


def is_dumb() -> bool:
    """Whether the terminal only knows letters, as does one that doesn't say what it is."""
    return _name() in _DUMB


def _is_of_letters(*, is_terminal: bool) -> bool:
    """Whether signs are shown as letters: into a pipe only if the terminal beside it says so."""
    return is_dumb() and (is_terminal or bool(_name()))


def _name() -> str:
    """The kind of terminal; Windows has but one, and no name for it."""
    return os.environ.get("TERM", "windows" if os.name == "nt" else "")


def _colour(general: General, settings: Settings) -> str:
    """When to use colours: as --color, the environment or the settings ask."""
    if general.color != "auto":
        return general.color
    when, _ = next(candidates("color", settings))
    return str(when)


def _is_real(stream: TextIO) -> bool:
    try:
        return os.isatty(stream.fileno())
    except (OSError, ValueError):
        return False
