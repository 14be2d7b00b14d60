"""What options, the environment and the settings say about a terminal: its colours, its pager."""

import os
import shutil
from typing import TYPE_CHECKING, TextIO

from confcli.cli.options.general import General
from confcli.model.errors import ConfcliError
from confcli.views.manner import Manner

if TYPE_CHECKING:
    from confcli.cli.configuration import Configuration

#: The pager of those who have chosen none.
_USUAL_PAGER = "less -FRX"
#: Terminals that know neither colours nor signs.
_DUMB = ("dumb", "unknown")
#: Terminals that print what a link leads to instead of hiding it.
_NO_LINKS = (*_DUMB, "linux")
#: How the names of encodings begin that have our signs.
_UNICODE = ("utf", "gb18030")


def manner(stream: TextIO, general: General, *, for_programs: bool, encoding: str) -> Manner:
    """How to write to a stream; ``encoding`` is that of the terminal, whatever is written."""
    is_terminal = stream.isatty()
    drawn = (is_terminal or general.screen) and not for_programs
    colour = _colour(general, is_terminal=is_terminal, drawn=drawn)
    size = shutil.get_terminal_size()
    return Manner(
        drawn=drawn,
        colour=colour,
        links=colour and os.environ.get("TERM") not in _NO_LINKS,
        ascii_only=drawn and (is_dumb() or not encoding.lower().startswith(_UNICODE)),
        width=size.columns,
        height=size.lines,
    )


def pager(stream: TextIO, general: General) -> str:
    """The command to page a stream with; empty for none."""
    if general.no_pager or is_dumb() or not _is_real(stream):
        return ""
    chosen = (
        os.environ.get("CONFCLI_PAGER"),
        _settings().pager,
        os.environ.get("PAGER"),
        _USUAL_PAGER if shutil.which("less") else "",
    )
    command = next(each for each in chosen if each is not None).strip()
    return "" if command == "cat" else command


def is_dumb() -> bool:
    """Whether the terminal only knows letters."""
    return os.environ.get("TERM") in _DUMB


def _colour(general: General, *, is_terminal: bool, drawn: bool) -> bool:
    """Whether to use colours: as --color, the environment, the settings or the terminal asks."""
    if general.color != "auto":
        return general.color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    forced = (os.environ.get(name, "") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
    if any(value not in ("", "0") for value in forced):
        return True
    setting = _settings().color if drawn else "auto"
    return is_terminal and not is_dumb() if setting == "auto" else setting == "always"


def _is_real(stream: TextIO) -> bool:
    try:
        return os.isatty(stream.fileno())
    except (OSError, ValueError):
        return False


def _settings() -> "Configuration":
    """The settings; those that can't be read are complained of where they are needed more."""
    from confcli.cli import configuration  # here, as only a terminal asks for them

    try:
        return configuration.load()
    except ConfcliError:
        return configuration.Configuration()
