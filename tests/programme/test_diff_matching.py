"""Matching the items of two versions of a listing, efficiently."""

import subprocess
import sys
from datetime import datetime
from typing import Any

import pytest

from confcli.model.entities import Listing, Session, Talk
from confcli.programme import diff as differ
from confcli.programme import likeness, matching
from confcli.programme.diff import diff
from tests.support.invented import at, session, talk
from tests.support.versions import (
    BOX,
    TUESDAY,
    WEDNESDAY,
    WHY,
    kinds,
    noticed,
    one,
    reported,
    span,
    version,
)


@pytest.mark.parametrize("authors", [["Ada Verne"], []])
def test_a_corrected_typo_in_a_title_is_a_rename(authors: list[str]) -> None:
    wrong, right = "Fedrated lerning of kite flight", "Federated learning of kite flight"
    old, new = (one(talk(each, authors, start=TUESDAY)) for each in (wrong, right))
    assert reported(old, new) == [("renamed", right, wrong, right)]


def test_a_new_title_with_the_same_people_and_time_is_a_rename() -> None:
    old = one(talk("Towards taming box kites", ["Ada Verne"], start=TUESDAY))
    new = one(talk("Taming box kites: a retrospect", ["Ada Verne"], start=TUESDAY))
    assert [kind for kind, _ in kinds(old, new)] == ["renamed"]


@pytest.mark.parametrize("short", ["Keynote", "TBA"])
def test_another_title_is_a_rename_if_the_people_are_nowhere_else_then(short: str) -> None:
    named = talk("Why box kites turn in the wind", ["Ada Verne"], start=TUESDAY)
    old = one(talk(short, ["Ada Verne"], start=TUESDAY), talk("Reels", start=TUESDAY))
    assert [kind for kind, _ in kinds(old, one(named, talk("Reels", start=TUESDAY)))] == ["renamed"]
    twice = one(named, talk("Reels", ["Ada Verne"], start=TUESDAY))
    assert "renamed" not in [kind for kind, _ in kinds(old, twice)]


def test_another_title_at_the_same_time_without_people_is_another_talk() -> None:
    old, new = (one(talk(title, [], start=TUESDAY)) for title in ("Keynote", "Reels"))
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_another_title_of_the_same_people_at_no_known_time_is_another_talk() -> None:
    old, new = (one(talk(title, ["Ada Verne"])) for title in ("Keynote", "Reels"))
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_another_title_is_another_talk_if_the_ids_of_the_source_differ() -> None:
    talks = [(talk(t, ["Ada Verne"], start=TUESDAY, id=t)) for t in ("Keynote", "Reels")]
    assert [kind for kind, _ in kinds(*map(one, talks))] == ["added", "removed"]


def in_halls(*talks: Talk) -> Listing:
    """A listing with a session for each hall, which have nothing in common."""
    return version(*[session(each.room or "", each, talk(f"In {each.room}")) for each in talks])


@pytest.mark.parametrize("day", [TUESDAY, WEDNESDAY])
def test_a_bare_talk_alone_in_its_title_stays_itself_in_another_room(day: str) -> None:
    old = in_halls(talk("Closing", start=TUESDAY, type="closing", room="Hall A"))
    new = in_halls(talk("Closing", start=day, type="closing", room="Hall B"))
    changed = {kind for kind, title in kinds(old, new) if title == "Closing"}
    assert changed == {"session", "room"} | ({"moved"} if day == WEDNESDAY else set())


def test_a_new_title_and_time_with_a_similar_abstract_is_the_same_talk() -> None:
    old = one(talk(BOX, ["Ada Verne"], WHY, TUESDAY))
    new = one(talk("Lift", ["Ada Verne"], WHY.replace("forty", "fifty"), WEDNESDAY))
    assert [kind for kind, _ in kinds(old, new)] == ["renamed", "moved", "abstract"]


