"""What could have been meant follows an error: one choice per line, or in ``choices`` of JSON."""

import json
import re
from pathlib import Path

import pytest

from tests.support.harness import ORAL_2, confcli


def test_choices_follow_the_sentence_one_per_line() -> None:
    result = confcli("show", "learning", "--tz", "Asia/Tokyo")
    assert result.code == 2
    sentence, *choices = result.err.splitlines()
    assert sentence == "confcli: 'learning' is ambiguous:"
    *ids, more = choices
    assert len(ids) == 10
    for choice in ids:
        assert re.fullmatch(r"  [ps]\w{7}  \w{3} \d+ \w+ 202\d \d\d:\d\d +\w+ 202\d +\S.+", choice)
    assert more == "  … and 17 more; type more of the id or title"


def test_with_json_they_are_an_array() -> None:
    result = confcli("show", "learning", "--tz", "UTC", "--json")
    found = json.loads(result.err)
    plain = confcli("show", "learning", "--tz", "UTC").err.splitlines()[1:]
    assert found["error"] == "'learning' is ambiguous"
    assert found["choices"] == [" ".join(each.split()) for each in plain]


def test_their_times_are_on_the_clock_of_the_settings() -> None:
    assert confcli("config", "set", "clock", "12").code == 0
    choices = confcli("show", "learning", "--tz", "UTC").err.splitlines()[1:-1]
    assert all(re.search(r" 202\d \d{1,2}:\d\d [ap]m ", choice) for choice in choices)


def test_their_times_may_be_of_the_conferences_own(tmp_path: Path) -> None:
    table = tmp_path / "tokyo.csv"
    rows = "Learning to sail,2021-05-05 09:00\nLearning to row,2021-05-05 10:00\n"
    table.write_text(f"title,start\n{rows}", "utf-8")
    assert confcli("add", table, "-c", "SkyCon 2021", "--source-tz", "Asia/Tokyo").code == 0
    choices = confcli("show", "learning to", "--tz", "conference").err
    assert "Wed 5 May 2021 09:00" in choices or "Wed 5 May 09:00" in choices


def test_an_error_without_choices_has_none() -> None:
    assert json.loads(confcli("show", "xylophonics", "--json").err)["choices"] == []


def test_conferences_are_choices_too() -> None:
    for name in ("Kites One 2021", "Kites Two 2021"):
        assert confcli("add", ORAL_2, "-c", name).code == 0
    result = confcli("remove", "kites", "--yes")
    assert result.code == 2
    assert result.err == ("confcli: 'kites' is ambiguous:\n  Kites One 2021\n  Kites Two 2021\n")


def test_of_an_unknown_format_they_are_what_came_near(tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    for page in (one, two):
        page.write_text('{"schedule": {"name": "Backup"}}')
    sentence, choice = confcli("check", one).err.splitlines()
    reasons = [
        f"{page}: not a known schedule format: JSON with the keys schedule" for page in (one, two)
    ]
    assert sentence == f"confcli: {reasons[0]}:"
    assert choice == "  frab-json: a JSON object schedule, but without a conference, days or events"
    assert confcli("check", one, two).error() == "; ".join(reasons)
    notes = confcli("check", tmp_path).err.splitlines()
    assert notes[:2] == [f"confcli: skipped {reason}" for reason in reasons]
    assert confcli("listings", "--listing", tmp_path).err.splitlines()[0] == (
        "confcli: skipped 2 files: not a known schedule format "
        f"(confcli check {tmp_path} lists them)"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("talk",), "unknown command 'talk'; did you mean: talks? (see confcli --help)"),
        (
            ("talks", "-n", "x"),
            "invalid value for '--limit' / '-n': 'x' is not a whole number; "
            "see confcli talks --help",
        ),
        (("talks", "-n"), "option '-n' requires an argument; see confcli talks --help"),
        (
            ("talks", "-n", "-1"),
            "invalid value for '--limit' / '-n': must be 0 or more, not -1; "
            "see confcli talks --help",
        ),
        (
            ("talks", "--year", "1800"),
            "invalid value for '--year': must be 1990 to 2099, not 1800; see confcli talks --help",
        ),
        (("similar", "x", "y"), "unexpected argument 'y'; see confcli similar --help"),
        (
            ("talks", "--zzzz"),
            "unknown option --zzzz; see confcli talks --help",
        ),
        (("talks", "-json"), "unknown option -json; did you mean: --json?"),
        (("talks", "-tz=UTC"), "unknown option -tz; did you mean: --tz=UTC?"),
        (("config", "show", "-json"), "unknown option -json; did you mean: --json?"),
        (("-version",), "unknown option -version; did you mean: --version?"),
        (
            ("talks", "-title"),
            "no type matches 'itle' (-title is -t itle); available: closing remarks, invited talk, "
            "oral, oral session, poster, poster session, q&a, spotlight, workshop",
        ),
        (("--1234",), "unknown option --1234; see confcli --help"),
        (("show",), "missing argument 'ID...'; see confcli show --help"),
    ],
)
def test_wrong_usage_is_a_sentence_with_the_help_to_read(
    arguments: tuple[str, ...], sentence: str
) -> None:
    assert confcli(*arguments).error() == sentence
