"""The streams of a run: results go to one, notes, errors, questions and progress to the other."""

import shutil
import sys
import time
from typing import TYPE_CHECKING, ClassVar, TextIO, cast

from confcli.cli import terminal
from confcli.cli.options.general import General
from confcli.model.text import one_line
from confcli.views.door import Door

if TYPE_CHECKING:
    from confcli.cli.pager import Pager

#: What an answer means; the first is that of those who just press return.
_ANSWERS = {"": False, "n": False, "no": False, "y": True, "yes": True}


class _Run:
    """What is known of the run that is going on."""

    general = General()
    pager: "Pager | None" = None
    shows_status = False
    #: The names of the encodings that the streams had before they were told to use UTF-8.
    encoding = "utf-8"
    #: Whether data for programs is asked for, such as JSON.
    for_programs = False
    #: The notes that were printed.
    noted: ClassVar[set[str]] = set()


def begin(general: General, *, for_programs: bool = False) -> None:
    """Print from now on as these options ask."""
    _Run.general, _Run.for_programs = general, for_programs
    _Run.noted.clear()


def general() -> General:
    """The options of this run."""
    return _Run.general


def use_utf_8() -> None:
    """Write UTF-8 whatever the locale says; what can't be written is escaped."""
    _Run.encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def out() -> Door:
    """Where results go; what is longer than a terminal goes through a pager."""
    command = terminal.pager(sys.stdout, _Run.general)
    if not command:
        return _door(sys.stdout, sys.stdout)
    if _Run.pager is None:
        from confcli.cli.pager import Pager

        _Run.pager = Pager(sys.stdout, command, shutil.get_terminal_size(), _complain)
    return _door(sys.stdout, cast("TextIO", _Run.pager))


def err() -> Door:
    """Where notes, warnings and errors go: on a terminal, once the user has left the pager."""
    wipe()
    if sys.stderr.isatty():
        finish()
    return _door(sys.stderr, sys.stderr)


def finish() -> None:
    """Print what waits to be shown, and wait for the user to leave the pager."""
    if _Run.pager:
        _Run.pager.close()
        _Run.pager = None


def note(sentence: str) -> None:
    """Print a note to stderr, once; the same note again says nothing new."""
    if not _Run.general.quiet and sentence not in _Run.noted:
        _Run.noted.add(sentence)
        say(sentence, "note")


def explain(sentence: str, since: float | None = None) -> None:
    """Print to stderr what only a verbose run says, with the seconds ``since`` a perf_counter."""
    if _Run.general.verbose:
        took = f" in {time.perf_counter() - since:.2f} s" if since is not None else ""
        say(f"{sentence}{took}", "hint")


def say(sentence: str, style: str) -> None:
    """Print a sentence to stderr."""
    err().line(("confcli:", style), f" {one_line(sentence)}")


def has_no_progress() -> bool:
    """Whether stderr is no place to show what is going on."""
    return _Run.general.quiet or terminal.is_dumb() or not sys.stderr.isatty()


def status(stage: str, percent: int | None = None) -> None:
    """Show what is going on, until the next message."""
    err().status(stage, percent)
    _Run.shows_status = True


def wipe() -> None:
    """Take away what ``status`` shows."""
    if _Run.shows_status:
        _Run.shows_status = False
        err().wipe()


def ask(question: str) -> bool:
    """Ask on stderr until the answer is yes or no; none is no. ``EOFError`` if none can come."""
    while True:
        err().text(question, " [y/N]: ")
        err().flush()
        answer = sys.stdin.readline()
        if not answer:
            raise EOFError
        if answer.strip().casefold() in _ANSWERS:
            return _ANSWERS[answer.strip().casefold()]


def _door(stream: TextIO, to: TextIO) -> Door:
    manner = terminal.manner(
        stream, _Run.general, for_programs=_Run.for_programs, encoding=_Run.encoding
    )
    return Door(to, manner)


def _complain(sentence: str) -> None:
    _door(sys.stderr, sys.stderr).line(("confcli:", "note"), f" {sentence}")
