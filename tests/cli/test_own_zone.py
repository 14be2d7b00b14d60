"""``--tz conference``: the clocks of the conferences themselves."""

from pathlib import Path

import pytest

from tests.support.harness import ORAL_6, confcli, on_screen

OWN = ("--tz", "conference")
KEYS = ("--fields", "conference,timezone,start")
NOW = ("--now", "2021-05-05T03:00:00Z")


@pytest.fixture(autouse=True)
def _listings() -> None:
    """A conference whose page is in Pacific time, beside the bundled ones."""
    assert confcli("add", ORAL_6, "-c", "KiteCon 2021", "--year", "2021").code == 0


def test_the_zone_of_one_conference_is_an_ordinary_one() -> None:
    shown = on_screen("talks", "-c", "kitecon", "-n", "1", *OWN).out
    assert "America/Los_Angeles" in shown
    assert "conference" not in shown.casefold()
    (found,) = confcli("talks", "-c", "kitecon", "-n", "1", *OWN, "--json").json()
    assert found["timezone"] == "America/Los_Angeles"
    assert found["start"] == "2021-05-04T19:00:00-07:00"


def test_a_zone_that_was_inferred_does_not_count_beside_one_that_is_stated() -> None:
    # One page of ICLR 2021 is in the zone of who saved it.
    zones = {row[1] for row in confcli("talks", "-c", "iclr", *OWN, *KEYS, "--all").rows()}
    assert zones == {"America/Los_Angeles"}


@pytest.fixture
def _elsewhere(tmp_path: Path) -> None:
    """A conference in Tokyo."""
    path = tmp_path / "tokyo.csv"
    path.write_text("title,start,end\nUp,2021-05-05 09:00,2021-05-05 10:00\n", "utf-8")
    assert confcli("add", path, "-c", "SkyCon 2021", "--source-tz", "Asia/Tokyo").code == 0


@pytest.mark.usefixtures("_elsewhere")
def test_each_conference_has_its_own() -> None:
    rows = confcli("today", *OWN, *NOW, *KEYS).rows()
    assert ["SkyCon 2021", "Asia/Tokyo", "2021-05-05T09:00:00+09:00"] in rows
    assert ["KiteCon 2021", "America/Los_Angeles", "2021-05-04T19:00:00-07:00"] in rows
    shown = on_screen("today", *OWN, *NOW).out
    assert shown.count("Asia/Tokyo") == 1
    assert shown.count("America/Los_Angeles") == 1


def test_a_day_is_that_of_each_conference() -> None:
    asked = ("talks", "--day", "2021-05-04", "-c", "kitecon", "--fields", "session")
    assert confcli(*asked, *OWN).rows()[0] == ["Oral Session 6"]
    assert confcli(*asked, "--tz", "UTC").out == ""


def test_it_may_be_beside_another_zone() -> None:
    asked = ("talks", "-c", "kitecon", "-n", "1", "--tz", "UTC", *OWN, "--json")
    (found,) = confcli(*asked).json()
    assert [each["timezone"] for each in found["other_times"]] == ["America/Los_Angeles"]
    assert found["timezone"] == "UTC"


@pytest.mark.parametrize("asked", [("search", "learning"), ("authors", "chen")])
def test_a_search_knows_the_zones_too(asked: tuple[str, ...]) -> None:
    found = confcli(*asked, "-c", "kitecon", *OWN, "--json").json()
    items = found[0].get("works", found)
    assert items[0]["timezone"] == "America/Los_Angeles"


def test_the_setting_may_say_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    assert confcli("config", "set", "tz", "conference").out == "tz = conference\n"
    rows = confcli("talks", "-c", "kitecon", "-n", "1", *KEYS).rows()
    assert rows == [["KiteCon 2021", "America/Los_Angeles", "2021-05-04T19:00:00-07:00"]]


@pytest.mark.usefixtures("_elsewhere")
def test_nothing_then_is_said_of_each_conference_s_own_time_zone() -> None:
    said = confcli("today", *OWN, "--now", "2026-11-29T12:00Z").error()
    assert said.startswith("nothing on Sun 29 Nov 2026 (each conference's own time zone)")


@pytest.mark.usefixtures("_elsewhere")
def test_days_of_listings_are_those_of_each_conference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_TZ", "conference")
    monkeypatch.setenv("TZ", "UTC")
    kites = next(row for row in confcli("listings").rows() if row[0] == "KiteCon 2021")
    assert kites[1:3] == ["2021-05-04", "2021-05-04"]  # in the night of the 5th in UTC
    again = confcli("add", ORAL_6, "-c", "KiteCon 2021", "--year", "2021", "--json").json()
    assert [again[0]["first_day"], again[0]["last_day"]] == ["2021-05-04", "2021-05-04"]


@pytest.mark.usefixtures("_elsewhere")
def test_a_time_is_of_no_conference_unless_one_is_chosen() -> None:
    asked = ("convert", "2021-05-05 02:00 UTC", *OWN)
    result = confcli(*asked)
    assert result.code == 2
    assert "choose a conference with -c" in result.error()
    assert "  KiteCon 2021  America/Los_Angeles" in result.err.splitlines()
    assert confcli(*asked, "-c", "kitecon", "--fields", "start").out.startswith("2021-05-04T19:00")
