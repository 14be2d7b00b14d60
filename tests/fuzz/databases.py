"""Damages the database of added listings, and runs commands on it."""

import os
import tempfile
from functools import cache
from pathlib import Path
from unittest import mock

from tests.support.harness import ORAL_2, ORAL_6, confcli

_COMMANDS = (
    ("listings",),
    ("talks", "--all", "--json"),
    ("search", "federated", "-n", "3"),
    ("today", "--date", "2021-05-04"),
    ("stars",),
    ("star", "dynamic regularization"),
    ("remove", "mine 2021", "--yes"),
)


@cache
def _whole() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        with mock.patch.dict(os.environ, {"CONFCLI_HOME": folder}):
            assert confcli("add", ORAL_6, "-c", "Mine 2021").code == 0
            assert confcli("add", ORAL_2, "-c", "Yours 2021").code == 0
            assert confcli("star", "dynamic regularization", "-c", "yours").code == 0
        (database,) = Path(folder).glob("*.db")
        return database.read_bytes()


def seeds() -> list[bytes]:
    """A database with two conferences and a star."""
    return [_whole()]


def check(data: bytes) -> None:
    """Run commands on a damaged database: each works, or says in one sentence what is wrong."""
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.dict(os.environ, {"CONFCLI_HOME": folder}),
    ):
        for command in _COMMANDS:
            Path(folder, "listings.db").write_bytes(data)
            done = confcli(*command)
            assert done.code in (0, 1, 2, 3), (command, done)
            assert "internal error" not in done.err, (command, done.err)
