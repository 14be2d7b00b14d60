"""People: authors and chairs by name."""

from invented import schedule, session, talk

from confcli.people import Person, matching, people
from confcli.search import documents


def everyone() -> list[Person]:
    made = schedule(
        session(
            "Orals",
            talk("Kites", ["Zoë Ångström", "Ada van der Berg"], "So.", "2021-05-04 09:00"),
            talk("Knots", ["Ada van der Berg"], "So so.", "2021-05-04 10:00"),
            chairs=["Philipp Krähenbühl"],
        ),
        session("Posters", talk("Kites", ["Zoë Ångström"], None, "2021-05-05 09:00")),
        session("Keynote", talk("On string", ["Madonna"], "Hm.", type="keynote")),
    )
    return people(documents(made))


def names(found: list[Person]) -> list[str]:
    return [person["name"] for person in found]


def test_they_are_in_the_order_of_their_last_names() -> None:
    assert names(everyone()) == [
        *("Zoë Ångström", "Ada van der Berg", "Philipp Krähenbühl", "Madonna"),
    ]


def test_what_they_do_is_counted() -> None:
    counts = {p["name"]: (p["papers"], p["talks"], p["chairs"]) for p in everyone()}
    assert counts == {
        "Zoë Ångström": (1, 2, 0),
        "Ada van der Berg": (2, 3, 0),
        "Philipp Krähenbühl": (0, 0, 1),
        "Madonna": (0, 1, 0),
    }


def test_a_name_is_found_by_any_of_its_words() -> None:
    for name in ("Zoë", "angstrom", "ÅNGSTRÖM zoe", "Ångström, Zoë"):
        assert names(matching(everyone(), name)) == ["Zoë Ångström"]


def test_exact_before_beginning_before_typo() -> None:
    found = everyone()
    assert names(matching(found, "krahenb")) == ["Philipp Krähenbühl"]
    assert names(matching(found, "krahenbul")) == ["Philipp Krähenbühl"]
    assert names(matching(found, "madona")) == ["Madonna"]
    assert names(matching([*found, {"name": "Ada Bergman"}], "berg")) == ["Ada van der Berg"]


def test_nobody() -> None:
    for name in ("xylophon", "", "&", "zoe krahenbuhl"):
        assert matching(everyone(), name) == []
