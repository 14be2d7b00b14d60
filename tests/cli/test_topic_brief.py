"""``confcli brief --topic``: what there is on one topic."""

import json
from pathlib import Path

import pytest

from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Sky",
            talk("Kites", ["Ada Verne"], "Of kites.", "2021-05-04 09:00", "2021-05-04 09:30"),
            talk("Ropes", ["Bo Fox"], "For a kite.", "2021-05-04 10:00", "2021-05-04 10:30"),
            talk("Knots", ["Cy Sol"], "Of ropes.", "2021-05-04 11:00", "2021-05-04 11:30"),
        ),
        session(
            "Sea",
            talk("A kite at sea", ["Ada Verne"], "Wet.", "2021-05-05 09:00", "2021-05-05 09:30"),
            talk("Fish", ["Di Lark"], "Wet.", "2021-05-05 10:00", "2021-05-05 10:30"),
        ),
    )


def topic(kites: Path, *arguments: object) -> Result:
    return confcli("brief", *arguments, "--listing", kites)


def test_json_holds_talks_people_sessions_and_days(kites: Path) -> None:
    found = topic(kites, "--topic", "kite", "--json", "--tz", "Asia/Tokyo").json()
    assert (found["topic"], found["conferences"]) == ("kite", ["KiteCon 2021"])
    assert (found["match_count"], found["partial_count"]) == (3, 0)
    titles = [each["title"] for each in found["matches"]]
    assert {*titles[:2]} == {"Kites", "A kite at sea"}
    assert titles[2:] == ["Ropes"]
    assert found["matches"][2]["start"] == "2021-05-04T19:00:00+09:00"
    assert found["person_count"] == 2
    assert [(it["name"], it["count"]) for it in found["people"]] == [
        ("Ada Verne", 2),
        ("Bo Fox", 1),
    ]
    assert [it["works"] for it in found["people"]][1] == [found["matches"][2]["id"]]
    assert [(it["title"], it["count"], it["total"]) for it in found["sessions"]] == [
        *(("Sky", 2, 3), ("Sea", 1, 2)),
    ]
    assert found["days"] == [
        *({"day": "2021-05-04", "count": 2}, {"day": "2021-05-05", "count": 1}),
    ]


def test_the_day_is_the_readers(kites: Path) -> None:
    found = topic(kites, "--topic", "kite", "--json", "--tz", "Pacific/Kiritimati").json()
    assert [it["day"] for it in found["days"]] == ["2021-05-04", "2021-05-05"]
    found = topic(kites, "--topic", "kite", "--json", "--tz", "Pacific/Honolulu").json()
    assert [it["day"] for it in found["days"]] == ["2021-05-03", "2021-05-04"]


def test_in_a_pipe_it_is_a_line_for_each_field(kites: Path) -> None:
    rows = dict(topic(kites, "--topic", "kite").rows())
    assert (rows["topic"], rows["match_count"]) == ("kite", "3")
    assert len(rows["matches"].split("; ")) == 3


def test_on_a_terminal_each_has_its_place(kites: Path) -> None:
    found = on_screen("brief", "--topic", "kite", "--listing", kites)
    assert found.code == 0
    lines = [line.strip() for line in found.out.splitlines() if line.strip()]
    assert lines[0].startswith("kite · Tue 4 May 2021: 2 · Wed 5 May 2021: 1")
    assert lines[1].startswith("3 matches in KiteCon 2021")
    people = lines.index(next(line for line in lines if line.startswith("2 people")))
    assert lines[people + 1].startswith("Ada Verne  2  ")
    assert lines[people + 2].startswith("Bo Fox     1  Ropes")
    assert lines[people + 3].startswith("2 sessions")
    assert "Sky · 3 talks · 2 on it" in lines[people + 4]


@pytest.mark.parametrize("width", [40, 60, 200])
def test_it_fits_the_terminal(kites: Path, width: int) -> None:
    found = on_screen("brief", "--topic", "kite", "--listing", kites, width=width)
    assert max(map(len, found.out.splitlines())) <= width


def test_what_is_left_out_has_a_command(tmp_path: Path) -> None:
    talks = [talk(f"Kites {n}", [f"Ada Verne{n}"], start="2021-05-04 09:00") for n in range(12)]
    path = write(tmp_path, session("Sky", *talks))
    found = on_screen("brief", "--topic", "kite", "--listing", path)
    assert f"all: confcli search kite --listing {path}" in found.out.replace("\n  ", " ")
    assert "all: confcli authors --topic kite" in found.out


