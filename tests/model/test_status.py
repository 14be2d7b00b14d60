"""The statuses that sources print, whatever the format."""

import pytest

from confcli.model.status import beyond_cancelled, is_cancelled, without_mark


@pytest.mark.parametrize(
    "status",
    ["cancelled", "CANCELED", "declined", "withdrawn", "EventCancelled", "annulé", "Cancelada"],
)
def test_a_status_cancels(status: str) -> None:
    assert is_cancelled(status)


@pytest.mark.parametrize("status", [None, "", "confirmed", "TENTATIVE", "not cancelled"])
def test_a_status_does_not_cancel(status: str | None) -> None:
    assert not is_cancelled(status)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Postponed", "postponed"),
        ("EventPostponed", "postponed"),
        ("on hold", "postponed"),
        ("RESCHEDULED", "moved"),
        ("EventRescheduled", "moved"),
        ("EventMovedOnline", "moved"),
        ("TENTATIVE", "tentative"),
        ("to be confirmed", "tentative"),
        ("Vertagt", "postponed"),
        ("Reportée", "postponed"),
        ("tbc", "tentative"),
        ("unter Vorbehalt", "tentative"),
        ("cancelled", None),
        ("confirmed", None),
        ("EventScheduled", None),
        ("", None),
        (None, None),
    ],
)
def test_another_status_has_one_of_three_words(said: str | None, status: str | None) -> None:
    assert beyond_cancelled(said) == status
    assert beyond_cancelled(None, "confirmed", said) == status


@pytest.mark.parametrize(
    "mark", ["POSTPONED: {}", "[Moved] {}", "{} (tentative)", "MOVED {}", "Annulé : {}"]
)
def test_marks_are_removed(mark: str) -> None:
    assert without_mark(mark.format("Kites at sea")) == "Kites at sea"


@pytest.mark.parametrize(
    "title",
    [
        *("Moved: a history of kites", "Moved by kites", "What moved us", "A postponed flight"),
        *("MOVED TO TEARS", "Tentative steps", "Tentative: kites and doubt", "[Moving] kites"),
    ],
)
def test_ordinary_words_are_no_mark(title: str) -> None:
    assert without_mark(title) == title


@pytest.mark.parametrize("part", ["moved ", "[moved ", "- moved", "(", " : ", "MOVED"])
def test_a_long_title_is_read_at_once(part: str) -> None:
    assert len(without_mark(f"moved {part * 20_000}x")) > 20_000
