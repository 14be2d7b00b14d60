"""Files that commands write: whole or not at all, never unasked in place of another."""

import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

import pytest

from confcli.cli import streams, written_files
from confcli.cli.options.general import General
from confcli.model.errors import InputError, WrongUsageError
from tests.support.harness import Screen, needs_posix

OLD, NEW = "what was there\n", "one\r\ntwo — ü\r\n"


def write(path: Path | str, text: str = NEW, *, yes: bool = False, typed: str | None = None) -> str:
    """What is printed on stderr while a file is written, by someone who types an answer."""
    stdin = io.StringIO() if typed is None else Screen(typed)
    with mock.patch("sys.stdin", stdin), redirect_stderr(io.StringIO()) as err:
        streams.begin(General())
        written_files.write(str(path), text, yes=yes)
        return err.getvalue()


@contextmanager
def no_room() -> Iterator[None]:
    """A disk that is full when the bytes are to reach it."""
    with mock.patch("os.fsync", side_effect=OSError(28, "No space left on device")):
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "talks.ics"
    path.write_bytes(OLD.encode())
    return path


def test_a_new_file_holds_the_text_with_its_own_line_ends(tmp_path: Path) -> None:
    assert write(tmp_path / "new.ics") == ""
    assert (tmp_path / "new.ics").read_bytes() == NEW.encode()
    assert os.listdir(tmp_path) == ["new.ics"]


def test_halves_of_characters_do_not_stop_it(tmp_path: Path) -> None:
    write(tmp_path / "new.ics", "kites \ud83e!")
    assert (tmp_path / "new.ics").read_text("utf-8") == "kites ?!"


def test_a_file_is_replaced_with_yes_or_by_one_who_answers_so(file: Path) -> None:
    assert write(file, yes=True) == ""
    assert file.read_bytes() == NEW.encode()
    assert write(file, "another", typed="y\n") == f"Replace {file}? [y/N]: "
    assert file.read_text("utf-8") == "another"


def test_one_who_does_not_answer_yes_keeps_the_file(file: Path) -> None:
    asked = write(file, typed="\n")
    assert asked.endswith("? [y/N]: confcli: nothing written\n")
    assert file.read_text("utf-8") == OLD


def test_where_nobody_can_be_asked_the_file_stays(file: Path) -> None:
    with pytest.raises(WrongUsageError, match=r"talks\.ics exists; pass --yes to replace it"):
        write(file)
    assert file.read_text("utf-8") == OLD


def test_the_same_text_and_an_empty_file_ask_nothing(file: Path) -> None:
    assert write(file, OLD) == ""
    file.write_bytes(b"")
    assert write(file) == ""
    assert file.read_bytes() == NEW.encode()


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(file: Path) -> None:
    with no_room(), pytest.raises(InputError, match=r"can't write .*: no space left on device"):
        write(file, yes=True)
    assert (file.read_text("utf-8"), os.listdir(file.parent)) == (OLD, [file.name])


def test_who_interrupts_it_keeps_the_old_file_too(file: Path) -> None:
    with mock.patch("os.fsync", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        write(file, yes=True)
    assert (file.read_text("utf-8"), os.listdir(file.parent)) == (OLD, [file.name])


@needs_posix
def test_a_new_file_has_the_permissions_that_new_files_have(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "new.ics")
    finally:
        os.umask(before)
    assert (tmp_path / "new.ics").stat().st_mode & 0o777 == 0o640


@needs_posix
def test_permissions_stay_when_a_file_is_replaced(file: Path) -> None:
    file.chmod(0o604)
    write(file, yes=True)
    assert file.stat().st_mode & 0o777 == 0o604


@needs_posix
def test_a_file_that_is_read_only_is_not_replaced(file: Path) -> None:
    sentence = f"can't write {file}: it is read-only"
    with (
        mock.patch("os.access", return_value=False),  # the superuser may write anything
        pytest.raises(InputError, match=re.escape(sentence)),
    ):
        write(file, yes=True)
    assert file.read_text("utf-8") == OLD


@needs_posix
def test_a_link_stays_and_what_it_leads_to_is_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "phone").mkdir()
    link = tmp_path / "phone" / "mine.ics"
    link.symlink_to(Path("..") / file.name)
    write(link, yes=True)
    assert link.is_symlink()
    assert file.read_bytes() == NEW.encode()
    dangling = tmp_path / "dangling.ics"
    dangling.symlink_to("later.ics")
    write(dangling)
    assert (tmp_path / "later.ics").read_bytes() == NEW.encode()


@needs_posix
def test_a_device_is_written_to_and_stays_one(tmp_path: Path) -> None:
    null = tmp_path / "null"
    null.symlink_to(os.devnull)
    assert write(null) == ""
    assert not os.path.isfile(os.devnull)


@needs_posix
def test_a_pipe_is_written_to_under_the_name_that_the_system_gives_it() -> None:
    reading, writing = os.pipe()
    with open(reading, encoding="utf-8", newline="") as pipe:
        assert write(f"/dev/fd/{writing}") == ""
        os.close(writing)
        assert pipe.read() == NEW


@needs_posix
def test_a_pipe_that_nobody_reads_is_no_error_of_the_file() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with pytest.raises(BrokenPipeError):
        write(f"/dev/fd/{writing}")
    os.close(writing)


def test_a_file_without_a_name_is_refused() -> None:
    with pytest.raises(WrongUsageError, match="--output needs the name of a file"):
        write("")


@needs_posix
@pytest.mark.parametrize(
    ("name", "why"),
    [
        (".", "is a directory"),
        ("none/new.ics", "no such file or directory"),
        ("talks.ics/new.ics", "not a directory"),
        ("loop", "too many levels of symbolic links"),
    ],
)
def test_a_place_where_no_file_can_be_is_named(file: Path, name: str, why: str) -> None:
    (file.parent / "loop").symlink_to("loop")
    with pytest.raises(InputError, match=f"can't write .*: {why}"):
        write(file.parent / name, yes=True)


def test_a_dash_and_no_name_are_standard_output() -> None:
    for path in ("-", None):
        with redirect_stdout(io.StringIO()) as out:
            streams.begin(General())
            assert written_files.write(path, NEW)
        assert out.getvalue() == NEW
