"""Fuzz all targets, or those named.

    python -m tests.fuzz [TARGET …] [--seconds N] [--seed N] [--jobs N] [--coverage]

Prints the seed, and what it finds, which it keeps below ``tests/fuzz/found``; ends with 1 if it
found something. With ``--coverage``, atheris guides the mutations, if it is installed.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from tests.fuzz import coverage
from tests.fuzz.running import fuzz, keep
from tests.fuzz.targets import TARGETS

#: A process that is stuck in a library, where no signal reaches it, is stopped this much later.
_LATE = 120
#: Bytes that a process may take: beyond this an input fails before the machine does.
_MEMORY = 4 << 30


def main() -> int:
    """Run each target in a process of its own; 1 if anything was found."""
    options = _options()
    if options.one:
        return _one(options.one, options.seconds, options.seed, guided=options.coverage)
    print(f"seed {options.seed}", flush=True)
    with ThreadPoolExecutor(options.jobs) as pool:
        codes = list(pool.map(lambda name: _process(name, options), options.targets or TARGETS))
    return int(any(codes))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", choices=[[], *TARGETS])
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--coverage", action="store_true")
    parser.add_argument("--one", choices=[*TARGETS], help=argparse.SUPPRESS)
    return parser.parse_args()


def _process(name: str, options: argparse.Namespace) -> int:
    arguments = ["--one", name, "--seconds", str(options.seconds), "--seed", str(options.seed)]
    guided = ["--coverage"] if options.coverage else []
    command = [sys.executable, "-m", "tests.fuzz", *arguments, *guided]
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"CONFCLI_HOME": home, "CONFCLI_TZ": "UTC"}
        try:
            done = subprocess.run(
                command, capture_output=True, timeout=options.seconds + _LATE, env=environment
            )
        except subprocess.TimeoutExpired:
            print(f"{name}: stuck", flush=True)
            return 1
    sys.stdout.write(done.stdout.decode())
    if done.returncode:
        sys.stdout.write(done.stderr.decode()[-2000:])
    sys.stdout.flush()
    return done.returncode


def _one(name: str, seconds: float, seed: int, *, guided: bool) -> int:
    target = TARGETS[name]
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    tried, found = (coverage.fuzz if guided else fuzz)(target, seconds, seed)
    print(f"{name}: {tried:,} inputs, {len(found)} findings")
    for each in found:
        print(f"  {each.where}\n  {keep(name, each)}")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
