"""The statuses that sources print, whatever the format."""

import pytest

from confcli.model.status import beyond_cancelled, is_cancelled, marked, take_marks, without_mark
from tests.support.invented import listing, session, talk


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
    "mark",
    ["POSTPONED: {}", "[Moved] {}", "{} (tentative)", "MOVED {}", "Annulé : {}", "Tentative: {}"],
)
def test_marks_are_removed(mark: str) -> None:
    assert without_mark(mark.format("Kites at sea")) == "Kites at sea"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("[moved to Hall B] Kites at sea", "moved"),
        ("Kites at sea (moved to 14:00)", "moved"),
        ("Kites at sea - moved to Hall B-2", "moved"),
        ("Kites at sea (moved → Hall B)", "moved"),
        ("Kites at sea (Moved, see Friday)", "moved"),
        ("MOVED TO 14:00 - Kites at sea", "moved"),
        ("MOVED TO HALL B: Kites at sea", "moved"),
        ("[Rescheduled: Friday, 10:00] Kites at sea", "moved"),
        ("Kites at sea (verschoben auf 14 Uhr)", "postponed"),
        ("Kites at sea [postponed until Friday]", "postponed"),
        ("(Cancelled due to illness) Kites at sea", "cancelled"),
        ("CANCELLED - Kites at sea", "cancelled"),
    ],
)
def test_marks_may_say_where_to_until_when_or_why(title: str, status: str) -> None:
    assert marked(title) == status
    assert without_mark(title) == "Kites at sea"


@pytest.mark.parametrize(
    "title",
    [
        *("Kites: moved to tears", "Kites (moved by wind)", "Moved to tears"),
        *("Moved: a history of kites", "Moved by kites", "What moved us", "A postponed flight"),
        *("MOVED TO TEARS", "Tentative steps", "Tentative: kites and doubt", "[Moving] kites"),
    ],
)
def test_ordinary_words_are_no_mark(title: str) -> None:
    assert without_mark(title) == title
    assert marked(title) is None


@pytest.mark.parametrize(
    "part", ["moved ", "[moved ", "(moved to a", " - moved to b", "- moved", "(", " : ", "MOVED"]
)
def test_a_long_title_is_read_at_once(part: str) -> None:
    assert len(without_mark(f"moved {part * 20_000}x")) > 20_000


def test_a_status_that_only_says_cancelled_is_said_once() -> None:
    kites = talk("Kites", status="Cancelled")
    moved = talk("Knots", status="postponed")
    take_marks(listing(session("All", kites, moved)))
    assert (kites.cancelled, kites.status) == (True, None)
    assert (moved.cancelled, moved.status) == (False, "postponed")
