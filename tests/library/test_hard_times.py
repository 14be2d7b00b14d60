"""A kill, a full disk, and many processes at once leave what was there, or what was to be."""

import os
import subprocess
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.support.crowd import CROWD, Role, Worked, adds, check, crowd, is_busy, stars
from tests.support.harness import ORAL_2, ORAL_6, confcli, needs_posix
from tests.support.own import loaded
from tests.support.stress import Forked, copied, killed, seconds, state

pytestmark = needs_posix

#: Seconds, kills and sizes of files; more of each in python -m tests.benchmarks.stress.
SECONDS, KILLS, SIZES = map(int, os.environ.get("CONFCLI_STRESS", "3 8 16").split())
MINE = "Mine 2021"
CHANGES = {
    "add": ("add", ORAL_6, "-c", MINE),
    "update": ("update", "other", "--reparse"),
    "remove": ("remove", "other", "--yes"),
    "star": ("star", "--must", "Gradient Vaccine", "-c", MINE),
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A database with two conferences and a star."""
    assert confcli("add", ORAL_2, "-c", MINE).code == 0
    assert confcli("add", ORAL_2, "-c", "Other 2021").code == 0
    (talk, *_), *_ = confcli("talks", "-c", "mine", "--fields", "id").rows()
    assert confcli("star", talk).code == 0
    return tmp_path / "home" / "listings.db"


@pytest.mark.parametrize("change", CHANGES)
def test_a_kill_at_any_moment_leaves_a_whole_state(change: str, home: Path) -> None:
    words, before, random = CHANGES[change], state(home), Random(change)  # noqa: S311
    with copied(home) as restore:
        longest = seconds(words)
        after = state(home)
        restore()
        found: Counter[str] = Counter()
        for _ in killed(words, (random.uniform(0, longest) for _ in range(KILLS // len(CHANGES)))):
            now = state(home)
            assert now in (before, after)
            found["before" if now == before else "after"] += 1
            again = Forked(words).wait().code
            assert again == 0 or (again, change) == (2, "remove")
            assert state(home) == after
            restore()
    print(f"{change}: killed; {told(found)}")


@pytest.mark.parametrize("change", CHANGES)
def test_a_disk_that_is_full_at_any_write_loses_nothing(change: str, home: Path) -> None:
    words, before = CHANGES[change], state(home)
    with copied(home) as restore:
        assert Forked(words).wait().code == 0
        after, most = state(home), home.stat().st_size + 2**19
        restore()
        found: Counter[str] = Counter()
        for limit in range(0, most, most * len(CHANGES) // SIZES):
            ended = Forked(words, limit).wait()
            if ended.code:
                assert ended.code == 3, ended
                assert ended.err.count("\n") == 1, ended
                assert "internal error" not in ended.err
                assert state(home) == before
            else:
                assert state(home) == after
            found["after" if ended.code == 0 else "before"] += 1
            restore()
    print(f"{change}: files of limited sizes; {told(found)}")


def told(found: Counter[str]) -> str:
    return f"{found['before']} times as before, {found['after']} times done"


def test_ten_processes_at_once_read_whole_pages_and_lose_nothing(tmp_path: Path) -> None:
    worked = crowd(tmp_path, SECONDS)
    for each in worked:
        print(f"{each.role}: {each.runs} commands, {'wrong' if each.wrong else 'all well'}")
    assert not [each for each in worked if each.wrong]
    path = tmp_path / "home" / "listings.db"
    state(path)  # is intact
    library = loaded(path)
    own = library.own
    notes = {it.title: it.mark.note for it in own.marked.values()}
    notes |= dict.fromkeys((each.title for each in own.appointments), "")
    assert notes == said(worked, stars, is_busy)
    (last,) = (it.listing for it in library.added if it.listing.conference == CROWD)
    titles = [talk.title or "" for talk in last.talks]
    check(titles)
    there = {number: int(version) for _, number, version, _ in map(str.split, titles)}
    for number, version in said(worked, adds).items():  # which was written, not added any more
        assert int(version) - 1 <= there[number] <= int(version)


def said(worked: list[Worked], *roles: Role) -> dict[str, str]:
    """What processes of these roles said last."""
    names = {role.__name__ for role in roles}
    return dict(pair for each in worked if each.role in names for pair in each.said.items())


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can't be mounted here")
    return folder


@pytest.mark.parametrize("left", [0, 40_000])
def test_a_small_disk_that_fills_up_loses_nothing(
    left: int, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        monkeypatch.setenv("CONFCLI_HOME", str(small_disk))
        assert confcli("add", ORAL_2, "-c", MINE).code == 0
        path = small_disk / "listings.db"
        before, free = state(path), os.statvfs(small_disk)
        (small_disk / "full").write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - left)))
        ended = Forked(("add", ORAL_6, "-c", MINE)).wait()
        assert ended.code == 3, ended
        assert ended.err.count("\n") == 1, ended
        assert "free some space; nothing was changed" in ended.err
        (small_disk / "full").unlink()
        assert state(path) == before
        assert confcli("add", ORAL_6, "-c", MINE).code == 0
    finally:
        subprocess.run(["umount", str(small_disk)], check=False)
