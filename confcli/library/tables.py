"""The tables of what was added and of what is the user's own, and when a row of them is whole."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from confcli.library import (
    changelog,
    directory,
    exported,
    marks,
    news,
    rows,
    stored,
    undoing,
    values,
)
from confcli.model.text import slug
from confcli.times.rfc3339 import stated

#: The values of a row by column; what an older database lacks is missing.
Row = Mapping[str, Any]


class Table(NamedTuple):
    """A table: its columns in order, and what raises an error for a row that is damaged."""

    name: str
    columns: tuple[str, ...]
    check: Callable[[Row], object]


def _slug(found: Any) -> None:
    # Some letters beyond ASCII are spelled out only when a slug is made of a slug.
    usual = slug(found) if values.text(found).isascii() else found.casefold()
    if usual != found:
        raise ValueError("a slug is none")


def _listing(row: Row) -> None:
    _number(row["papers"])
    _slug(row["slug"])
    stored.listing_of(row["conference"], row["sources"], [], row["problems"])


def _version(row: Row) -> None:
    _number(row["id"])
    _slug(row["slug"])
    added_at = stated(row["added_at"], "added_at")
    if changes := row.get("changes"):
        changelog.of_json(added_at, changes)


def _content(row: Row) -> None:
    import hashlib  # loads OpenSSL

    if hashlib.sha256(values.unpacked(row["bytes"])).hexdigest() != row["sha256"]:
        raise ValueError("the bytes of a source have changed")


def _source(row: Row) -> None:
    _number(row["version"])
    _number(row["position"])
    values.text(row["sha256"])
    stored.hints_of(row["hints"])
    values.text(row["name"])
    for name in ("etag", "last_modified", "fetched_at"):
        values.maybe(row.get(name))


def _session(row: Row) -> None:
    _number(row["key"])
    times = [row[name] for name in ("first", "last", "until")]
    session = rows.session(json.loads(row["body"]))
    rows.when(row["talks"], times)
    _slug(row["slug"])
    if row["id"] != session.id:
        raise ValueError("a session has another id")


def _talk(row: Row) -> None:
    _number(row["session"])
    talk = rows.talk(json.loads(row["body"]))
    if (row["id"], row["paper"]) != (talk.id, talk.paper):
        raise ValueError("a talk has another id")


def _change(row: Row) -> None:
    _number(row["number"])
    values.text(row["command"])
    undoing.before_of(row["before"])


def _news(row: Row) -> None:
    values.text(row["mark"])
    for name in ("before", "after"):
        news.of_json(row[name])


def _mark(row: Row) -> None:
    marks.of_row(row[name] for name in _MARK)


def _appointment(row: Row) -> None:
    marks.appointment(row[name] for name in _APPOINTMENT)


def _exported(row: Row) -> None:
    uid = values.text(row["uid"])
    exported.of_row(row.get("slot", uid), row["hash"], uid, row["sequence"], row["modified"])


def _menu(row: Row) -> None:
    directory.of_row(row[name] for name in _MENU)


def _number(value: object) -> None:
    if type(value) is not int:
        raise TypeError("a number is of a wrong type")


_MARK = tuple(marks.MARK.split(", "))
_MENU = tuple(directory.COLUMNS.split(", "))
_APPOINTMENT = tuple(marks.APPOINTMENT.split(", "))
HIDDEN = Table("hidden", ("slug",), lambda row: values.text(row["slug"]))
#: What the user can't get again comes first.
OWN = (
    Table("mark", (*_MARK[:7], *_MARK[8:], _MARK[7]), _mark),
    Table("appointment", _APPOINTMENT, _appointment),
    HIDDEN,
    Table("change", ("number", "command", "changed_at", "before"), _change),
    Table("news", ("number", "mark", "found_at", "before", "after"), _news),
    Table("exported", ("uid", "hash", "sequence", "modified", "slot"), _exported),
)
SOURCES = (
    Table("version", ("id", "slug", "added_at", "changes"), _version),
    Table("content", ("sha256", "bytes"), _content),
    Table(
        "source",
        ("version", "position", "name", "sha256", "hints", "etag", "last_modified", "fetched_at"),
        _source,
    ),
)
CONTENT = (
    Table("listing", ("slug", "conference", "papers", "sources", "problems"), _listing),
    Table(
        "session",
        ("key", "slug", "id", "title", "talks", "first", "last", "until", "body"),
        _session,
    ),
    Table("talk", ("key", "session", "id", "paper", "title", "body", "own"), _talk),
)
MENU = Table("menu", _MENU, _menu)
TABLES = (*OWN, *SOURCES, *CONTENT, MENU)
