"""Starring, hiding and marking as seen: what changes, what is printed, and how it is taken back."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.kites import kites
from tests.support.own import writing

NOTHING: dict[str, Any] = {"star": None, "labels": [], "note": None, "hidden": False, "seen": False}


@pytest.fixture(autouse=True)
def _kites(tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0


def said(item: str) -> dict[str, Any]:
    """What the user says of an item, but for what they don't say."""
    found = confcli("show", item, "--json").json()
    return {key: found[key] for key in NOTHING if found[key] != NOTHING[key]}


def test_a_star_is_printed_and_kept() -> None:
    result = confcli("star", "Strings")
    ((id_, outcome, title),) = result.rows()
    assert (outcome, title, result.err) == ("starred", "Strings", "")
    assert said(id_) == {"star": "star"}
    assert said("Loops") == {}


def test_how_much_it_is_wanted_labels_and_a_note() -> None:
    result = on_screen("star", "Strings", "--must", "--label", "thesis", "--note", "sit in front")
    assert result.out.startswith("starred (must), labelled thesis, noted “sit in front”: Strings  ")
    expected = {"star": "must", "labels": ["thesis"], "note": "sit in front"}
    assert said("Strings") == expected
    (item,) = confcli("star", "Strings", "--maybe", "--label", "lunch", "--json").json()
    assert (item["title"], item["star"], item["labels"]) == (
        "Strings",
        "maybe",
        ["thesis", "lunch"],
    )
    assert item["outcome"] == "starred (maybe), labelled lunch"


def test_a_label_or_note_leaves_a_star_as_it_is() -> None:
    confcli("star", "Strings", "--must")
    confcli("star", "Strings", "--label", "thesis")
    assert said("Strings") == {"star": "must", "labels": ["thesis"]}


@pytest.mark.parametrize("star", ["must", "maybe"])
def test_a_star_without_an_option_leaves_a_must_or_maybe(star: str) -> None:
    paper = confcli("show", "Strings", "--json").json()
    confcli("star", "Strings", f"--{star}")
    assert confcli("star", "Strings").rows()[0][1] == "unchanged"
    assert confcli("star", paper["talks"][0]["id"]).rows()[0][1] == f"starred ({star})"
    assert said("Strings") == said(paper["talks"][0]["id"]) == {"star": star}


def test_an_empty_note_removes_it() -> None:
    confcli("star", "Strings", "--note", "ask")
    assert confcli("star", "Strings", "--note", "").rows()[0][1] == "note removed"
    assert said("Strings") == {"star": "star"}


def test_what_is_so_already_is_said() -> None:
    confcli("star", "Strings")
    assert confcli("star", "Strings").rows()[0][1] == "unchanged"
    assert confcli("unstar", "Loops").rows()[0][1] == "unchanged"
    assert confcli("undo").rows()[0][1] == "unstarred"
    assert "nothing to undo" in confcli("undo").err


def test_all_or_nothing() -> None:
    wrong = confcli("star", "Strings", "Balloons", "Loops")
    assert (wrong.code, wrong.error()) == (
        1,
        "no id or title matches 'Balloons'; try: confcli search Balloons",
    )
    assert said("Strings") == {}


def test_words_of_one_title_need_quotes() -> None:
    several = confcli("star", "kites", "oslo")
    assert several.code == 2
    assert "to name one title, put it in quotes: confcli star 'kites oslo'" in several.err


def test_ids_come_from_other_commands() -> None:
    found = confcli("search", "kites", "-c", "kitecon", "--papers").out
    starred = confcli("star", "-", "--label", "thesis", stdin=found.encode())
    assert [row[0] for row in starred.rows()] == [
        line.split("\t")[0] for line in found.splitlines()
    ]
    with_header = confcli("papers", "-c", "kitecon", "--header", "--fields", "id,title").out
    assert len(confcli("unstar", "-", stdin=with_header.encode()).rows()) == 4
    assert said("Strings") == {"labels": ["thesis"]}


