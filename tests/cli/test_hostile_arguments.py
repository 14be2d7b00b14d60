"""Whatever an option or argument is given, the answer is a result or one sentence.

Every option and argument of every command is found in the program itself.
"""

import os
import time
from collections.abc import Iterator
from itertools import count
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest

from tests.support.harness import TRACK_23, Result, confcli, needs_posix
from tests.support.kites import kites
from tests.support.runs import RUNS, commands

LONG = "a" * 50_000
#: The name of a file, in no encoding.
FILE = "a\udcff"
TEXTS = (
    "",
    " ",
    "\udcff\udcfe",
    FILE,
    "a\0b",
    LONG,
    "x1 " * 300,
    "9" * 30,
    "-1",
    "9" * 400 + ":" + "9" * 400,
    "9999-12-31",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01",
    "0001-01-01T00:00+14:00",
    "day 99999999999999999999",
    "in 99999999999999999999 days",
    "99999999999999999999h",
    "[(*+?{",
    "%s{}\\x",
    "a=b=c",
    "=",
    ",",
    "../../..",
    "/",
    "\x1b]52;c;eA==\x07",
    "\u202e\U0001f600\ufffe\u0300",
    "'\"`$(id)",
    "nan",
)
INTEGERS = ("9223372036854775808", "-9223372036854775809", "0", "-1", "9" * 5000, "nan", "", "٣")
FLOATS = ("nan", "inf", "-inf", "1e400", "-0.0", "1e-320", "", "9" * 5000)
KINDS = {"IntParamType": INTEGERS, "FloatParamType": FLOATS}
#: Of the processor, long enough for a slow one; what doesn't end would not end in this time either.
SECONDS = 20
#: One of so many further commands that have an option gets one more value of it.
THINNED = 8
_turn = count()


def parameters() -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    """Each parameter with all its values once, then with one on some of the further commands."""
    known = set[object]()
    for name, command in sorted(commands(), key=itemgetter(0)):
        for each in command.params:
            if getattr(each, "is_flag", False):
                continue
            values: tuple[str, ...] = KINDS.get(type(each.type).__name__, TEXTS)
            key = (tuple(each.opts), each.nargs, each.multiple if hasattr(each, "multiple") else 0)
            if key in known:
                if (turn := next(_turn)) % THINNED:
                    continue
                values = (values[turn % len(values)],)
            known.add(key)
            yield name, each, values


def line(name: str, parameter: Any, value: str) -> list[object]:
    if parameter.param_type_name == "argument":
        return [*name.split(), "--", value]
    words = len(name.split())
    run = list(RUNS.get(name) or RUNS[name.split()[0]])
    return [*name.split(), *(run[words:] if name in RUNS else ()), f"{parameter.opts[0]}={value}"]


CASES = [
    pytest.param(name, each, values, id=f"{name}-{each.name}")
    for name, each, values in parameters()
]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "so" / "far" / "below"  # what is above it isn't ours
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    if os.name == "posix":
        Path(FILE).write_bytes(kites(tmp_path).read_bytes())


def check(result: Result, command: list[object], began: float) -> None:
    shown = [str(each)[:80] for each in command]
    assert result.code in range(4), (shown, result.err[-500:])
    assert "internal error" not in result.err, (shown, result.err[-500:])
    assert "Traceback" not in result.err, shown
    assert time.process_time() - began < SECONDS, shown
    if result.code > 1:
        assert len(result.err) < 10_000, shown


@pytest.mark.parametrize(("name", "parameter", "values"), CASES)
def test_a_hostile_value_is_answered(name: str, parameter: Any, values: tuple[str, ...]) -> None:
    for value in values:
        command = line(name, parameter, value)
        began = time.process_time()
        check(confcli(*command), command, began)


@needs_posix
@pytest.mark.parametrize(
    "words",
    [
        ("star", "kites", "--note", FILE),
        ("star", "kites", f"--note={FILE}"),
        ("star", "kites", "--label", FILE),
        ("busy", "2021-05-04 14:00", "1h", FILE),
        ("add", TRACK_23, "-c", FILE),
    ],
)
def test_what_is_kept_is_text(words: tuple[object, ...], tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0
    result = confcli(*words)
    assert (result.code, result.error()) == (2, "'a\\udcff' is not text in UTF-8")


@needs_posix
def test_a_file_may_have_a_name_in_no_encoding() -> None:
    assert confcli("check", FILE).code == 0
    assert confcli("talks", "--listing", FILE).code == 0
