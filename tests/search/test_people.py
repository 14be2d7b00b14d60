"""People: authors and chairs by name."""

import pytest

from confcli.search.index.schema import searchable
from confcli.search.people import Person, busiest, named, people
from tests.support.invented import schedule, session, talk
from tests.support.searching import index, query

MADE = schedule(
    session(
        "Orals",
        talk("Kites", ["Zoë Ångström", "Ada van der Berg"], "So.", "2021-05-04 09:00"),
        talk("Knots", ["Ada van der Berg"], "So so.", "2021-05-04 10:00"),
        chairs=["Philipp Krähenbühl"],
    ),
    session("Posters", talk("Kites", ["Zoë Ångström"], None, "2021-05-05 09:00")),
    session("Keynote", talk("On string", ["Madonna"], "Hm.", type="keynote")),
)


def everyone() -> list[Person]:
    return people(searchable(MADE))


def matching(name: str, *more: str) -> list[str]:
    """The people found by a name, with ``more`` people added."""
    made = [talk(f"Knot {n}", [each]) for n, each in enumerate(more)]
    searched = index(*(each.of for each in MADE.sessions), session("More", *made))
    named = searched.named(query(name))
    return names(people(named.works(named.documents), named.documents))


def names(found: list[Person]) -> list[str]:
    return [person.name for person in found]


def test_people_are_in_order_of_last_name() -> None:
    assert names(everyone()) == [
        *("Zoë Ångström", "Ada van der Berg", "Philipp Krähenbühl", "Madonna"),
    ]


def test_papers_talks_and_chairs_are_counted() -> None:
    counts = {p.name: (p.papers, p.talks, p.chairs) for p in everyone()}
    assert counts == {
        "Zoë Ångström": (1, 2, 0),
        "Ada van der Berg": (2, 3, 0),
        "Philipp Krähenbühl": (0, 0, 1),
        "Madonna": (0, 1, 0),
    }


@pytest.mark.parametrize("name", ["Zoë", "angstrom", "ÅNGSTRÖM zoe", "Ångström, Zoë", "z angstrom"])
def test_a_name_is_found_by_any_of_its_words(name: str) -> None:
    assert matching(name) == ["Zoë Ångström"]