def test_one_wrong_id_from_a_pipe_changes_nothing() -> None:
    (id_,) = [row[0] for row in confcli("papers", "-c", "kitecon", "-n", "1").rows()]
    wrong = confcli("star", "-", stdin=f"{id_}\n\nt0000000\n".encode())
    assert wrong.code == 1
    assert "'t0000000'" in wrong.error()
    assert said(id_) == {}


def test_what_is_no_text_is_no_id() -> None:
    wrong = confcli("star", "-", stdin=b"\xff\xfe\x00\n")
    assert wrong.code == 1
    assert wrong.error().startswith("no id or title matches ")


def test_no_ids_from_a_pipe_change_nothing() -> None:
    result = confcli("star", "-", stdin=b"")
    assert (result.code, result.out) == (0, "")


def test_a_dry_run_changes_nothing() -> None:
    tried = confcli("star", "Strings", "--must", "--dry-run")
    assert tried.rows()[0][1] == "starred (must)"
    assert tried.err == "confcli: nothing was changed: --dry-run\n"
    assert said("Strings") == {}
    confcli("star", "Strings")
    tried = confcli("undo", "--dry-run")
    assert (tried.rows()[0][1], tried.err) == ("unstarred", "confcli: would take back: star\n")
    assert said("Strings") == {"star": "star"}


def test_an_item_named_twice_is_changed_once() -> None:
    assert len(confcli("star", "Strings", "string").rows()) == 1


@pytest.mark.parametrize("starred", ["paper", "talk"])
@pytest.mark.parametrize("taken", ["paper", "talk"])
def test_unstar_takes_away_whatever_stars_an_item(starred: str, taken: str) -> None:
    paper = confcli("show", "Strings", "--json").json()
    ids = {"paper": paper["id"], "talk": paper["talks"][0]["id"]}
    confcli("star", ids[starred], "--label", "thesis")
    assert confcli("unstar", ids[taken]).rows()[0][:2] == [ids[starred], "unstarred"]
    assert said(ids["paper"]) == said(ids["talk"]) == {"labels": ["thesis"]}


def test_unstar_takes_one_label_away() -> None:
    confcli("star", "Strings", "--label", "thesis", "--label", "lunch")
    taken = confcli("unstar", "Strings", "--label", "Thesis").rows()[0][1]
    assert taken == "no longer labelled thesis"
    assert said("Strings") == {"star": "star", "labels": ["lunch"]}


def test_what_is_hidden_is_not_starred_and_the_other_way_round() -> None:
    confcli("star", "Strings", "--label", "thesis")
    assert confcli("hide", "Strings").rows()[0][1] == "unstarred, hidden"
    assert said("Strings") == {"labels": ["thesis"], "hidden": True}
    assert confcli("star", "Strings").rows()[0][1] == "starred, no longer hidden"


@pytest.mark.parametrize("hidden", ["paper", "talk"])
@pytest.mark.parametrize("starred", ["paper", "talk"])
def test_a_star_and_hiding_undo_each_other_in_a_paper_and_its_talk(
    hidden: str, starred: str
) -> None:
    paper = confcli("show", "Strings", "--json").json()
    ids = {"paper": paper["id"], "talk": paper["talks"][0]["id"]}
    confcli("hide", ids[hidden])
    confcli("star", ids[starred])
    assert said(ids["paper"]) == said(ids["talk"]) == {"star": "star"}
    confcli("hide", ids[hidden])
    assert said(ids["paper"]) == said(ids["talk"]) == {"hidden": True}


def test_what_a_plan_includes_is_not_hidden_any_more() -> None:
    confcli("hide", "Strings")
    plan = "plan", "-c", "kitecon", "--now", "2021-05-01 12:00"
    assert confcli(*plan, "--include", "Strings", "--accept").code == 0
    assert said("Strings") == {"star": "star"}


def test_an_imported_star_shows_what_was_hidden() -> None:
    (hidden,) = [row[0] for row in confcli("hide", "Strings").rows()]
    assert confcli("stars", "import", "-", stdin=hidden.encode()).code == 0
    assert said("Strings") == {"star": "star"}


