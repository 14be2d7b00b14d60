"""Bibliographies: keys that stay, and nothing that the programme doesn't say."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export.bibtex import BIB
from confcli.export.interface import Manner
from confcli.model.entities import Talk
from confcli.model.marks import Mark
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.bibliographies import read
from tests.support.invented import at, schedule, session, talk
from tests.support.outlines import TEXTS

MANNER = Manner("Kites", [zone("UTC")], datetime(2021, 5, 3, tzinfo=UTC))


def written(entries: Sequence[Entry]) -> str:
    return BIB.write(entries, MANNER)


def papers(*talks: Talk, conference: str = "KiteCon 2021") -> list[dict[str, Any]]:
    made = schedule(session("Morning", *talks), conference=conference)
    return read(written(made.papers))


def keys(*talks: Talk, conference: str = "KiteCon 2021") -> list[str]:
    """The keys of papers, without the ids that they end in."""
    made = schedule(session("Morning", *talks), conference=conference)
    found = [
        (each["key"], it.id)
        for each, it in zip(read(written(made.papers)), made.papers, strict=True)
    ]
    assert all(key.endswith(f"-{id_}") for key, id_ in found)
    return [key.removesuffix(f"-{id_}") for key, id_ in found]


#: That of the only paper of KiteCon 2021 called Kites.
ID = schedule(session("Morning", talk("Kites"))).papers[0].id
BARE = {
    "type": "misc",
    "key": f"kitecon2021-{ID}",
    "title": "Kites",
    "howpublished": "KiteCon 2021",
    "year": "2021",
}


def test_a_paper_has_what_is_known_of_it_and_nothing_else() -> None:
    assert papers(talk("Kites")) == [BARE]
    full = talk(
        "Kites",
        ["Ada Verne", "Bo Lê"],
        "They\n\nfly.",
        url="https://kites.org/a_b?c=50%25&d#e",
        recording="https://kites.org/v_1",
        keywords=["wind", "rope"],
    )
    assert papers(full) == [
        {name: value for name, value in BARE.items() if name != "howpublished"}
        | {
            "type": "inproceedings",
            "booktitle": "KiteCon 2021",
            "key": f"verne2021-{ID}",
            "author": "Ada Verne and Bo Lê",
            "url": "https://kites.org/a_b?c=50%25&d#e",
            "note": "Recording: <https://kites.org/v_1>",
            "keywords": "wind, rope",
            "abstract": "They fly.",
        }
    ]


def test_the_year_is_that_of_the_conference_else_of_the_day_there() -> None:
    new_year = talk("Kites", start="2022-01-01 01:00")
    (entry,) = schedule(session("Night", new_year), conference="Kite Days").papers
    assert read(written([entry]))[0]["year"] == "2022"
    made = session("Night", new_year)
    made.timezone = "America/Los_Angeles"
    (entry,) = schedule(made, conference="Kite Days").papers
    assert read(written([entry]))[0]["year"] == "2021"
    assert papers(new_year, conference="Kites 2030 Summit")[0]["year"] == "2022"
    assert papers(talk("Kites"), conference="KiteCon 2020")[0]["year"] == "2020"
    assert "year" not in papers(talk("Kites"), conference="Kite Days")[0]


def test_a_session_is_no_paper_and_what_has_no_title_is_left_out() -> None:
    made = schedule(session("Kites and Knots", talk(None, abstract="Of kites.")))
    (record,) = read(written([*made.sessions, *made.papers]))
    assert record == {
        "type": "misc",
        "key": f"kitecon2021-{made.sessions[0].id}",
        "title": "Kites and Knots",
        "howpublished": "KiteCon 2021",
        "year": "2021",
    }
    assert written([]) == ""


def test_a_note_to_oneself_is_not_what_a_bibliography_prints() -> None:
    made = schedule(session("Morning", talk("Kites")))
    (paper,) = Schedule(made.listings, {made.papers[0].id: Mark(note="Ask & tell")}).papers
    (record,) = read(written([paper]))
    assert "note" not in record
    assert record["annote"] == "Ask & tell"


def test_keys_are_of_author_and_year() -> None:
    assert keys(talk("On the Theory of Kites", ["Ada Verne"])) == ["verne2021"]
    assert keys(talk("A: Kites", ["Zoë Øster-Müller"])) == ["ostermuller2021"]
    assert keys(talk("Kites", ["Aaron van den Oord"])) == ["oord2021"]
    assert keys(talk("Kites", ["The ATLAS Collaboration"])) == ["atlas2021"]
    assert keys(talk("Kites", ["王伟"])) == ["kitecon2021"]
    assert keys(talk("凧", ["Ada Verne"])) == ["verne2021"]


def test_a_key_stays_when_a_title_is_corrected() -> None:
    (wrong,), (right,) = (
        papers(talk(title, ["Ada Verne"], id="K7")) for title in ("Kits over Oslo", "Kites")
    )
    assert wrong["key"] == right["key"]


def test_a_key_stays_when_another_paper_would_have_the_same() -> None:
    oslo = talk("Kites over Oslo", ["Ada Verne"], start="2021-05-04 09:00")
    rome = talk("Kites over Rome", ["Bo Verne"], start="2021-05-04 11:00")
    (alone,) = papers(replace(oslo))
    beside = papers(replace(oslo), rome)
    elsewhere = papers(replace(oslo), conference="KiteCon 2022")
    assert alone["key"] == beside[0]["key"]
    assert len({each["key"] for each in (*beside, *elsewhere)}) == 3


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("poster", "inproceedings"),
        ("virtual poster", "inproceedings"),
        ("long", "inproceedings"),
        ("short paper (4 pages)", "inproceedings"),
        ("task-2: naming kites", "inproceedings"),
        ("devroom", "misc"),
        ("lightning talk", "misc"),
        ("lecture", "misc"),
        ("keynote", "misc"),
    ],
)
def test_only_a_paper_is_in_proceedings(kind: str | None, expected: str) -> None:
    made = schedule(session("Morning", talk("Kites", ["Ada Verne"], type=kind)))
    (record,) = read(written(made.papers or made.talks))
    assert record["type"] == expected
    assert ("booktitle" in record) == (expected == "inproceedings")


@pytest.mark.parametrize(
    ("title", "authors", "abstract", "expected"),
    [
        ("Kites", ["Ada Verne"], "They fly.", "inproceedings"),
        ("Kites", ["Ada Verne"], None, "misc"),
        ("Kites", [], "They fly.", "misc"),
        ("Keynote", ["Ada Verne"], "They fly.", "misc"),
        ("After the Workshop", ["Ada Verne"], "They fly.", "inproceedings"),
    ],
)
def test_a_talk_without_a_kind_is_a_paper_if_it_looks_like_one(
    title: str, authors: list[str], abstract: str | None, expected: str
) -> None:
    made = schedule(session("Morning", talk(title, authors, abstract)))
    assert [each["type"] for each in read(written(made.papers))] == [expected]


def test_fields_stand_below_each_other() -> None:
    made = schedule(session("Morning", talk("Kites", ["Ada Verne"], type="keynote")))
    lines = written(made.talks).split("\n")[1:-2]
    assert len({line.index(" = {") for line in lines}) == 1
    assert any(line.startswith("  howpublished = {") for line in lines)


def test_a_paper_and_its_talks_have_one_key() -> None:
    twice = [talk("Kites", ["Ada Verne"], start=f"2021-05-04 {hour}:00") for hour in (10, 12)]
    made = schedule(session("Morning", twice[0]), session("Noon", twice[1]))
    (paper,) = made.papers
    assert len(paper.talks) == 2
    assert f"verne2021-{paper.id}," in written([paper.talks[1]])
    assert at("2021-05-04 12:00") == paper.talks[1].start


@given(
    st.lists(
        st.tuples(st.sampled_from(["Ada Verne", "Bo Fox", "Kite Lab"]), TEXTS),
        min_size=1,
        max_size=8,
    ),
    st.data(),
)
def test_keys_are_unique_and_stay_whatever_else_is_written(
    titles: list[tuple[str, str]], data: st.DataObject
) -> None:
    made = schedule(session("All", *(talk(title, [author]) for author, title in titles)))
    every = read(written(made.papers))
    assert len({each["key"] for each in every}) == len(made.papers)
    chosen = data.draw(st.lists(st.sampled_from(made.papers), unique_by=id))
    some = read(written(chosen))
    assert [each["key"] for each in some] == [every[made.papers.index(it)]["key"] for it in chosen]
