"""What happened to what is starred is told once, on a terminal, whatever command is next."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from confcli.cli.folders import database_file
from confcli.library import marks, undoing
from confcli.model.marks import Mark
from confcli.schedule.schedule import Schedule
from tests.support.harness import confcli, needs_posix
from tests.support.invented import session, talk, write
from tests.support.own import loaded, own, writing
from tests.support.shell import on_terminal

NOW = datetime(2021, 5, 1, tzinfo=UTC)
DAY = "2021-05-04"
TOLD = """\
confcli: 1 starred item changed; times in UTC
  ★ Gusts · {id}
    moved: Tue 4 May 10:00–11:00 → Wed 5 May 09:00–10:00
    another room: Hall → Attic
"""
pytestmark = needs_posix


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home to which a listing is added, one of whose talks is starred."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CONFCLI_HOME", str(folder))
    publish(tmp_path, f"{DAY} 10:00", f"{DAY} 11:00", "Hall")
    assert confcli("add", tmp_path / "kites.json").code == 0
    listings = loaded(database_file()).shown
    (paper,) = (each for each in Schedule(listings).papers if each.title == "Gusts")
    with writing(database_file()) as connection:
        undoing.change(connection, "star", NOW, [marks.marked(paper, Mark("must"), NOW)])
    return folder


def publish(folder: Path, start: str, end: str, room: str) -> None:
    one = talk("Gusts", ["Ada"], "Of winds.", start, end, room=room)
    write(folder, session("Winds", one, talk("Calm", ["Bo"], "Of none.", f"{DAY} 08:00")))


def move(home: Path) -> str:
    """Move the talk, and return its id."""
    publish(home.parent, "2021-05-05 09:00", "2021-05-05 10:00", "Attic")
    (known,) = own(database_file()).marked
    return known


def test_an_update_on_a_terminal_tells_at_once_and_no_command_again(home: Path) -> None:
    id_ = move(home)
    shown = on_terminal("confcli update", home, 80)
    assert shown.endswith(TOLD.format(id=id_))
    assert "★ moved  Gusts" in shown
    assert "starred" not in on_terminal("confcli listings", home, 80)


def test_the_next_command_on_a_terminal_tells_after_its_own_output(home: Path) -> None:
    id_ = move(home)
    assert confcli("update", "--quiet").code == 1
    assert "starred" not in on_terminal("confcli talks --json", home, 80)
    assert "starred" not in on_terminal("confcli talks | cat", home, 80)
    assert "starred" not in on_terminal("confcli talks 2> /dev/null", home, 80)
    assert "starred" not in on_terminal("confcli talks --quiet", home, 80)
    assert "starred" not in on_terminal("confcli talks --tz Nowhere", home, 80)
    assert on_terminal("confcli listings", home, 80).endswith(TOLD.format(id=id_))
    assert "starred" not in on_terminal("confcli listings", home, 80)


def test_what_a_newer_file_changes_is_told_too(home: Path) -> None:
    id_ = move(home)
    shown = on_terminal(f"confcli add {home.parent / 'kites.json'}", home, 80)
    assert shown.endswith(TOLD.format(id=id_))


def test_times_are_in_the_reader_s_zone(home: Path) -> None:
    move(home)
    shown = on_terminal("CONFCLI_TZ=Asia/Tokyo confcli update", home, 100)
    assert "moved: Tue 4 May 19:00–20:00 → Wed 5 May 18:00–19:00" in shown
    assert "times in Asia/Tokyo" in shown


@pytest.mark.parametrize("width", [30, 40])
def test_news_fit_a_narrow_terminal(home: Path, width: int) -> None:
    move(home)
    shown = on_terminal("confcli update", home, width)
    news = shown[shown.index("confcli: 1 starred") :]
    assert all(len(line) <= width for line in news.splitlines())


def test_a_quiet_update_says_by_its_exit_code_whether_something_of_mine_changed(home: Path) -> None:
    assert confcli("update", "--quiet").code == 0
    move(home)
    assert confcli("update").code == 0
    publish(home.parent, f"{DAY} 10:00", f"{DAY} 11:00", "Hall")
    # Back to what was last told: cron has to say so, but there is nothing to tell.
    assert confcli("update", "--quiet").code == 1
    assert "starred" not in on_terminal("confcli listings", home, 80)
    publish(home.parent, f"{DAY} 10:00", f"{DAY} 11:30", "Hall")
    quiet = confcli("update", "--quiet")
    assert (quiet.code, quiet.err) == (1, "")
    publish(home.parent, f"{DAY} 10:00", f"{DAY} 11:45", "Hall")
    assert confcli("update", "--quiet").code == 1
    assert confcli("update", "--quiet").code == 0


def test_a_quiet_update_says_each_change_though_none_is_told_in_between(home: Path) -> None:
    for _ in range(2):
        move(home)
        assert confcli("update", "--quiet").code == 1
        publish(home.parent, f"{DAY} 10:00", f"{DAY} 11:00", "Hall")
        assert confcli("update", "--quiet").code == 1


def test_a_quiet_update_of_other_things_succeeds_while_news_wait(home: Path) -> None:
    id_ = move(home)
    assert confcli("update", "--quiet").code == 1
    one = talk("Gusts", ["Ada"], "Of winds.", "2021-05-05 09:00", "2021-05-05 10:00", room="Attic")
    write(home.parent, session("Winds", one))
    assert confcli("update", "--quiet").code == 0
    assert on_terminal("confcli listings", home, 80).endswith(TOLD.format(id=id_))


def test_a_quiet_update_that_changes_only_other_things_succeeds(home: Path) -> None:
    one = talk("Gusts", ["Ada"], "Of winds.", f"{DAY} 10:00", f"{DAY} 11:00", room="Hall")
    write(home.parent, session("Winds", one))
    assert confcli("update", "--quiet").code == 0


def test_changes_say_what_is_starred(home: Path) -> None:
    move(home)
    changes = json.loads(confcli("update", "--json").out)
    assert {(each["title"], each["star"]) for each in changes} == {("Gusts", "must")}


def test_what_is_no_longer_starred_is_not_told(home: Path) -> None:
    id_ = move(home)
    confcli("update")
    confcli("unstar", id_)
    assert "starred" not in on_terminal("confcli listings", home, 80)
    confcli("star", id_)
    assert "starred" not in on_terminal("confcli listings", home, 80)


def test_news_wait_while_another_process_writes(home: Path) -> None:
    move(home)
    confcli("update")
    with writing(database_file()):
        assert "starred" not in on_terminal("confcli listings", home, 80)
    assert "starred" in on_terminal("confcli listings", home, 80)
