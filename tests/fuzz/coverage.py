"""Fuzzing guided by coverage, with atheris, where that is installed."""

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.mutation import LONGEST
from tests.fuzz.running import Finding, outcome, smaller
from tests.fuzz.targets import Target

IS_INSTALLED = importlib.util.find_spec("atheris") is not None
_STUCK = 60


def fuzz(target: Target, seconds: float, seed: int) -> tuple[int, list[Finding]]:
    """As ``running.fuzz``, but inputs that reach new code become seeds.

    atheris ends the process at a finding, so there is at most one.
    """
    if not IS_INSTALLED:
        sys.exit("atheris is not installed; leave out --coverage")
    with tempfile.TemporaryDirectory() as folder:
        seeds, crash = Path(folder, "seeds"), Path(folder, "crash")
        seeds.mkdir()
        for number, data in enumerate(target.seeds()):
            (seeds / str(number)).write_bytes(data if target.is_binary else data[:LONGEST])
        options = [
            f"-max_total_time={int(seconds)}",
            f"-seed={seed}",
            f"-exact_artifact_path={crash}",
        ]
        options += [f"-timeout={_STUCK}", "-rss_limit_mb=2500", f"-max_len={4 * LONGEST}"]
        command = [sys.executable, "-m", "tests.fuzz.guided", target.name, *options, str(seeds)]
        done = subprocess.run(command, capture_output=True)
        tried = _tried(done.stderr.decode("utf-8", "replace"))
        if not crash.exists():
            return tried, []
        data = crash.read_bytes()
    where = outcome(target.check, data) or "stuck, or out of memory"
    return tried, [Finding(where, smaller(target.check, data, where.partition(":")[0]))]


def _tried(log: str) -> int:
    """The last number of an input that the log names, as ``#1024``."""
    numbers = [word.strip("#:") for word in log.split() if word.startswith("#")]
    return max((int(number) for number in numbers if number.isdigit()), default=0)
