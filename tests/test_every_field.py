"""Every field of a talk and of a session is read, stored, merged, compared and printed.

The fields are taken from the classes, so a field that is only half supported fails here.
"""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from confcli.formats.native import listing_json
from confcli.model.entities import Session, Talk
from confcli.programme.assembly import assemble
from confcli.programme.diff import diff
from confcli.programme.merging import merge
from confcli.views.schema import SHAPES
from confcli.views.shapes import PAPERS, SESSIONS, TALK
from tests.support.harness import confcli
from tests.support.invented import at, listing

#: Fields that confcli sets itself, not the source.
OWN = {"id", "paper", "taken_from", "spans_talks", "gathered", "talks"}
#: Fields printed under another key.
KEYS = {"timezone": "source_timezone"}
TALK_FIELDS = [each.name for each in fields(Talk)]
SESSION_FIELDS = [
    each.name for each in fields(Session) if each.name not in ("spans_talks", "gathered")
]
KNOWN: dict[str, Any] = {
    "start": at("2021-05-04 09:00"),
    "end": at("2021-05-04 10:00"),
    "timezone": "UTC",
    "time_basis": "stated",
    "duration": 60,
}


def filled(kind: type[Talk] | type[Session]) -> Any:
    """An item with a value of the declared type in every field."""
    values = {
        each.name: KNOWN.get(each.name, _value(each.name, str(each.type)))
        for each in fields(kind)
        if each.name not in OWN
    }
    return kind(**values)


def _value(name: str, declared: str) -> Any:
    if "bool" in declared:
        return True
    return [f"Some {name}"] if "list" in declared else f"some {name}"


def programme() -> Session:
    session: Session = filled(Session)
    return replace(session, talks=[filled(Talk)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (made,) = assemble([listing(programme())])
    found = tmp_path / "kites.json"
    found.write_text(listing_json.dumps(made), "utf-8")
    return found


def shown(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def test_every_field_is_a_key() -> None:
    for shape, names in ((TALK, TALK_FIELDS), (PAPERS, TALK_FIELDS), (SESSIONS, SESSION_FIELDS)):
        keys = {field.key for field in shape.fields}
        assert {KEYS.get(name, name) for name in names} <= keys


def test_every_key_of_a_talk_is_a_key_of_commands_based_on_talks() -> None:
    of_talk = {field.key for field in TALK.fields} - {"kind"}  # all that papers lists are papers
    for name in ("papers", "today", "search", "similar", "show"):
        assert of_talk <= {field.key for field in SHAPES[name].fields}


@pytest.mark.parametrize("stored", [False, True], ids=["from the file", "from the database"])
@pytest.mark.parametrize(
    "command", [("talks",), ("papers",), ("today",), ("search", "title", "--papers")]
)
def test_every_field_of_a_talk_is_printed(
    path: Path, command: tuple[str, ...], stored: bool
) -> None:
    where = ("-c", "kitecon") if stored else ("--listing", path)
    if stored:
        confcli("add", path)
    (found,) = confcli(*command, *where, "--json").json()
    item = filled(Talk)
    for name in TALK_FIELDS:
        if name not in OWN:
            assert found[name] == shown(getattr(item, name)), name
    assert found["id"]
    assert found["paper"]


@pytest.mark.parametrize("stored", [False, True], ids=["from the file", "from the database"])
def test_every_field_of_a_session_is_printed(path: Path, stored: bool) -> None:
    where = ("-c", "kitecon") if stored else ("--listing", path)
    if stored:
        confcli("add", path)
    (found,) = confcli("sessions", *where, "--json").json()
    item = filled(Session)
    for name in SESSION_FIELDS:
        if name not in OWN:
            assert found[KEYS.get(name, name)] == shown(getattr(item, name)), name
    assert len(found["talks"]) == 1


def test_every_field_is_taken_from_the_newer_listing() -> None:
    known = {"title": "some title", "type": "some type", "start": KNOWN["start"]}
    old, new = listing(Session(**known, talks=[Talk(**known)])), listing(programme())
    merge(old, new)
    (session,) = old.sessions
    (talk,) = session.talks
    for found, item in ((session, filled(Session)), (talk, filled(Talk))):
        for name in (each.name for each in fields(item)):
            if name not in OWN:
                assert getattr(found, name) == getattr(item, name), name


@pytest.mark.parametrize("name", [name for name in TALK_FIELDS if name not in OWN])
def test_a_change_in_any_field_of_a_talk_is_reported(name: str) -> None:
    other = replace(filled(Talk), **{name: getattr(Talk(), name)})
    old, new = (
        listing(replace(programme(), id="s", talks=[replace(each, id="t")]))
        for each in (filled(Talk), other)
    )
    reported = {"start": "time", "end": "time"}.get(name, name)
    assert reported in {change.field for change in diff(old, new)}


@pytest.mark.parametrize("name", [n for n in SESSION_FIELDS if n not in OWN | {"title"}])
def test_a_change_in_any_field_of_a_session_is_reported(name: str) -> None:
    empty = getattr(Session(""), name)
    old, new = (listing(replace(each, id="s")) for each in (programme(), programme()))
    setattr(new.sessions[0], name, empty)
    reported = {"start": "time", "end": "time"}.get(name, name)
    assert reported in {change.field for change in diff(old, new)}