def test_unhide_says_what_still_hides_a_talk() -> None:
    confcli("hide", "Morning of Kites")
    result = confcli("unhide", "Strings")
    assert result.rows()[0][1] == "unchanged"
    assert "Morning of Kites is hidden with all its talks; try: confcli unhide s" in result.err
    assert confcli("unhide", "Morning of Kites").rows()[0][1] == "no longer hidden"
    assert said("Strings") == {}


def test_a_starred_talk_is_not_hidden_with_its_session() -> None:
    confcli("hide", "Morning of Kites")
    assert said("Kites over Oslo") == {"hidden": True}
    confcli("star", "Kites over Oslo")
    assert said("Kites over Oslo") == {"star": "star"}
    assert said("Strings") == {"hidden": True}


def test_seen_and_not_seen_after_all() -> None:
    assert confcli("seen", "Strings").rows()[0][1] == "seen"
    assert said("Strings") == {"seen": True}
    assert confcli("seen", "Strings", "--not").rows()[0][1] == "not seen"
    assert said("Strings") == {}


def test_what_is_seen_gets_labels_and_a_note() -> None:
    made = confcli("seen", "Strings", "--label", "thesis", "--note", "read the appendix")
    assert made.rows()[0][1] == "labelled thesis, noted “read the appendix”, seen"
    confcli("seen", "Strings", "--not", "--note", "")
    assert said("Strings") == {"labels": ["thesis"]}


def test_a_dry_run_of_undo_waits_for_nobody(tmp_path: Path) -> None:
    confcli("star", "Strings")
    with writing(tmp_path / "home" / "listings.db"):
        tried = confcli("undo", "--dry-run")
    assert tried.err == "confcli: would take back: star\n"


def test_undo_goes_back_step_by_step() -> None:
    confcli("star", "Strings", "Loops", "--must")
    confcli("hide", "Strings")
    confcli("seen", "Loops")
    commands = [confcli("undo").err for _ in range(4)]
    assert commands == [
        *(f"confcli: took back: {name}\n" for name in ("seen", "hide", "star")),
        "confcli: nothing to undo\n",
    ]
    assert said("Strings") == said("Loops") == {}


def test_items_of_files_can_not_be_marked(tmp_path: Path) -> None:
    page = tmp_path / "kites.json"
    wrong = confcli("star", "Strings", "-l", page, "-c", "Kites of 2021", "--year", "2021")
    assert (wrong.code, wrong.error()) == (
        2,
        f"marks need an added listing; first: confcli add {page} -c 'Kites of 2021' --year 2021",
    )


def test_what_is_bundled_can_be_starred_without_adding_it() -> None:
    confcli("remove", "kitecon", "--yes")
    assert confcli("star", "tabdcbvp").rows()[0][1] == "starred"
    assert [row[0] for row in confcli("stars").rows()] == ["tabdcbvp"]


def test_marks_are_back_when_a_listing_is_added_again(tmp_path: Path) -> None:
    confcli("star", "Strings", "--must")
    confcli("remove", "kitecon", "--yes")
    assert confcli("talks", "--starred").out == ""
    confcli("add", tmp_path / "kites.json")
    assert said("Strings") == {"star": "must"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("star", "Strings", "--must", "--maybe"), "--must and --maybe can't be combined"),
        (("star", "Strings", "--label", " "), "a label can't be empty"),
        (("star", ""), "missing id or title"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], sentence: str) -> None:
    wrong = confcli(*arguments)
    assert (wrong.code, wrong.error()) == (2, sentence)


def test_an_ambiguous_item_lists_the_choices(tmp_path: Path) -> None:
    other = session("Night", talk("Strings of stars", ["Di Orr"], start="2022-05-04 21:00"))
    folder = tmp_path / "other"
    folder.mkdir()
    confcli("add", write(folder, other, conference="StarCon 2022"))
    both = confcli("star", "string")
    assert both.code == 2
    assert "StarCon 2022" in both.err
    assert confcli("star", "string", "-c", "starcon").code == 0
