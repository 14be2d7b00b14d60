"""From what a person types to one item."""

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
def test_an_id(name: str) -> None:
    assert find(kites(), name).id == name.strip()


@pytest.mark.parametrize(
    ("beginning", "found"), [("sk", "skites01"), ("sposter", "sposter1"), ("tqanda01", "tqanda01")]
)
def test_the_beginning_of_one_id(beginning: str, found: str) -> None:
    assert find(kites(), beginning).id == found


def test_a_whole_id_counts_though_another_begins_so() -> None:
    made = schedule(session("A", id="s1"), session("B", id="s12"))
    assert find(made, "s1").title == "A"


def test_the_beginning_of_several_names_them() -> None:
    with pytest.raises(WrongUsageError) as caught:
        find(kites(), "tkite00")
    for name in ("tkite001", "tkite002", "tkite003", "Kites over Oslo"):
        assert name in " ".join(caught.value.choices)


def test_words_of_one_title_mean_the_paper_not_its_slots() -> None:
    for text in ("kites over oslo", "OSLO", "oslo kites", "over osl"):
        assert find(kites(), text).id == "pkite001"


def test_a_title_in_full_beats_one_that_holds_it() -> None:
    assert find(kites(), "kites").id == "skites01"


def test_a_session_and_its_only_talk_of_the_same_title_are_one() -> None:
    assert find(kites(), "keynote on knots").kind == "session"


def test_words_of_several_titles_name_them() -> None:
    with pytest.raises(WrongUsageError, match="'kites over' is ambiguous") as caught:
        find(kites(), "kites over")
    assert caught.value.choices == ["pkite001  Kites over Oslo", "pkite002  Kites over Rome"]


def test_so_many_that_not_all_are_named() -> None:
    made = schedule(session("Block", *(talk(f"Kite {n}", [f"P{n}"]) for n in range(9))))
    with pytest.raises(WrongUsageError) as caught:
        find(made, "kite")
    assert len(caught.value.choices) == 7
    assert caught.value.choices[-1] == "… and 3 more"


@pytest.mark.parametrize("text", ["knits", "&", "xtkite001"])
def test_nothing(text: str) -> None:
    with pytest.raises(NothingFoundError, match="confcli search"):
        find(kites(), text)


@pytest.mark.parametrize("text", ["", " "])
def test_no_words_name_nothing(text: str) -> None:
    with pytest.raises(WrongUsageError, match="an id or a title is missing"):
        find(kites(), text)
