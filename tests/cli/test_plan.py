"""``plan``: the best programme, why it is that, and what is left out, in every form."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from confcli.model.marks import Mark
from confcli.views.schema import of_command
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.marking import mark

pytest.importorskip("highspy", exc_type=ImportError)
DAY, NEXT = "2021-05-04", "2021-05-05"


@pytest.fixture(autouse=True)
def fair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two days of kites to come; what is on winds is in the morning, and again the next day."""
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-03T12:00:00+00:00")
    gusts = ("Gusts and winds", ["Ada Verne"], "On winds.")
    page = write(
        tmp_path,
        session("Air", talk(*gusts, f"{DAY} 09:00", f"{DAY} 10:00"), room="Attic"),
        session("Again", talk(*gusts, f"{NEXT} 09:00", f"{NEXT} 10:00")),
        session(
            "Knots", talk("Bowline", [], "Ropes.", f"{DAY} 09:30", f"{DAY} 10:15"), room="Barn"
        ),
        session(
            "Rain", talk("Storm winds", [], "Rain.", f"{DAY} 10:15", f"{DAY} 11:00"), room="Hall"
        ),
        session("Some day", talk("Winds of change", ["Bo Fox"], "Winds.")),
    )
    assert confcli("add", page).code == 0


def plan(*options: str) -> Any:
    return confcli("plan", *options, "-c", "kitecon", "--json", "--quiet").json()


def titles(*options: str) -> list[tuple[str, str]]:
    return [(each["title"], each["attend_start"][5:16]) for each in plan(*options)]


def test_what_interests_one_is_planned_where_nothing_clashes() -> None:
    found = plan("--interest", "winds", "--include", "bowline")
    jsonschema.validate(found, of_command("plan"))
    assert [(each["title"], each["attend_start"][5:16], each["wish"]) for each in found] == [
        ("Bowline", "05-04T09:30", "include"),
        ("Storm winds", "05-04T10:15", "interest"),
        ("Gusts and winds", "05-05T09:00", "interest"),
    ]
    assert found[2]["interests"] == ["winds"]
    assert found[2]["reason"].startswith("interest 'winds' ")


def test_what_is_left_out_is_listed_with_its_reason() -> None:
    mark("Gusts and winds", Mark("must"))
    options = ("--include", "bowline", "-i", "winds", "--day", DAY)
    assert titles(*options) == [("Bowline", "05-04T09:30"), ("Storm winds", "05-04T10:15")]
    bowline, _, gusts = plan(*options, "--explain")
    assert (gusts["planned"], gusts["wish"], gusts["attend_start"]) == (False, "must", None)
    assert gusts["reason"] == "gives way to included “Bowline” (Tue 09:30)"
    assert gusts["instead"] == [bowline["id"]]
    *_, change = plan("-i", "winds", "--explain")
    assert change["reason"] == "its time is not known"


def test_wishes_that_can_t_be_had_together_are_named_in_pairs() -> None:
    mark("Gusts and winds", Mark("must"))
    found = confcli("plan", "-c", "kitecon", "-d", DAY, "--include", "bowline")
    assert found.err == (
        "confcli: your must “Gusts and winds” (Tue 09:00) and included “Bowline” (Tue 09:30) "
        "clash\n"
    )
    asleep = confcli("plan", "-c", "kitecon", "--include", "storm winds", "--awake", "12-20")
    assert (
        "can't plan included “Storm winds” (Tue 10:15): outside your waking hours\n" in asleep.err
    )


def test_what_is_too_far_away_is_left_out_for_that() -> None:
    found = plan("--include", "bowline", "-i", "storm", "-d", DAY, "--travel", "5", "--explain")
    assert found[1]["reason"] == "gives way to included “Bowline” (Tue 09:30), too far to walk"


