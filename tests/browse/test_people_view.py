"""The people of what is shown, a line for each."""

from pathlib import Path

from tests.support.browsing import User, browse
from tests.support.kites import kites


def _shown(user: User, count: int) -> list[str]:
    return [line.strip().split("  ")[0] for line in user.lines[2 : 2 + count]]


def test_people_are_listed_by_name_or_by_how_much_they_present(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await _to_people(user)
        assert user.lines[1].startswith("4 people")
        assert _shown(user, 4) == ["Cy Fox", "Bo Lê", "Zoë Müller", "Ada Verne"]
        assert "by name" in user.lines[-2]
        await user.press("b")
        assert _shown(user, 4) == ["Ada Verne", "Cy Fox", "Bo Lê", "Zoë Müller"]
        assert "by talks" in user.lines[-2]

    browse(use, "--listing", str(kites(tmp_path)))


def test_a_line_says_how_much_somebody_presents_and_chairs_and_where(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await _to_people(user)
        ada, zoe = (next(line for line in user.lines if name in line[:12]) for name in _TWO)
        assert ada[:71].split(None, 2)[2].strip() == "2 talks · KiteCon 2021"
        assert zoe[:71].split(None, 2)[2].strip() == "chairs 1 session · KiteCon 2021"

    browse(use, "--listing", str(kites(tmp_path)))


def test_only_people_of_what_was_found_are_listed(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await _to_people(user)
        await user.type("loops")
        assert user.lines[1].startswith("1 person in the 1 match")
        assert _shown(user, 1) == ["Cy Fox"]

    browse(use, "--listing", str(kites(tmp_path)))


def test_a_person_is_shown_beside_and_opens_to_all_they_present(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await _to_people(user)
        await user.press("G")
        assert any("Kites over Oslo" in line[72:] for line in user.lines)
        await user.press("enter")
        assert user.lines[1].strip() == "people › Ada Verne"
        assert any("Knots for kites" in line[:71] for line in user.lines)
        await user.press("escape")
        assert user.browser.list.target.name == "Ada Verne"

    browse(use, "--listing", str(kites(tmp_path)))


#: One who presents, and one who only chairs.
_TWO = ("Ada Verne", "Zoë Müller")


async def _to_people(user: User) -> None:
    while user.browser.state.view != "people":
        await user.press("v")
