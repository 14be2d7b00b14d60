"""Runs whole command lines, given as arguments between NUL bytes."""

import os
import tempfile
from pathlib import Path
from unittest import mock

from tests.support import runs
from tests.support.harness import confcli

#: What would wait for ever, open a browser or reach for the network.
_NEVER = ("--watch", "open", "http", "--refresh", "find")


def seeds() -> list[bytes]:
    """The runs of every command that the suite knows."""
    every = [*runs.FULL.values(), *runs.OTHERS.values()]
    options = "-c -d -n --now --tz --json --jsonl --fields --by --sort --after --limit --year -q -v"
    lines = ["\0".join(map(str, run)) for run in every]
    return [line.encode() for line in [*lines, options.replace(" ", "\0")]]


def check(data: bytes) -> None:
    """Run it in an empty home: it prints, or says in one sentence what is wrong."""
    arguments = [os.fsdecode(part) for part in data.split(b"\0")]
    if any(part.lower().startswith(never) for part in arguments for never in _NEVER):
        return
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            with mock.patch.dict(os.environ, {"CONFCLI_HOME": f"{folder}/home", "COLUMNS": "80"}):
                done = confcli(*arguments)
        finally:
            os.chdir(before)
    assert done.code in (0, 1, 2, 3, 4), done
    assert "internal error" not in done.err, done.err
    assert "Traceback" not in done.err, done.err
