"""Where the process matters: pipes, signals, full disks, closed streams, encodings."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.support.harness import ORAL_6, PROGRAM, confcli, needs_posix, process


@pytest.mark.parametrize(
    "arguments",
    [("talks",), ("talks", "--json"), ("talks", "--jsonl"), ("talks", "--csv"), ("--help",), ()],
    ids=str,
)
def test_a_pipe_that_closes_early_ends_the_run_quietly(arguments: tuple[str, ...]) -> None:
    child = subprocess.Popen([*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout
    assert child.stderr
    assert child.stdout.read(1)
    child.stdout.close()
    with child.stderr:
        assert child.stderr.read() == b""
    assert child.wait(30) == 0


@needs_posix
def test_head_gets_its_line() -> None:
    command = " ".join([*PROGRAM, "talks", "--jsonl", "|", "head", "-1"])
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=30)
    assert done.stderr == b""
    assert json.loads(done.stdout)["conference"] == "NeurIPS 2020"


@needs_posix
def test_an_interrupt_ends_the_run_quietly_with_130() -> None:
    child = subprocess.Popen(
        [*PROGRAM, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )
    assert child.stdin
    child.stdin.write(b" " * 500_000)  # far more than a pipe holds: what is left is being read
    child.stdin.flush()
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err) == (130, b"", b"")


def heed_interrupts() -> None:
    """Stop ignoring interrupts, as a shell makes background processes do."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)], ids=str)
@pytest.mark.parametrize(
    "command", [("talks",), ("talks", "-n", "1"), ("today", "-d", "2021-05-05")]
)
def test_a_full_disk_is_reported_in_one_sentence(
    command: tuple[str, ...], form: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("wb") as full:
        result = process(*command, *form, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert result.code == 3
    assert "no space left" in result.err
    assert result.err.count("\n") == 1
    assert "mistake" not in result.err
    if form == ("--json",):
        assert json.loads(result.err)["exit_code"] == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("xyz 2>/dev/full", 2),
        ("xyz --json 2>/dev/full", 2),
        ("show xyzzy 2>/dev/full", 1),
        ("add none.csv 2>/dev/full", 3),
        ("talks >/dev/full 2>/dev/full", 3),
        ("talks >&- 2>/dev/full", 3),
    ],
)
def test_the_exit_code_says_it_where_stderr_is_full(line: str, code: int) -> None:
    command = f"{' '.join(PROGRAM)} {line}"
    assert subprocess.run(["sh", "-c", command], timeout=30).returncode == code


@needs_posix
def test_a_closed_stdout_is_reported_in_one_sentence() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{' '.join(PROGRAM)} sessions >&-"], capture_output=True, timeout=30
    )
    assert done.returncode == 3
    assert done.stderr == b"confcli: standard output is closed\n"


@needs_posix
def test_a_closed_stderr_keeps_notes_out_of_the_results() -> None:
    command = f"{' '.join(PROGRAM)} papers --day 1999-01-01 --json 2>&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=30)
    assert (done.returncode, done.stdout) == (0, b"[]\n")


@needs_posix
def test_a_closed_stdin_is_reported_in_one_sentence() -> None:
    command = f"{' '.join(PROGRAM)} check - <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=30)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"confcli: standard input is closed\n"


@pytest.mark.parametrize("typed", [b"", b" \n"])
def test_nothing_on_stdin_is_reported_in_one_sentence(typed: bytes) -> None:
    assert confcli("check", "-", stdin=typed).error() == "standard input is empty"


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
    ids=str,
)
def test_output_is_utf_8_whatever_the_locale(environment: dict[str, str]) -> None:
    for form in ((), ("--json",), ("--csv",)):
        result = process("search", "krahenbuhl", *form, env=os.environ | environment)
        assert (result.code, result.err) == (0, "")
        assert "Philipp Krähenbühl" in result.out
    result = process("talks", "--track", "kite", env=os.environ | environment)
    assert (result.code, result.out) == (2, "")
    assert "Health/AutoML" in result.err


def test_output_does_not_depend_on_the_locale() -> None:
    for locale in ("C", "de_DE.UTF-8", "tr_TR.UTF-8"):
        result = process(
            "convert", "2021-12-09 18:00 PST", "--tz", "UTC", env=os.environ | {"LC_ALL": locale}
        )
        assert result.out == "UTC\t2021-12-10T02:00:00+00:00\t\tUTC\t+00:00\t0\t\t\n"


def test_a_page_comes_through_a_pipe() -> None:
    result = process(
        "sessions", "--listing", "-", "--year", "2021", "--json", input=ORAL_6.read_bytes()
    )
    (found,) = result.json()
    assert (found["title"], len(found["talks"])) == ("Oral Session 6", 17)


def test_the_program_and_the_module_do_the_same() -> None:
    module = process("--version")
    assert module == (0, module.out, "")
    installed = Path(PROGRAM[0]).with_name("confcli")
    if not installed.exists():
        pytest.skip("confcli is not installed beside this Python")
    done = subprocess.run([installed, "--version"], capture_output=True, timeout=30)
    assert done.stdout.decode() == module.out


def test_it_works_from_any_directory(tmp_path: Path) -> None:
    result = process("search", "federated", "--json", cwd=tmp_path)
    assert result.json()[0]["title"] == "Federated Learning Based on Dynamic Regularization"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("home", ["/nonexistent/home", "/dev/null"])
def test_reading_needs_no_home(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_HOME", home)
    monkeypatch.setenv("HOME", home)
    assert len(process("sessions", "--json").json()) == 36
    monkeypatch.delenv("CONFCLI_TZ")
    monkeypatch.setenv("TZ", "UTC")
    assert len(process("sessions", "--json").json()) == 36
