"""What is completed: everything, from one's own listings, and never a file by mistake."""

import json
import shlex
import sqlite3
from pathlib import Path

import pytest

from confcli.cli.app import Commands
from confcli.cli.table import PANELS
from confcli.model.text import slug
from confcli.times import reader_zones
from tests.support.completing import answer, completed, offers_files
from tests.support.harness import ORAL_6, confcli, process
from tests.support.home import configure

KITES = """title,speakers,start,room,track,keywords,language
Kites for all,Ada Müller;Bo O'Hara,2024-02-03T10:00+01:00,Hall A,C++ & more,wind,en
Strings,Ada Müller,2024-02-04T00:30+01:00,Hall B,Ropes,knots;wind,de
"""


@pytest.fixture
def kites(tmp_path: Path) -> str:
    """A conference of one's own."""
    file = tmp_path / "kites.csv"
    file.write_text(KITES, "utf-8")
    name = "Kites 2024"
    assert confcli("add", file, "-c", name, "--source-tz", "Europe/Berlin").code == 0
    return name


def test_commands_come_with_their_sentences() -> None:
    assert set(completed("confcli ")) >= {name for names in PANELS.values() for name in names}
    assert completed("confcli se") == ["sessions", "search", "seen"]
    assert completed("confcli se", COMP_TYPE="63") == [
        "sessions  (List sessions: when, what and who chairs)",
        "search  (Search papers, talks and sessions by topic, title or name)",
        "seen  (Mark talks, papers or sessions as seen)",
    ]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("confcli talks --conference ", ["kites-2024", "iclr-2021", "neurips-2020"]),
        ("confcli talks --conference=KI", ["KItes-2024"]),
        ("confcli update ", ["kites-2024"]),
        ('confcli talks -c "Kites', ["Kites-2024"]),
        ("confcli talks -c kites --room ", ["hall-a", "hall-b"]),
        ("confcli talks -c iclr --room ", []),
        ("confcli sessions --track ro", []),
        ("confcli talks --track ro", ["ropes"]),
        ("confcli talks -c kites --track more", []),
        ("confcli talks -c iclr -t oral", ["oral"]),
        ("confcli sessions -c iclr -t oral", ["oral-session"]),
        ("confcli papers -c iclr -t ", ["oral", "poster", "spotlight"]),
        ("confcli talks --listing some.csv --type ", []),
        ("confcli show --listing some.csv t", []),
        ("confcli talks --track c", ["c-more"]),
        ("confcli talks --language ", ["de", "en"]),
        ("confcli talks --keyword ", ["knots", "wind"]),
        ("confcli talks -c kites --author a", ["ada-muller"]),
        ("confcli talks -c kites --author Mü", ["Müller-ada"]),
        ("confcli talks -c kites --author o'h", ["ohara-bo"]),
        ("confcli authors yoshua", ["yoshua-bengio"]),
        ("confcli talks --type Spot", ["Spotlight"]),
        ("confcli talks -s kites", []),
        ("confcli talks --session oral-session-6", ["oral-session-6"]),
        ("confcli talks --day 2024", ["2024-02-03"]),
        ("confcli talks --tz=Europe/Berlin --day 2024", ["2024-02-03", "2024-02-04"]),
        ("confcli today --date sat", ["saturday"]),
        ("confcli talks --tz=Europe/Ber", ["Europe/Berlin"]),
        ("confcli convert --tz europe/berl", ["europe/berlin"]),
        ("confcli talks --tz Reyk", ["Reykjavik"]),
        ("confcli talks --tz confer", ["conference"]),
        ("confcli sessions --source-tz America/Los", ["America/Los_Angeles"]),
        ("confcli talks --fields titl", ["title"]),
        ("confcli talks --fields title,sta", ["title,start", "title,status", "title,star"]),
        ("confcli talks --fields title,titl", []),
        ("confcli authors --fields paper_", ["paper_count"]),
        ("confcli authors --topic kite --fields name,work_s", ["name,work_score"]),
        ("confcli search x --in a", ["authors", "affiliations", "abstract"]),
        ("confcli search x --sort re", ["relevance"]),
        ("confcli talks --by ro", ["room"]),
        ("confcli schema to", ["today"]),
        ("confcli add --format=frab", ["frab-xml", "frab-json"]),
        ("confcli add --hint enc", ["encoding="]),
        ("confcli add -c kit", ["kites-2024"]),
        ("confcli diff kit", ["kites-2024"]),
        ("confcli talks --au", ["--author"]),
        ("confcli talks --during ", ["morning", "afternoon", "evening"]),
        ("confcli talks --color a", ["auto", "always"]),
        ("confcli config ", ["show", "path", "set", "unset"]),
        ("confcli config --json", ["--json", "--jsonl"]),
        ("confcli config set we", ["week_start"]),
        ("confcli config set week_start ", ["monday", "sunday", "saturday"]),
        ("confcli config set tz Europe/Ber", ["Europe/Berlin"]),
        ("confcli config set conference k", ["kites-2024"]),
        ("confcli config set pager ", []),
        ("confcli help ti", ["times"]),
        ("confcli help config u", ["unset"]),
        ("confcli completion ", ["bash", "zsh", "fish", "powershell"]),
        ("confcli today 2024", ["2024-02-03"]),
        ("confcli talks --limit ", []),
    ],
)
@pytest.mark.usefixtures("kites")
def test_values_come_from_the_listings(line: str, offered: list[str]) -> None:
    assert completed(line) == offered


