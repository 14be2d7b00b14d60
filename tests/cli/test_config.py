"""``confcli config``: what counts and why, and changing it without harm to the file."""

import os
import re
import stat
from pathlib import Path

import pytest

from confcli.cli import configuration
from confcli.cli.configuration import KEYS
from tests.support import readme
from tests.support.harness import confcli, needs_posix, on_screen
from tests.support.home import configure

FILE = """# mine
tz = "Asia/Tokyo"  # where I live

[other]
tz = "UTC"
"""


@pytest.fixture(autouse=True)
def _reader_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    monkeypatch.setenv("TZ", "Africa/Lagos")
    monkeypatch.delenv("CONFCLI_PAGER")


def shown() -> dict[str, tuple[str, str]]:
    """The value and the origin of each setting."""
    return {key: (value, origin) for key, value, origin, _ in confcli("config").rows()}


def test_alone_it_shows_all_keys_and_where_their_values_come_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert set(shown()) == set(KEYS)
    assert shown()["tz"] == ("Africa/Lagos", "TZ")
    assert shown()["clock"] == ("24", "default")
    configure('tz = "Asia/Tokyo"\nclock = 12\n')
    assert shown()["tz"] == ("Asia/Tokyo", "config.toml")
    assert shown()["clock"] == ("12", "config.toml")
    monkeypatch.setenv("CONFCLI_TZ", "UTC")
    monkeypatch.setenv("PAGER", "more")
    assert shown()["tz"] == ("UTC", "CONFCLI_TZ")
    assert shown()["pager"] == ("more", "PAGER")


@pytest.mark.parametrize(
    ("environment", "value", "origin"),
    [
        ({}, "never", "config.toml"),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "never", "NO_COLOR"),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, "always", "FORCE_COLOR"),
        ({"FORCE_COLOR": "0", "CLICOLOR_FORCE": "1"}, "always", "CLICOLOR_FORCE"),
        ({"FORCE_COLOR": "0"}, "never", "config.toml"),
    ],
    ids=str,
)
def test_colours_come_from_what_counts_most(
    environment: dict[str, str], value: str, origin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure("color = 'never'\n")
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    assert shown()["color"] == (value, origin)


def test_the_pager_is_the_one_that_would_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    configure("pager = 'most'\n")
    monkeypatch.setenv("CONFCLI_PAGER", "")
    assert shown()["pager"] == ("", "CONFCLI_PAGER")
    assert "  pager       none          CONFCLI_PAGER" in on_screen("config").out.splitlines()
    monkeypatch.delenv("CONFCLI_PAGER")
    assert shown()["pager"] == ("most", "config.toml")
    configure("")
    monkeypatch.setattr("shutil.which", {"less": "/bin/less"}.get)
    assert shown()["pager"] == ("less -FRX", "default")
    monkeypatch.setattr("shutil.which", {}.get)
    assert shown()["pager"] == ("", "default")


def test_as_json_values_are_texts_and_nothing_is_null() -> None:
    configure("clock = 12\n")
    found = {each["key"]: each["value"] for each in confcli("config", "--json").json()}
    assert (found["clock"], found["conference"], found["density"]) == ("12", None, "normal")
    assert confcli("config", "show", "--json") == confcli("config", "--json")


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_a_terminal_shows_it_within_its_width(width: int) -> None:
    lines = on_screen("config", width=width).out.splitlines()
    assert max(map(len, lines)) <= width
    assert "  week_start  monday        default" in lines


def test_what_is_wrong_in_the_file_is_noted_and_does_not_count() -> None:
    file = configure("clock = 13\ncolour = 'never'\n")
    result = confcli("config")
    assert result.code == 0
    assert "clock\t24\tdefault" in result.out
    assert f"{file}: clock must be 24 or 12, not 13" in result.err
    assert f"{file}: unknown key 'colour'; did you mean: color?" in result.err


def test_the_path() -> None:
    file = Path(os.environ["CONFCLI_HOME"]) / "config.toml"
    assert confcli("config", "path") == (0, f"{file}\n", "")


@pytest.mark.parametrize(
    ("key", "value", "said", "read"),
    [
        ("tz", "europe/berlin", "Europe/Berlin", "Europe/Berlin"),
        ("tz", "Reykjavik", "Atlantic/Reykjavik", "Atlantic/Reykjavik"),
        ("clock", "12", "12", 12),
        ("week_start", "Sunday", "sunday", "sunday"),
        ("pager", 'less "-P a\\b" # x', 'less "-P a\\b" # x', 'less "-P a\\b" # x'),
        ("pager", "less -P ❄", "less -P ❄", "less -P ❄"),
        ("conference", "iclr", "iclr", "iclr"),
        ("conference", "all", "all", "all"),
    ],
)
@pytest.mark.parametrize("before", ["", FILE, f"{FILE}clock = 1"])
def test_a_value_that_is_set_is_read_again(
    key: str, value: str, said: str, read: object, before: str
) -> None:
    configure(before)
    assert confcli("config", "set", key, value) == (0, f"{key} = {said}\n", "")
    assert configuration.read()[key] == read


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'tz = "UTC"\n'),
        ("clock = 12", 'clock = 12\ntz = "UTC"\n'),
        (FILE, FILE.replace('"Asia/Tokyo"', '"UTC"')),
        ("tz='Asia/Tokyo'#here", 'tz = "UTC"#here'),
        ('"tz" = "a # b"\nclock = 12\n', 'tz = "UTC"\nclock = 12\n'),
        ("# tz = 'x'\n[other]\na = 1\n", "# tz = 'x'\ntz = \"UTC\"\n[other]\na = 1\n"),
        ("tz = 5\r\nclock = 12\r\n", 'tz = "UTC"\r\nclock = 12\r\n'),
    ],
)
def test_other_lines_and_comments_stay_as_they_are(before: str, after: str) -> None:
    file = configure("")
    file.write_bytes(before.encode())
    assert confcli("config", "set", "tz", "UTC").code == 0
    assert file.read_bytes().decode() == after


