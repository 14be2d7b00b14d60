"""Each ranking weight decides the order of some case, and no longer does when halved."""

from typing import Any, NamedTuple

import pytest

from confcli.model.entities import Session
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from confcli.search import weights
from confcli.search.index import question
from confcli.search.index.schema import FIELDS, NAMES
from tests.support.invented import listing, session, talk
from tests.support.searching import found, index

FILLER = session("Filler", *(talk(f"Filler{n}", [f"Person{n} Name{n}"]) for n in range(8)))
#: Words that no query contains.
SOME, MANY = " x" * 5, " x" * 80


class Case(NamedTuple):
    """A query and two documents; a weight makes the first one better."""

    weight: str
    text: str
    better: Session
    other: Session


def titled(title: str, abstract: str | None = None) -> Session:
    return session("Block", talk(title, ["A B"], abstract))


def titled_at(start: str, title: str) -> Session:
    """Of equal documents the earlier one comes first."""
    return session("Block", talk(title, ["A B"], start=f"2021-05-04 {start}"))


def by(*authors: str, abstract: str | None = None) -> Session:
    return session("Block", talk("Plain", authors, abstract))


def about(abstract: str, title: str | None = "Other") -> Session:
    return session("Block", talk(title, ["A B"], abstract))


def within(title: str, abstract: str | None = None) -> Session:
    return session(title, talk("Plain", ["A B"], abstract))


def led_by(*chairs: str, title: str = "Hour") -> Session:
    return session(title, chairs=list(chairs))


def on_track(track: str) -> Session:
    return session("Block", talk("Plain", ["A B"], track=track))


def with_more(**fields: Any) -> Session:
    return session("Block", talk("Plain", ["A B"], **fields))


CASES = (
    Case("title", "verne", titled("Verne x"), by("Ada Verne")),
    Case("authors", "verne", by("Ada Verne"), led_by("Ada Verne")),
    Case("chairs", "verne", led_by("Ada Verne"), about("Verne.", None)),
    Case("session", "verne", within("Verne"), about("Verne.")),
    Case("track", "verne", on_track("Verne"), about("Verne.")),
    Case("keywords", "verne", with_more(keywords=["Verne"]), about("Verne.")),
    Case("affiliations", "verne", with_more(affiliations=["Verne"]), about("Verne.")),
    Case(
        *("abstract", "kite sail"),
        about("Kite sail."),
        session("Kite", talk("Plain", ["A B"], track="Sail")),
    ),
    Case("exact", "analyze", titled("Analyze x"), titled("Analyse x")),
    Case("spelling", "analyze", titled("Analyse"), titled("Analyzes")),
    Case("number", "kites", titled("Kite"), titled("Kitesy")),
    Case("inflection", "boosting", titled("Boosted"), titled("Boostingx")),
    Case("clipping", "networks", titled("Nets"), about("Networks.", None)),
    Case("abbreviation", "lpk", titled("Large paper kites"), about("LPK.", None)),
    Case("beginning", "kites", titled("Kitesail"), within("Kite")),
    Case("typo", "kites", titled("Kitas x"), about("Kite.", None)),
    Case("apart", "butterflies", by("Butter Flies"), within("Butterfly")),
    Case("initials", "yoshua verne", by("Y Verne"), by("Yashua Verne")),
    Case(
        *("LESS", "kiteboard red blue sail"),
        titled("Kiteboardx red blue sail"),
        with_more(keywords=["Kiteboard red blue sail"]),
    ),
    Case("FIRST_LETTER", "kiteboarding", titled("Xiteboarding"), titled("Kitebxxrding")),
    Case("SECOND_TYPO", "kiteboarding", titled("Kitebxxrding"), within("Kiteboxrding")),
    Case("NO_HYPHEN", "selfsuprevised", titled("Self-supervised"), titled("Telfsuprevised")),
    Case("OPENING", "verne", about("Verne.", None), within("Verne", "Verne.")),
    Case("FURTHER", "organize", by("Organise", abstract="Organise."), titled("Organizex x y")),
    Case("OFTEN", "analyze", about("Analyze " * 5), with_more(keywords=["Analyse"])),
    Case(
        *("COVERS", "kiteboarding"),
        titled_at("09:00", "Axe xiteboxrding x"),
        titled_at("10:00", "Xiteboxrding"),
    ),
    Case("WORDS", "ada verne", titled(f"Ada{SOME} Verne"), by("Ada Verne")),
    Case("NEARNESS", "ada verne", by("Ada Verne"), titled(f"Ada{MANY} Verne")),
    Case("COVERAGE", "kiteboarding", titled("Kiteboardingxxxxx"), by("Kiteboardingx")),
    Case("OTHERWISE", "müller", titled(f"Müller{MANY * 3}"), titled("Muller x")),
    Case("IN_A_ROW", "kite sail", titled("Kite sail x"), titled("Kite x sail")),
    Case("CLOSE", "kite sail", titled(f"Kite x sail{MANY}"), titled(f"Kite{SOME} sail")),
    Case(
        *("IN_A_FIELD", "analyze kite"),
        titled(f"Analyze{MANY * 3} kite"),
        by("Analyse Kite", abstract="Analyse kite."),
    ),
    Case(
        "IN_TWO_NAMES", "fox verne", by("Ada Fox", "Bo Verne"), led_by("Verne", title=f"Fox{MANY}")
    ),
)
#: Other documents, for their vocabulary.
BESIDE = {
    "initials": [by(f"Yoshua Fox{n}") for n in range(250)],
    "abbreviation": [about("Large paper kites (LPK).")],
}