def test_accepting_a_plan_stars_its_slots_and_can_be_undone() -> None:
    mark("Bowline", Mark("maybe"))
    result = confcli("plan", "-c", "kitecon", "-i", "gusts", "--accept")
    assert result.err.endswith("confcli: starred 1 talk; confcli undo takes it back\n")
    assert _starred() == [("Bowline", "maybe"), ("Gusts and winds", "star")]
    again = confcli("plan", "-c", "kitecon", "-i", "gusts", "--accept")
    assert again.err.endswith("confcli: all of it is starred already\n")
    assert confcli("undo").err == "confcli: took back: plan --accept\n"
    assert _starred() == [("Bowline", "maybe")]


def _starred() -> list[tuple[str, str]]:
    found = confcli("stars", "--json").json()
    return sorted((each["title"], each["star"]) for each in found)


def test_plans_of_files_can_t_be_accepted(tmp_path: Path) -> None:
    result = confcli("plan", "-l", tmp_path / "kites.json", "-i", "gusts", "--accept")
    assert (result.code, "marks need an added listing" in result.err) == (2, True)


def test_appointments_are_kept_free() -> None:
    assert confcli("busy", f"{NEXT} 09:30", "1h", "call home", "--tz", "UTC").code == 0
    assert titles("-i", "gusts") == [("Gusts and winds", "05-04T09:00")]
    assert confcli("busy", f"{DAY} 09:30", "1h", "call again", "--tz", "UTC").code == 0
    (left,) = plan("-i", "gusts", "--explain")
    assert left["reason"] == "clashes with: call again (Tue 09:30–10:30)"


def test_a_terminal_shows_each_day_with_its_waking_hours() -> None:
    shown = on_screen(
        *("plan", "-c", "kitecon", "-i", "winds", "--include", "bowline"),
        *("--awake", "08:00-20:00", "--travel", "0"),
        width=100,
    )
    lines = shown.out.splitlines()
    assert lines[0] == "Tue 4 May 2021 · UTC · KiteCon 2021 · 2 talks, 1 h 30 m · awake 08:00–20:00"
    assert "                included" in lines
    assert "left out: “Winds of change”: its time is not known · --explain" in lines[-1]


def test_hours_move_from_those_at_home_day_by_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_TZ", "Asia/Tokyo")
    options = ("-c", "kitecon", "-i", "winds", "--awake", "8-20", "--shift", "2h", "--tz", "UTC")
    shown = on_screen("plan", *options, "--include", "bowline", width=100).out
    assert (
        "Tue 4 May 2021 · UTC · KiteCon 2021 · 2 talks, 1 h 30 m · awake Mon 23:00–11:00" in shown
    )
    assert "Wed 5 May 2021 · UTC · KiteCon 2021 · 1 talk, 1 h · awake 01:00–13:00" in shown


WRONG = [
    (("--awake", "soon"), "can't read 'soon' as hours of a day; try 08:00-23:00"),
    (("--awake", "09:00-09:00"), "'09:00-09:00' begins and ends at once; try 08:00-23:00"),
    (("--break", "9 UTC-10"), "can't read '9 UTC-10' as hours of a day; try 08:00-23:00"),
    (("--shift", "1h"), "--shift needs --awake; try --awake 08:00-23:00"),
    (("--shift", "kite", "--awake", "8-23"), "can't shift days by 'kite'; try --shift 1h"),
    (("--shift", "1", "--awake", "8-23"), "--shift 1 has no unit; try --shift 1h"),
    (("--rest", "maybe"), "--rest needs --accept"),
    (("--accept", "--rest", "none"), "can't make the rest 'none'"),
    (("--time-limit", "0"), "invalid value for '--time-limit': must be more than 0"),
    (("--max-hours", "0"), "--max-hours must be more than 0, and 24 at most, not 0"),
    (("--max-hours", "nan"), "--max-hours must be more than 0, and 24 at most, not nan"),
    (("--max-hours", "inf"), "--max-hours must be more than 0, and 24 at most, not inf"),
    (("--include", "kites of lead"), "no id or title matches 'kites of lead'"),
    (("--max-hours", "x"), "invalid value for '--max-hours': 'x' is not a number"),
    (("--interest", ""), "the query is empty"),
]


