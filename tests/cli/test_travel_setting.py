"""The minutes between rooms in the settings: read, shown, changed, and refused if unclear."""

import pytest

from confcli.cli import configuration, streams
from confcli.cli.environment import Here
from confcli.cli.options.general import General
from confcli.model.errors import InputError
from tests.support.harness import confcli, on_screen
from tests.support.home import configure

RULES = """clock = 12

[travel]
default = 5  # a guess
"Aula | K" = 10

[other]
a = 1
"""


def test_without_any_nothing_is_known_of_walks() -> None:
    assert Here().travel().minutes("Aula", "Gym") == 0
    assert Here().travel(7).minutes("Aula", "Gym") == 7


def test_the_file_says_how_long_it_takes_and_an_option_stands_in_for_its_default() -> None:
    configure(RULES)
    streams.begin(General())
    assert Here().travel().minutes("Gym", "Aula") == 5
    assert Here().travel(7).minutes("Gym", "Aula") == 7
    assert Here().travel(7).minutes("K.1.105", "Aula") == 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("travel = 5", "travel can't be 5; try: confcli config set travel.default 5"),
        ("travel = '7'", "travel can't be '7'; try: confcli config set travel.default 7"),
        ("[travel]\nAula = 5", "travel: 'Aula' doesn't name two rooms; try \"AW | K\" = 10"),
        ("travel.default = -1", "travel: 'default' must be minutes, such as 10, not -1"),
        ("travel.default = true", "travel: 'default' must be minutes, such as 10, not true"),
        ("travel.default = 1.5", "travel: 'default' must be minutes, such as 10, not 1.5"),
        ("[travel]\n'A | B' = 1\n'b|a' = 2", "travel: 'b|a' is there twice"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_with_the_rule(text: str, said: str) -> None:
    file = configure(text)
    with pytest.raises(InputError) as caught:
        configuration.checked(configuration.read())
    assert str(caught.value) == f"{file}: {said}"
    assert f"{file}: {said}" in confcli("config").err


def test_each_rule_is_shown_with_where_it_comes_from() -> None:
    assert "travel\t\tdefault\tMinutes" in confcli("config").out
    configure(RULES)
    rows = [row[:3] for row in confcli("config").rows() if row[0].startswith("travel")]
    assert rows == [
        ["travel.default", "5", "config.toml"],
        ["travel.Aula | K", "10", "config.toml"],
    ]
    assert "  travel.Aula | K  10" in on_screen("config").out


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("", "travel.default", "[travel]\ndefault = 8\n"),
        ("clock = 12", "travel.A | B", 'clock = 12\n\n[travel]\n"A | B" = 8\n'),
        (RULES, "travel.default", RULES.replace("= 5 ", "= 8 ")),
        (RULES, "travel.k|AULA", RULES.replace("= 10", "= 8")),
        (RULES, "travel.Gym | K", RULES.replace("10\n", '10\n"Gym | K" = 8\n')),
        ("[ travel ] # minutes\n[other]\n", "travel.A | B", '"A | B" = 8\n'),
        ("[travel]\r\ndefault = 5\r\n", "travel.default", "[travel]\r\ndefault = 8\r\n"),
    ],
)
def test_a_rule_is_changed_in_its_place(before: str, key: str, after: str) -> None:
    file = configure("")
    file.write_bytes(before.encode())
    assert confcli("config", "set", key, "8") == (0, f"{key} = 8\n", "")
    text = file.read_bytes().decode()
    assert text == after or after in text.splitlines(keepends=True)
    assert 8 in configuration.read()["travel"].values()


def test_a_rule_is_taken_away_by_either_order_of_its_rooms() -> None:
    file = configure(RULES)
    assert confcli("config", "unset", "travel.K | Aula").code == 0
    assert file.read_text("utf-8") == RULES.replace('"Aula | K" = 10\n', "")
    again = confcli("config", "unset", "travel.K | Aula")
    assert again == (0, "", f"confcli: travel.K | Aula is not set in {file}\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("travel", "5"), 2, "travel can't be '5'; try: confcli config set travel.default 5"),
        (("travel.Aula", "5"), 2, "travel: 'Aula' doesn't name two rooms; try \"AW | K\" = 10"),
        (("travel.A | B", "soon"), 2, "travel: 'A | B' must be minutes, such as 10, not 'soon'"),
    ],
)
def test_what_can_not_be_set_is_said(arguments: tuple[str, str], code: int, said: str) -> None:
    result = confcli("config", "set", *arguments)
    assert (result.code, result.error()) == (code, said)


@pytest.mark.parametrize("text", ["travel = {default = 5}", "travel.default = 5", "travel = 5"])
def test_another_way_of_writing_it_is_left_alone(text: str) -> None:
    file = configure(text)
    result = confcli("config", "set", "travel.default", "8")
    assert (result.code, file.read_text("utf-8")) == (3, text)