def test_as_markdown_each_item_is_cited(kites: Path) -> None:
    text = topic(kites, "--topic", "kite", "--md").out
    heading, amount, _, _, best, *_ = text.split("\n\n")
    assert heading == "# kite"
    assert amount == "3 matches in KiteCon 2021. Times are in UTC."
    ids = [it["id"] for it in topic(kites, "--topic", "kite", "--json").json()["matches"]]
    assert all(f"(`{each}`)" in best for each in ids)
    assert "- Ada Verne: 2, such as " in text
    assert "- Tuesday 4 May 2021: 2\n" in text


def test_what_has_only_some_of_the_words_is_no_match(kites: Path) -> None:
    found = json.loads(topic(kites, "--topic", "kite zeppelin", "--json").out)
    assert (found["match_count"], found["partial_count"]) == (0, 3)
    assert found["person_count"] == found["session_count"] == 0
    text = topic(kites, "--topic", "kite zeppelin", "--md").out
    assert "\nNothing in KiteCon 2021 matches every word; 3 match some of them. " in text
    assert "Best matches" not in text
    found = json.loads(topic(kites, "--topic", "kite sea", "--json").out)
    assert (found["match_count"], found["partial_count"]) == (1, 4)
    text = topic(kites, "--topic", "kite sea", "--md").out
    assert "\n1 match in KiteCon 2021; 4 more match only some of the words. " in text


def test_what_states_no_time_is_on_no_day_and_counted(tmp_path: Path) -> None:
    talks = [talk(f"Kites {n}", [f"Ada Verne{n}"]) for n in range(3)]
    timed = session("Sea", talk("Kite", start="2021-05-04 09:00"))
    path = write(tmp_path, session("Sky", *talks), timed)
    found = topic(path, "--topic", "kite", "--json").json()
    assert ([it["count"] for it in found["days"]], found["untimed_count"]) == ([1], 3)
    assert (
        "Tue 4 May 2021: 1 · 3 state no time"
        in on_screen(*("brief", "--topic", "kite", "--listing", path)).out
    )
    assert (
        "- Tuesday 4 May 2021: 1\n- no time stated: 3\n"
        in topic(path, "--topic", "kite", "--md").out
    )


def test_people_with_next_to_nothing_on_a_topic_are_counted(tmp_path: Path) -> None:
    kites = [talk(f"Kites {n}", ["Ada Verne"], "Kites, kites.") for n in range(60)]
    ropes = talk("Of ropes and knots", ["Bo Fox"], f"{'Tied. ' * 90} As of a kite.")
    path = write(tmp_path, session("Sky", *kites, ropes))
    found = topic(path, "--topic", "kite", "--json").json()
    assert (found["person_count"], found["faint_count"]) == (1, 1)
    everybody = confcli("authors", "--topic", "kite", "--all", "--json", "--listing", path).json()
    assert len(everybody) == 2
    shown = on_screen("brief", "--topic", "kite", "--listing", path).out
    assert "1 person · 1 more with next to nothing on it" in shown
    assert "- 1 more with next to nothing on it\n" in topic(path, "--topic", "kite", "--md").out


def test_several_topics_are_one_brief(kites: Path) -> None:
    found = topic(kites, "--topic", "fish", "--topic", "knots", "--json").json()
    assert found["topic"] == "fish or knots"
    assert sorted(each["title"] for each in found["matches"]) == ["Fish", "Knots"]


def test_words_that_are_taken_for_others_are_said_to_be(kites: Path) -> None:
    found = topic(kites, "--topic", "ktie", "--json")
    assert found.err == "confcli: no result has the words as typed; similar ones follow\n"


def test_nothing_on_a_topic_is_said(kites: Path) -> None:
    found = topic(kites, "--topic", "zeppelin")
    assert found.code == 1
    assert found.error().startswith("no results for 'zeppelin'")


def test_topic_and_trend_are_two_questions(kites: Path) -> None:
    found = topic(kites, "--topic", "kite", "--trend", "kite")
    assert found.code == 2
    assert found.error() == "--topic and --trend can't be combined"
