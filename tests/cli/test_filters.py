"""Filters: each alone, several together, the same on every command that lists."""

import re
from pathlib import Path

import pytest

from confcli.schedule import filters
from confcli.schedule.time_names import FLAGS, ONLY_OPTIONS
from confcli.search.query.fields import FIELDS, FILTER_FIELDS
from tests.support.harness import ROOT, confcli
from tests.support.invented import session, talk, write
from tests.support.kites import kites, titles
from tests.support.runs import taking

#: Every filter that is an option with a value; ``--year`` is the year of a page, the filter a
#: word of a query.
OPTIONS = {f"--{name}" for name in filters.NAMES} - {"--year", *(f"--{name}" for name in FLAGS)}
#: The commands that take filters, with the words that they need besides.
COMMANDS = {
    "sessions": ("sessions",),
    "talks": ("talks",),
    "papers": ("papers",),
    "search": ("search", "kites"),
    "today": ("today",),
    "count": ("count",),
    "calendar": ("calendar",),
}
#: Further ones, which have tests of their own.
OTHERS = {
    *("agenda", "browse", "export", "next", "now", "pick", "plan", "posters", "stars"),
    "stars merge",
}
NAMES = {
    "--type": "oral",
    "--track": "sky",
    "--author": "verne",
    "--room": "hall",
    "--language": "en",
    "--keyword": "wind",
    "--affiliation": "oslo",
    "--session": "morning",
    "--day": "2021-05-04",
    "--after": "2021-05-04 09:20",
    "--before": "2021-05-04 09:20",
    "--at": "2021-05-05 19:00",
    "--during": "morning",
    "--conference": "kitecon",
}


@pytest.fixture(name="kites")
def kites_file(tmp_path: Path) -> Path:
    return kites(tmp_path)


FITTING = {
    "--type": {"Kites over Oslo", "Knots for kites"},
    "--track": {"Kites over Oslo", "Strings"},
    "--author": {"Kites over Oslo", "Knots for kites"},
    "--room": {"Kites over Oslo", "Strings"},
    "--language": {"Kites over Oslo", "Loops"},
    "--keyword": {"Kites over Oslo", "Knots for kites"},
    "--affiliation": {"Kites over Oslo"},
    "--session": {"Kites over Oslo", "Strings"},
    "--day": {"Kites over Oslo", "Strings"},
    "--after": {"Strings", "Knots for kites", "Loops"},
    "--before": {"Kites over Oslo"},
    "--at": {"Knots for kites"},
    "--during": {"Kites over Oslo", "Strings"},
    "--conference": {"Kites over Oslo", "Strings", "Knots for kites", "Loops"},
}


def test_every_filter_is_an_option_of_every_command_that_lists() -> None:
    assert set(NAMES) == set(FITTING) == set(EMPTY) == OPTIONS
    for option in OPTIONS - {"--conference"}:
        assert taking(option) - {"similar", "stay"} == {*COMMANDS, *OTHERS, "authors"}, option
    assert "similar" in taking("--day") & taking("--after") & taking("--upcoming")
    assert set(COMMANDS) < taking("--conference")


def test_every_filter_is_a_field_of_the_query_language() -> None:
    # An author, for one, is looked for among the words, as typos are forgiven there.
    names = set(filters.NAMES)
    others = {"author", "keyword", "affiliation", *ONLY_OPTIONS}
    assert set(FILTER_FIELDS.values()) == names - others
    assert {*filters.OF_CONTENT, *FILTER_FIELDS} <= set(FIELDS)


def test_the_readme_names_every_filter_and_every_field_of_the_query_language() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    (sentence,) = re.findall(r"^The filters mean the same .*?\. ", text, re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"`(--[a-z-]+)`", sentence)) >= OPTIONS
    cells = "".join(re.findall(r"^\| (`.*?) \|", text, re.MULTILINE))
    assert set(FIELDS) <= set(re.findall(r"([a-z]+):", cells))


@pytest.mark.parametrize("option", NAMES)
@pytest.mark.parametrize("name", ["talks", "papers", "search"])
def test_each_filter_means_the_same_on_every_command(kites: Path, name: str, option: str) -> None:
    found = titles(kites, *COMMANDS[name], option, NAMES[option])
    papers = {"Kites over Oslo", "Strings", "Knots for kites", "Loops"}
    assert set(found) & papers == FITTING[option]


@pytest.mark.parametrize("option", NAMES)
def test_each_filter_with_a_day(kites: Path, option: str) -> None:
    day = {"Kites over Oslo", "Strings"}
    found = confcli("today", option, NAMES[option], "--listing", kites, "--fields", "title")
    assert set(found.out.splitlines()) == day & FITTING[option]


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("--type", "poster", ["Evening of Knots"]),
        ("--track", "SKY", ["Morning of Kites"]),
        ("--author", "muller", ["Morning of Kites"]),
        ("--author", "verne", ["Evening of Knots", "Morning of Kites"]),
        ("--room", "hut", ["Evening of Knots"]),
        ("--session", "knots evening", ["Evening of Knots"]),
        ("--keyword", "wind", ["Evening of Knots", "Morning of Kites"]),
        ("--affiliation", "univ oslo", ["Morning of Kites"]),
        ("--day", "wed", ["Evening of Knots"]),
        ("--conference", "KiteCon 2021", ["Evening of Knots", "Morning of Kites"]),
    ],
)
def test_each_filter_on_sessions(kites: Path, option: str, value: str, expected: list[str]) -> None:
    assert titles(kites, "sessions", option, value) == expected


