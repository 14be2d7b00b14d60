"""The scripts in real shells: what a press of the tab key offers."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from confcli.cli.shell_scripts import SCRIPTS
from tests.support import readme
from tests.support.harness import confcli, needs_posix, on_screen

pytestmark = needs_posix

_BASH = """
eval "$(confcli completion bash)"
COMP_WORDS=({words})
COMP_CWORD={at}
COMP_TYPE={type}
compopt() {{ echo "compopt"; printf '%s\\n' "$@"; }}
_confcli_completion confcli
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
#: What makes each shell complete with nothing but our script, and show a plain prompt.
_STARTS = {
    "bash": "bind 'set enable-bracketed-paste off'; source <(confcli completion bash)",
    "zsh": "unsetopt zle_bracketed_paste; autoload -Uz compinit && compinit -u -D;"
    " source <(confcli completion zsh)",
}
_ALONE = {"bash": "--norc", "zsh": "-f"}


def run(shell: str, script: str) -> str:
    """What a shell prints when it runs a script."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not there")
    command = [shell, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=_environment())
    assert done.stderr == ""
    return done.stdout


def typed(shell: str, keys: str, awaited: str) -> str:
    """What an interactive shell shows once keys are pressed and something awaited has come."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not there")
    main, side = os.openpty()
    environment = _environment() | {"TERM": "vt100", "PS1": "> "}
    command = [shell, _ALONE[shell], "-i"]
    child = subprocess.Popen(
        command, stdin=side, stdout=side, stderr=side, env=environment, start_new_session=True
    )
    os.close(side)
    try:
        os.write(main, f"{_STARTS[shell]}; echo rea''dy\n".encode())
        shown = _until(main, "ready\r")
        os.write(main, keys.encode())
        shown = _until(main, awaited)
    finally:
        child.kill()
        child.wait()
        os.close(main)
    return shown


def _until(descriptor: int, awaited: str) -> str:
    """Read a pseudo-terminal until a text comes, for 20 seconds at most."""
    shown, deadline = b"", time.monotonic() + 20
    while awaited.encode() not in shown and time.monotonic() < deadline:
        if select.select([descriptor], [], [], 0.2)[0]:
            shown += os.read(descriptor, 65536)
    return shown.decode(errors="replace")


def _environment() -> dict[str, str]:
    program = Path(sys.executable).parent
    return os.environ | {"PATH": f"{program}{os.pathsep}{os.environ['PATH']}"}


def bash(*words: str, listing: bool = False) -> list[str]:
    """What bash puts into COMPREPLY for words that it has split, and what it is told besides."""
    quoted = " ".join(f"'{word}'" for word in ("confcli", *words))
    script = _BASH.format(words=quoted, at=len(words), type=63 if listing else 9)
    return run("bash", script).splitlines()


def fish(line: str) -> list[str]:
    """What fish offers for a line, with descriptions after tabs."""
    script = f"confcli completion fish | source; complete --do-complete '{line}'"
    return run("fish", script).splitlines()


def test_bash_completes_commands_and_values() -> None:
    assert bash("se") == ["sessions", "search", "seen"]
    assert bash("talks", "-c", "ic") == ["iclr-2021"]
    assert bash("talks", "--tz", "=", "Europe/Ber") == ["Europe/Berlin"]
    assert bash("talks", "--tz", "=", "Europe/Berlin", "--sort", "ti") == ["time", "title"]
    assert bash("add", "--hint", "encoding", "=", "utf") == [""]
    assert bash("show", "sa4htvbc", listing=True) == ["sa4htvbc"]


def test_bash_completes_files_only_where_they_are_meant() -> None:
    assert bash("add", "") == ["compopt", "-o", "default", ""]
    assert bash("talks", "--type", "zzz") == [""]


def test_fish_shows_what_completions_mean() -> None:
    assert fish("confcli se") == [
        "sessions\tList sessions: when, what and who chairs",
        "search\tSearch papers, talks and sessions by topic, title or name",
        "seen\tMark talks, papers or sessions as seen",
    ]
    assert fish("confcli talks --tz=Europe/Ber") == ["--tz=Europe/Berlin"]
    assert fish("confcli show sa4htvbc") == [
        "sa4htvbc\tOrals & Spotlights Track 23: Graph/Meta Learning/Software"
    ]
    assert fish("confcli talks --type zzz") == []


def test_fish_completes_files_where_they_are_meant() -> None:
    assert "README.md" in fish("confcli add READ")


@pytest.mark.parametrize("shell", ["bash", "zsh"])
@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("confcli talks -c ic\t", "lr-2021"),
        ("confcli talks --tz=Europe/Ber\t", "lin"),
        ("confcli show sa4h\t", "tvbc"),
        ("confcli add READ\t", "ME.md"),
    ],
)
def test_a_press_of_the_tab_key_completes(shell: str, keys: str, shown: str) -> None:
    assert shown in typed(shell, keys, shown)


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_two_presses_show_what_ids_mean(shell: str) -> None:
    shown = typed(shell, "confcli show sa\t\t", "Track 23")
    assert "Orals & Spotlights Track 23" in shown


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_valid(shell: str) -> None:
    assert run(shell, f"confcli completion {shell} | {shell} -n") == ""


@pytest.mark.parametrize("shell", SCRIPTS)
def test_on_a_terminal_it_says_where_the_script_goes(shell: str) -> None:
    piped, shown = confcli("completion", shell), on_screen("completion", shell)
    assert piped == (0, SCRIPTS[shell].text, "")
    assert shown.err == f"confcli: {SCRIPTS[shell].where}\n"
    assert f"confcli completion {shell}" in shown.err


def test_an_unknown_shell_is_an_error() -> None:
    result = confcli("completion", "zhs")
    assert result.code == 2
    assert "did you mean: zsh?" in result.error()


def test_help_has_no_other_way_to_install_it() -> None:
    assert not re.search(r"--(install|show)-completion", confcli("--help").out)
    assert confcli("--install-completion", "zsh").code == 2


@pytest.mark.parametrize("shell", SCRIPTS)
def test_readme_shows_the_same_lines(shell: str) -> None:
    line = SCRIPTS[shell].where.partition(": ")[2]
    assert f"`{line}`" in readme.text().replace("\\|", "|")


@pytest.mark.parametrize("shell", SCRIPTS)
def test_where_a_script_goes_is_in_the_help_and_said_beside_a_file(
    shell: str, tmp_path: Path
) -> None:
    said = SCRIPTS[shell].where
    for help_ in (confcli("completion", "--help"), confcli("help", "completion")):
        assert said in " ".join(help_.out.split())
    with (tmp_path / "script").open("wb") as file:
        command = [sys.executable, "-m", "confcli", "completion", shell]
        done = subprocess.run(
            command, stdout=file, stderr=subprocess.PIPE, text=True, timeout=60, check=True
        )
    assert done.stderr == f"confcli: {said}\n"
    assert confcli("completion", shell) == (0, SCRIPTS[shell].text, "")