@pytest.mark.parametrize(
    ("line", "files"),
    [
        ("confcli add ", True),
        ("confcli check ki", True),
        ("confcli diff a.csv ", True),
        ("confcli talks --listing ", True),
        ("confcli talks --listing=data/", True),
        ("confcli talks --type ", False),
        ("confcli talks --type zzz", False),
        ("confcli talks ", False),
        ("confcli show zzz", False),
        ("confcli remove ", False),
        ("confcli talks --limit ", False),
    ],
)
def test_files_are_offered_only_where_files_are_meant(line: str, files: bool) -> None:
    assert offers_files(line) == files


@pytest.mark.parametrize("option", ["--conference", "--type", "--track", "--room"])
@pytest.mark.usefixtures("kites")
def test_completed_values_match_something_and_need_no_quotes(option: str) -> None:
    key = option.removeprefix("--")
    values = completed(f"confcli talks {option} ")
    assert values
    for value in values:
        assert shlex.quote(value) == value
        found = [
            each
            for command in ("talks", "sessions")
            for each in json.loads(confcli(command, option, value, "--json").out)
        ]
        assert value in {slug(each[key] or "").replace("c-plus-plus", "c") for each in found}


@pytest.mark.parametrize("command", ["talks", "papers", "sessions", "today", "count", "calendar"])
@pytest.mark.parametrize("option", ["--type", "--track", "--room", "--author"])
@pytest.mark.usefixtures("kites")
def test_each_command_offers_only_what_it_finds(command: str, option: str) -> None:
    whenever = ("--date", "2021-05-07") if command == "today" else ()
    for value in completed(f"confcli {command} {option} ")[::9]:
        found = confcli(command, option, value, *whenever, "--json")
        assert (found.code, found.err[:30]) in ((0, ""), (0, "confcli: nothing on Fri 7 May "))
        assert found.out != "[]\n" or whenever


@pytest.mark.parametrize("begun", ["be", "San", "Ea", "I"])
def test_every_zone_and_city_that_is_offered_is_understood(begun: str) -> None:
    offered = completed(f"confcli talks --tz {begun}")
    assert offered
    assert all(reader_zones.zone(name) for name in offered)


