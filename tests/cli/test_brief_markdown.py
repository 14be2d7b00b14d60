"""``confcli brief --md``: a context that one can paste: its source, its date, ids and links."""

from pathlib import Path

import pytest

from tests.support.briefs import DAY, NOON, sessions
from tests.support.harness import confcli
from tests.support.invented import session, talk, write


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(tmp_path, *sessions())


def test_every_item_has_its_id_and_link_and_time(tmp_path: Path) -> None:
    gusts = talk(
        *("Gusts", ["Ada Verne"], None, f"{DAY} 11:30", f"{DAY} 12:30"),
        url="https://kites.example/1",
    )
    kites = write(tmp_path, session("Winds", gusts))
    text = confcli("brief", "--listing", kites, *NOON, "-z", "Asia/Tokyo", "--md").out
    (line,) = [each for each in text.splitlines() if "Gusts" in each]
    assert line.startswith("- [Gusts](https://kites.example/1) (`t")
    assert line.endswith("`) · Ada Verne · Tuesday 4 May 2021, 20:30–21:30 JST")


def test_it_says_what_it_rests_on_without_folders(kites: Path) -> None:
    text = confcli("brief", "--listing", kites, *NOON, "--md").out
    assert "Source: page.txt. As of 4 May 2021, 12:00 UTC.\n" in text
    assert str(kites.parent) not in text
    assert "- abstract: 5 of 6 (83%)\n" in text


def test_what_is_markup_is_escaped(tmp_path: Path) -> None:
    title = "<b>*Gusts*</b> [x](https://evil.example) `y`"
    gusts = talk(title, ["_Ada_"], None, f"{DAY} 11:30", f"{DAY} 12:30", room="# A", type="*")
    text = confcli(
        *("brief", "--listing", write(tmp_path, session("Winds", gusts)), *NOON, "--md")
    ).out
    assert "](https://evil.example)" not in text.replace(r"\]", "")
    assert r"\<b>\*Gusts\*\</b>" in text
    assert r"- \*: 1 (100%)" in text


@pytest.mark.parametrize("form", ["--json", "--csv", "--fields=conference"])
def test_two_forms_are_refused(kites: Path, form: str) -> None:
    result = confcli("brief", "--listing", kites, "--md", form)
    assert result.code == 2
    assert "--md can't be combined with" in result.err
