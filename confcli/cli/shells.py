"""Answers what completes a line, in the form that the scripts of the shells read.

Typer's own classes read the line. Its answers are replaced: they fall back to file names, load
rich for each description, and have zsh evaluate the titles of talks.
"""

import io
import os
from contextlib import redirect_stderr, suppress

from typer._click.shell_completion import CompletionItem, ShellComplete, add_completion_class
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete

from confcli.cli.app import app
from confcli.cli.completion import FILES
from confcli.cli.environment import Here
from confcli.cli.options.output import Clock
from confcli.model.patterns import Pattern
from confcli.model.safety import safe
from confcli.model.text import one_line
from confcli.times.zones import Zone

#: How bash asks when it lists what fits; at other times it would put a description into the line.
_LISTING = ("63", "33")
#: Characters of a description that bash shows.
_SHORT = 60
#: Where the help of an option goes into detail.
_BEGINNING = Pattern(r"\. |; | \(")


def answer() -> int:
    """Print what completes the line that a script passes on; nothing if that fails."""
    for kind in (_Bash, _Zsh, _Fish, _PowerShell):
        add_completion_class(kind, kind.name)
    with redirect_stderr(io.StringIO()), suppress(Exception, SystemExit):
        app(args=[], prog_name="confcli", standalone_mode=False, obj=_reader_zone)
    return 0


def _reader_zone(tz: list[str] | None) -> Zone:
    """The zone in which the line that is being typed counts days."""
    return Here(Clock(tz)).zones[0]


class _Answering(ShellComplete):
    """Answers with a line for each completion: ``plain`` or ``file``, the word, what it means."""

    def complete(self) -> str:
        args, typed = self.get_completion_args()
        found = self.get_completions(args, typed)
        option, sign, _ = typed.partition("=")
        start = f"{option}{sign}" if sign and option.startswith("-") else ""
        return "\n".join(self._line(start, item, len(found)) for item in found)

    def _line(self, start: str, item: CompletionItem, count: int) -> str:
        if item.help == FILES:
            return "file"
        return "\t".join(["plain", *self._shown(start + _clean(item.value), _said(item), count)])

    def _shown(self, word: str, said: str, count: int) -> list[str]:  # noqa: ARG002 - bash needs it
        return [word, said] if said else [word]


class _Bash(_Answering, BashComplete):
    """Answers bash, which splits words at ``=`` and has no place for descriptions."""

    #: The part of the word before the last ``=``, which bash does not replace.
    _kept = ""

    def get_completion_args(self) -> tuple[list[str], str]:
        args, typed = super().get_completion_args()
        last = "" if typed == "=" else typed
        *args, typed = _rejoined([*args, typed])
        self._kept = typed.removesuffix(last)
        return args, typed

    def _shown(self, word: str, said: str, count: int) -> list[str]:
        word = word.removeprefix(self._kept)
        listing = count > 1 and os.environ.get("COMP_TYPE") in _LISTING
        if not said or not listing or word.startswith("-"):
            return [word]
        short = said if len(said) <= _SHORT else f"{said[: _SHORT - 1]}…"
        return [f"{word}  ({short})"]


class _Zsh(_Answering, ZshComplete):
    """Answers zsh."""


class _Fish(_Answering, FishComplete):
    """Answers fish."""


class _PowerShell(_Answering, PowerShellComplete):
    """Answers PowerShell."""


def _rejoined(words: list[str]) -> list[str]:
    """Join what stands on both sides of an ``=``, as it was typed."""
    joined: list[str] = []
    for before, word in zip(["", *words], words, strict=False):
        if joined and "=" in (before, word):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _said(item: CompletionItem) -> str:
    """What a completion means: of an option, how its help begins."""
    said = item.help or ""
    return _clean(_BEGINNING.split(said)[0] if str(item.value).startswith("-") else said)


def _clean(text: str) -> str:
    return safe(one_line(text))