@pytest.mark.parametrize(
    "text",
    ["tz = ", 'tz = """\nAsia/Tokyo"""', "tz = [\n'a'\n]", "[tz]\na = 1", 'a = """\ntz = 1\n"""'],
)
def test_a_file_that_can_not_be_changed_safely_is_left_alone(text: str) -> None:
    file = configure(text)
    result = confcli("config", "set", "tz", "UTC")
    assert result.code == 3
    assert str(file) in result.error()
    assert file.read_text("utf-8") == text


def test_a_key_goes_back_to_its_default() -> None:
    file = configure(FILE)
    assert confcli("config", "unset", "tz").code == 0
    assert file.read_text("utf-8") == '# mine\n\n[other]\ntz = "UTC"\n'
    again = confcli("config", "unset", "tz")
    assert again == (0, "", f"confcli: tz is not set in {file}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("set", "colour", "never"), "unknown key 'colour'; did you mean: color?"),
        (("unset", "colour"), "unknown key 'colour'; did you mean: color?"),
        (("set", "clock", "13"), "clock must be 24 or 12, not '13'"),
        (("set", "density", "dense"), "density must be normal or compact, not 'dense'"),
        (("set", "tz", "Mars/Base"), "unknown time zone 'Mars/Base'"),
        (("set", "tz", "CST"), "time zone 'CST' is ambiguous"),
        (("set", "tz"), "missing argument 'VALUE'"),
        (("sett", "tz", "UTC"), "unknown command 'sett'; did you mean: set?"),
        (
            ("kite",),
            "unknown command 'kite'; available: show, path, set, unset; see confcli config --help",
        ),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    arguments: tuple[str, ...], said: str
) -> None:
    file = configure(FILE)
    result = confcli("config", *arguments)
    assert result.code == 2
    assert result.error().startswith(said)
    assert file.read_text("utf-8") == FILE


@needs_posix
def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    file = configure("")
    elsewhere = tmp_path / "dotfiles.toml"
    elsewhere.write_text("clock = 24\n")
    elsewhere.chmod(0o600)
    file.unlink()
    file.symlink_to(elsewhere)
    assert confcli("config", "set", "clock", "12").code == 0
    assert file.is_symlink()
    assert elsewhere.read_text() == "clock = 12\n"
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir()] == ["config.toml"]


def test_a_file_that_can_not_be_written_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CONFCLI_HOME", str(tmp_path / "file"))
    result = confcli("config", "set", "clock", "12")
    assert result.code == 3
    assert "can't write" in result.error()


def test_readme_explains_every_key() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]* \| ([^|]*) \|$", readme.text(), re.MULTILINE)
    values = {key: values for key, values in rows if key in KEYS}
    assert set(values) == set(KEYS)
    for key, each in KEYS.items():
        assert all(choice in values[key] for choice in each.choices)


def test_a_conference_that_is_not_there_is_not_set() -> None:
    result = confcli("config", "set", "conference", "Kites 2024")
    assert (result.code, result.error()) == (
        2,
        "no conference matches 'Kites 2024'; confcli listings lists them",
    )
    assert "Kites" not in confcli("config").out


def test_options_may_stand_before_the_name_of_a_subcommand() -> None:
    assert confcli("config", "-q", "set", "clock", "12").out == "clock = 12\n"
    assert confcli("config", "--color", "never", "path") == confcli("config", "path")
    assert confcli("config", "--json", "show") == confcli("config", "--json")


def test_what_is_set_is_echoed_on_one_line() -> None:
    assert confcli("config", "set", "pager", "less\n-R").out == "pager = less -R\n"


def test_a_zone_that_commands_will_refuse_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_TZ", "CST")
    result = confcli("config")
    assert result.code == 0
    assert result.err.startswith("confcli: CONFCLI_TZ: time zone 'CST' is ambiguous")
    assert "America/Chicago" in result.err


def test_a_file_that_can_t_be_read_is_explained_without_codes() -> None:
    file = configure("")
    file.write_bytes(b"\xff\xfe")
    for result in (confcli("config"), confcli("config", "set", "clock", "12")):
        assert (result.code, result.error().endswith(f"{file}: it is not UTF-8")) == (3, True)
    file.unlink()
    file.mkdir()
    for result in (confcli("config"), confcli("config", "set", "clock", "12")):
        assert (result.code, "errno" in result.error().lower()) == (3, False)
