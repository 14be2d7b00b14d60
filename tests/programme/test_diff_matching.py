"""What is the same in two versions of a listing, found fast."""

import subprocess
import sys
from datetime import datetime
from typing import Any

import pytest

from confcli.model.entities import Listing, Session
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
    span,
    told,
    version,
)


@pytest.mark.parametrize("authors", [["Ada Verne"], []])
def test_a_typo_in_a_title_is_mended(authors: list[str]) -> None:
    wrong, right = "Fedrated lerning of kite flight", "Federated learning of kite flight"
    old, new = (one(talk(each, authors, start=TUESDAY)) for each in (wrong, right))
    assert told(old, new) == [("renamed", right, wrong, right)]


def test_another_title_by_the_same_people_at_the_same_time() -> None:
    old = one(talk("Towards taming box kites", ["Ada Verne"], start=TUESDAY))
    new = one(talk("Taming box kites: a retrospect", ["Ada Verne"], start=TUESDAY))
    assert [kind for kind, _ in kinds(old, new)] == ["renamed"]


def test_another_title_and_time_with_nearly_the_same_abstract() -> None:
    old = one(talk(BOX, ["Ada Verne"], WHY, TUESDAY))
    new = one(talk("Lift", ["Ada Verne"], WHY.replace("forty", "fifty"), WEDNESDAY))
    assert [kind for kind, _ in kinds(old, new)] == ["renamed", "moved", "abstract"]


def test_the_parts_of_a_series_are_not_mistaken() -> None:
    old, new = (
        version(session(t, start=TUESDAY)) for t in ("Poster Session 1", "Poster Session 2")
    )
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_works_with_the_same_abstract_by_others_are_not_mistaken() -> None:
    old, new = (
        one(talk(t, [name], WHY)) for t, name in [(BOX, "Ada Verne"), ("Reels", "Mira Sol")]
    )
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_two_talks_swap_their_times() -> None:
    old = one(talk(BOX, start=TUESDAY), talk("Reels", start=WEDNESDAY))
    new = one(talk("Reels", start=TUESDAY), talk(BOX, start=WEDNESDAY))
    assert told(old, new) == [
        ("moved", "Reels", span(WEDNESDAY), span(TUESDAY)),
        ("moved", BOX, span(TUESDAY), span(WEDNESDAY)),
    ]


@pytest.mark.parametrize("conference", ["KiteCon 2021", "KiteCon"])
def test_a_title_that_is_given_twice(conference: str) -> None:
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


def test_a_break_before_others_moves_none_of_them() -> None:
    days = [f"2021-05-0{day} 10:00" for day in range(3, 7)]
    old, new = (version(*[session("Break", start=d) for d in each]) for each in (days[1:], days))
    (change,) = noticed(old, new)
    assert (change.kind, started(change.new)) == ("added", at(days[0]))
    (change,) = noticed(new, old)
    assert (change.kind, started(change.old)) == ("removed", at(days[0]))


def test_a_question_time_is_not_mistaken_for_that_of_another_session() -> None:
    def made(*counts: int) -> Listing:
        titles = zip(("Kites", "Winches"), counts, strict=True)
        return version(
            *[session(t, *[talk(type="q&a", start=TUESDAY)] * n, start=TUESDAY) for t, n in titles]
        )

    assert kinds(made(1, 0), made(0, 1)) == [("added", None), ("removed", None)]


def test_the_ids_of_another_conference_do_not_matter() -> None:
    def made(conference: str) -> Listing:
        talks = [talk(BOX, ["Ada Verne"]), talk(type="q&a"), talk(abstract=WHY), talk("Break")]
        return version(session("Kites", *talks, start=TUESDAY), conference=conference)

    assert kinds(made("KiteCon 2021"), made("KC 21")) == []


def test_an_id_that_the_source_gives_wins() -> None:
    old, new = one(talk(BOX, id="7"), talk("Reels", id="8")), one(talk("Reels", id="7"))
    assert kinds(old, new) == [("renamed", "Reels"), ("removed", "Reels")]


def test_few_pairs_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    score = matching.Likeness(likeness.title_keys, lambda *pair: calls.append(pair))
    monkeypatch.setattr(differ, "_SAME", (score,))
    old, new = (
        one(*[talk(f"{word} kite {n} flies", start=TUESDAY) for n in range(500)])
        for word in ("This", "That")
    )
    diff(old, new)
    assert 500 <= len(calls) <= 500 * 24


def test_what_needs_no_likeness_imports_no_rapidfuzz() -> None:
    code = "import sys, confcli.programme.diff; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
