"""Each edition is in the directory once, with what ours and the menu say of it."""

from datetime import date

import pytest

from confcli.directory.merging import merged, same_address
from confcli.directory.programme import Programme, Room

DAYS = date(2026, 5, 4), date(2026, 5, 6)
OURS = Programme(
    "KiteCon 2026",
    "https://kites.example/2026.json",
    ("Kites 2026",),
    year=2026,
    place="Lisbon",
    format="frab-json",
    evidence="kites/site: a.md",
)
MENU = Programme(
    "KiteCon 2026 - all rooms",
    "https://kites.example/2026.json/",
    ("kitecon_2026_all",),
    *DAYS,
    2026,
    zone="Europe/Lisbon",
    evidence="the menu",
    rooms=(Room("Hall A", 1, 2),),
)


def test_the_same_address_is_the_same_programme() -> None:
    (found,) = merged([OURS], [MENU])
    assert (found.name, found.address) == (OURS.name, OURS.address)
    assert found.aliases == ("Kites 2026", "KiteCon 2026 - all rooms", "kitecon_2026_all")
    assert (found.start, found.end) == DAYS
    assert (found.zone, found.place, found.format) == ("Europe/Lisbon", "Lisbon", "frab-json")
    assert found.evidence == OURS.evidence
    assert found.rooms == MENU.rooms


@pytest.mark.parametrize("name", ["kitecon 2026", "KiteCon-2026", "kites_2026"])
def test_the_same_name_is_the_same_programme_at_the_address_of_the_menu(name: str) -> None:
    other = MENU._replace(name=name, address="https://kites.example/2026.xml", format="frab-xml")
    (found,) = merged([OURS], [other])
    assert (found.name, found.place, found.zone) == ("KiteCon 2026", "Lisbon", "Europe/Lisbon")
    assert (found.address, found.format, found.evidence) == (other.address, "frab-xml", "the menu")


def test_an_address_without_a_format_has_none() -> None:
    (found,) = merged([OURS], [MENU._replace(name="Kites 2026", address="https://k.example/")])
    assert (found.address, found.format) == ("https://k.example/", None)


def test_what_is_unverified_is_shown_by_the_menu() -> None:
    (found,) = merged([OURS._replace(evidence=None)], [MENU])
    assert (found.address, found.evidence) == (OURS.address, "the menu")


def test_an_address_is_never_made_less_safe() -> None:
    (found,) = merged([OURS], [MENU._replace(address=OURS.address.replace("https", "http"))])
    assert found.address == OURS.address


def test_two_of_the_menu_are_two_unless_their_address_is_the_same() -> None:
    again = MENU._replace(name="KiteCon 2026 - halls", address="https://kites.example/halls.xml")
    twice = again._replace(aliases=("halls",))
    found = merged([], [MENU, again, twice])
    assert [each.name for each in found] == ["KiteCon 2026 - all rooms", "KiteCon 2026 - halls"]
    assert found[1].aliases == ("kitecon_2026_all", "halls")


def test_a_name_is_taken_once() -> None:
    first = MENU._replace(name="KiteCon 2026", address="https://kites.example/one.xml")
    second = first._replace(address="https://kites.example/two.xml", aliases=())
    found = merged([OURS], [first, second])
    assert [each.address for each in found] == [first.address, second.address]


def test_an_address_counts_before_a_name() -> None:
    named = MENU._replace(
        name="KiteCon 2026", address="https://kites.example/other.xml", aliases=()
    )
    found = merged([OURS], [named, MENU])
    assert [each.address for each in found] == [OURS.address, named.address]
    assert found[0].rooms == MENU.rooms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://kites.example/a", "https://kites.example/a"),
        ("https://KITES.example/a/", "https://kites.example/a"),
        ("https://kites.example", "https://kites.example/"),
        ("https://kites.example/a#top", "https://kites.example/a"),
    ],
)
def test_ways_to_write_an_address(one: str, other: str) -> None:
    assert same_address(one) == same_address(other)


def test_other_queries_are_other_addresses() -> None:
    one, other = (f"https://kites.example/a?format={name}" for name in ("xml", "ics"))
    assert same_address(one) != same_address(other)
