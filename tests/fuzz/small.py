"""What reads short texts: people, times, queries, settings, backups, menus, websites."""

import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from confcli.cli import settings_file
from confcli.directory import menu as menus
from confcli.directory.matching import matching
from confcli.directory.merging import merged
from confcli.export import incoming
from confcli.formats import people as names_of
from confcli.formats.people import lines
from confcli.formats.syntax.document import Document
from confcli.formats.website.leads import leads
from confcli.model.errors import ConfcliError
from confcli.model.safety import is_safe
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from confcli.times import posix, reader_zones
from confcli.times.typed import daily, durations
from confcli.times.typed import reading as typed
from confcli.times.written import text as written
from tests.fuzz.reading import refused
from tests.support import corpus, harness, invented, searching


def _text(data: bytes) -> str:
    """The text of bytes, as a format hands it on."""
    return data.decode("utf-8", "replace")


def people(data: bytes) -> None:
    """Read a field of people: names and places come out, on one line each."""
    text = _text(data)
    for person in names_of.named(text):
        assert person.name.strip() == person.name != "", person
    names_of.announced(text)
    for line in text.splitlines()[:50]:
        lines.are_people(line)
        lines.names_people(line)
        lines.could_be_title(line)


def times(data: bytes) -> None:
    """Read a time as pages print it, and as people type it."""
    text = _text(data)
    for reading in (written.read, written.begun):
        with suppress(ValueError):  # says that it is no time
            reading(text)
    durations.known(text)
    for read in (posix.zone, typed.read, typed.day, typed.one_day, daily.daily, reader_zones.zone):
        try:
            read(text)
        except ConfcliError as error:
            refused(error)


@cache
def _searched() -> Searcher:
    return Searcher([in_memory(invented.schedule(*corpus.read(harness.ORAL_6).sessions))])


def query(data: bytes) -> None:
    """Search for it in a real programme."""
    try:
        searching.found(_searched(), _text(data))
    except ConfcliError as error:
        refused(error)


def menu(data: bytes) -> None:
    """Read a menu of programmes, and look for one in it."""
    try:
        found = menus.read("menu.json", data)
    except ConfcliError as error:
        refused(error)
        return
    for each in merged([], found.programmes):
        assert is_safe(each.name), each
    matching("kitecon 2026", found.programmes)


def settings(data: bytes) -> None:
    """Change a key in a file of settings: the others stay, or nothing is changed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "config.toml")
        path.write_bytes(data)
        try:
            settings_file.change(path, "tz", "UTC")
        except ConfcliError as error:
            refused(error)
            assert path.read_bytes() == data


def backup(data: bytes) -> None:
    """Read a file of stars, in any form."""
    for read in (incoming.read, incoming.ids):
        try:
            read("stars", _text(data))
        except ConfcliError as error:
            refused(error)


def website(data: bytes) -> None:
    """Find where a page leads: to addresses that can be fetched."""
    try:
        page = Document("kites.html", b"<!DOCTYPE html>" + data).html
    except ConfcliError as error:
        refused(error)
        return
    if page is None:  # in UTF-16, where it doesn't begin as HTML
        return
    for lead in leads(page, "https://kites.example/2026/"):
        assert lead.address.startswith(("http://", "https://")), lead
        assert lead.address.isprintable(), lead
