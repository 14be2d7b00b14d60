"""Put the database under stress: ten processes in one home, kills, and files of limited sizes.

    python -m tests.benchmarks.stress [--seconds 60] [--kills 100] [--sizes 100]

Runs tests/library/test_hard_times.py for longer than the suite does, and prints what it counted.
"""

import argparse
import os

import pytest

from tests.support.harness import ROOT

_TESTS = ROOT / "tests" / "library" / "test_hard_times.py"


def main() -> int:
    """Run the tests with more of everything."""
    parser = argparse.ArgumentParser(description="Put the database under stress.")
    parser.add_argument("--seconds", type=int, default=60, help="for ten processes at once")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--sizes", type=int, default=100, help="that files are limited to")
    asked = parser.parse_args()
    os.environ["CONFCLI_STRESS"] = f"{asked.seconds} {asked.kills} {asked.sizes}"
    return int(pytest.main(["-q", "-s", "-n0", str(_TESTS)]))


if __name__ == "__main__":
    raise SystemExit(main())
