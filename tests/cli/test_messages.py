"""Messages: what a conference has instead, where a wrong setting is, what marks mean."""

from pathlib import Path

import pytest

from tests.support.harness import DAY, confcli, on_screen
from tests.support.invented import session, talk, write


@pytest.fixture
def breaks(tmp_path: Path) -> Path:
    """A file whose talks are not papers."""
    return write(
        tmp_path, session("Morning", talk("Coffee", type="break", start="2021-05-04 09:00"))
    )


def test_a_conference_without_papers_points_to_its_talks(breaks: Path) -> None:
    result = confcli("papers", "--listing", breaks)
    assert result.out == ""
    assert result.err.endswith(" has no papers; try confcli talks\n")


@pytest.mark.parametrize(("name", "value"), [("CONFCLI_NOW", "soon"), ("CONFCLI_TZ", "Nowhere")])
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    sentence = confcli("today").error()
    assert sentence.startswith(f"{name}: ")
    assert value in sentence


def test_a_wrong_option_is_not_blamed_on_the_environment() -> None:
    assert "CONFCLI_NOW" not in confcli("today", "--now", "soon").error()


def test_show_explains_the_marks_of_a_time() -> None:
    (found, *_) = confcli("talks", "-s", "poster session 12", "--json").json()
    shown = on_screen("show", found["id"], width=200).out
    assert "(session time)" in shown
    assert "(session time): only the session's time is known" in shown
    assert "(zone inferred): inferred; the source doesn't state it" in shown


def test_show_explains_only_the_marks_that_are_there() -> None:
    shown = on_screen("show", "dynamic regularization", width=200).out
    assert "source time zone: America/Los_Angeles (stated)" in shown
    assert "(session time)" not in shown
    assert "(zone inferred)" not in shown


def test_counts_agree_with_their_nouns() -> None:
    assert confcli("add", DAY, "-c", "Day 2021", "--source-tz", "UTC+02:00").code == 0
    shown = on_screen("listings", "-c", "day").out
    assert "32 sessions" in shown
    assert "9 problems" in shown
    assert "1 sessions" not in confcli().out
