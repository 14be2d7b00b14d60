"""The topics that stand out, in a brief."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from confcli.model.entities import Talk
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, write
from tests.support.programmes import filler, on

KITES = [f"Kites over {place}" for place in ("Oslo", "Rome", "Kyiv", "Lima", "Cork")]
ASKED = ("brief", "aero", "--now", "2021-01-01 00:00")


def listed(folder: Path, **programmes: Iterable[Talk]) -> list[object]:
    """The options for conferences of some talks."""
    made: list[object] = []
    for name, talks in programmes.items():
        (folder / name).mkdir()
        path = write(folder / name, session("Talks", *talks), conference=name.replace("_", " "))
        made += ["--listing", path]
    return made


@pytest.fixture
def files(tmp_path: Path) -> list[object]:
    aero = [*on(KITES, "Of a kite."), *filler(40)]
    return listed(tmp_path, Aero_2021=aero, Terra_2021=filler(400, begin=40))


def test_json_has_each_topic_with_an_example(files: list[object]) -> None:
    found = confcli(*ASKED, *files, "--json").json()
    (topic,) = found["topics"]
    assert (topic["words"], topic["count"], topic["title_count"]) == ("kite", 5, 5)
    assert topic["query"] == '"kite" OR "kites"'
    assert topic["strength"] > 3
    assert topic["title"] in KITES
    talks = confcli("talks", "-c", "aero", *files, "--json").json()
    assert topic["example"] in {it["paper"] for it in talks if it["title"] == topic["title"]}
    assert found["topics_from"] == {
        "size": 45,
        "abstract_count": 45,
        "others": 401,
        "conference_count": 1,
    }


def test_a_search_for_its_query_finds_as_many(files: list[object]) -> None:
    (topic,) = confcli(*ASKED, *files, "--json").json()["topics"]
    where = ("--in", "title,keywords,abstract", "-c", "aero", "--all")
    assert len(confcli("search", topic["query"], *where, *files).rows()) == topic["count"]
    (trend, _) = confcli("brief", "--trend", "kite", *files, "--json").json()
    assert (trend["conference"], trend["count"]) == ("Aero 2021", topic["count"])


def test_what_is_hidden_is_no_example_and_not_counted_on_a_terminal(tmp_path: Path) -> None:
    aero = [*on(KITES, "Of a kite."), *filler(40)]
    for path in listed(tmp_path, Aero_2021=aero, Terra_2021=filler(400, begin=40))[1::2]:
        confcli("add", path)
    (topic,) = confcli(*ASKED, "--json").json()["topics"]
    confcli("hide", topic["title"])
    assert f"stands out kite 5 · {topic['title']}" not in on_screen(*ASKED).out
    assert "stands out kite 4 · " in on_screen(*ASKED).out
    assert "- kite: 4, such as " in confcli(*ASKED, "--md").out
    (topic,) = confcli(*ASKED, "--json").json()["topics"]
    assert topic["count"] == 5


def test_a_terminal_says_against_what(files: list[object]) -> None:
    low = on_screen(*ASKED, *files, LINES="6").out
    assert "stands out kite 5 · against 1 other conference\n" in low


def test_a_terminal_shows_an_example_where_there_is_room(files: list[object]) -> None:
    (topic,) = confcli(*ASKED, *files, "--json").json()["topics"]
    shown = on_screen(*ASKED, *files).out
    assert f"stands out kite 5 · {topic['title']} · {topic['example']}\n" in shown
    assert "           against 1 other conference\n" in shown


def test_markdown_cites_the_example(files: list[object]) -> None:
    text = confcli(*ASKED, *files, "--md").out
    assert "## Topics that stand out against 1 other conference\n\n- kite: 5, such as " in text


def test_a_conference_alone_says_what_it_is_measured_against(tmp_path: Path) -> None:
    titles = [
        *KITES,
        *(f"A kite in {word}" for word in ("rain", "snow", "fog", "wind", "hail", "sun", "ice")),
    ]
    abstract = "In this text we show how words of all kinds go on and on here."
    alone = listed(tmp_path, Aero_2021=[*on(titles, abstract), *filler(30)])
    out = " ".join(on_screen(*ASKED, *alone, LINES="6").out.split())
    assert "stands out kite 12 · in titles, against their own abstracts" in out


def test_nothing_stands_out_of_noise(tmp_path: Path) -> None:
    noise = listed(tmp_path, Aero_2021=filler(17), Terra_2021=filler(200, begin=17))
    assert confcli(*ASKED, *noise, "--json").json()["topics"] == []
    shown = on_screen(*ASKED, *noise).out
    assert "stands out nothing for sure · against 1 other conference\n" in shown
