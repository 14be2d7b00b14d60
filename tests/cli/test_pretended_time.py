"""``--now`` and ``CONFCLI_NOW``: a time that belongs to the conferences chosen, as days do."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    """Two days in May 2021, in Berlin's time, 14:00 to 15:00 each."""
    block = session(
        "Sky",
        talk("Kites", ["Ada Verne"], "Up.", "2021-05-04 12:00", "2021-05-04 13:00"),
        talk("Knots", ["Bo Fox"], "Tied.", "2021-05-05 12:00", "2021-05-05 13:00"),
    )
    block.timezone, block.time_basis = "Europe/Berlin", "stated"
    return write(tmp_path, block)


RUNNING = {"tue 12:30": "Kites", "5 May 12:30": "Knots", "day 2 12:30": "Knots"}


@pytest.mark.parametrize("now", RUNNING)
@pytest.mark.parametrize("command", [("talks",), ("search", "Kites OR Knots"), ("today",)])
def test_a_day_without_its_date_is_of_the_conference(
    fair: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], now: str
) -> None:
    asked = (*command, "--listing", fair, "--at", "now", "--fields", "title")
    assert confcli(*asked, "--now", now).rows() == [[RUNNING[now]]]
    monkeypatch.setenv("CONFCLI_NOW", now)
    assert confcli(*asked).rows() == [[RUNNING[now]]]


def test_a_day_of_several_conferences_is_ambiguous() -> None:
    refused = confcli("talks", "--at", "now", "--now", "day 2 14:00")
    assert refused.code == 2
    assert "'day 2 14:00' could be any of several days" in refused.err
    chosen = confcli("talks", "-c", "iclr", "--upcoming", "--now", "day 2 14:00", "-n", "1")
    assert chosen.rows()[0][1] == "2021-05-05T02:00:00+00:00"


def test_the_conference_s_own_zone_is_that_of_the_present_too(
    fair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-04 14:30")
    own = ("--listing", fair, "--tz", "conference")
    for command in (("talks", "--at", "now"), ("search", "kites", "--at", "now"), ("today",)):
        assert confcli(*command, *own, "--fields", "title").rows() == [["Kites"]]
    assert "14:00–15:00" in on_screen("show", "kites", *own).out


def test_several_conferences_have_the_reader_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "tokyo.csv"
    table.write_text("title,start,end\nUp,2021-05-05 11:00,2021-05-05 12:00\n", "utf-8")
    assert confcli("add", table, "-c", "SkyCon 2021", "--source-tz", "Asia/Tokyo").code == 0
    asked = ("talks", "--at", "now", "--fields", "conference,start")
    running = [
        ["ICLR 2021", "2021-05-04T19:00:00-07:00"],
        ["SkyCon 2021", "2021-05-05T11:00:00+09:00"],
    ]
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-05 02:10")
    assert sorted(confcli(*asked, "--tz", "conference").rows()) == running
    monkeypatch.setenv("CONFCLI_TZ", "conference")
    monkeypatch.setenv("TZ", "UTC")
    assert sorted(confcli(*asked).rows()) == running
