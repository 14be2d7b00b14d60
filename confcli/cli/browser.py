"""The web browser of the person at the terminal."""

import os
import sys

from confcli.cli import streams
from confcli.cli.streams import note
from confcli.model.safety import web_safe

#: The variables that are set where a screen can show windows.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
#: The variables of a login from elsewhere, whose browser would open on the wrong machine.
_REMOTE = ("SSH_CONNECTION", "SSH_TTY")
#: Browsers that draw on the terminal; the first is Debian's name for the preferred one.
_OF_TEXT = ("www-browser", "w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl")


def show(address: str) -> None:
    """Open a web address in the browser; print it where there is none, and into a pipe."""
    address = web_safe(address)
    if streams.out().stream.isatty() and opens(address):
        note(f"opened {address}")
    else:
        streams.out().line(address)


def opens(address: str) -> bool:
    """Open a safe address for the person at the terminal; whether there is a browser for it."""
    return _is_there() and _opened(address)


def opens_beside(address: str) -> bool:
    """The same, but not by a browser that draws on the terminal, which is taken."""
    return _is_there() and not _is_of_text() and _opened(address)


def _is_of_text() -> bool:
    """Whether the browser is known to draw on the terminal."""
    import webbrowser  # as below

    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return False
    return os.path.basename(str(getattr(found, "name", ""))) in _OF_TEXT


def _is_there() -> bool:
    """Whether there is a browser: the one that BROWSER names, or one with a window."""
    if os.environ.get("BROWSER"):
        return True
    has_windows = sys.platform in ("darwin", "win32") or any(map(os.environ.get, _SCREENS))
    return has_windows and not any(map(os.environ.get, _REMOTE))


def _opened(address: str) -> bool:
    import webbrowser  # no other command needs it

    return webbrowser.open(address)
