"""A value that nothing loaded has is wrong usage on every command; an empty meeting is not."""

import json
from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.invented import session, talk, write

#: The commands that filter, with what else they need, and their names for what they list.
COMMANDS = {
    "talks": ("talks",),
    "papers": ("papers",),
    "sessions": ("sessions",),
    "count": ("count",),
    "today": ("today", "--now", "2021-05-04 12:00 UTC"),
    "search": ("search", "kites"),
    "search for people": ("search", "ada", "--people"),
}
command = pytest.mark.parametrize("name", COMMANDS)


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """A morning with an oral, a break and a Q&A, and an evening on another day."""
    return write(
        tmp_path,
        session(
            "Morning of Kites",
            talk("Kites over Oslo", ["Ada Verne"], "Up.", "2021-05-04 09:00", type="oral"),
            talk("Q&A", type="q&a", start="2021-05-04 10:00"),
            track="Sky devroom",
            room="Janson",
            chairs=["Zoë Müller"],
        ),
        session(
            "Evening of Knots",
            talk("Knots", ["Bo Fox", "Ada Lang"], "On kites.", "2021-05-05 19:00", type="poster"),
            room="H.1308",
        ),
    )


@command
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--track", "devrom"), "no track matches 'devrom'; did you mean: Sky devroom?"),
        (("--room", "Jansn"), "no room matches 'Jansn'; did you mean: Janson? (available: H.1308"),
        (
            ("-t", "orla"),
            "no type matches 'orla'; did you mean: oral? (available: oral, poster, q&",
        ),
        (("-t", "zzz"), "no type matches 'zzz'; available: oral, poster, q&a"),
        (("-t", "oral", "-t", "zzz"), "no type matches 'zzz'; available: oral, poster, q&a"),
        (
            ("-s", "mornin of knites"),
            "no session matches 'mornin of knites'; did you mean: Morning",
        ),
        (("-a", "zzz"), "no author matches 'zzz'; available: Ada Lang, Ada Verne, Bo Fox, Zoë Mü"),
        (("--keyword", "wind"), "no keyword matches 'wind'; these listings have no keywords"),
        (("--track", "zzz", "-d", "1999-01-01"), "no track matches 'zzz'; available: Sky devroom"),
        (("-c", "kitcon"), "no conference matches 'kitcon'; did you mean: KiteCon 2021?"),
    ],
)
def test_a_value_that_nothing_has(
    kites: Path, name: str, options: tuple[str, ...], sentence: str
) -> None:
    result = confcli(*COMMANDS[name], *options, "-l", kites)
    assert (result.code, result.out) == (2, "")
    assert result.error().startswith(sentence)


@command
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--track", "devrom"), "no track matches 'devrom'; did you mean: Sky devroom?"),
        (("-t", "oral", "-t", "zzz"), "no type matches 'zzz'; available: oral, poster, q&a"),
        (("-a", "zzz"), "no author matches 'zzz'; available: Ada Lang, Ada Verne, Bo Fox, Zoë Mü"),
    ],
)
def test_a_value_that_nothing_added_has(
    kites: Path, name: str, options: tuple[str, ...], sentence: str
) -> None:
    confcli("add", kites)
    result = confcli(*COMMANDS[name], *options, "-c", "kitecon")
    assert (result.code, result.out) == (2, "")
    assert result.error().startswith(sentence)


@command
def test_a_value_that_only_other_kinds_have_is_none_wrong(kites: Path, name: str) -> None:
    result = confcli(*COMMANDS[name], "-t", "q&a", "-s", "evening", "-l", kites)
    nothing = confcli(*COMMANDS[name], "-t", "q&a", "-l", kites)
    assert result.code in (0, 1)
    assert nothing.code in (0, 1)
    assert nothing.code == (name.startswith("search"))


@command
@pytest.mark.parametrize(
    "options", [("-t", "poster", "-r", "janson"), ("-d", "1999-01-01"), ("-a", "fox", "-t", "oral")]
)
def test_known_values_that_meet_nowhere_are_a_note(
    kites: Path, name: str, options: tuple[str, ...]
) -> None:
    result = confcli(*COMMANDS[name], *options, "-l", kites)
    assert result.code == name.startswith("search")
    assert result.out in ("", "0\n")
    assert result.err.startswith("confcli: ")


def test_the_near_ones_are_choices_in_json(kites: Path) -> None:
    result = confcli("talks", "-a", "ada l", "-a", "adda", "-l", kites, "--json")
    error = json.loads(result.err)
    assert (result.code, result.out) == (2, "")
    assert error["error"] == "no author matches 'adda'"
    assert error["choices"] == ["Ada Lang", "Ada Verne"]


def test_what_lists_all_is_a_command_that_does() -> None:
    result = confcli("talks", "-s", "orral session", "-c", "iclr")
    assert result.code == 2
    assert "(confcli sessions -c iclr lists all 34)" in result.err
    assert len(confcli("sessions", "-c", "iclr").rows()) == 34
    result = confcli("talks", "-a", "zzz", "-c", "iclr")
    assert result.error() == "no author matches 'zzz'; confcli authors -c iclr lists all 156"
    assert len(confcli("authors", "-c", "iclr").rows()) == 156


@pytest.mark.parametrize("name", [name for name in COMMANDS if not name.endswith("people")])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ada vrne", "Ada Verne"),
        ("Vernne Ada", "Ada Verne"),
        ("zoe muler", "Zoë Müller"),
        ("adavrne", ""),
        ("A. Vernee", ""),
    ],
)
def test_names_are_forgiven_what_authors_forgives(
    kites: Path, name: str, typed: str, meant: str
) -> None:
    result = confcli(*COMMANDS[name], "-a", typed, "-l", kites)
    same = confcli("authors", typed, "-l", kites, "--fields", "name")
    assert same.out == (f"{meant}\n" if meant else "")
    if not meant:
        assert result.code == 2
        return
    note, *_ = result.err.splitlines()
    assert note == f"confcli: no author matches {typed!r} exactly; showing {meant}"
    assert note in same.err
    exactly = confcli(*COMMANDS[name], "-a", meant, "-l", kites)
    assert (result.code, result.out) == (0, exactly.out)


@pytest.mark.parametrize("name", [name for name in COMMANDS if not name.endswith("people")])
def test_several_people_are_choices(kites: Path, name: str) -> None:
    several = confcli(*COMMANDS[name], "-a", "Adda", "-l", kites)
    assert (several.code, several.out) == (2, "")
    assert several.err == (
        "confcli: no author matches 'Adda'; did you mean:\n  Ada Lang\n  Ada Verne\n"
    )
    listed = confcli("authors", "Adda", "-l", kites, "--fields", "name")
    assert listed.out == "Ada Lang\nAda Verne\n"
    assert listed.err == (
        "confcli: no author matches 'Adda' exactly; showing Ada Lang, Ada Verne\n"
    )


def test_authors_suggests_near_names() -> None:
    for arguments in (("authors", "lajuela"), ("search", "lajuela", "--people")):
        result = confcli(*arguments)
        assert (result.code, result.out) == (1, "")
        assert result.error() == (
            "no author matches 'lajuela'; did you mean: Mikel Landajuela Larma? "
            "(confcli authors lists all 263); for a topic, try confcli authors --topic lajuela"
        )
        assert confcli(*arguments, "--json").out == "[]\n"
