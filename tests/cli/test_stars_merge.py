"""``stars merge``: who of a team goes where, and who covers what another misses."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write

HOURS = [
    ("Box kites", "09:00", "10:00"),
    ("Tails", "09:30", "10:30"),
    ("Knots", "12:00", "13:00"),
    ("Loops", "13:00", "14:00"),
]


@pytest.fixture(autouse=True)
def kites(tmp_path: Path) -> None:
    talks = [
        talk(
            title,
            [f"Author of {title}"],
            start=f"2021-05-04 {start}",
            end=f"2021-05-04 {end}",
            room=f"Room of {title}",
        )
        for title, start, end in HOURS
    ]
    assert confcli("add", write(tmp_path, session("Winds", *talks))).code == 0


@pytest.fixture
def exported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where three people's exports are."""
    rows = confcli("talks", "-c", "kite", "--fields", "title,id").rows()
    ids = {row[0]: row[1] for row in rows}
    people = {
        "ana": ["Box kites", "Tails", "Knots"],
        "bo": ["Tails"],
        "cleo ray": ["Knots", "Loops"],
    }
    for name, titles in people.items():
        marks = [{"id": ids[title], "star": "must" if name == "bo" else "star"} for title in titles]
        (tmp_path / f"{name}.json").write_text(json.dumps({"confcli_stars": 1, "marks": marks}))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def merged(*more: str) -> list[dict[str, Any]]:
    files = "ana.json", "bo.json", "cleo ray.json"
    found: list[dict[str, Any]] = confcli("stars", "merge", *files, *more, "--json").json()
    return found


def drawn(*names: str, width: int = 100) -> Result:
    files = [f"{name}.json" for name in names]
    return on_screen("stars", "merge", *files, width=width)


@pytest.mark.usefixtures("exported")
def test_each_item_says_who_goes_there_by_the_names_of_their_files() -> None:
    found = merged()
    jsonschema.validate(found, confcli("schema", "stars", "merge").json())
    assert [
        (it["title"], [(each["name"], each["star"]) for each in it["people"]]) for it in found
    ] == [
        ("Box kites", [("ana", "star")]),
        ("Tails", [("ana", "star"), ("bo", "must")]),
        ("Knots", [("ana", "star"), ("cleo ray", "star")]),
        ("Loops", [("cleo ray", "star")]),
    ]


@pytest.mark.usefixtures("exported")
def test_a_clash_says_who_covers_one_of_the_two() -> None:
    box, tails, *_ = merged()
    (at_box,), (at_tails,) = box["conflicts"], tails["conflicts"]
    assert (at_box["name"], at_box["title"], at_box["overlap"]) == ("ana", "Tails", 30)
    assert (at_box["at_other"], at_box["here"], at_box["alike"]) == (["bo"], [], [])
    assert (at_tails["at_other"], at_tails["here"]) == ([], ["bo"])


@pytest.mark.usefixtures("exported")
def test_a_walk_that_is_too_long_is_a_clash() -> None:
    assert not merged()[3]["conflicts"]
    (conflict,) = merged("--travel", "5")[3]["conflicts"]
    assert (conflict["name"], conflict["overlap"], conflict["walk"]) == ("cleo ray", 0, 5)


@pytest.mark.usefixtures("exported")
def test_the_screen_says_all_that_below_each_item() -> None:
    lines = [" ".join(line.split()) for line in drawn("ana", "bo", "cleo ray").out.splitlines()]
    assert lines[0] == "ana 3 · bo 1 · cleo ray 2 · 1 clash, 1 covered"
    tails = next(n for n, line in enumerate(lines) if " Tails " in line)
    assert "★ ana ✗, bo must" in lines[tails : tails + 4]
    assert "└ ana also wants “Box kites”, which overlaps by 30 min · covered here by bo" in lines


@pytest.mark.usefixtures("exported")
def test_a_compact_density_hides_nobody() -> None:
    usual = drawn("ana", "bo").out
    confcli("config", "set", "density", "compact")
    assert drawn("ana", "bo").out == usual


@pytest.mark.usefixtures("exported")
@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(len, drawn("ana", "bo", width=width).out.splitlines())) <= width


@pytest.mark.usefixtures("exported")
def test_what_is_starred_here_counts_too_as_that_of_the_user() -> None:
    assert confcli("star", "box kites").code == 0
    assert "you 1 · bo 1" in drawn("bo").out
    assert "└ ana also wants" in drawn("ana").out
    assert confcli("stars", "merge", "bo.json", "--without-me").out.count("\n") == 1