def test_exact_names_beat_prefixes_and_prefixes_beat_typos() -> None:
    assert matching("krahenb") == ["Philipp Krähenbühl"]
    assert matching("krahenbul") == ["Philipp Krähenbühl"]
    assert matching("madona") == ["Madonna"]
    assert matching("berg", "Ada Bergman") == ["Ada van der Berg"]
    assert matching("bergm", "Ada Bergman", "Ada Bergmn") == ["Ada Bergman", "Ada Bergmn"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("y bengio", "Yoshua Bengio"),
        ("bengio y.", "Yoshua Bengio"),
        ("Bengio, Yoshua", "Yoshua Bengio"),
        ("yoshua bengio", "Y. Bengio"),
        ("steven hoi", "Steven Chu Hong Hoi"),
        ("van der schaar", "Mihaela Vanderschaar"),
        ("vanderschaar", "Mihaela van der Schaar"),
        ("schölkopf", "Bernhard Schoelkopf"),
        ("schoelkopf", "Bernhard Schölkopf"),
        ("scholkopf", "Bernhard Schölkopf"),
        ("shoelkopf", "Bernhard Schoelkopf"),
        ("jean luc picard", "Jean-Luc Picard"),
        ("jeanluc picard", "Jean-Luc Picard"),
        ("王", "王小明"),
        ("小明", "王小明"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(name: str, meant: str) -> None:
    assert matching(name, meant, "Ada Lovelace", "Samy Lingio") == [meant]


@pytest.mark.parametrize("name", ["xylophon", "", "&", "zoe krahenbuhl", "ada krahenbuhl"])
def test_an_unknown_name_finds_nobody(name: str) -> None:
    assert matching(name) == []


def test_similar_names_are_suggested_but_not_merged() -> None:
    printed = [
        *("Steven Hoi", "Steven Chu Hong Hoi", "S. C. H. Hoi", "Anna Hoi", "Bo Hoi"),
        *("Jian-Yun Nie", "Jianyun Nie", "Zoë Fox", "Zoe Fox", "Zoe Verne", "Cher"),
    ]
    works = [talk(f"Knot {n}", [name]) for n, name in enumerate(printed)]
    found = {p.name: p.perhaps_same for p in people(searchable(schedule(session("B", *works))))}
    assert {name: set(same) for name, same in found.items() if same} == {
        "Steven Hoi": {"Steven Chu Hong Hoi", "S. C. H. Hoi"},
        "Steven Chu Hong Hoi": {"Steven Hoi", "S. C. H. Hoi"},
        "S. C. H. Hoi": {"Steven Hoi", "Steven Chu Hong Hoi"},
        "Jian-Yun Nie": {"Jianyun Nie"},
        "Jianyun Nie": {"Jian-Yun Nie"},
        "Zoë Fox": {"Zoe Fox"},
        "Zoe Fox": {"Zoë Fox"},
    }


@pytest.mark.parametrize(
    "names",
    [
        ("Yann LeCun", "Yann Le Cun", "Y. LeCun"),
        ("Jürgen Schmidhuber", "Juergen Schmidhuber", "Jurgen Schmidhuber"),
        ("Klaus-Robert Müller", "Klaus-Robert Mueller"),
        ("Li Fei-Fei", "Fei-Fei Li"),
        ("飞 叶", "叶 飞"),
    ],
)
def test_other_spellings_of_a_name_are_suggested(names: tuple[str, ...]) -> None:
    works = [talk(f"Knot {n}", [name]) for n, name in enumerate((*names, "Ada Verne"))]
    first, *others = names
    found = {p.name: p for p in people(searchable(schedule(session("B", *works))))}
    assert set(found[first].perhaps_same) == set(others)


def test_people_with_the_exact_name_come_first() -> None:
    printed = ["Zhang-Wei Hong", "Zhang Wei", "Ada Wei Zhang", "Wei Zhang"]
    made = index(session("B", *(talk(f"Knot {n}", [name]) for n, name in enumerate(printed))))
    for limit in (1, 2, 4):
        found, total = named(made, query("wei zhang"), limit)
        assert total == 4
        first = ["Wei Zhang", "Zhang Wei", "Zhang-Wei Hong", "Ada Wei Zhang"][:limit]
        assert names(found) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("müller", ["Zoë Müller", "Ada Mueller", "Bo Muller"]),
        ("MULLER", ["Bo Muller", "Ada Mueller", "Zoë Müller"]),
        ("mueller", ["Ada Mueller", "Bo Muller", "Zoë Müller"]),
    ],
)
def test_people_spelled_as_asked_come_first(text: str, first: list[str]) -> None:
    made = index(session("B", *(talk(f"Knot {n}", [name]) for n, name in enumerate(first[::-1]))))
    for limit in (1, 2, 3):
        found, total = named(made, query(text), limit)
        assert (names(found), total) == (first[:limit], 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wang -ada", ["Bo Wang"]),
        ("wang NOT bo", ["Ada Wang"]),
        ("chen OR wang", ["Ada Chen", "Ada Wang", "Bo Wang"]),
        ("chen OR wagn", ["Ada Chen", "Ada Wang", "Bo Wang"]),
        ("che OR bo", ["Ada Chen", "Bo Wang"]),
        ("(bo OR ada) wang", ["Ada Wang", "Bo Wang"]),
        ("(bo OR cy) chen", []),
        ('"wang bo"', ["Bo Wang"]),
        ("ada -(wang OR chen)", []),
        ("-wang", ["Ada Chen"]),
        ("title:knots", ["Ada Chen", "Bo Wang"]),
        ("ada title:knots", ["Ada Chen"]),
        ("type:oral -bo", ["Ada Wang"]),
        ("wang -type:oral", ["Bo Wang"]),
    ],
)
def test_the_query_language_asks_for_people_too(text: str, expected: list[str]) -> None:
    made = index(
        session(
            "B",
            talk("Kites", ["Ada Wang"], type="oral"),
            talk("Knots", ["Bo Wang", "Ada Chen"], type="poster"),
        )
    )
    assert sorted(names(named(made, query(text, made), None)[0])) == expected


def test_coauthors_are_counted_by_paper() -> None:
    (zoe, ada, chair, alone) = everyone()
    assert zoe.coauthors == [("Ada van der Berg", 1)]
    assert ada.coauthors == [("Zoë Ångström", 1)]
    assert chair.coauthors == alone.coauthors == []


def test_the_busiest_present_most_papers_then_most_talks() -> None:
    twice = [talk("Twice", ["Cy"], start=f"2021-05-04 {hour}:00") for hour in (12, 14)]
    made = schedule(
        session("A", talk("Kites", ["Ada Wang", "Ada Wang", "Bo"]), talk("Knots", ["Ada Wang"])),
        session("B", *twice, talk("Bows", ["A. Wang"]), chairs=["Di"]),
    )
    papers = [*made.papers]
    found, total = busiest(papers, 2)
    assert total == 4
    assert [(it.name, it.works, it.talks) for it in found] == [("Ada Wang", 2, 2), ("Cy", 1, 2)]
    assert [it.perhaps_same for it in found] == [["A. Wang"], []]
    assert found[1].example.title == "Twice"


def test_the_busiest_have_the_other_spellings_that_everybody_has() -> None:
    names_ = ["J. Müller", "Jan Mueller", "Muller Jan", "Jan Muller", "Jo Smith", "Smith"]
    made = schedule(session("A", *(talk(f"Kite {n}", [each]) for n, each in enumerate(names_))))
    known = {it.name: it.perhaps_same for it in people(made.papers)}
    found, _ = busiest(made.papers, 10)
    assert {it.name: [*it.perhaps_same] for it in found} == known


def test_nobody_is_the_busiest_of_nothing() -> None:
    assert busiest([], 5) == ([], 0)
