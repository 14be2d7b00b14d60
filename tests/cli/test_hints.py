"""``--hint KEY=VALUE``: what the user says about a source, kept for update."""

import json
from pathlib import Path

import pytest

from confcli.cli import completion, hints
from confcli.formats.interface import Hints
from tests.support.harness import confcli
from tests.support.runs import taking

TABLE = "title,speakers,start\n凧と空の物語,Ada Verne,2025-05-10T09:00:00+02:00\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "kites.csv"
    path.write_bytes(TABLE.encode("shift_jis"))
    return path


def test_every_command_that_takes_the_zone_of_a_source_takes_hints() -> None:
    assert taking("--hint") == taking("--source-tz")


def test_hints_become_fields() -> None:
    said = ["Encoding = latin1", "base-url=https://k.example/2026/?a=b", "first-day=2026-03-02"]
    assert hints.parsed(said) == {
        "encoding": "cp1252",
        "base_url": "https://k.example/2026/?a=b",
        "first_day": "2026-03-02",
    }
    assert {key.replace("-", "_") for key in hints.KEYS} <= set(Hints.__slots__)


def test_hints_say_the_groups_and_the_keys_of_fields() -> None:
    said = ["records = days[].talks , days[].posters", "map.Title=subject = x", "map.end-date=bis"]
    assert hints.parsed([*said, "map.title=Betreff"]) == {
        "records": "days[].talks,days[].posters",
        "fields": {"title": "Betreff", "end_date": "bis"},
    }


@pytest.mark.parametrize(
    ("hint", "error"),
    [
        ("colour=red", "unknown hint 'colour'; available: encoding=, base-url=, first-day=, rec"),
        ("map.titel=x", "unknown field 'titel' in a hint; did you mean"),
        ("map.=x", "unknown field '' in a hint; available: map.title=, map.subtitle=, map."),
        ("map.title", "map.title needs the key or column of the field; try map.title=subject"),
        ("map.start=", "map.start needs the key or column of the field; try map.start=subject"),
        ("records=a,,b", "can't read 'a,,b' as groups of records; try days[].talks"),
        ("encoding", "can't read 'encoding' as a hint; did you mean: encoding=? (available:"),
        ("encoding=klingon", "unknown encoding 'klingon'; try utf-8, windows-1252"),
        ("encoding=", "unknown encoding ''"),
        ("base-url=k.example", "can't read 'k.example' as a web address; try https://"),
        ("base-url=file:///etc", "can't read 'file:///etc' as a web address"),
        ("first-day=2 March", "'2 March' has no year; try 2026-03-02"),
        ("first-day=soon", "can't read 'soon' as a date"),
    ],
)
def test_a_wrong_hint_is_wrong_usage(table: Path, hint: str, error: str) -> None:
    for command in (("check", table), ("add", table), ("talks", "-l", table)):
        result = confcli(*command, "--hint", hint)
        assert result.code == 2
        assert error in result.error()


def test_the_hint_suggested_by_the_error_works(table: Path) -> None:
    refused = confcli("check", table)
    assert refused.code == 3
    suggested = refused.error().split("try: confcli ")[1].split(" ")
    assert suggested[-2:] == ["--hint", "encoding=shift_jis"]
    assert confcli(*suggested).code == 0


def test_explore_commands_take_hints(table: Path) -> None:
    (found,) = confcli("talks", "-l", table, "--hint", "encoding=shift_jis", "--json").json()
    assert found["title"] == "凧と空の物語"


def test_hints_are_kept_for_update(table: Path) -> None:
    assert confcli("add", table, "-c", "Kites 2025", "--hint", "encoding=shift_jis").code == 0
    table.write_bytes(TABLE.replace("空", "風").encode("shift_jis"))
    assert "凧と風の物語" in confcli("update", "Kites 2025").out
    (found,) = confcli("talks", "-c", "Kites 2025", "--json").json()
    assert found["title"] == "凧と風の物語"


def test_hints_of_columns_are_kept_for_update(tmp_path: Path) -> None:
    path = tmp_path / "kites.csv"
    path.write_text("Was,Beginn am,Raum\nKites,2025-05-10T09:00:00+02:00,Hall A\n")
    columns = ("--hint", "map.title=Was", "--hint", "map.start=Beginn am")
    assert confcli("check", path).code == 3
    assert confcli("add", path, "-c", "Kites 2025", *columns).code == 0
    path.write_text(path.read_text().replace("Kites", "Winds"))
    assert "Winds" in confcli("update", "Kites 2025").out
    (found,) = confcli("talks", "-c", "Kites 2025", "--json").json()
    assert (found["title"], found["start"]) == ("Winds", "2025-05-10T07:00:00+00:00")
    (explored,) = confcli("talks", "-l", path, *columns, "--json").json()
    assert explored["title"] == "Winds"
    (checked,) = confcli("check", path, *columns, "--json").json()
    assert "Was as title, Beginn am as start" in checked["why"]


def test_the_error_suggests_the_hints_that_were_given(tmp_path: Path) -> None:
    path = tmp_path / "kites.csv"
    path.write_text("Was,Beginn,Raum\nKites,2025-05-10 09:00,Hall A\n")
    refused = confcli("check", path, "--hint", "map.title=Was")
    suggested = refused.error().split("try: confcli ")[1].split(" ")
    assert suggested[2:] == ["--hint", "map.title=Was", "--source-tz", "America/Los_Angeles"]
    assert confcli(*suggested).code == 0


def test_a_column_that_is_not_there_is_a_choice_of_those_near_it(tmp_path: Path) -> None:
    path = tmp_path / "kites.csv"
    path.write_text("title,start,Raum\nKites,2025-05-10T09:00:00Z,Hall A\n")
    for command in ("check", "add"):
        result = confcli(command, path, "--hint", "map.room=Raam", "--json")
        assert result.code == 3
        assert json.loads(result.err)["choices"] == ["Raum"]


def test_hints_are_completed() -> None:
    plain = [each for each in completion.hints("") if not each.startswith("map.")]
    assert sorted(plain) == ["base-url=", "encoding=", "first-day=", "records="]
    assert completion.hints("map.sta") == ["map.start=", "map.status="]
    assert completion.hints("map.session-sta") == ["map.session-start="]
    assert completion.hints("enc") == ["encoding="]
