"""``confcli brief``: the numbers of a conference, which conference, and in which form."""

import json
from pathlib import Path
from typing import Any

import pytest

from confcli.model.entities import Session
from tests.support.briefs import DAY, NEXT, NOON, sessions
from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(tmp_path, *sessions())


def brief(kites: Path, *arguments: str) -> dict[str, Any]:
    found = confcli("brief", "--listing", kites, *NOON, *arguments, "--json").json()
    assert isinstance(found, dict)
    return found


def test_it_counts_what_there_is(kites: Path) -> None:
    found = brief(kites)
    counts = {key: value for key, value in found.items() if key.endswith("_count")}
    assert counts == {
        "item_count": 6,
        "talk_count": 5,
        "paper_count": 5,
        "session_count": 4,
        "room_count": 2,
        "speaker_count": 4,
        "chair_count": 1,
        "lasting_count": 1,
        "unsure_count": 0,
        "starred_count": 0,
        "clash_count": 0,
    }
    assert (found["first_day"], found["last_day"], found["state"]) == (DAY, NEXT, "on")
    assert (found["start"], found["end"]) == (f"{DAY}T11:30:00+00:00", f"{NEXT}T13:00:00+00:00")


def test_shares_are_of_what_states_something_and_the_rest_is_counted(kites: Path) -> None:
    found = brief(kites)
    assert [[*each.values()] for each in found["types"]] == [["oral", 2, 66.7], ["poster", 1, 33.3]]
    rooms = [[each["room"], each["count"], each["percent"]] for each in found["rooms"]]
    assert rooms == [["Barn", 2, 50.0], ["Attic", 2, 50.0]]
    missing = {each["field"]: (each["count"], each["percent"]) for each in found["missing"]}
    assert missing == {
        "title": (0, 0.0),
        "author": (2, 33.3),
        "abstract": (5, 83.3),
        "type": (3, 50.0),
        "time": (1, 16.7),
        "end": (2, 33.3),
        "room": (2, 33.3),
    }


def test_a_room_is_taken_once_however_much_overlaps_in_it(kites: Path) -> None:
    minutes = {each["room"]: each["minutes"] for each in brief(kites)["rooms"]}
    assert minutes == {"Attic": 90, "Barn": 120}


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Asia/Kathmandu"])
def test_days_and_hours_are_those_of_count_and_calendar(kites: Path, zone: str) -> None:
    asked = ("--listing", kites, "--tz", zone)
    found = brief(kites, "--tz", zone)
    days = [[each["day"], str(each["count"])] for each in found["days"]]
    assert days == confcli("count", "--by", "day", *asked).rows()[: len(days)]
    hours = {each["day"]: each["hours"] for each in found["days"]}
    monthly = json.loads(confcli("calendar", *asked, "--json").out)
    assert hours == {each["day"]: each["hours"] for each in monthly}
    busiest = found["busiest_hour"]
    assert busiest["count"] == max(map(max, hours.values())) == 2
    assert hours[busiest["day"]][busiest["hour"]] == 2


def test_a_talk_over_midnight_is_on_both_days_of_the_reader(kites: Path) -> None:
    days = {each["day"]: each["count"] for each in brief(kites)["days"]}
    assert days == {DAY: 3, NEXT: 3}
    days = {each["day"]: each["count"] for each in brief(kites, "--tz", "Asia/Tokyo")["days"]}
    assert days == {DAY: 2, NEXT: 3}


def test_the_busiest_people_come_first_with_other_spellings_of_their_names(kites: Path) -> None:
    first, *others = brief(kites)["speakers"]
    assert (first["name"], first["count"], first["talk_count"]) == ("Ada Verne", 2, 2)
    assert first["perhaps_same"] == ["A. Verne"]
    assert {each["name"]: each["count"] for each in others} == {
        "Bo Li": 1,
        "Cy Sol": 1,
        "A. Verne": 1,
    }


def test_the_end_is_unknown_if_what_starts_last_states_none(tmp_path: Path) -> None:
    first = session("Winds", talk("Gusts", start=f"{DAY} 09:00", end=f"{DAY} 10:00"))
    last = session("Tails", talk("Bows", start=f"{NEXT} 09:00"))
    assert brief(write(tmp_path, first))["end"] == f"{DAY}T10:00:00+00:00"
    assert brief(write(tmp_path, first, last))["end"] is None
    long = session("Camp", start=f"{DAY} 12:00", end=f"{NEXT} 18:00")
    assert brief(write(tmp_path, first, last, long))["end"] == f"{NEXT}T18:00:00+00:00"


