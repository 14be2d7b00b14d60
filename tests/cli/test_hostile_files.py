"""Pipes, devices, links, files of any size: left alone in folders, by name read within bounds."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from tests.support.harness import ORAL_2, PROGRAM, confcli, needs_posix, process

pytestmark = needs_posix


def test_only_regular_files_of_a_folder_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    shutil.copy(ORAL_2, folder / "page.txt")
    os.mkfifo(folder / "fifo")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "loop").symlink_to("loop")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(folder / "socket"))
        result = process("check", folder, "--year", "2021", timeout=20)
    assert result.code == 0
    for name in ("fifo", "zero", "loop", "socket"):
        assert f"{name}: not a regular file" in result.err


@pytest.mark.parametrize("source", ["/dev/zero", "-"])
def test_what_does_not_end_is_refused(source: str) -> None:
    with Path("/dev/zero").open("rb") as endless:
        result = process("check", source, stdin=endless)
    assert result.code == 3
    assert "larger than 100 MiB; " in result.error()


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(2**40)
    assert "larger than 100 MiB; " in confcli("check", tmp_path / "large").error()


def test_a_pipe_is_read_as_standard_input_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    with subprocess.Popen(["sh", "-c", f"cat '{ORAL_2}' > fifo"], cwd=tmp_path):
        result = process("check", tmp_path / "fifo", "--year", "2021", "-c", "x", "--json")
    assert '"stdin:' in result.out


def test_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    script = 'mkdir gone; cd gone; rmdir ../gone; exec "$@"'
    command = ["sh", "-c", script, "sh", *PROGRAM, "add", "x"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (
        3,
        b"confcli: the working folder is gone; change to another one\n",
    )


@pytest.mark.parametrize("kind", ["fifo", "folder", "deep", "long number"])
@pytest.mark.parametrize("command", [("config",), ("config", "set", "tz", "UTC")])
def test_an_odd_config_file_is_refused(kind: str, command: tuple[str, ...]) -> None:
    path = Path(os.environ["CONFCLI_HOME"]) / "config.toml"
    path.parent.mkdir(parents=True)
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.write_text("a = " + ("[" * 100_000 if kind == "deep" else "9" * 5000), "utf-8")
    result = confcli(*command)
    assert result.code == 3
    assert str(path) in result.error()
