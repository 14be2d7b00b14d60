"""Looking up one item by its id or title."""

import pytest

from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.schedule.entries import Schedule
from confcli.schedule.lookup import find
from tests.support.invented import schedule, session, talk


def kites() -> Schedule:
    return schedule(
        session(
            "Kites",
            talk("Kites over Oslo", ["Ada Verne"], type="oral", id="tkite001", paper="pkite001"),
            talk("Kites over Rome", ["Bo Fox"], type="oral", id="tkite002", paper="pkite002"),
            talk("Q&A", type="q&a", id="tqanda01"),
            talk("Q&A", type="q&a", id="tqanda02"),
            id="skites01",
        ),
        session(
            "Posters",
            talk("Kites over Oslo", ["Ada Verne"], type="poster", id="tkite003", paper="pkite001"),
            id="sposter1",
        ),
        session("Keynote on knots", talk("Keynote on knots", ["Cy Lê"], type="keynote")),
    )


@pytest.mark.parametrize("name", ["tkite001", "tkite002", "skites01", "pkite001", " tkite001 "])
def test_an_id_finds_its_item(name: str) -> None:
    assert find(kites(), name).id == name.strip()


@pytest.mark.parametrize(
    ("beginning", "found"), [("sk", "skites01"), ("sposter", "sposter1"), ("tqanda01", "tqanda01")]
)
def test_an_unambiguous_id_prefix_finds_its_item(beginning: str, found: str) -> None:
    assert find(kites(), beginning).id == found


def test_a_full_id_beats_a_longer_id_with_the_same_prefix() -> None:
    made = schedule(session("A", source_ids=["s1"]), session("B", source_ids=["s12"]))
    assert find(made, "s1").title == "A"


def of_sources() -> Schedule:
    guid = "6D7C3C5E-6a4f"
    return schedule(
        session(
            "Kites",
            talk("Kites over Oslo", ["Ada"], type="oral", source_ids=[guid, "1"]),
            talk("Kites over Rome", ["Bo"], type="oral", source_ids=["tails-2"]),
            talk("Tails", ["Cy"], type="oral", source_ids=["tails-3"]),
            talk("Q&A", type="q&a", source_ids=["qa"]),
            source_ids=["1"],
        )
    )


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("6d7c3c5e-6a4f", "paper", "Kites over Oslo"),
        ("6D7C3", "paper", "Kites over Oslo"),
        ("qa", "talk", "Q&A"),
        ("tails-2", "paper", "Kites over Rome"),
        ("2", "paper", "Kites over Rome"),
        ("tails", "paper", "Tails"),
    ],
)
def test_an_id_of_a_source_finds_its_item(text: str, kind: str, title: str) -> None:
    found = find(of_sources(), text)
    assert (found.kind, found.title) == (kind, title)


def test_an_id_of_two_sources_is_ambiguous() -> None:
    with pytest.raises(WrongUsageError, match="ambiguous") as caught:
        find(of_sources(), "1")
    assert len(caught.value.choices) == 2


def test_an_ambiguous_id_prefix_lists_the_candidates() -> None:
    with pytest.raises(WrongUsageError) as caught:
        find(kites(), "tkite00")
    for name in ("tkite001", "tkite002", "tkite003", "Kites over Oslo"):
        assert name in " ".join(caught.value.choices)


def test_words_of_a_title_find_the_paper_rather_than_its_slots() -> None:
    for text in ("kites over oslo", "OSLO", "oslo kites", "over osl"):
        assert find(kites(), text).id == "pkite001"


def test_a_full_title_beats_a_title_that_contains_it() -> None:
    assert find(kites(), "kites").id == "skites01"


def test_a_session_with_one_talk_of_the_same_title_is_found_as_one() -> None:
    assert find(kites(), "keynote on knots").kind == "session"


def test_ambiguous_words_list_the_candidates() -> None:
    with pytest.raises(WrongUsageError, match="'kites over' is ambiguous") as caught:
        find(kites(), "kites over")
    assert caught.value.choices == [
        "pkite001  Kites over Oslo, KiteCon 2021",
        "pkite002  Kites over Rome, KiteCon 2021",
    ]


def test_a_long_list_of_candidates_is_cut() -> None:
    made = schedule(session("Block", *(talk(f"Kite {n}", [f"P{n}"]) for n in range(9))))
    with pytest.raises(WrongUsageError) as caught:
        find(made, "kite")
    assert len(caught.value.choices) == 7
    assert caught.value.choices[-1] == "… and 3 more"


@pytest.mark.parametrize("text", ["knits", "&", "xtkite001"])
def test_an_unknown_name_suggests_a_search(text: str) -> None:
    with pytest.raises(NothingFoundError, match="no id or title matches") as caught:
        find(kites(), text)
    assert caught.value.missing
    assert caught.value.missing.facts == {"query": text}


@pytest.mark.parametrize("text", ["", " "])
def test_a_name_without_words_is_an_error(text: str) -> None:
    with pytest.raises(WrongUsageError, match="missing id or title"):
        find(kites(), text)
