"""``--listing``: a page, a listing, a folder, standard input, several, and other files."""

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.support.harness import DAY, ORAL_2, ORAL_6, PAGES, TRACK_23, TRACK_33, confcli
from tests.support.invented import session, talk, write
from tests.support.runs import taking

COMMANDS = {
    "sessions": ("sessions",),
    "talks": ("talks",),
    "papers": ("papers",),
    "authors": ("authors",),
    "search": ("search", "kites"),
    "similar": ("similar", "kites over oslo"),
    "show": ("show", "kites over oslo"),
    "today": ("today", "-d", "2021-05-04"),
    "convert": ("convert", "kites over oslo"),
    "listings": ("listings",),
    "count": ("count",),
    "calendar": ("calendar",),
}
#: Further ones, which have tests of their own.
OTHERS = {
    "agenda",
    "brief",
    "browse",
    "pick",
    "export",
    "next",
    "now",
    "open",
    "plan",
    "posters",
    "report",
    "stars",
    "stay",
}
#: Those that mark items: they refuse it.
MARKING = {"hide", "seen", "star", "unhide", "unstar"}


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Morning",
            talk("Kites over Oslo", ["Ada Verne"], "Up.", "2021-05-04 09:00"),
            talk("Kites under Oslo", ["Bo Fox"], "Down.", "2021-05-04 10:00"),
        ),
    )


def test_the_table_of_commands_holds_every_command_with_the_option() -> None:
    assert {*COMMANDS, *OTHERS, *MARKING, "stars merge"} == taking("--listing")