def test_what_is_on_several_days_is_said_to_be(kites: Path) -> None:
    found = brief(kites)
    assert sum(it["count"] for it in found["days"]) == 5 + found["lasting_count"]
    shown = on_screen("brief", "--listing", kites, *NOON).out
    assert "days · 5 stated · 1 on several" in shown


def test_what_states_no_end_may_be_on_too(tmp_path: Path) -> None:
    winds = session("Winds", talk("Gusts", start=f"{DAY} 11:00"), talk("Calm"))
    path = write(tmp_path, winds)
    assert brief(path)["unsure_count"] == 2
    shown = on_screen("brief", "--listing", path, *NOON).out
    assert "on now     2 more that state no end may be on\n" in shown


def test_what_is_on_and_what_starts_next(kites: Path) -> None:
    found = brief(kites)
    assert [each["title"] for each in found["running"]] == ["Gusts", "Calm"]
    assert [each["title"] for each in found["next"]] == ["Storms"]


@pytest.mark.parametrize(
    ("now", "state", "running"),
    [
        ("2021-05-03T12:00:00Z", "upcoming", []),
        (f"{NEXT}T00:10:00Z", "on", ["Storms"]),
        (f"{NEXT}T12:30:00Z", "on", ["Lunch"]),
        (f"{NEXT}T22:00:00Z", "over", []),
        ("2021-05-06T12:00:00Z", "over", []),
    ],
)
def test_it_says_whether_it_is_still_to_come(
    kites: Path, now: str, state: str, running: list[str]
) -> None:
    found = confcli("brief", "--listing", kites, "--now", now, "--json").json()
    assert found["state"] == state
    assert [each["title"] for each in found["running"]] == running


def test_it_is_on_in_the_night_after_its_last_day(tmp_path: Path) -> None:
    party = session("Party", start=f"{DAY} 22:00", end=f"{NEXT} 03:00")
    asked = ("brief", "--listing", write(tmp_path, party), "--now", f"{NEXT}T01:00:00Z")
    assert confcli(*asked, "--json").json()["state"] == "on"
    assert "4 May 2021 · UTC · on now\n" in on_screen(*asked).out


def test_papers_without_a_programme_have_no_days(tmp_path: Path) -> None:
    papers = write(tmp_path, session("Papers", talk("Gusts", ["Ada Verne"]), talk("Calm")))
    found = confcli("brief", "--listing", papers, "--json").json()
    assert found["paper_count"] == 2
    nothing = ("state", "first_day", "last_day", "start", "end", "busiest_hour")
    assert [found[key] for key in nothing] == [None] * len(nothing)
    assert found["days"] == found["running"] == found["next"] == found["rooms"] == []
    shown = on_screen("brief", "--listing", papers).out
    assert "no time stated\n2 papers · 1 session · 1 author\n" in shown
    assert "no time 2 (100%)" in shown


def test_the_place_is_that_of_the_directory(kites: Path, tmp_path: Path) -> None:
    assert brief(kites)["place"] is None
    assert "KiteCon 2021 · 4–5 May 2021 · UTC" in on_screen("brief", "--listing", kites).out
    confcli("add", write(tmp_path, *sessions(), conference="FOSDEM 2024"))
    found = confcli("brief", "fosdem", "--json").json()
    assert (found["place"], found["first_day"]) == ("Brussels", DAY)
    assert "FOSDEM 2024 · 4–5 May 2021 · Brussels · UTC" in on_screen("brief", "fosdem").out
    assert "\n4–5 May 2021, Brussels: 5 talks" in confcli("brief", "fosdem", "--md").out


def test_days_that_are_only_announced_are_said_to_be(tmp_path: Path) -> None:
    papers = write(tmp_path, session("Papers", talk("Gusts")), conference="NeurIPS 2024")
    found = confcli("brief", "--listing", papers, "--json").json()
    days = [found[key] for key in ("announced_first_day", "announced_last_day", "first_day")]
    assert (found["place"], days) == ("Vancouver", ["2024-12-10", "2024-12-15", None])
    shown = on_screen("brief", "--listing", papers).out
    assert "NeurIPS 2024 · 10–15 Dec 2024 · as announced, no times are known" in shown