def test_parts_of_a_series_are_not_confused() -> None:
    old, new = (
        version(session(t, start=TUESDAY)) for t in ("Poster Session 1", "Poster Session 2")
    )
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_the_same_abstract_under_another_title_without_people_is_another_talk() -> None:
    old, new = (one(talk(title, [], WHY)) for title in (BOX, "Reels"))
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_the_same_abstract_by_other_people_is_another_talk() -> None:
    old, new = (
        one(talk(t, [name], WHY)) for t, name in [(BOX, "Ada Verne"), ("Reels", "Mira Sol")]
    )
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_two_talks_may_swap_times() -> None:
    old = one(talk(BOX, start=TUESDAY), talk("Reels", start=WEDNESDAY))
    new = one(talk("Reels", start=TUESDAY), talk(BOX, start=WEDNESDAY))
    assert reported(old, new) == [
        ("moved", "Reels", span(WEDNESDAY), span(TUESDAY)),
        ("moved", BOX, span(TUESDAY), span(WEDNESDAY)),
    ]


@pytest.mark.parametrize("conference", ["KiteCon 2021", "KiteCon"])
def test_two_talks_with_one_title_are_matched_by_type(conference: str) -> None:
    def made(*days: str, **more: Any) -> Listing:
        talks = [
            talk(BOX, ["Ada Verne"], start=d, type=t) for d, t in zip(days, types, strict=True)
        ]
        return version(session("Kites", *talks, start=TUESDAY), **more)

    types = ("oral", "poster")
    old, new = made(TUESDAY, WEDNESDAY), made(WEDNESDAY, TUESDAY, conference=conference)
    changes = noticed(old, new)
    assert [(c.kind, c.old, c.new) for c in changes] == [
        ("moved", span(TUESDAY), span(WEDNESDAY)),
        ("moved", span(WEDNESDAY), span(TUESDAY)),
    ]


def started(item: object) -> datetime | None:
    assert isinstance(item, Session)
    return item.start


def test_an_added_break_does_not_move_the_others() -> None:
    days = [f"2021-05-0{day} 10:00" for day in range(3, 7)]
    old, new = (version(*[session("Break", start=d) for d in each]) for each in (days[1:], days))
    (change,) = noticed(old, new)
    assert (change.kind, started(change.new)) == ("added", at(days[0]))
    (change,) = noticed(new, old)
    assert (change.kind, started(change.old)) == ("removed", at(days[0]))


def test_q_and_a_of_different_sessions_are_not_confused() -> None:
    def made(*counts: int) -> Listing:
        titles = zip(("Kites", "Winches"), counts, strict=True)
        return version(
            *[session(t, *[talk(type="q&a", start=TUESDAY)] * n, start=TUESDAY) for t, n in titles]
        )

    assert kinds(made(1, 0), made(0, 1)) == [("added", None), ("removed", None)]


def test_generated_ids_of_another_conference_name_are_ignored() -> None:
    def made(conference: str) -> Listing:
        talks = [talk(BOX, ["Ada Verne"]), talk(type="q&a"), talk(abstract=WHY), talk("Break")]
        return version(session("Kites", *talks, start=TUESDAY), conference=conference)

    assert kinds(made("KiteCon 2021"), made("KC 21")) == []


def test_an_id_from_the_source_decides() -> None:
    old, new = one(talk(BOX, id="7"), talk("Reels", id="8")), one(talk("Reels", id="7"))
    assert kinds(old, new) == [("renamed", "Reels"), ("removed", "Reels")]


def test_few_pairs_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    score = matching.Likeness(likeness.title_keys, lambda *pair: calls.append(pair))
    monkeypatch.setattr(differ, "_SAME", (score,))
    old, new = (
        one(*[talk(f"{word} kite {n} flies", start=TUESDAY) for n in range(500)])
        for word in ("This", "That")
    )
    diff(old, new)
    assert 500 <= len(calls) <= 500 * 24


def test_importing_diff_does_not_import_rapidfuzz() -> None:
    code = "import sys, confcli.programme.diff; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
