"""Ten processes in one home, each with one command after another: they add, update, read, mark.

Pages have versions: whoever reads must see one version of each, and all of it.
"""

import json
import os
import time
from collections.abc import Callable, Generator, Iterable
from itertools import count, cycle
from pathlib import Path
from typing import NamedTuple

from tests.support.harness import confcli, everything
from tests.support.stress import Ended, Forked

CROWD, CALM = "Crowd 2021", "Calm 2021"
_LINE = (
    '{{"conference": "{}", "session": "Session {}", "id": "{}-{}", "title": "Kites {} {} {}", '
    '"authors": ["Ana {}"], "start": "2021-05-04T1{}:00:00+00:00"}}\n'
)
_READING = (("talks",), ("search", "kites"), ("papers",))

#: What must be there in the end, by title.
Said = dict[str, str]
#: Yields commands, and receives how each ended.
Work = Generator[tuple[object, ...], Ended, None]

Role = Callable[[int, Path, Said], Work]


class Worked(NamedTuple):
    """What a process did: how many commands, what it said of items, and what went wrong."""

    role: str
    runs: int
    said: Said
    wrong: str


def page(folder: Path, conference: str, number: int, version: int) -> Path:
    """Write a version of a page, at once: the others read it, too."""
    path, talks = folder / f"{conference} {number}.jsonl", range(1 + version % 3)
    new = path.with_suffix(".new")
    lines = (
        _LINE.format(conference, number, number, n, number, version, n, number, n) for n in talks
    )
    new.write_text("".join(lines), "utf-8")
    return new.replace(path)


def adds(number: int, folder: Path, said: Said) -> Work:
    for version in count(1):
        path = page(folder, CROWD, number, version)
        said[str(number)] = str(version)  # now: an update may read it
        yield from _good(("add", path))


def updates(_number: int, _folder: Path, _said: Said) -> Work:
    while True:
        yield from _good(("update", CROWD))


def reads(_number: int, _folder: Path, _said: Said) -> Work:
    for words in cycle(_READING):
        ended = yield (*words, "-c", CROWD, "--all", "--jsonl", "--fields", "title")
        assert ended.code == 0, ended
        check(json.loads(line)["title"] for line in ended.out.splitlines())


def stars(number: int, _folder: Path, said: Said) -> Work:
    for turn in count():
        title, note = f"Kites {number} 2 {turn % 3}", f"{number} {turn}"
        yield from _good(("star", title, "-c", CALM, "--note", note))
        said[title] = note


def is_busy(number: int, _folder: Path, said: Said) -> Work:
    for turn in count():
        call = f"Call {number} {turn}"
        yield from _good(("busy", f"2021-05-0{1 + turn % 9} 14:00", "1h", call))
        said[call] = ""


ROLES: tuple[Role, ...] = (
    *(adds, adds, adds, updates, updates),
    *(reads, reads, stars, stars, is_busy),
)


def _good(words: tuple[object, ...]) -> Work:
    ended = yield words
    assert (ended.code, "internal error" in ended.err) == (0, False), (words, ended)


def check(titles: Iterable[str]) -> None:
    """Check that of each page one version is there, and all of it."""
    found: dict[str, list[str]] = {}
    for _, number, version, _ in map(str.split, titles):
        found.setdefault(number, []).append(version)
    for versions in found.values():
        assert versions == [versions[0]] * (1 + int(versions[0]) % 3), found
    assert len(found) == ROLES.count(adds), found


def crowd(folder: Path, seconds: float) -> list[Worked]:
    """Let all work for some seconds, and return what they did."""
    for number, role in enumerate(ROLES):
        if role is adds:
            assert confcli("add", page(folder, CROWD, number, 0)).code == 0
        if role is stars:
            assert confcli("add", page(folder, CALM, number, 2)).code == 0
    until = time.monotonic() + seconds
    processes = [_start(number, folder, until) for number in range(len(ROLES))]
    found = [Worked(*json.loads(everything(main))) for _, main in processes]
    for pid, _ in processes:
        os.waitpid(pid, 0)
    return found


def _start(number: int, folder: Path, until: float) -> tuple[int, int]:
    """Start a process, and return its id and what it writes its work to."""
    main, side = os.pipe()
    if pid := os.fork():
        os.close(side)
        return pid, main
    try:
        os.write(side, json.dumps(_worked(number, folder, until)).encode())
    finally:
        os._exit(0)


def _worked(number: int, folder: Path, until: float) -> Worked:
    runs, wrong = 0, ""
    said: Said = {}
    role = ROLES[number]
    work = role(number, folder, said)
    words = next(work)
    try:
        while time.monotonic() < until:
            ended = Forked(words).wait()
            runs += 1
            words = work.send(ended)
    except AssertionError as error:
        wrong = str(error)[:2000]
    return Worked(role.__name__, runs, said, wrong)
