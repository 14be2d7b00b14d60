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


def test_show_says_in_words_how_a_time_is_known() -> None:
    (found, *_) = confcli("talks", "-s", "poster session 12", "--json").json()
    shown = on_screen("show", found["id"], width=200).out
    assert "session time: the source states no time for the talk itself" in shown
    assert "time zone inferred: the source doesn't state it" in shown
    assert "time zone UTC+2, inferred" in shown


def test_show_says_nothing_of_a_time_that_is_plain() -> None:
    shown = on_screen("show", "dynamic regularization", width=200).out
    assert "time zone America/Los_Angeles, stated" in shown
    assert "session time" not in shown
    assert "inferred" not in shown


def test_counts_agree_with_their_nouns() -> None:
    assert confcli("add", DAY, "-c", "Day 2021", "--source-tz", "UTC+02:00").code == 0
    shown = on_screen("listings", "-c", "day").out
    assert "32 sessions" in shown
    assert "9 problems" in shown
    assert "1 sessions" not in confcli().out


def test_the_search_for_a_topic_is_in_the_conference_that_was_asked() -> None:
    said = confcli("authors", "-c", "iclr", "zzzqq").error()
    assert said.endswith("for a topic, try confcli authors --topic zzzqq -c 'ICLR 2021'")