def test_what_is_hidden_is_left_out_on_a_terminal_alone(kites: Path) -> None:
    confcli("add", kites)
    confcli("hide", "Storms")
    shown = on_screen("brief", "kitecon", *NOON)
    assert "4 talks" in shown.out
    assert (
        shown.err == "confcli: left out 1 that you hid; confcli talks --hidden lists what you hid\n"
    )
    assert confcli("brief", "kitecon", *NOON, "--json").json()["talk_count"] == 5
    text = confcli("brief", "kitecon", "--now", f"{DAY}T23:40:00Z", "--md").out
    assert "4 talks" in text
    assert "Storms" not in text


def test_what_is_starred_clashes_and_comes_next(kites: Path) -> None:
    confcli("add", kites)
    confcli("star", "Gusts", "Calm", "Storms")
    found = confcli("brief", "kitecon", *NOON, "--json").json()
    assert (found["starred_count"], found["clash_count"]) == (3, 1)
    assert found["next_starred"]["title"] == "Gusts"
    later = confcli("brief", "kitecon", "--now", f"{DAY}T14:00:00Z", "--json").json()
    assert later["next_starred"]["title"] == "Storms"
    over = confcli("brief", "kitecon", "--now", "2021-06-01T14:00:00Z", "--json").json()
    assert (over["starred_count"], over["next_starred"]) == (3, None)


def test_days_in_the_zone_of_the_conference(tmp_path: Path) -> None:
    oslo = session("Late", talk("Gusts", start="2021-05-04 23:30", end="2021-05-04 23:45"))
    oslo.timezone = "Europe/Oslo"
    found = brief(write(tmp_path, oslo), "--tz", "conference")
    assert (found["timezone"], found["first_day"]) == ("Europe/Oslo", NEXT)


def test_a_second_zone_is_left_out_and_said_to_be(kites: Path) -> None:
    result = confcli("brief", "--listing", kites, *NOON, "-z", "UTC", "-z", "Asia/Tokyo", "--json")
    assert result.code == 0
    assert "days and times are in UTC; left out Asia/Tokyo" in result.err


def update(kites: Path, *changed: Session, now: str) -> Result:
    write(kites.parent, *changed)
    return confcli("update", "kitecon", "--now", now)


def test_what_changed_last_and_when(kites: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-01T12:00:00Z")
    confcli("add", kites)
    assert confcli("brief", "kitecon", "--json").json()["changes"] is None
    first, *others = sessions()
    first.talks[0].cancelled = True
    first.talks[1].room = "Cellar"
    update(kites, first, *others[:-1], now="2021-05-03T12:00:00Z")
    found = confcli("brief", "kitecon", *NOON, "--json").json()["changes"]
    assert found["time"] == "2021-05-03T12:00:00+00:00"
    counts = {each["kind"]: each["count"] for each in found["counts"]}
    assert counts == {"cancelled": 1, "removed": 1, "room": 1}
    titles = [(each["kind"], each["title"]) for each in found["first"]]
    assert titles == [("cancelled", "Gusts"), ("removed", "Lunch"), ("room", "Calm")]
    shown = on_screen("brief", "kitecon", *NOON).out
    assert "changed    24 h ago" not in shown
    assert "changed    1 d ago · cancelled 1 · removed 1 · room 1 · cancelled: Gusts" in shown


def test_an_update_that_nobody_notices_is_no_change(
    kites: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-01T12:00:00Z")
    confcli("add", kites)
    first, *others = sessions()
    first.talks[1].room = "Cellar"
    update(kites, first, *others, now="2021-05-02T12:00:00Z")
    first.talks[1].source_ids = ["calm"]
    update(kites, first, *others, now="2021-05-03T12:00:00Z")
    found = confcli("brief", "kitecon", "--json").json()
    assert found["added_at"] == "2021-05-03T12:00:00+00:00"
    assert found["changes"]["time"] == "2021-05-02T12:00:00+00:00"


def test_a_pipe_gets_keys_and_values(kites: Path) -> None:
    rows = confcli("brief", "--listing", kites, *NOON).rows()
    assert {len(row) for row in rows} == {2}
    found = dict(rows)
    assert found["conference"] == "KiteCon 2021"
    assert found["rooms"] == "Barn 2 50.0 120; Attic 2 50.0 90"
    first, second = found["days"].split("; ")
    assert first == f"{DAY} 3 0 {','.join(['0'] * 11)},1,2,{','.join(['0'] * 10)},1"
    assert second.startswith(f"{NEXT} 3 0 1,0,")


def test_fields_pick_keys(kites: Path) -> None:
    asked = ("--listing", kites, *NOON, "--fields", "talk_count,conference")
    assert confcli("brief", *asked).rows() == [["5", "KiteCon 2021"]]
