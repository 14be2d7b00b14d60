"""A kill, a full disk, and many processes at once leave what was there, or what was to be."""

import os
import subprocess
from pathlib import Path
from random import Random

import pytest

from tests.support.harness import ORAL_2, ORAL_6, confcli, needs_posix
from tests.support.stress import Forked, copied, killed, seconds, state

pytestmark = needs_posix

#: More of everything, for a longer run: python -m tests.benchmarks.stress
MORE = int(os.environ.get("CONFCLI_STRESS", "1"))
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
        for _ in killed(words, (random.uniform(0, longest) for _ in range(2 * MORE))):
            assert state(home) in (before, after)
            again = Forked(words).wait().code
            assert again == 0 or (again, change) == (2, "remove")
            assert state(home) == after
            restore()


@pytest.mark.parametrize("change", CHANGES)
def test_a_disk_that_is_full_at_any_write_loses_nothing(change: str, home: Path) -> None:
    words, before = CHANGES[change], state(home)
    with copied(home) as restore:
        assert Forked(words).wait().code == 0
        after, most = state(home), home.stat().st_size + 2**19
        restore()
        for limit in range(0, most, most // (4 * MORE)):
            ended = Forked(words, limit).wait()
            if ended.code:
                assert ended.code == 3, ended
                assert ended.err.count("\n") == 1, ended
                assert "internal error" not in ended.err
                assert state(home) == before
            else:
                assert state(home) == after
            restore()


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
