"""The list of what is starred, also of what is in no listing any more."""

from pathlib import Path

import jsonschema
import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.kites import kites


@pytest.fixture(autouse=True)
def _kites(tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0


def listed(*arguments: str) -> list[str]:
    return [each["title"] for each in confcli("stars", *arguments, "--json").json()]


def test_stars_are_in_order_of_time() -> None:
    confcli("star", "Loops", "Morning of Kites", "Strings", "tabdcbvp")
    assert listed() == [
        "Federated Learning Based on Dynamic Regularization",
        "Morning of Kites",
        "Strings",
        "Loops",
    ]
    assert listed("--conference", "kitecon", "--day", "2021-05-05") == ["Loops"]
    assert [row[5] for row in confcli("stars", "list", "-c", "kitecon").rows()] == listed(
        "-c", "kitecon"
    )


def test_labels_and_hidden_items_are_listed_starred_or_not() -> None:
    confcli("star", "Strings", "--label", "thesis")
    confcli("unstar", "Strings")
    confcli("hide", "Loops")
    assert listed("--label", "thesis") == ["Strings"]
    assert listed("--hidden") == ["Loops"]
    assert confcli("stars", "-c", "kitecon").err == "confcli: no talks are starred\n"


def test_a_terminal_shows_them_under_days() -> None:
    confcli("star", "Strings", "Loops", "--must")
    shown = on_screen("stars").out
    assert "Tue 4 May 2021" in shown
    assert "★ " in shown
    assert "09:30" in on_screen("stars", "--grid").out


def test_what_was_removed_is_listed_as_it_was() -> None:
    confcli("star", "Strings", "Evening of Knots", "--label", "thesis")
    before = confcli("stars", "--json").json()
    confcli("remove", "kitecon", "--yes")
    shown = on_screen("stars")
    assert (
        "2 items of KiteCon 2021, which is not among your listings; listed as it was" in shown.err
    )
    after = confcli("stars", "--json").json()
    assert [it["listed"] for it in (*before, *after)] == [True, True, False, False]
    kept = ("title", "start", "end", "room", "conference", "authors", "star", "labels")
    assert [[it[key] for key in kept] for it in after] == [
        [it[key] for key in kept] for it in before
    ]


def test_a_removed_talk_and_its_paper_are_listed_once() -> None:
    rows = confcli("talks", "-c", "kitecon", "--fields", "title,id").rows()
    talk_id = next(id_ for title, id_ in rows if title == "Strings")
    confcli("star", "Strings", talk_id)
    confcli("remove", "kitecon", "--yes")
    assert listed("-q") == ["Strings"]


def test_an_id_of_an_unknown_conference_is_listed_with_a_note() -> None:
    confcli("stars", "import", "-", stdin=b"t9999999")
    result = on_screen("stars")
    note = "1 item of an unknown conference, which is not among your listings; listed as it was"
    assert note in result.err


def test_a_removed_session_keeps_its_place() -> None:
    confcli("star", "Evening of Knots")
    confcli("remove", "kitecon", "--yes")
    (found,) = confcli("stars", "-q", "--json").json()
    assert (found["title"], found["room"], found["kind"]) == (
        "Evening of Knots",
        "Hut 7",
        "session",
    )
    assert listed("-q", "--day", "2021-05-04") == []


def test_what_is_gone_from_a_listing_is_listed_as_it_was(tmp_path: Path) -> None:
    confcli("star", "Strings", "Loops")
    write(tmp_path, session("Evening", talk("Loops", ["Cy Fox"], start="2021-05-05 19:30")))
    assert confcli("update").code == 0
    assert "1 item no longer in KiteCon 2021; listed as it was\n" in on_screen("stars").err
    assert confcli("stars", "--fields", "title,listed").rows() == [
        ["Strings", "False"],
        ["Loops", "True"],
    ]
    assert sorted(listed("-q")) == ["Loops", "Strings"]
    assert "no longer listed" in on_screen("stars", "--by", "session").out


def test_the_screen_says_which_are_gone_or_cancelled(tmp_path: Path) -> None:
    confcli("star", "Strings", "Loops")
    gone = talk("Loops", ["Cy Fox"], start="2021-05-05 19:30", cancelled=True)
    calm = talk("Calm", start="2021-05-05 20:30", cancelled=True)
    write(tmp_path, session("Evening", gone, calm))
    assert confcli("update").code == 0
    for width in (40, 60, 80, 200):
        lines = [line.strip() for line in on_screen("stars", width=width).out.splitlines()]
        about = {
            name: n for n, line in enumerate(lines) for name in ("Strings", "Loops") if name in line
        }
        assert any("no longer listed" in line for line in lines[about["Strings"] :][:2])
        assert any("cancelled" in line for line in lines[about["Loops"] :][:2])
    assert "Strings  no longer listed" in on_screen("stars", "--compact").out
    by_session = on_screen("stars", "--by", "session").out
    assert by_session.count("no longer listed") == 1


def test_programs_are_told_no_session_of_what_is_gone() -> None:
    confcli("star", "Strings", "Evening of Knots")
    confcli("remove", "kitecon", "--yes")
    confcli("stars", "import", "-", stdin=b"s9999999")
    found = confcli("stars", "--json").json()
    jsonschema.validate(found, confcli("schema", "stars").json())
    titles = {(it["kind"], it["title"]): (it["session"], it["session_id"]) for it in found}
    assert titles["talk", "Strings"] == (None, None)
    named, id_ = titles["session", "Evening of Knots"]
    assert (named, id_[0]) == ("Evening of Knots", "s")
    assert titles["session", ""] == ("", "s9999999")
    assert {row[0] for row in confcli("stars", "--fields", "session").rows()} == {
        "",
        "Evening of Knots",
    }


def test_files_show_only_what_is_in_them(tmp_path: Path) -> None:
    confcli("star", "Strings", "tabdcbvp")
    assert listed("--listing", str(tmp_path / "kites.json")) == ["Strings"]


def test_one_conference_has_only_its_own_that_are_gone() -> None:
    confcli("star", "Strings", "tabdcbvp")
    confcli("remove", "kitecon", "--yes")
    assert listed("-c", "iclr") == ["Federated Learning Based on Dynamic Regularization"]
    assert listed("-q", "-c", "kitecon") == ["Strings"]


@pytest.mark.parametrize("by", ["id", "title"])
@pytest.mark.parametrize("is_removed", [True, False])
def test_what_is_gone_can_be_marked_otherwise(tmp_path: Path, by: str, is_removed: bool) -> None:
    confcli("star", "Strings", "Loops")
    if is_removed:
        confcli("remove", "kitecon", "--yes")
    else:
        write(tmp_path, session("Evening", talk("Loops", ["Cy Fox"], start="2021-05-05 19:30")))
        confcli("update")
    gone = next(each for each in confcli("stars", "--json").json() if each["title"] == "Strings")
    for command in (["star", "--maybe"], ["seen"], ["unstar"], ["hide"], ["unhide"]):
        done = confcli(command[0], gone[by], *command[1:])
        assert (done.code, done.rows()[0][-1]) == (0, "Strings")
    assert listed("-q") == ["Loops"]


def test_a_session_of_which_nothing_is_known_is_no_item() -> None:
    confcli("star", "Strings")
    confcli("remove", "kitecon", "--yes")
    assert confcli("unstar", "no longer listed").code == 1
    assert confcli("unstar", "lost-").code == 1
