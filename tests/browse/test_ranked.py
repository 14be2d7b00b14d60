"""What was found by relevance: titles first, then when and where in short."""

from pathlib import Path

import pytest

from tests.support.browsing import User, browse
from tests.support.invented import session, talk, write

_LONG = "Kites and all the many winds that carry them over the wide and stormy northern sea"


def _listing(folder: Path, *, year: int = 2021) -> tuple[str, ...]:
    told = [
        talk(_LONG, ["Ada Verne"], "kite", "2021-05-04 09:00", room="The Great Hall of the Winds"),
        talk("Kite", ["Ada Verne"], "kite", f"{year}-05-05 10:30", room="Hall"),
        talk("Kites without a time", ["Ada Verne"], "kite"),
    ]
    return "--listing", str(write(folder, session("Sky", *told))), "--tz", "UTC"


def _line(user: User, title: str) -> str:
    """What the list says of an item."""
    width = user.browser.list.size.width
    return next(line[:width] for line in user.lines if title in line[:width])


@pytest.mark.parametrize("size", [(60, 20), (120, 30), (200, 60)])
def test_a_title_has_at_least_half_of_the_line(size: tuple[int, int], tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.type("kite")
        line, width = _line(user, "Kites and all"), user.browser.list.size.width
        title = line[: line.index("Tue 4 May 09:00")].strip()
        assert _LONG.startswith(title.removesuffix("…"))
        assert len(title) >= min(width // 2 - 8, len(_LONG))
        assert line.index("Tue 4 May") >= width // 2

    browse(use, *_listing(tmp_path), size=size)


def test_a_short_title_has_people_beside_it_and_remarks_are_left_out(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.type("kite")
        line = next(line for line in user.lines if "Wed 5 May 10:30" in line)
        assert line.split("Wed")[0].split() == ["Kite", "Ada", "Verne"]
        untimed = _line(user, "Kites without a time")
        assert untimed.startswith("    Kites without a time  Ada Verne")
        assert "no time stated" not in untimed

    browse(use, *_listing(tmp_path))


def test_the_year_is_said_where_there_are_several(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.type("kite")
        assert "Tue 4 May 2021 09:00" in user.text
        assert "Thu 5 May 2022 10:30" in user.text

    browse(use, *_listing(tmp_path, year=2022))