def test_ids_come_with_titles() -> None:
    said = "sa4htvbc  (Orals & Spotlights Track 23: Graph/Meta Learning/Software)"
    assert completed("confcli show sa4htvbc") == ["sa4htvbc"]
    assert said in completed("confcli show s", COMP_TYPE="63")
    assert said not in completed("confcli show s", COMP_TYPE="9")
    everything = completed("confcli similar ")
    assert len(set(everything)) == len(everything) == 36 + 141 + 119


def test_an_id_is_looked_for_in_the_conference_chosen(kites: str) -> None:
    found = completed(f"confcli show -c {slug(kites)} ", COMP_TYPE="63")
    assert [each.split("  ")[1] for each in found if each.startswith("t")] == [
        "(Kites for all)",
        "(Strings)",
    ]


def test_a_bundled_conference_that_is_hidden_is_offered_only_to_show_it_again() -> None:
    assert confcli("remove", "iclr", "--yes").code == 0
    assert completed("confcli talks -c ") == ["neurips-2020"]
    assert completed("confcli listings --show ") == ["iclr-2021"]
    assert completed("confcli authors --papers") == []
    assert completed("confcli authors yoshua-beng") == []


def test_an_added_conference_stands_for_the_bundled_one_of_its_name() -> None:
    assert confcli("add", ORAL_6, "-c", "ICLR 2021").code == 0
    assert completed("confcli talks -c ") == ["iclr-2021", "neurips-2020"]


def test_titles_can_do_no_harm(tmp_path: Path) -> None:
    title = "Kite \x1b[31m\u202e$(touch /tmp/x) `id`\tand, more"
    (tmp_path / "a.json").write_text(
        json.dumps([{"title": title, "start": "2024-02-03T10:00:00+01:00"}]), "utf-8"
    )
    assert confcli("add", tmp_path / "a.json", "-c", "Kites").code == 0
    (line,) = (each for each in answer("confcli show -c kites t", _=""))
    assert "\x1b" not in line
    for shell, variable in (("zsh", "_TYPER_COMPLETE_ARGS"), ("fish", "_TYPER_COMPLETE_ARGS")):
        environment = {
            "_CONFCLI_COMPLETE": f"complete_{shell}",
            variable: "confcli show -c kites t",
        }
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            (line,) = confcli().out.splitlines()
        kind, _, said = line.split("\t")
        assert kind == "plain"
        assert said == "Kite \ufffd[31m\ufffd$(touch /tmp/x) `id` and, more"


def test_completion_never_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    home = configure("tz = 5\nclock =").parent
    (home / "listings.db").write_bytes(b"not a database, and long enough to be looked at" * 30)
    monkeypatch.delenv("CONFCLI_TZ")
    for line in ("confcli talks -c ", "confcli show t", "confcli talks -d 2"):
        assert answer(line) in ([], [""])
    assert "talks" in completed("confcli ")


def test_it_asks_nothing_of_a_database_that_others_write_to(kites: str) -> None:
    home = configure("").parent
    with sqlite3.connect(home / "listings.db") as other:
        other.execute("BEGIN IMMEDIATE")
        assert slug(kites) in completed("confcli talks -c ")


def test_a_question_of_a_shell_in_its_own_process() -> None:
    import os

    asked = {
        "_CONFCLI_COMPLETE": "complete_bash",
        "COMP_WORDS": "confcli se",
        "COMP_CWORD": "1",
    }
    assert process(env=os.environ | asked) == (
        0,
        "plain\tsessions\nplain\tsearch\nplain\tseen\n",
        "",
    )


@pytest.mark.parametrize("name", sorted(Commands()))
def test_every_option_with_a_value_completes_or_takes_free_text(name: str) -> None:
    free = {"limit", "now", "year", "keep", "since", "after", "before", "at", "within"} | {
        "alarm",
        "awake",
        "breaks",
        "interest",
        "max_hours",
        "minutes",
        "poster_minutes",
        "query",
        "shift",
        "text",
        "time_limit",
        "travel",
    }
    for option in Commands()[name].params:
        if option.param_type_name == "option" and not option.is_flag:
            assert option._custom_shell_complete or option.name in free, option.name
