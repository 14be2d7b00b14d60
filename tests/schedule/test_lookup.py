"""Looking up one item by its id or title."""

import pytest

from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.programme.assembly import assemble
from confcli.schedule.lookup import find, ids_or_titles
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import listing, schedule, session, talk

UTC = zone("UTC")


def kites() -> Schedule:
    return schedule(
        session(
            "Kites",
            talk(
                "Kites over Oslo",
                ["Ada Verne"],
                start="2021-05-04 09:00",
                room="Hall A",
                type="oral",
                id="tkite001",
                paper="pkite001",
            ),
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
    assert find(kites(), name, UTC).id == name.strip()


@pytest.mark.parametrize(
    ("beginning", "found"), [("sk", "skites01"), ("sposter", "sposter1"), ("tqanda01", "tqanda01")]
)
def test_an_unambiguous_id_prefix_finds_its_item(beginning: str, found: str) -> None:
    assert find(kites(), beginning, UTC).id == found


def test_a_full_id_beats_a_longer_id_with_the_same_prefix() -> None:
    made = schedule(session("A", source_ids=["s1"]), session("B", source_ids=["s12"]))
    assert find(made, "s1", UTC).title == "A"


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
    found = find(of_sources(), text, UTC)
    assert (found.kind, found.title) == (kind, title)


def test_an_id_of_two_sources_is_ambiguous() -> None:
    with pytest.raises(WrongUsageError, match="ambiguous") as caught:
        find(of_sources(), "1", UTC)
    assert len(caught.value.choices) == 2


def test_an_ambiguous_id_prefix_lists_the_candidates() -> None:
    with pytest.raises(WrongUsageError) as caught:
        find(kites(), "tkite00", UTC)
    for name in ("tkite001", "tkite002", "tkite003", "Kites over Oslo"):
        assert any(name in choice for choice in caught.value.choices)


def test_words_of_a_title_find_the_paper_rather_than_its_slots() -> None:
    for text in ("kites over oslo", "OSLO", "oslo kites", "over osl"):
        assert find(kites(), text, UTC).id == "pkite001"


def test_a_full_title_beats_a_title_that_contains_it() -> None:
    assert find(kites(), "kites", UTC).id == "skites01"


def test_a_session_with_one_talk_of_the_same_title_is_found_as_one() -> None:
    assert find(kites(), "keynote on knots", UTC).kind == "session"


def test_ambiguous_words_list_the_candidates() -> None:
    with pytest.raises(WrongUsageError, match="'kites over' is ambiguous") as caught:
        find(kites(), "kites over", UTC)
    assert caught.value.choices == [
        ("pkite001", "Tue 4 May 09:00", "Hall A", "Kites over Oslo"),
        ("pkite002", "Tue 4 May 09:00", "", "Kites over Rome"),
    ]


def test_candidates_are_in_order_of_time_in_the_zone_of_the_reader() -> None:
    made = Schedule(
        assemble(
            [
                listing(session("Kites A", id="skitea01", start="2021-05-04 20:00")),
                listing(session("Kites B", id="skiteb01"), conference="Other 2020"),
                listing(
                    session(
                        "Kites C", id="skitec01", start="2020-05-04 09:30", end="2020-05-04 10:00"
                    ),
                    conference="Other 2020",
                ),
                listing(
                    session(
                        "Kites D", id="skited01", start="2020-05-05 00:00", end="2020-05-06 00:00"
                    ),
                    conference="Other 2020",
                ),
            ]
        )
    )
    with pytest.raises(WrongUsageError) as caught:
        find(made, "kites", zone("Asia/Tokyo"))
    assert caught.value.choices == [
        ("skitec01", "Mon 4 May 2020 18:30", "", "Other 2020", "Kites C"),
        ("skited01", "Tue 5 May 2020", "", "Other 2020", "Kites D"),
        ("skitea01", "Wed 5 May 2021 05:00", "", "KiteCon 2021", "Kites A"),
        ("skiteb01", "no time", "", "Other 2020", "Kites B"),
    ]


def test_a_long_list_of_candidates_is_cut() -> None:
    made = schedule(session("Block", *(talk(f"Kite {n}", [f"P{n}"]) for n in range(13))))
    with pytest.raises(WrongUsageError) as caught:
        find(made, "kite", UTC)
    assert len(caught.value.choices) == 11
    assert caught.value.choices[-1] == "… and 3 more; type more of the id or title"


@pytest.mark.parametrize("text", ["knits", "&", "xtkite001"])
def test_an_unknown_name_suggests_a_search(text: str) -> None:
    with pytest.raises(NothingFoundError, match="no id or title matches") as caught:
        find(kites(), text, UTC)
    assert caught.value.missing
    assert caught.value.missing.facts == {"query": text}


@pytest.mark.parametrize("text", ["", " "])
def test_a_name_without_words_is_an_error(text: str) -> None:
    with pytest.raises(WrongUsageError, match="missing id or title"):
        find(kites(), text, UTC)


def test_a_line_is_an_id_or_a_whole_title() -> None:
    made = schedule(session("2024 in review", talk("Knots", source_ids=["2024"]), talk("Loops")))
    lines = [("2024", "2024 in review"), ("2024", "2024 Knots"), ("Loops", "Loops of string")]
    assert ids_or_titles(made, lines) == ["2024 in review", "2024", "Loops of string"]
