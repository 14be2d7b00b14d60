"""Rooms of a menu have places, and names that are patterns, which are never compiled."""

import pytest

from confcli.directory import menu
from confcli.directory.programme import Room
from confcli.directory.rooms import names
from tests.support.menus import entry
from tests.support.menus import menu as written

HALL = {"name": "Hall A", "latlon": [38.7, -9.1]}
#: What is no place.
PLACES: tuple[object, ...] = (
    *([], [1], [1, 2, 3], "12", {"a": 1}, 5, ["a", "b"], [[], []], [10**400, 0]),
    *([91, 0], [0, 181], [float("nan"), 0], [0, float("inf")]),
)


def read(entry: object) -> menu.Menu:
    return menu.read("menu.json", written(entry))


def rooms(*found: object) -> menu.Menu:
    return read(entry(metadata={"rooms": found}))


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("Janson", ["Janson"]),
        (r"H\.1301\ \(Cornil\)", ["H.1301 (Cornil)"]),
        (r"UB2\.252A \(Lameere\)", ["UB2.252A (Lameere)"]),
        ("Cafétéria", ["Cafétéria"]),
        ("Charlie Bar & Snack", ["Charlie Bar & Snack"]),
        (r"1\+1\\2", [r"1+1\2"]),
        (r"K\.(1|2)\.105", ["K.1.105", "K.2.105"]),
        (r"(?:Aula|Hall \(A\))", ["Aula", "Hall (A)"]),
        (r"Aula|H\.1\|2", ["Aula", "H.1|2"]),
        ("K.*", ["K…"]),
        ("Amphitheater .*", ["Amphitheater …"]),
        ("(AW|K).*", ["AW…", "K…"]),
        ("AW.*|Foyer", ["AW…", "Foyer"]),
        *(
            (odd, [])
            for odd in ("SA0.", "PA..|PL..", "[AB]1", "A{2}", "(a+)+$", "^A", "A.*B", ".*")
        ),
        *((odd, []) for odd in (r"Room \d", r"\bA", "A\\", r"\1", r"\x41", "", "A?", r"A\_?")),
        *(
            (odd, [])
            for odd in (
                "(A|B)|C",
                "|",
                "A|",
                "()",
                "(A",
                "A)",
                "((A))",
                "(A|)",
                "(A)(B)",
                "A|B.",
                "(?i)A",
            )
        ),
    ],
)
def test_names_are_patterns_that_are_never_compiled(pattern: str, found: list[str]) -> None:
    assert [f"{name}…" if is_beginning else name for name, is_beginning in names(pattern)] == found


def test_rooms_have_names_and_places() -> None:
    found = rooms(HALL, {"name": r"H\.1", "latlon": [50, 4.5], "show_name": "H"}, {"name": "Nave"})
    assert found.programmes[0].rooms == (Room("Hall A", 38.7, -9.1), Room("H.1", 50.0, 4.5))
    assert found.skipped_rooms == 0
    found = rooms(HALL | {"name": "H.*"})
    assert found.programmes[0].rooms == (Room("H", 38.7, -9.1, is_beginning=True),)


@pytest.mark.parametrize(
    "odd",
    [
        *({"latlon": place} for place in PLACES),
        *({"name": name} for name in ("K.", 5, "", None, "a\x1b", "(((")),
    ],
)
def test_an_odd_room_is_left_out_and_counted(odd: dict[str, object]) -> None:
    found = rooms(HALL | odd, HALL)
    assert [each.name for each in found.programmes[0].rooms] == ["Hall A"]
    assert found.skipped_rooms == 1


@pytest.mark.parametrize("odd", [5, "rooms", {"a": 1}, None])
def test_rooms_that_are_no_list_are_none(odd: object) -> None:
    assert read(entry(metadata={"rooms": odd})).programmes[0].rooms == ()
    assert read(entry(metadata=odd)).programmes[0].rooms == ()
