"""Ids that come from another command."""

import sys
from collections.abc import Iterable

from confcli.cli.streams import note
from confcli.library.reading import bounded

#: Stands for what comes from standard input.
STDIN = "-"


def texts(arguments: Iterable[str]) -> list[tuple[str, str]]:
    """The arguments, with what is on standard input in the place of ``-``.

    Each as what may be its id, and as a whole, which else are words of a title.
    """
    return [text for each in arguments for text in (_ids() if each == STDIN else [(each, each)])]


def _ids() -> list[tuple[str, str]]:
    """The ids in what was piped: lines of any list, JSON, or what ``stars import`` reads."""
    from confcli.export import incoming  # only where something is piped

    if sys.stdin is None:  # closed by whatever runs confcli
        return []
    if sys.stdin.isatty():
        note("reading ids, one per line; Ctrl-D ends")
    return incoming.ids(
        "standard input", bounded(sys.stdin.buffer, "standard input").decode("utf-8", "replace")
    )