@pytest.mark.parametrize("name", sorted(MARKING))
def test_commands_that_mark_items_refuse_files(name: str, kites: Path) -> None:
    wrong = confcli(name, "kites over oslo", "--listing", kites)
    assert (wrong.code, wrong.error()) == (
        2,
        f"marks need an added listing; first: confcli add {kites}",
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_reads_only_the_file(kites: Path, name: str) -> None:
    result = confcli(*COMMANDS[name], "--listing", kites)
    assert (result.code, result.err) == (0, "")
    for foreign in ("ICLR", "NeurIPS"):
        assert foreign not in result.out
    assert confcli(*COMMANDS[name], "-l", kites) == result


def test_nothing_is_added(kites: Path) -> None:
    confcli("sessions", "--listing", kites)
    assert len(confcli("sessions", "--json").json()) == 36
    assert not Path(os.environ["CONFCLI_HOME"]).exists()


def test_a_page() -> None:
    (found,) = confcli("sessions", "--listing", TRACK_23, "--json").json()
    assert (len(found["talks"]), found["chairs"]) == (14, ["Stephen Bach", "Tom Goldstein"])


def test_hints_fill_in_what_a_page_lacks() -> None:
    bare = confcli("talks", "--listing", DAY)
    assert bare.code == 3
    assert "--source-tz" in bare.error()
    hints = ("--conference", "ICLR 2021", "--source-tz", "UTC+02:00")
    result = confcli("sessions", "--listing", DAY, *hints, "--json")
    assert result.err == f"confcli: {DAY}: 9 problems; confcli check lists them\n"
    found = json.loads(result.out)
    bundled = confcli("sessions", "-c", "ICLR", "--day", "2021-05-07", "--json").json()
    assert {each["conference"] for each in found} == {"ICLR 2021"}
    assert {each["time_basis"] for each in found if each["start"]} == {"given"}
    starts = {each["title"]: each["start"] for each in bundled}
    assert {each["title"]: each["start"] for each in found if each["start"]} == starts


@pytest.mark.parametrize(
    "hint", [("--year", "2021"), ("--conference", "ICLR 2021"), ("-c", "Kites 2021")]
)
def test_the_year_may_be_an_option_or_in_the_conference_s_name(hint: tuple[str, str]) -> None:
    (found,) = confcli("sessions", "--listing", ORAL_6, *hint, "--json").json()
    assert found["start"] == "2021-05-05T02:00:00+00:00"


def test_the_command_suggested_by_an_error_works() -> None:
    for page in (DAY, ORAL_6, ORAL_2, TRACK_33):
        arguments: list[str] = ["check", str(page)]
        for _ in range(3):
            result = confcli(*arguments)
            if result.code == 0:
                break
            arguments = result.error().split("try: confcli ")[1].split(" ")
        assert result.code == 0


def test_a_wrong_year_is_a_problem_of_each_slot_without_times() -> None:
    (account,) = confcli("check", ORAL_6, "--year", "2020", "--json").json()
    assert account["problem"] == 17
    assert "4 May 2020 is a Mon, but the page says Tue" in account["problems"][0]["reason"]
    result = confcli("talks", "--listing", ORAL_6, "--year", "2020", "--json")
    assert "17 problems" in result.err
    assert {talk["start"] for talk in json.loads(result.out)} == {None}


def test_standard_input() -> None:
    page = TRACK_23.read_bytes()
    piped = confcli("talks", "--listing", "-", "-c", "NeurIPS 2020", "--json", stdin=page)
    named = confcli("talks", "--listing", TRACK_23, "-c", "NeurIPS 2020", "--json")
    assert piped.json() == named.json()


def test_several_are_merged() -> None:
    pages = ("--listing", ORAL_2, "--listing", ORAL_6, "--conference", "ICLR 2021")
    found = confcli("sessions", *pages, "--json").json()
    assert [each["title"] for each in found] == ["Oral Session 2", "Oral Session 6"]
    bundled = confcli("sessions", "-s", "oral session 2", "-s", "oral session 6", "--json").json()
    assert [each["id"] for each in found] == [each["id"] for each in bundled]
    (summary,) = confcli("listings", *pages, "--json").json()
    assert (summary["session_count"], summary["talk_count"], summary["origin"]) == (2, 35, "file")
    assert len(summary["sources"]) == 2


def test_a_file_named_twice_is_read_once(kites: Path) -> None:
    twice = confcli("talks", "--listing", kites, "--listing", kites, "--json").json()
    assert twice == confcli("talks", "--listing", kites, "--json").json()


def test_a_folder_with_files_that_are_not_listings(kites: Path) -> None:
    folder = kites.parent
    shutil.copy(TRACK_23, folder / "page.txt")
    (folder / "notes.md").write_text("Buy string.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\xff\xfe\x00")
    (folder / "deeper").mkdir()
    result = confcli("listings", "--listing", folder, "--fields", "conference,talk_count")
    assert result.code == 0
    assert sorted(result.out.splitlines()) == ["KiteCon 2021\t2", "page\t14"]
    deeper, picture, text = result.err.splitlines()
    assert "deeper: a folder" in deeper
    assert picture.startswith(f"confcli: skipped {folder / 'picture.png'}: ")
    assert text.startswith(f"confcli: skipped {folder / 'notes.md'}: not a known schedule format")
    (folder / "more.md").write_text("Buy sticks.\n")
    assert "skipped 2 files: not a known" in confcli("listings", "--listing", folder).err
    assert "more.md: not a known" in confcli("check", folder).err


def test_the_folder_of_the_bundled_pages() -> None:
    result = confcli("listings", "--listing", PAGES, "--fields", "talk_count")
    assert result.out == "14\n"
    assert result.err.count("confcli: skipped ") == 4


def test_from_another_directory(kites: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(kites.parent)
    assert confcli("talks", "--listing", kites.name).out != ""
    assert confcli("talks", "--listing", f"./{kites.name}").out != ""
    assert confcli("talks", "--listing", ".").out != ""


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("missing.txt", None, ["no such file"]),
        ("empty.txt", b"", ["the file is empty"]),
        ("blank.txt", b"\n \n\t\n", ["the file is empty"]),
        (
            "notes.txt",
            b"Buy string.\n",
            ["not a known schedule format", "such as Tue 4 May 19:00"],
        ),
        ("picture.png", b"text\n\x89PNG\r\n\x1a\n\xff", ["picture.png: a binary file"]),
        ("cut.json", b'{"confcli_listing": 1,\n "conference"', ["cut.json:2", "JSON"]),
        ("new.json", b'{"confcli_listing": 99}', ["version 99"]),
        ("bare.json", b'{"confcli_listing": 1}', ["conference is missing"]),
        (
            "odd.json",
            b'{"confcli_listing": 1, "conference": "K", "sessions": [{"kite": 1}]}',
            ["not a confcli listing"],
        ),
    ],
)
def test_a_file_that_is_not_a_listing_is_reported_in_one_sentence(
    tmp_path: Path, name: str, data: bytes | None, words: list[str]
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    for command in (("sessions", "--listing"), ("check",)):
        result = confcli(*command, path)
        assert result.code == 3
        assert str(path) in result.error()
        for word in words:
            assert word in result.err
        error = json.loads(confcli(*command, path, "--json").err)
        assert error["exit_code"] == 3


def test_a_file_that_may_not_be_read(kites: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    result = confcli("talks", "--listing", kites)
    assert result.code == 3
    assert result.error() == f"{kites}: permission denied"


def test_an_empty_name_is_an_error() -> None:
    for command in (("sessions", "--listing", ""), ("check", "")):
        result = confcli(*command)
        assert result.code == 3
        assert "without a name" in result.error()


def test_one_bad_file_among_several_is_an_error(kites: Path, tmp_path: Path) -> None:
    result = confcli("talks", "--listing", kites, "--listing", tmp_path / "missing")
    assert result.code == 3
    assert "missing" in result.error()


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    result = confcli("talks", "--listing", folder)
    assert result.code == 3
    assert str(folder) in result.error()


def test_a_wrong_source_zone_is_an_error() -> None:
    result = confcli("talks", "--listing", DAY, "--source-tz", "berln", "--year", "2021")
    assert result.code == 2
    assert "Europe/Berlin" in result.error()


def test_check_reports_on_each_page() -> None:
    result = confcli("check", TRACK_23, ORAL_6, "--year", "2021")
    assert (result.code, result.err) == (0, "")
    assert result.out.count("  format ") == 2
    assert "neurips-public" in result.out
    assert "virtual-session" in result.out
    for each in confcli("check", TRACK_23, ORAL_6, "--year", "2021", "--json").json():
        assert each["content"] + each["furniture"] + each["problem"] == each["lines"]
        page = Path(each["file"]).read_text("utf-8")
        assert each["lines"] == sum(bool(line.strip()) for line in page.splitlines())


def test_check_has_no_listing_option() -> None:
    result = confcli("check", TRACK_23, "--listing", TRACK_23)
    assert result.code == 2
