"""Twice the items of a schedule take twice the work, in every format, whether alike or not."""

import sqlite3
from collections.abc import Callable

import pytest

from confcli.formats import registry
from confcli.formats.syntax.document import Document
from confcli.library import migrations, stored
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing, Problem
from confcli.programme.assembly import assemble
from tests.support.effort import is_linear, lines
from tests.support.growing import HINTS, WRITERS, written
from tests.support.items import mixed

COUNT = 8


def read_merge_and_store(data: bytes) -> None:
    """Do what ``add`` does with two files that say the same."""
    parts = [registry.read_each(Document(name, data), HINTS) for name in ("a.txt", "b.txt")]
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrations.upgrade(connection, 0)
    for made in assemble(listing for found in parts for listing in found):
        stored.put(connection, made, [SourceFile("a.txt", data, HINTS)], "2024-01-01T00:00:00Z")
    connection.close()


def test_each_format_has_a_writer() -> None:
    assert list(WRITERS) == [each.NAME for each in registry.FORMATS]


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_written_is_read_in_its_format(name: str) -> None:
    for kind in ("distinct", "alike"):
        document = Document("kites.txt", written(name, kind, 3))
        accepting = (each.NAME for each in registry.FORMATS if each.recognise(document).accepted)
        assert next(accepting) == name


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_effort_is_linear(write: Callable[..., str]) -> None:
    assert is_linear(lambda n: read_merge_and_store(write(mixed(n)).encode()), COUNT, lines)


def test_merging_many_problems_takes_linear_effort() -> None:
    def merge(count: int) -> None:
        one, other = (
            Listing("Kites", problems=[Problem(name, n, "", "odd") for n in range(count)])
            for name in ("a.txt", "b.txt")
        )
        assemble([one, other])

    assert is_linear(merge, 100)
