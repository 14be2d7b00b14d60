"""Whoever writes on top of what others wrote is not beaten for ever."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from confcli.cli.storing import store
from confcli.formats.interface import Hints
from confcli.library.database import Database
from confcli.library.sources import SourceFile
from confcli.library.versions import Addition, additions
from tests.support.harness import ORAL_6, confcli
from tests.support.kites import kites


def test_a_writer_that_is_beaten_each_time_writes_in_the_end(tmp_path: Path) -> None:
    page = kites(tmp_path)
    assert confcli("add", page, "-c", "Mine 2021").code == 0
    source = SourceFile("2", ORAL_6.read_bytes(), Hints("Mine 2021"))
    rivals: list[str] = []
    path = tmp_path / "home" / "listings.db"
    with Database(path) as database, closing(sqlite3.connect(path, timeout=0)) as rival:

        def make() -> list[Addition]:
            made = additions(database, [(source, source.parse())])
            rivals.append("locked out")
            with suppress(sqlite3.OperationalError), rival:
                rival.execute("INSERT INTO version (slug, added_at) VALUES ('mine-2021', '')")
                rivals[-1] = "first"
            return made

        store(database, make, datetime.now(UTC), 10)
    assert rivals == ["first", "first", "first", "locked out"]
    assert len(confcli("sessions", "-c", "mine", "--all").rows()) == 1
