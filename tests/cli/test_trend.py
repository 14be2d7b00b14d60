"""``confcli brief --trend``: topics from conference to conference."""

from pathlib import Path

import pytest

from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write

ABSTRACT = "In the sky."


@pytest.fixture
def files(tmp_path: Path) -> list[object]:
    """The options for two conferences with abstracts, one of them early."""
    made: list[object] = []
    for name, day, titles in (
        ("KiteCon 2021", "2021-05-04", ["A kite", "Kites at sea", "Loops", "Knots"]),
        ("Old Kites", "2019-05-04", ["Kites", "Ropes", "Tails", "Bows", "Winds"]),
    ):
        talks = [
            talk(it, [f"Ada {n}"], ABSTRACT, f"{day} {9 + n:02}:00") for n, it in enumerate(titles)
        ]
        folder = tmp_path / name
        folder.mkdir()
        made += ["--listing", write(folder, session("Sky", *talks), conference=name)]
    return made


def trend(files: list[object], *arguments: object) -> Result:
    return confcli("brief", *arguments, *files)


def test_a_line_for_each_conference_in_order_of_date(files: list[object]) -> None:
    assert trend(files, "--trend", "kite").rows() == [
        ["kite", "Old Kites", "2019", "1", "5", "20.0", "1", "5", "20.0", "5"],
        ["kite", "KiteCon 2021", "2021", "2", "4", "50.0", "2", "4", "50.0", "4"],
    ]


def test_json_says_how_it_is_counted(files: list[object]) -> None:
    first, _ = trend(files, "--trend", "kite", "--json").json()
    assert first == {
        "topic": "kite",
        "query": '"kite" OR "kites"',
        "conference": "Old Kites",
        "year": 2019,
        "day": "2019-05-04",
        "count": 1,
        "total": 5,
        "percent": 20.0,
        "title_count": 1,
        "title_total": 5,
        "title_percent": 20.0,
        "abstract_count": 5,
    }


def test_several_topics_are_compared(files: list[object]) -> None:
    rows = trend(files, "--trend", "kite", "--trend", "loops").rows()
    assert [row[:4] for row in rows] == [
        ["kite", "Old Kites", "2019", "1"],
        ["kite", "KiteCon 2021", "2021", "2"],
        ["loops", "Old Kites", "2019", "0"],
        ["loops", "KiteCon 2021", "2021", "1"],
    ]


def test_names_choose_conferences(files: list[object]) -> None:
    for asked in (("kitecon",), ("-c", "kitecon")):
        assert [row[1] for row in trend(files, *asked, "--trend", "kite").rows()] == [
            "KiteCon 2021"
        ]


SCREEN = """\
kite · 2 conferences · share of talks and papers, by title, keywords and abstract
  by year, per 1,000

      2019 2021
kite  ▄▄▄▄ ████

kite · 3 of 9 talks and papers
Old Kites (2019)  1 of 5  20.0%  █████████████▊
KiteCon 2021      2 of 4  50.0%  ██████████████████████████████████▍
"""


def test_on_a_terminal_it_is_a_line_of_bars(files: list[object]) -> None:
    found = on_screen("brief", "--trend", "kite", *files, width=84)
    lines = found.out.splitlines()
    assert [line.rstrip("▏▎▍▌▋▊▉█") for line in lines] == [
        line.rstrip("▏▎▍▌▋▊▉█") for line in SCREEN.splitlines()
    ]
    bars = [len(line) - len(line.rstrip("▏▎▍▌▋▊▉█")) for line in lines[-2:]]
    assert abs(bars[0] - bars[1] * 20 / 50) <= 1
    assert max(map(len, lines)) <= 84


def test_titles_alone_are_compared_if_a_conference_has_few_abstracts(
    files: list[object], tmp_path: Path
) -> None:
    bare = [talk(title, ["Bo"]) for title in ("Kites", "Loops")]
    more = write(tmp_path, session("Sky", *bare), conference="Bare 2022")
    found = on_screen("brief", "--trend", "kite", *files, "--listing", more)
    assert "share of titles, as 1 has few abstracts or none" in found.out
    assert "kite · 4 of 11 titles" in found.out


def test_as_markdown(files: list[object]) -> None:
    found = trend(files, "--trend", "kite", "--md")
    assert found.out == (
        "# kite\n\n"
        "Talks and papers in 2 conferences, by title, keywords and abstract.\n\n"
        "## kite\n\n"
        'Query: "kite" OR "kites"\n\n'
        "- Old Kites (2019): 1 of 5 (20.0%)\n"
        "- KiteCon 2021: 2 of 4 (50.0%)\n"
    )


def test_a_topic_that_nothing_is_on_is_said(files: list[object]) -> None:
    found = trend(files, "--trend", "zeppelin", "--trend", "balloon")
    assert found.code == 1
    assert found.error() == "nothing on 'zeppelin' and 'balloon' in 2 conferences"


def test_words_like_one_that_no_conference_has_are_suggested(files: list[object]) -> None:
    found = trend(files, "--trend", "lopos")
    assert found.code == 1
    assert found.error() == "nothing on 'lopos' in 2 conferences; did you mean: loops?"


@pytest.mark.parametrize("words", ["", " ", "-", "-kite", "author:ada"])
def test_a_topic_needs_words(files: list[object], words: str) -> None:
    found = trend(files, "--trend", words)
    assert found.code == 2
    assert "confcli: " in found.err
