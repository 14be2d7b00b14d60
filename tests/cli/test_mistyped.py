"""A command line that can't be read is answered with what was meant, or with nothing beside it."""

import pytest

from tests.support.harness import confcli


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("talks", "--speaker", "x"), "--author"),
        (("talks", "--timezone", "UTC"), "--tz"),
        (("talks", "--output", "json"), "--json"),
        (("talks", "--where", "x"), "--room"),
        (("talks", "--trak", "x"), "--track"),
        (("speakers",), "authors"),
        (("version",), "-V"),
        (("rooms",), "count --by room"),
        (("seach", "x"), "search"),
        (("talks", "rust", "-c", "iclr"), "confcli search rust -c iclr"),
        (("export", "ics"), "confcli export -f ics"),
        (("export", "mine.ics"), "confcli export -o mine.ics"),
        (("export", "rust", "async"), "confcli export --query 'rust async'"),
        (("ics",), "export -f ics"),
        (("talks", "--now"), "confcli talks --at now"),
        (("talks", "--now", "-n", "1"), "confcli talks --at now"),
    ],
)
def test_what_was_meant_is_named(arguments: tuple[str, ...], meant: str) -> None:
    result = confcli(*arguments)
    assert result.code == 2
    assert f"; did you mean: {meant}? (see confcli" in result.error()


@pytest.mark.parametrize("arguments", [("zzzz",), ("talks", "--zzzz"), ("talks", "--kite", "x")])
def test_what_resembles_nothing_gets_no_advice(arguments: tuple[str, ...]) -> None:
    assert "did you mean" not in confcli(*arguments).error()


def test_several_that_come_near_are_choices() -> None:
    assert confcli("talks", "--comp").err == (
        "confcli: unknown option --comp; did you mean: --compact? (see confcli talks --help)\n"
    )
    assert confcli("talks", "--jso").err == (
        "confcli: unknown option --jso (see confcli talks --help); did you mean:\n"
        "  --json\n  --jsonl\n"
    )


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("--csv", "today"), "confcli today --csv"),
        (("-c", "iclr 2021", "today", "-n", "1"), "confcli today -n 1 -c 'iclr 2021'"),
    ],
)
def test_options_before_a_command_go_after_it(arguments: tuple[str, ...], line: str) -> None:
    wrong = f"unknown option {arguments[0]}; options go after the command: {line}"
    assert confcli(*arguments).error() == wrong


def test_a_day_may_be_called_a_date() -> None:
    of_day = confcli("talks", "--day", "2021-05-05", "--tz", "UTC").out
    assert confcli("talks", "--date", "2021-05-05", "--tz", "UTC").out == of_day
    assert confcli("talks", "--date=2021-05-05", "--tz", "UTC").out == of_day
    assert "--date" not in confcli("today", "--help").out


@pytest.mark.parametrize("option", [("--hint", "encoding=utf-8"), ("--source-tz", "UTC")])
@pytest.mark.parametrize("command", [("talks",), ("search", "x"), ("listings",), ("authors", "x")])
def test_what_is_said_about_files_needs_files(
    command: tuple[str, ...], option: tuple[str, ...]
) -> None:
    result = confcli(*command, *option)
    assert (result.code, result.error()) == (2, f"{option[0]} needs --listing")


def test_a_shell_is_to_be_chosen() -> None:
    sentence, *choices = confcli("completion").err.splitlines()
    assert sentence == "confcli: choose a shell:"
    assert choices[0] == "  confcli completion bash"


def test_a_typo_in_a_day_is_no_time_zone() -> None:
    assert confcli("talks", "--at", "2pm tomorow").error() == (
        "can't read '2pm tomorow' as a time; did you mean: 2pm tomorrow?"
    )


def test_speakers_are_authors() -> None:
    for command in ("count", "talks"):
        by_author = confcli(command, "--by", "author", "-c", "iclr").out
        assert confcli(command, "--by", "speaker", "-c", "iclr").out == by_author


def test_a_name_that_filters_leave_out_is_known_all_the_same() -> None:
    found = confcli("search", "bengio", "--people", "-t", "poster", "--tz", "UTC")
    assert found.code == 1
    assert found.err == (
        "confcli: no author matches 'bengio' with these filters; without them:\n  Yoshua Bengio\n"
    )


def test_groups_of_time_are_in_order_of_time() -> None:
    found = confcli("search", "learning", "-c", "iclr", "--by", "time", "--all", "--tz", "UTC")
    starts = [
        row[2]
        for row in confcli(
            "search", "learning", "-c", "iclr", "--sort", "time", "--all", "--tz", "UTC"
        ).rows()
    ]
    assert [row[2] for row in found.rows()] == starts


@pytest.mark.parametrize(
    ("option", "meant"), [("--fields", "listings --fields"), ("--limit", "talks --limit")]
)
def test_an_option_without_a_command_names_one_that_takes_it(option: str, meant: str) -> None:
    said = confcli(option).error()
    assert said == f"unknown option {option}; did you mean: confcli {meant}? (see confcli --help)"
