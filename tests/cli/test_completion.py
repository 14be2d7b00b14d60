"""What the shell completes."""

import json
import os
import shlex
from collections.abc import Callable

import pytest

from confcli.cli import completion
from confcli.cli.app import PANELS
from confcli.model.text import slug
from tests.support.harness import confcli, process


def completed(line: str) -> list[str]:
    """What bash offers at the end of a command line."""
    words = line.split(" ")
    environment = os.environ | {
        "_CONFCLI_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    result = process(env=environment)
    assert result.err == ""
    return result.out.splitlines()


def test_bash_completes_commands() -> None:
    assert set(completed("confcli ")) >= {name for names in PANELS.values() for name in names}
    assert completed("confcli se") == ["sessions", "search"]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("confcli talks --conference ", "iclr-2021"),
        ("confcli talks --conference IC", "IClr-2021"),
        ("confcli talks --type Spot", "Spotlight"),
        ("confcli talks --track heal", "health-automl-soft-hard-ware"),
        ("confcli talks --author yoshua", "yoshua-bengio"),
        ("confcli talks --tz Europe/Berl", "Europe/Berlin"),
        ("confcli convert --tz europe/berl", "europe/berlin"),
        ("confcli sessions --source-tz America/Los", "America/Los_Angeles"),
        ("confcli show tvq0", "tvq0t223"),
        ("confcli talks --au", "--author"),
    ],
)
def test_bash_completes_values(line: str, offered: str) -> None:
    assert offered in completed(line)


def test_conferences_types_and_tracks() -> None:
    assert completion.conferences("") == ["iclr-2021", "neurips-2020"]
    assert completion.conferences("neur") == ["neurips-2020"]
    types, tracks = completion.of_field("type"), completion.of_field("track")
    assert {"oral", "spotlight", "poster", "q-a", "workshop"} <= set(types(""))
    assert types("SPOT") == ["SPOTlight"]
    assert tracks("graph") == ["graph-meta-learning-software"]
    assert types("kite") == []


@pytest.mark.parametrize(
    ("option", "complete", "key"),
    [
        ("--conference", completion.conferences, "conference"),
        ("--type", completion.of_field("type"), "type"),
        ("--track", completion.of_field("track"), "track"),
    ],
)
def test_completed_values_match_something_and_need_no_quotes(
    option: str, complete: Callable[[str], list[str]], key: str
) -> None:
    for value in complete(""):
        assert shlex.quote(value) == value
        found = [
            each
            for command in ("talks", "sessions")
            for each in json.loads(confcli(command, option, value, "--json").out)
        ]
        assert found
        assert value in {slug(each[key]) for each in found}


def test_ids_come_with_titles() -> None:
    assert (
        "sa4htvbc",
        "Orals & Spotlights Track 23: Graph/Meta Learning/Software",
    ) in completion.ids("sa")
    everything = completion.ids("")
    assert len({name for name, _ in everything}) == len(everything) == 36 + 141 + 119


def test_zones_in_any_case() -> None:
    assert "Europe/Berlin" in completion.zones("Europe/B")
    assert "EUROPE/Berlin" in completion.zones("EUROPE/B")
    assert completion.zones("kite") == []
    assert not any(name.startswith(("posix/", "right/")) for name in completion.zones(""))


def test_completion_never_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("confcli.library.bundled.load", fail)
    for complete in (completion.conferences, completion.of_field("type"), completion.ids):
        assert list(complete("")) == []