@pytest.mark.parametrize(("options", "sentence"), WRONG)
def test_what_is_wrong_is_said_in_one_sentence(options: tuple[str, ...], sentence: str) -> None:
    result = confcli("plan", "-c", "kitecon", *options)
    assert result.error().startswith(sentence)


def test_in_the_midst_of_a_conference_it_plans_what_is_left() -> None:
    wanted = ("plan", "-c", "kitecon", "-i", "winds", "--include", "bowline", "--tz", "UTC")
    now = ("--now", f"{DAY} 10:00", "--json", "--explain", "-q")
    found = [(it["title"], it["planned"], it["reason"]) for it in confcli(*wanted, *now).json()]
    assert [each[:2] for each in found] == [
        ("Storm winds", True),
        ("Gusts and winds", True),
        ("Bowline", False),
        ("Winds of change", False),
    ]
    assert found[2][2] == "it has begun"
    later = confcli("plan", "-i", "storm", "-c", "kitecon", "--now", f"{DAY} 12:00", "--tz", "UTC")
    assert (later.out, later.err) == ("", "confcli: all that you want is over\n")


def test_what_is_over_altogether_is_planned_as_if_it_were_to_come() -> None:
    result = confcli("plan", "-c", "kitecon", "-i", "storm", "--now", f"{NEXT} 12:00")
    assert "Storm winds" in result.out
    assert result.err == "confcli: all of this is over; it is planned as if it were to come\n"


def test_what_is_wanted_may_be_over_while_the_conference_is_not() -> None:
    options = ("-c", "kitecon", "-i", "storm", "--now", f"{DAY} 12:00")
    assert confcli("plan", *options).err == "confcli: all that you want is over\n"
    assert "as if it were to come" in confcli("plan", *options, "--day", DAY).err
    said = "if the whole conference is over, or all that filters select of it, it is planned as"
    assert said in " ".join(confcli("plan", "--help").out.split())


def test_who_is_at_home_already_has_no_jet_lag() -> None:
    options = ("-c", "kitecon", "--awake", "8-23", "--shift", "1h")
    assert "you are in UTC already" in confcli("plan", *options, "--tz", "UTC").error()


def test_without_wishes_it_says_how_to_have_some() -> None:
    result = confcli("plan", "-c", "kitecon", "--json")
    said = "confcli: nothing to plan; star talks with confcli star, or pass --interest TOPIC\n"
    assert (result.code, result.out, result.err) == (0, "[]\n", said)
    result = confcli("plan", "-c", "kitecon", "-i", "lead balloons")
    said = "confcli: nothing matches 'lead balloons'; try: confcli search 'lead balloons'"
    assert result.err == f"{said} --conference kitecon\n"


def test_an_interest_that_is_only_mentioned_is_not_planned_and_can_be_searched_for() -> None:
    result = confcli("plan", "-c", "kitecon", "-d", DAY, "-i", "ropes")
    search = f"confcli search ropes --day {DAY} --conference kitecon"
    said = "1 talk only mentions 'ropes' and is not planned for it; see: "
    assert result.err == f"confcli: {said}{search}\n"


def test_where_talks_have_only_some_words_of_an_interest_it_says_so() -> None:
    result = confcli("plan", "-c", "kitecon", "-i", "bowline gusts storm")
    search = "confcli search 'bowline gusts storm' --conference kitecon"
    said = "confcli: no talk has all words of 'bowline gusts storm'; see: "
    assert result.err == f"{said}{search}\n"
    assert confcli("search", "bowline gusts storm", "-c", "kitecon").out


def test_stars_that_a_plan_leaves_out_can_become_maybe_or_none() -> None:
    mark("Bowline", Mark("must"))
    mark("Gusts and winds", Mark("star"))
    options = ("plan", "-c", "kitecon", "-d", DAY, "--accept")
    assert confcli(*options).err == "confcli: all of it is starred already\n"
    result = confcli(*options, "--rest", "maybe")
    assert result.err == "confcli: made 1 talk maybe; confcli undo takes it back\n"
    assert ("Gusts and winds", "maybe") in _starred()
    assert confcli("undo").code == 0
    assert ("Gusts and winds", "star") in _starred()
    result = confcli(*options, "--rest", "unstar")
    assert result.err == "confcli: took the star from 1 talk; confcli undo takes it back\n"
    assert _starred() == [("Bowline", "must")]


