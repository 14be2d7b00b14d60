"""Something unknown on the command line: what is near it first, then how to list all."""

import json

import pytest

from confcli.cli.options.declaring import listed
from confcli.cli.unknown import unknown
from confcli.model.errors import WrongUsageError
from tests.support.harness import confcli

ROOMS = [f"Room {n}" for n in range(9)]
MANY = [f"track on the topic of kites, part {n}" for n in range(65)]


@pytest.mark.parametrize(
    ("asked", "known", "sentence", "choices"),
    [
        ("Hal", ["Hall", "Hut"], "no x; did you mean: Hall? (available: Hall, Hut)", ["Hall"]),
        ("Hal", ["Hall"], "no x; did you mean: Hall?", ["Hall"]),
        ("Hal", [*ROOMS, "Hall"], "no x; did you mean: Hall? (confcli all lists all 10)", ["Hall"]),
        (
            "Hal",
            ["Hall", "Hale", "Hut"],
            "no x (available: Hall, Hale, Hut)",
            ["Hale", "Hall"],
        ),
        ("zzz", ["Hall", "Hut"], "no x; available: Hall, Hut", ["Hall", "Hut"]),
        ("zzz", ROOMS, f"no x; available: {', '.join(ROOMS)}", ROOMS),
        ("zzz", MANY, "no x; confcli all lists all 65", []),
        ("zzz", [], "no x", []),
    ],
)
def test_what_is_said(asked: str, known: list[str], sentence: str, choices: list[str]) -> None:
    error = unknown("no x", asked, known, "confcli all")
    assert (str(error), [*error.choices]) == (sentence, choices)


def test_all_unknown_names_of_a_list_are_said() -> None:
    assert listed("a, b", ["a", "b"], "--in", "no") == ("a", "b")
    with pytest.raises(WrongUsageError, match="no 'x', 'y'; available: a, b"):
        listed("x,a,y", ["a", "b"], "--in", "no")
    error = json.loads(confcli("talks", "--fields", "titel,id,strat", "--json").err)
    assert error["error"].startswith("unknown fields 'titel', 'strat'; did you mean: title, start?")
    assert error["choices"] == ["title", "start"]
    with pytest.raises(WrongUsageError, match="--in is empty; available: a"):
        listed(" ,", ["a"], "--in", "no")


@pytest.mark.parametrize(
    ("asked", "some"),
    [
        (("-c", "nope"), {"ICLR 2021"}),
        (("--topic", "graph", "-c", "nope"), {"ICLR 2021"}),
        (("--topic", "graph", "--fields", "nope"), {"name", "works"}),
        (("--topic", "graph", "--fields", "nope,zzzz"), {"name", "works"}),
    ],
)
def test_what_a_sentence_lists_is_what_a_script_can_choose(
    asked: tuple[str, ...], some: set[str]
) -> None:
    refused = confcli("authors", *asked, "--json")
    error = json.loads(refused.err)
    assert (refused.code, error["error"].split("available: ")[1].split(", ")) == (
        *(2, error["choices"]),
    )
    assert some <= {*error["choices"]}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("talks", "--fields", "titel"), "unknown field 'titel'; did you mean: title? ("),
        (("search", "x", "--in", "titel"), "can't search in 'titel'; did you mean: title? ("),
        (("search", "x", "--sort", "tme"), "can't sort by 'tme'; did you mean: time? ("),
        (("schema", "talx"), "no schema for 'talx'; did you mean: talks? ("),
        (("add", "x", "--format", "frab-jsn"), "unknown format 'frab-jsn'; did you mean: frab-"),
        (("check", "x", "--hint", "encodng=utf-8"), "unknown hint 'encodng'; did you mean: enc"),
    ],
)
def test_wherever_it_is_typed(arguments: tuple[str, ...], sentence: str) -> None:
    result = confcli(*arguments)
    assert result.code == 2
    assert result.error().startswith(sentence)


def test_several_near_ones_are_choices() -> None:
    error = json.loads(confcli("talks", "--fields", "sesion", "--json").err)
    assert error["error"].startswith("unknown field 'sesion' (confcli schema talks lists all ")
    assert error["choices"] == ["session", "session_id"]
    plain = confcli("talks", "--fields", "sesion").err.splitlines()
    assert plain == [f"confcli: {error['error']}; did you mean:", "  session", "  session_id"]


@pytest.mark.parametrize("command", ["now", "next"])
def test_the_fields_of_a_command_are_in_its_own_schema(command: str) -> None:
    said = confcli(command, "--fields", "sesion").error()
    assert said.startswith(f"unknown field 'sesion' (confcli schema {command} lists all ")


def test_a_single_near_one_is_a_choice_for_programs() -> None:
    error = json.loads(confcli("talks", "--fields", "titel", "--json").err)
    assert error["choices"] == ["title"]
    assert len(confcli("talks", "--fields", "titel").err.splitlines()) == 1
