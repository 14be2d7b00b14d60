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


def test_what_is_left_out_of_a_list_is_counted(tmp_path: Path) -> None:
    talks = [
        talk(f"Gusts {n}", [f"Ada {n}", "Bo Li"], None, f"{DAY} 11:30", room=f"R{n}", type=f"t{n}")
        for n in range(8)
    ]
    text = confcli("brief", "--listing", write(tmp_path, session("W", *talks)), *NOON, "--md").out
    lists = dict(part.partition("\n\n")[::2] for part in text.split("## ")[1:])
    ends = {name: each.split("\n- ")[-1].strip() for name, each in lists.items()}
    assert ends["Types"] == ends["Busiest rooms"] == "3 more"
    assert ends["Busiest speakers"] == "8 more"
    assert ends["On now"] == "- 8 more that state no end may be on"


def test_what_is_on_several_days_and_what_ids_are_for_is_said(kites: Path) -> None:
    text = confcli("brief", "--listing", kites, *NOON, "--md").out
    assert "- 1 of these on several days, counted on each\n" in text
    assert "\n\nWhat stands in brackets is an id: `confcli show ID` shows all there is.\n" in text


def test_days_that_are_only_announced_are_said_to_be(tmp_path: Path) -> None:
    papers = write(tmp_path, session("Papers", talk("Gusts")), conference="NeurIPS 2024")
    text = confcli("brief", "--listing", papers, "--md").out
    assert "\n10–15 Dec 2024 as announced, no times are known, Vancouver: 1 paper" in text


def test_what_is_mine_and_running_is_not_next(kites: Path) -> None:
    confcli("add", kites)
    confcli("star", "Gusts", "Storms")
    assert "- on now: Gusts (" in confcli("brief", "kitecon", *NOON, "--md").out
    later = ("--now", f"{DAY}T14:00:00Z")
    assert "- next: Storms (" in confcli("brief", "kitecon", *later, "--md").out


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
