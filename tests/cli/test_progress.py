"""Long work names its stage and the per cent on a terminal, on a line that disappears."""

import json
import os
import re
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from confcli.cli import streams
from confcli.cli.options.general import General
from confcli.cli.progress import bar
from tests.support.harness import Screen, everything, process


def long_file(folder: Path, name: str = "long.jsonl", *, word: str = "words") -> Path:
    """A file of more than a megabyte."""
    path = folder / name
    talk = {"conference": "Long 2021", "abstract": f"{word} " * 1000}
    texts = (json.dumps(talk | {"title": f"{word} {name} {number}"}) for number in range(200))
    path.write_text("\n".join(texts), "utf-8")
    return path


def shown(*arguments: object, columns: int = 80, **environment: str) -> str:
    """What a terminal gets on stderr."""
    pty = pytest.importorskip("pty")
    main, side = pty.openpty()
    settings = {"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": str(columns)}
    process(
        *arguments,
        stdout=None,
        stderr=side,
        capture_output=False,
        env=os.environ | settings | environment,
    )
    os.close(side)
    return everything(main).decode()


def stages(text: str) -> list[str]:
    """The lines written one over the other."""
    return [each for each in re.split(r"\r|\x1b\[K", text) if each]


def test_reading_and_adding_name_the_stage_and_the_per_cent(tmp_path: Path) -> None:
    long_file(tmp_path, "a.jsonl")
    long_file(tmp_path, "b.jsonl")
    lines = stages(shown("add", tmp_path))
    assert lines[:2] == ["reading a.jsonl", "reading a.jsonl 0%"]
    assert "reading b.jsonl 50%" in lines
    assert "merging" in lines
    assert "adding" in lines
    assert "adding 100%" in lines
    numbers = [int(line[7:-1]) for line in lines if line.startswith("adding ")]
    assert numbers == sorted(set(numbers))


def test_a_single_file_is_named_without_a_share(tmp_path: Path) -> None:
    path = long_file(tmp_path)
    (line,) = [each for each in stages(shown("add", path)) if each.startswith("reading")]
    assert line == f"reading {path}"[:79]


def test_the_line_is_gone_at_the_end(tmp_path: Path) -> None:
    assert shown("add", long_file(tmp_path)).endswith("\r\x1b[K")


def test_updating_says_updating(tmp_path: Path) -> None:
    path = long_file(tmp_path)
    assert process("add", path).code == 0
    long_file(tmp_path, word="kites")
    lines = stages(shown("update"))
    assert "updating Long 2021 100%" in lines
    assert not [line for line in lines if line.startswith("adding")]


def test_a_stage_shows_each_per_cent_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    streams.begin(General())  # whatever ran before may have been quiet
    with redirect_stderr(Screen()) as err, bar("fetching https://kites.example/") as report:
        for done in range(0, 2001, 5):
            report(done, 2000)
        report(7, None)
    written = stages(err.getvalue())
    whole = "fetching https://kites.example/"
    assert written == [whole, *(f"{whole} {percent}%" for percent in range(101)), whole]


def test_a_narrow_terminal_has_it_on_one_line(tmp_path: Path) -> None:
    lines = stages(shown("add", long_file(tmp_path, f"{'long' * 20}.jsonl"), columns=40))
    assert max(map(len, lines)) <= 39


def test_nothing_is_shown_in_a_pipe_on_a_dumb_terminal_or_when_quiet(tmp_path: Path) -> None:
    path = long_file(tmp_path)
    piped = process("add", path)
    assert (piped.code, piped.err) == (0, "")
    assert shown("add", path, TERM="dumb") == ""
    assert shown("add", path, "--quiet") == ""


def test_a_file_s_name_cannot_control_the_terminal(tmp_path: Path) -> None:
    name = "a\x1b]52;c;cHduZWQ=\x07\x9b31m\u202e.jsonl"
    text = shown("add", long_file(tmp_path, name), columns=200).replace("\x1b[K", "")
    assert "]52;c;" in text
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


def test_a_message_in_between_has_a_line_of_its_own(tmp_path: Path) -> None:
    long_file(tmp_path)
    (tmp_path / "broken.json").write_text("{")
    text = shown("add", tmp_path)
    assert re.search(r"reading broken\.json[^\n]*\r\x1b\[Kconfcli: skipped\b", text)
