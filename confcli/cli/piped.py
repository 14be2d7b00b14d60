"""Ids that come from another command."""

import sys
from collections.abc import Iterable, Iterator

from confcli.cli.streams import note

#: Stands for what comes from standard input.
STDIN = "-"


def texts(arguments: Iterable[str]) -> list[str]:
    """The arguments, with the ids on standard input in the place of ``-``."""
    return [text for each in arguments for text in (_ids() if each == STDIN else [each])]


def _ids() -> Iterator[str]:
    """The first field of each line that is neither empty nor a header."""
    if sys.stdin is None:  # closed by whatever runs confcli
        return
    if sys.stdin.isatty():
        note("reading ids, one per line; Ctrl-D ends")
    for number, line in enumerate(sys.stdin.buffer):
        id_ = line.decode("utf-8", "replace").partition("\t")[0].strip()
        if id_ and (number, id_) != (0, "id"):
            yield id_
