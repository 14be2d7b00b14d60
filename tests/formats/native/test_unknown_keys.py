"""Keys of JSON lines that no one knows are said with the source of their conference."""

import json
from typing import Any

import pytest

from confcli.formats.interface import Hints
from confcli.formats.registry import read_each
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Unused
from tests.support.harness import confcli


def parsed(*records: dict[str, Any]) -> list[Listing]:
    text = "\n".join(map(json.dumps, records))
    return read_each(Document("kites.jsonl", text.encode()), Hints())


def talk(conference: str = "KiteCon 2021", **more: object) -> dict[str, Any]:
    return {"conference": conference, "title": "Knots", "authors": ["Ada Verne"], **more}


def unused(listing: Listing) -> list[Unused]:
    return listing.sources[0].unused


def test_each_conference_tells_its_own_unknown_keys() -> None:
    kites, balloons = parsed(
        talk(), talk(poster="7", note=None), talk("BalloonCon 2021", note="x"), talk(poster="8")
    )
    assert unused(kites) == [Unused("poster", 2, 2)]
    assert unused(balloons) == [Unused("note", 1, 3)]
    assert kites.problems == balloons.problems == []


def test_entries_under_an_unknown_key_are_a_problem() -> None:
    events = [{"title": "Tails", "start": "noon"}, {"title": "Winds"}]
    (listing,) = parsed(talk(), talk(socials=events))
    assert unused(listing) == [Unused("socials", 2, 2, entries=True)]
    (problem,) = listing.problems
    assert (problem.line, problem.text) == (2, "Tails")
    assert problem.reason == "2 entries under socials are not used"


def test_keys_of_slots_are_told_apart() -> None:
    (listing,) = parsed(talk(session="Strings", talks=[{"room": "Hall A", "seat": "7"}]))
    assert unused(listing) == [Unused("talks[].seat", 1, 1)]


@pytest.mark.parametrize(
    "command",
    [
        ("talks",),
        ("talks", "-z", "UTC", "-z", "Asia/Seoul"),
        ("sessions",),
        ("papers", "-n", "20"),
        ("search", "learning", "--explain"),
        ("similar", "modular meta-learning with shrinkage"),
        ("today", "--now", "2021-05-05T03:00Z", "-z", "UTC"),
    ],
)
def test_what_confcli_prints_has_no_unknown_keys(command: tuple[str, ...]) -> None:
    printed = confcli(*command, "--jsonl").out
    found = read_each(Document("x.jsonl", printed.encode()), Hints())
    assert [unused(listing) for listing in found] == [[]] * len(found)