def test_filters_combine_and_values_of_one_filter_are_alternatives(kites: Path) -> None:
    assert titles(kites, "talks", "-t", "oral", "-a", "verne", "-d", "wed") == ["Knots for kites"]
    assert titles(kites, "talks", "-t", "spotlight", "-t", "poster") == ["Loops", "Strings"]
    assert titles(kites, "talks", "-d", "tue", "-d", "wed", "--room", "hall") == [
        "Kites over Oslo",
        "Strings",
    ]


def test_all_filters_together(kites: Path) -> None:
    options = [text for name, value in NAMES.items() if name != "--after" for text in (name, value)]
    options[options.index("--at") + 1] = "2021-05-04 09:00"
    assert titles(kites, "talks", *options) == ["Kites over Oslo"]


@pytest.mark.parametrize("letters", ["-c", "-d", "-t", "-a", "-s"])
def test_short_options_are_the_long_ones(kites: Path, letters: str) -> None:
    long = next(name for name in NAMES if name.startswith(f"-{letters}"))
    value = NAMES[long]
    assert titles(kites, "talks", letters, value) == titles(kites, "talks", long, value)
    assert titles(kites, "talks", letters, value) == sorted(FITTING[long])


EMPTY = {
    "--type": ("panel", "no type matches 'panel'; available: oral, oral session, poster"),
    "--track": ("sea", "no track matches 'sea'; available: Ground, Sky"),
    "--room": ("attic", "no room matches 'attic'; available: Hall A, Hut 7"),
    "--language": ("fr", "no language matches 'fr'; available: English, en"),
    "--keyword": ("rain", "no keyword matches 'rain'; available: Ropes, Wind power, Winding"),
    "--affiliation": ("mars", "no affiliation matches 'mars'; available: Kite Lab, Univ"),
    "--author": ("nobody", "no author matches 'nobody'; available: Ada Verne, Bo Lê, Cy Fox"),
    "--session": ("noon", "no session matches 'noon'"),
    "--conference": ("pycon", "no conference matches 'pycon'; available: KiteCon 2021"),
    "--day": ("friday", "nothing on Fri 7 May 2021 (UTC); KiteCon 2021 is on 4–5 May 2021"),
    "--after": ("6 May", "nothing after 6 May (UTC); KiteCon 2021 is on 4–5 May 2021"),
    "--before": ("noon 1 May", "nothing before noon 1 May (UTC); KiteCon 2021 is on"),
    "--at": ("tomorrow 9am", "nothing at tomorrow 9am (UTC); KiteCon 2021 is on 4–5 May 2021"),
    "--during": ("afternoon", "nothing in the afternoon (UTC); KiteCon 2021 is on 4–5 May 2021"),
}


@pytest.mark.parametrize("option", EMPTY)
def test_a_filter_that_matches_nothing_lists_what_is_available(kites: Path, option: str) -> None:
    value, sentence = EMPTY[option]
    result = confcli("talks", "--listing", kites, option, value)
    has_time = option in ("--day", "--after", "--before", "--at", "--during")
    assert (result.code, result.out) == (0 if has_time else 2, "")
    assert sentence in result.err


def test_filters_that_match_nothing_together_say_so(kites: Path) -> None:
    result = confcli("talks", "--listing", kites, "-t", "poster", "-s", "morning")
    assert (result.code, result.out, result.err.count("\n")) == (0, "", 1)
    assert "nothing matches all of these filters" in result.err


def test_the_accents_and_case_of_a_filter_do_not_matter(kites: Path) -> None:
    for name in ("le", "LÊ", "Lê", "bo lê", "lê BO"):
        assert titles(kites, "talks", "-a", name) == ["Strings"]


def test_a_filter_narrows_a_search_before_it_ranks(kites: Path) -> None:
    assert titles(kites, "search", "kites", "-t", "poster") == ["Loops"]
    assert titles(kites, "search", "kites", "-s", "knots") == ["Knots for kites", "Loops"]


def test_people_of_one_conference() -> None:
    everyone = {each["name"] for each in confcli("authors", "--json").json()}
    iclr = {each["name"] for each in confcli("authors", "-c", "iclr", "--json").json()}
    neurips = {each["name"] for each in confcli("authors", "-c", "neurips", "--json").json()}
    assert iclr | neurips == everyone
    assert iclr < everyone
    assert neurips < everyone


def test_the_limit_keeps_the_first(kites: Path) -> None:
    whole = confcli("talks", "--listing", kites).out.splitlines()
    assert len(whole) == 4
    for count in range(6):
        assert confcli("talks", "--listing", kites, "-n", count).out.splitlines() == whole[:count]


def test_language_is_a_filter(tmp_path: Path) -> None:
    talks = (talk(title, ["A"], language=title[:2].lower()) for title in ("Deutsch", "English"))
    path = write(tmp_path, session("Both", *talks))
    rows = confcli("talks", "--listing", path, "--language", "de", "--fields", "title").rows()
    assert rows == [["Deutsch"]]