def first(case: Case) -> list[str]:
    """The order of the two documents in the results; sessions count only if they have chairs."""
    beside = (FILLER, *BESIDE.get(case.weight, ()))
    both = {"Better": [case.better], "Other": [case.other], "Beside": beside}
    made = Schedule(assemble([listing(*each, conference=name) for name, each in both.items()]))
    results = (result.entry for result in found(made, case.text).results)
    results = (each for each in results if each.kind == "paper" or each.chairs)
    return [each.conference for each in results if each.conference != "Beside"]


def halved(weight: str) -> tuple[Any, ...]:
    """The arguments for ``setattr`` or ``setitem`` that halve a weight."""
    for table in (weights.FIELDS, weights.KINDS):
        if weight in table:
            return table, weight, table[weight] / 2
    return weights, weight, getattr(weights, weight) / 2


def test_every_weight_is_covered() -> None:
    single = {name for name, value in vars(weights).items() if isinstance(value, int | float)}
    tables = {name for name, value in vars(weights).items() if isinstance(value, dict)}
    assert {name for name in tables if name.isupper()} == {"FIELDS", "KINDS"}
    others = {name for name in single if name.startswith("_")}
    others |= {"OTHER_FIELD", "ASKED", "ENOUGH", "FIRST_OF_SHORT", "FLOOR", "LIKELY"}
    covered = [case.weight for case in CASES]
    assert sorted(covered) == sorted({*weights.FIELDS, *weights.KINDS, *single} - others)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.weight)
def test_a_weight_decides_the_order(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    assert first(case) == ["Better", "Other"]
    where, name, value = halved(case.weight)
    (monkeypatch.setitem if isinstance(where, dict) else monkeypatch.setattr)(where, name, value)
    assert first(case) == ["Other", "Better"]


def test_weighted_fields_match_the_index() -> None:
    assert tuple(weights.FIELDS) == FIELDS


def test_the_best_fields_and_kinds_are_stated() -> None:
    assert ("title", *NAMES) == weights.BEST_FIELDS
    assert weights.SAME_KINDS == ("exact", "spelling", "number")


def test_the_estimate_uses_the_same_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    others = [talk(f"Plain{n}", [f"A{n} B{n}"], "Kite. Sail.") for n in range(700)]
    best = talk("One of the very longest titles on a kite", ["A B"], "Sail.")
    made = index(session("Block", *others, best))
    assert found(made, "kite sail", limit=1).results[0].entry.title == best.title
    turned = ", ".join(map(str, reversed(weights.FIELDS.values())))
    monkeypatch.setattr(question, "_ESTIMATE", f"bm25(text, {turned}, 0)")
    assert found(made, "kite sail", limit=1).results[0].entry.title != best.title
