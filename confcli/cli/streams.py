"""The streams of a run: results go to one, notes, errors, questions and progress to the other."""

import io
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, TextIO, cast

from confcli.cli import configuration, terminal
from confcli.cli.options.general import General
from confcli.model.addresses import masked
from confcli.model.errors import ConfcliError
from confcli.model.text import HELD, holding, one_line
from confcli.views.door import Door

if TYPE_CHECKING:
    from confcli.cli.pager import Pager

#: Before each sentence on stderr.
_NAME = "confcli:"
#: What an answer means; the first is that of those who just press return.
_ANSWERS = {"": False, "n": False, "no": False, "y": True, "yes": True}


class Run:
    """What is known of the run that is going on; what it reads and opens, it reads and opens once.

    ``encoding`` is what the streams had before they were told to use UTF-8; ``for_programs`` says
    that data for programs is asked for, such as JSON, ``is_insecure`` that redirects may lead from
    https:// to http://.
    """

    def __init__(
        self,
        general: General,
        encoding: str,
        *,
        for_programs: bool = False,
        is_insecure: bool = False,
        command: str = "",
    ) -> None:
        self.general, self.encoding, self.for_programs = general, encoding, for_programs
        self.is_insecure, self.command = is_insecure, command
        self.pager: Pager | None = None
        self.shows_status = False
        #: The notes that were printed.
        self.noted: set[str] = set()
        #: Takes what is to be said, where a program has the terminal to itself.
        self.listener: Callable[[str], object] | None = None

    @cached_property
    def settings(self) -> dict[str, Any]:
        """The keys and values in the config file; ``InputError`` if it can't be read."""
        return configuration.read()

    @cached_property
    def out(self) -> Door:
        """Where results go; what is longer than a terminal goes through a pager."""
        if not terminal.pages(sys.stdout, self.general):
            return self.door(sys.stdout)
        from confcli.cli.pager import Pager

        size = terminal.size()
        self.pager = Pager(sys.stdout, lambda: terminal.pager(self._usable), size, _complain)
        return self.door(sys.stdout, cast("TextIO", self.pager))

    @cached_property
    def err(self) -> Door:
        """Where notes, warnings and errors go."""
        return self.door(sys.stderr)

    def door(self, stream: TextIO, to: TextIO | None = None) -> Door:
        """A door to a stream, or to what is between it and us."""
        manner = terminal.manner(
            stream,
            self.general,
            self._usable,
            for_programs=self.for_programs,
            encoding=self.encoding,
        )
        return Door(to or stream, manner)

    def _usable(self) -> dict[str, Any]:
        """The settings; those that can't be read are complained of where they are needed more."""
        try:
            return configuration.checked(self.settings)
        except ConfcliError:
            return {}


_run = Run(General(), "utf-8")


def begin(general: General) -> None:
    """Begin a run, which writes UTF-8 whatever the locale says; what can't be is escaped."""
    global _run
    _run = Run(general, getattr(sys.stdout, "encoding", None) or "utf-8")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def choose(general: General, *, for_programs: bool, is_insecure: bool, command: str) -> None:
    """Print and fetch from now on as the options of a command ask."""
    global _run
    _run = Run(
        general,
        _run.encoding,
        for_programs=for_programs,
        is_insecure=is_insecure,
        command=command,
    )


def encoding() -> str:
    """The encoding that the terminal asks for, whatever is written."""
    return _run.encoding


def general() -> General:
    """The options of this run."""
    return _run.general


def command() -> str:
    """The last word of the command that is running."""
    return _run.command


def is_insecure() -> bool:
    """Whether redirects may lead from https:// to http://."""
    return _run.is_insecure


def settings() -> dict[str, Any]:
    """The keys and values in the config file, unchecked; ``InputError`` if it can't be read."""
    return _run.settings


@contextmanager
def captured() -> Iterator[io.StringIO]:
    """Collect what is printed, notes too, as the terminal would show it now."""
    global _run
    before, frame = _run, _Frame()
    _run = Run(before.general, before.encoding, for_programs=before.for_programs)
    _run.out = _run.err = Door(frame, _run.door(sys.stdout).manner)
    try:
        yield frame
    finally:
        _run = before


@contextmanager
def heard(listener: Callable[[str], object]) -> Iterator[None]:
    """Let somebody else show what is to be said, while a program has the terminal to itself."""
    _run.listener = listener
    try:
        yield
    finally:
        _run.listener = None


class _Frame(io.StringIO):
    """What is drawn for a terminal before it goes there."""

    def isatty(self) -> bool:
        return True


def watched() -> Door | None:
    """The terminal that results go to, past any pager; ``None`` if it can't be drawn on anew."""
    can_be = sys.stdout.isatty() and not terminal.is_dumb() and not _run.for_programs
    return _run.door(sys.stdout) if can_be else None


def out() -> Door:
    """Where results go; what is longer than a terminal goes through a pager."""
    return _run.out


def err() -> Door:
    """Where notes, warnings and errors go: on a terminal, once the user has left the pager."""
    wipe()
    if sys.stderr.isatty():
        finish()
    return _run.err


def finish() -> None:
    """Print what waits to be shown, and wait for the user to leave the pager."""
    if _run.pager:
        _run.pager.close()


def note(sentence: str) -> None:
    """Print a note to stderr, once; the same note again says nothing new."""
    if not _run.general.quiet and sentence not in _run.noted:
        _run.noted.add(sentence)
        say(sentence, "note")


def explain(sentence: str, since: float | None = None) -> None:
    """Print to stderr what only a verbose run says, with the seconds ``since`` a perf_counter."""
    if _run.general.verbose:
        took = f" in {time.perf_counter() - since:.2f} s" if since is not None else ""
        say(f"{sentence}{took}", "hint")


def say(sentence: str, style: str) -> None:
    """Print a sentence to stderr."""
    if _run.listener:
        _run.listener(one_line(masked(sentence)))
        return
    door, text = err(), one_line(masked(sentence))
    lines = [text]
    if door.stream.isatty():  # which would break words
        from textwrap import wrap

        room = max(door.manner.width - len(_NAME) - 1, 1)
        lines = wrap(holding(text), room, break_long_words=False, break_on_hyphens=False) or [""]
        lines = [line.replace(HELD, " ") for line in lines]
    door.line((_NAME, style), f" {lines[0]}")
    for line in lines[1:]:
        door.line(f"  {line}")


def are_for_people() -> bool:
    """Whether a person reads all that is printed, and wants notes, too."""
    is_quiet = _run.general.quiet or _run.for_programs
    return not is_quiet and sys.stdout.isatty() and sys.stderr.isatty()


def has_no_progress() -> bool:
    """Whether stderr is no place to show what is going on."""
    is_taken = _run.general.quiet or _run.listener is not None
    return is_taken or terminal.is_dumb() or not sys.stderr.isatty()


def status(stage: str, percent: int | None = None) -> None:
    """Show what is going on, until the next message."""
    err().status(masked(stage), percent)
    _run.shows_status = True


def wipe() -> None:
    """Take away what ``status`` shows."""
    if _run.shows_status:
        _run.shows_status = False
        _run.err.wipe()


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


def _complain(sentence: str) -> None:
    _run.err.line((_NAME, "note"), f" {sentence}")
