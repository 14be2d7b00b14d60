"""What fuzzing found stays mended, every reader is fuzzed, and the fuzzing itself works."""

from pathlib import Path

import pytest

from confcli.formats import registry

pytest.importorskip("resource", reason="limits of time and memory are POSIX")

from tests.fuzz import mutation
from tests.fuzz.running import FOUND, Finding, fuzz, outcome, smaller
from tests.fuzz.targets import TARGETS, Target

FINDINGS = sorted(FOUND.rglob("*.bin"))


def test_every_registered_format_is_fuzzed() -> None:
    assert {f"read-{each.NAME}" for each in registry.FORMATS} <= set(TARGETS)


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_finding_stays_mended(path: Path) -> None:
    assert outcome(TARGETS[path.parent.name].check, path.read_bytes()) is None


@pytest.mark.parametrize("name", TARGETS)
def test_each_target_holds_on_a_few_inputs(name: str) -> None:
    target = TARGETS[name]
    mutator = mutation.Mutator(target.seeds(), 17, bytes_only=target.is_binary)

    for _ in range(6):
        data = mutator.next()
        assert outcome(target.check, data) is None, data


def test_the_same_seed_makes_the_same_inputs() -> None:
    one, other = (mutation.Mutator([b'{"a": [1, 2]}', b"kites\nfly"], 5) for _ in range(2))

    assert [one.next() for _ in range(50)] == [other.next() for _ in range(50)]


def _check(data: bytes) -> None:
    assert b"9999" not in data, "a year that is too far off"


def test_what_goes_wrong_is_found_and_made_smaller() -> None:
    target = Target("years", lambda: [b"It is on in 2021, or in 2022, or never." * 5], _check)

    tried, (found,) = fuzz(target, 5, 1)

    assert tried > 0
    assert found.where.startswith("AssertionError in ?: a year that is too far off")
    assert found.data == b"9999"


def test_time_without_end_is_found() -> None:
    def check(_: bytes) -> None:
        while True:
            pass

    assert outcome(check, b"") == "TooLongError in ?"


def test_what_is_not_needed_is_cut_away() -> None:
    assert smaller(_check, b"kites 9999 fly", "AssertionError in ?") == b"9999"
    assert Finding("x", b"").data == b""
