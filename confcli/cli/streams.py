"""The streams of a run: what its options and the environment say about printing."""

import os
import shutil
import sys
from typing import TextIO

from confcli.cli.options.general import General
from confcli.model.text import one_line
from confcli.views.door import Door
from confcli.views.manner import Manner

#: Terminals that know neither colours nor signs.
_DUMB = ("dumb", "unknown")
#: Terminals that print what a link leads to instead of hiding it.
_NO_LINKS = (*_DUMB, "linux")


class _Run:
    """The options of the run that is going on."""

    general = General()


def begin(general: General) -> None:
    """Print from now on as these options ask."""
    _Run.general = general


def general() -> General:
    """The options of this run."""
    return _Run.general


def out() -> Door:
    """Where results go."""
    return _door(sys.stdout)


def err() -> Door:
    """Where notes, warnings and errors go."""
    return _door(sys.stderr)


def say(sentence: str, style: str) -> None:
    """Print a sentence to stderr."""
    err().line(("confcli:", style), f" {one_line(sentence)}")


def is_dumb() -> bool:
    """Whether the terminal only knows letters."""
    return os.environ.get("TERM") in _DUMB


def _door(stream: TextIO) -> Door:
    terminal = stream.isatty()
    colour = _colour(terminal=terminal)
    size = shutil.get_terminal_size()
    manner = Manner(
        drawn=terminal or _Run.general.screen,
        colour=colour,
        links=colour and os.environ.get("TERM") not in _NO_LINKS,
        ascii_only=terminal and is_dumb(),
        width=size.columns,
        height=size.lines,
    )
    return Door(stream, manner)


def _colour(*, terminal: bool) -> bool:
    """Whether to use colours: --color, NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, the terminal."""
    if _Run.general.color != "auto":
        return _Run.general.color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    forced = (os.environ.get(name, "") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
    return any(value not in ("", "0") for value in forced) or (terminal and not is_dumb())