@pytest.mark.usefixtures("exported")
def test_only_conferences_that_others_have_are_compared() -> None:
    confcli("star", "very deep vaes")
    assert drawn("ana", "bo").out.startswith("ana 3 · bo 1 ·")
    confcli("star", "box kites")
    assert drawn("bo").out.startswith("you 1 · bo 1")


@pytest.mark.usefixtures("exported")
def test_people_are_named_on_the_command_line() -> None:
    ids = [row[0] for row in confcli("talks", "-c", "kite", "--fields", "id").rows()]
    line = f"confcli:kitecon-2021/{ids[0]}"
    result = on_screen("stars", "merge", "Robert=bo.json", f"Di={line}", width=100)
    assert result.out.startswith("Robert 1 · Di 1")
    result = on_screen("stars", "merge", line, f"confcli:kitecon-2021/{ids[1]}", width=100)
    assert result.out.startswith("shared 1 1 · shared 2 1")
    Path("x=y.json").write_bytes(Path("bo.json").read_bytes())
    assert drawn("x=y").out.startswith("x=y 1")


@pytest.mark.usefixtures("exported")
def test_what_clashes_is_shown_alone() -> None:
    assert [it["title"] for it in merged("--clashes")] == ["Box kites", "Tails"]
    result = confcli("stars", "merge", "bo.json", "--clashes")
    assert (result.out, result.err) == ("", "confcli: nothing clashes\n")


@pytest.mark.usefixtures("exported")
def test_the_user_s_own_export_does_not_make_them_two() -> None:
    confcli("star", "box kites")
    confcli("stars", "export", "-o", "me.json")
    assert drawn("me", "bo").out.startswith("me 1 · bo 1")


@pytest.mark.usefixtures("exported")
def test_filters_and_days_keep_a_part() -> None:
    assert [it["title"] for it in merged("--after", "2021-05-04 12:00")] == ["Knots", "Loops"]
    assert [it["title"] for it in merged("--room", "room of tails")] == ["Tails"]
    result = confcli("stars", "merge", "ana.json", "--room", "attic")
    assert result.code == 2
    assert "attic" in result.error()


def test_files_of_one_name_are_told_apart(exported: Path) -> None:
    (exported / "more").mkdir()
    (exported / "more" / "bo.json").write_bytes((exported / "ana.json").read_bytes())
    result = on_screen("stars", "merge", "bo.json", "more/bo.json")
    assert result.out.startswith("bo.json 1 · more/bo.json 3")


@pytest.mark.usefixtures("exported")
@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (("bo.json", "./bo.json"), "bo.json is given twice; give one file per person"),
        (("Ana=bo.json", "Bo=bo.json"), "bo.json is given twice; give one file per person"),
        (("Di=bo.json", "Di=ana.json"), "'Di' names two people; choose another name"),
        (("You=bo.json",), "'You' stands for yourself; choose another name"),
    ],
)
def test_nobody_is_counted_twice(files: tuple[str, ...], sentence: str) -> None:
    result = confcli("stars", "merge", *files)
    assert result.code == 2
    assert sentence in result.error()


def test_a_file_whose_name_is_taken_goes_by_its_path(exported: Path) -> None:
    (exported / "you.json").write_bytes((exported / "bo.json").read_bytes())
    confcli("star", "box kites")
    assert drawn("ana", "you").out.startswith("you 1 · ana 3 · you.json 1")
    result = on_screen("stars", "merge", "ana=bo.json", "ana.json", width=100)
    assert result.out.startswith("you 1 · ana 1 · ana.json 3")


@pytest.mark.usefixtures("exported")
def test_what_is_folded_of_a_clash_hangs() -> None:
    lines = drawn("ana", "bo", width=40).out.splitlines()
    begin = next(n for n, line in enumerate(lines) if "└" in line)
    at = lines[begin].index("└")
    folded = [len(line) - len(line.lstrip()) for line in lines[begin + 1 : begin + 3]]
    assert folded == [at + 2, at + 2]


@pytest.mark.usefixtures("exported")
def test_what_is_in_no_listing_is_said() -> None:
    Path("di.txt").write_text("t9999999\n")
    result = confcli("stars", "merge", "di.txt", "bo.json")
    assert result.err == (
        "confcli: di starred what is in no listing here: 1 of an unknown conference\n"
    )


def test_nothing_starred_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "di.txt").write_text("")
    result = confcli("stars", "merge", tmp_path / "di.txt")
    assert (result.code, result.out) == (0, "")
    assert "nobody starred anything in these listings" in result.err
