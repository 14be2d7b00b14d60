"""The settings: typed, lenient about unknown keys, clear about values that are wrong."""

import pytest

from confcli.cli import configuration
from confcli.cli.configuration import KEYS, Configuration
from confcli.model.errors import InputError
from tests.support.harness import confcli
from tests.support.home import configure

WHOLE = """
tz = "Europe/Berlin"
conference = "Kites 2024"
density = "compact"
color = "never"
pager = "less -S"
clock = 12
week_start = "sunday"
"""

ALL = ", ".join(KEYS)


def load() -> Configuration:
    """The settings of the file."""
    return Configuration(**configuration.checked(configuration.read()))


def test_without_a_file_everything_has_its_default() -> None:
    assert load() == Configuration()


def test_every_key_may_be_set() -> None:
    configure(WHOLE)
    assert load() == Configuration(
        "Europe/Berlin", "Kites 2024", "compact", "never", "less -S", 12, "sunday"
    )


@pytest.mark.parametrize("text", ["clock = 12", "clock = '12'", "clock = ' 12 '"])
def test_a_number_may_be_in_quotes(text: str) -> None:
    configure(text)
    assert load().clock == 12


def test_choices_are_read_in_any_case() -> None:
    configure("week_start = 'Sunday'\ncolor = 'ALWAYS'")
    assert load().week_start == "sunday"
    assert load().color == "always"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("clock = 13", "clock must be 24 or 12, not 13"),
        ("clock = true", "clock must be 24 or 12, not true"),
        ("density = 'dense'", "density must be normal or compact, not 'dense'"),
        ("color = ''", "color must be auto, always or never, not ''"),
        ("tz = ' '", "tz can't be ' '; try tz = \"Europe/Berlin\""),
        ("conference = ['a']", 'conference can\'t be ["a"]; try conference = "FOSDEM 2024"'),
        ("[tz]\nname = 'UTC'", 'tz can\'t be {"name": "UTC"}; try tz = "Europe/Berlin"'),
    ],
)
def test_a_wrong_value_is_an_error_that_names_file_and_key(text: str, said: str) -> None:
    file = configure(text)
    with pytest.raises(InputError) as caught:
        load()
    assert str(caught.value) == f"{file}: {said}"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("colour", "unknown key 'colour'; did you mean: color? (available: " + ALL + ")"),
        (
            "weekstart",
            "unknown key 'weekstart'; did you mean: week_start? (available: " + ALL + ")",
        ),
        ("kite", "unknown key 'kite'; available: " + ALL),
    ],
)
def test_an_unknown_key_is_noted_once_and_the_rest_counts(
    key: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    file = configure(f"{key} = 'red'\ntz = 'Asia/Tokyo'\n")
    result = confcli("talks", "-n", "1", "--fields", "timezone")
    assert (result.out, result.noted) == ("Asia/Tokyo\n", f"confcli: {file}: {said}\n")


def test_a_broken_file_leaves_alone_what_does_not_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    configure("tz = ")
    assert confcli("talks").code == 3
    for arguments in (("talks", "--tz", "UTC"), ("--help",), ("--version",), ("schema",)):
        result = confcli(*arguments)
        assert (result.code, result.err) == (0, "")
