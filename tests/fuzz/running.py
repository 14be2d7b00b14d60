"""Runs one target on mutated seeds for some time, and keeps what it finds."""

import resource
import signal
import time
import traceback
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from tests.fuzz.mutation import Mutator
from tests.fuzz.targets import Target

#: Seconds of processor time that one input may take: what is linear needs far less.
SECONDS = 4.0
#: How much one input may add to the most memory ever used, in KiB.
_MEMORY = 300 << 10
FOUND = Path(__file__).parent / "found"


class Finding(NamedTuple):
    """What went wrong, told apart by where, and the input that shows it."""

    where: str
    data: bytes


class TooLongError(Exception):
    """An input took too much time."""


def outcome(check: Callable[[bytes], None], data: bytes) -> str | None:
    """Where a check of an input goes wrong: the error and our innermost function, or ``None``."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        check(data)
    except Exception as error:  # everything but a refusal, which checks expect
        return _place(error)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return f"memory: {grown >> 10} MiB more" if grown > _MEMORY else None


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


def _place(error: Exception) -> str:
    lines = traceback.extract_tb(error.__traceback__)
    last = next((each for each in reversed(lines) if "confcli" in each.filename), None)
    where = f"{Path(last.filename).stem}.{last.name}" if last else "?"
    told = "" if isinstance(error, TooLongError) else f": {error}"[:160]
    return f"{type(error).__name__} in {where}{told}"


def fuzz(target: Target, seconds: float, seed: int) -> tuple[int, list[Finding]]:
    """Check mutated seeds for some seconds; how many, and what was found, each kind once."""
    mutator = Mutator(target.seeds(), seed, bytes_only=target.is_binary)
    end, tried, found = time.monotonic() + seconds, 0, dict[str, Finding]()
    while time.monotonic() < end:
        data = mutator.next()
        tried += 1
        if where := outcome(target.check, data):
            kind = where.partition(":")[0]
            if kind not in found:
                found[kind] = Finding(where, smaller(target.check, data, kind))
    return tried, list(found.values())


def smaller(check: Callable[[bytes], None], data: bytes, kind: str, seconds: float = 20) -> bytes:
    """The same finding with what isn't needed for it cut away, as far as time allows."""
    end, size = time.monotonic() + seconds, max(1, len(data) // 2)
    while size >= 1 and time.monotonic() < end:
        place = 0
        while place < len(data) and time.monotonic() < end:
            shorter = data[:place] + data[place + size :]
            if (outcome(check, shorter) or "").partition(":")[0] == kind:
                data = shorter
            else:
                place += size
        size //= 2
    return data


def keep(target: str, found: Finding) -> Path:
    """Write an input to where the suite replays it."""
    path = FOUND / target / f"{blake2b(found.data, digest_size=4).hexdigest()}.bin"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(found.data)
    return path