def test_explained_without_anything_left_out_there_is_no_heading_for_it() -> None:
    shown = on_screen("plan", "-c", "kitecon", "-i", "storm", "--explain")
    assert "left out" not in shown.out


def test_where_a_source_gives_no_times_it_says_so(tmp_path: Path) -> None:
    page = write(tmp_path, session("Air", talk("Lulls")), conference="Calm 2021")
    assert confcli("add", page).code == 0
    result = confcli("plan", "-c", "calm", "-i", "lulls")
    assert "the source of Calm 2021 gives it no time" in result.err


def test_what_only_its_session_matches_says_so() -> None:
    (gusts, *_) = plan("-i", "again", "-d", NEXT)
    assert gusts["reason"].endswith(", by its session")
    (rain,) = plan("-i", "storm")
    assert "session" not in rain["reason"]


def test_what_is_included_though_it_is_over_says_so() -> None:
    result = confcli("plan", "-c", "kitecon", "--include", "bowline", "--now", f"{DAY} 12:00")
    assert "can't plan included “Bowline” (Tue 09:30): over\n" in result.err


def test_a_day_shows_its_breaks_and_appointments() -> None:
    assert confcli("busy", f"{DAY} 12:30", "1h", "call home", "--tz", "UTC").code == 0
    shown = on_screen("plan", "-c", "kitecon", "-i", "storm", "--break", "14-15", width=120)
    assert "1 talk, 45 min · break 14:00–15:00 · busy 12:30–13:30: call home" in shown.out


def test_where_filters_select_nothing_only_that_is_said() -> None:
    assert confcli("plan", "-c", "kitecon", "--hidden").err == "confcli: no talks are hidden\n"
    over = confcli("plan", "-c", "kitecon", "-i", "winds", "--upcoming", "--now", "2022-01-01")
    assert (over.err.count("\n"), "nothing still to come" in over.err) == (1, True)


def test_a_title_in_quotes_stays_in_quotes_where_it_is_shortened(tmp_path: Path) -> None:
    title = "“In this paper we look at kites that nobody has ever flown”"
    page = write(tmp_path, session("Air", talk(title, [], "", f"{DAY} 09:00", f"{DAY} 10:00")))
    assert confcli("add", page).code == 0
    result = confcli("plan", "-c", "kitecon", "--include", "nobody has ever", "--awake", "12-20")
    assert "“In this paper we look at kites that …” (Tue 09:00): outside" in result.err


def test_what_gives_way_to_an_end_that_is_assumed_says_so(tmp_path: Path) -> None:
    page = write(
        tmp_path,
        session("Air", talk("Gusts", start=f"{DAY} 09:00")),
        session("Rain", talk("Drops", start=f"{DAY} 09:20", end=f"{DAY} 09:40")),
    )
    assert confcli("add", page).code == 0
    (_, left) = plan("--include", "gusts", "-i", "drops", "--explain")
    assert left["reason"] == "gives way to included “Gusts” (Tue 09:00), whose end is assumed"


def test_the_last_session_is_not_over_for_having_no_end(tmp_path: Path) -> None:
    poster = talk("Lulls", start=f"{DAY} 09:00", type="poster")
    assert confcli("add", write(tmp_path, session("Posters", poster), conference="Calm")).code == 0
    options = ("plan", "-c", "calm", "-i", "lulls", "--tz", "UTC", "--json", "--now")
    (visit,) = confcli(*options, f"{DAY} 09:32").json()
    assert visit["attend_start"][11:16] == "09:35"
    assert "has begun" in confcli(*options, f"{DAY} 10:05").err
    assert "as if it were to come" in confcli(*options, f"{DAY} 13:00").err
