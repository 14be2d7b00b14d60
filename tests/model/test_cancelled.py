"""The statuses that mean an item is cancelled, whatever the format."""

import pytest

from confcli.model.cancelled import is_cancelled


@pytest.mark.parametrize(
    "status", ["cancelled", "Canceled", "CANCELLED", "declined", "withdrawn", "EventCancelled"]
)
def test_a_status_cancels(status: str) -> None:
    assert is_cancelled(status)


@pytest.mark.parametrize("status", [None, "", "confirmed", "TENTATIVE", "not cancelled"])
def test_a_status_does_not_cancel(status: str | None) -> None:
    assert not is_cancelled(status)
