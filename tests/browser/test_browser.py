"""The browser of these tests reaches nobody and notices what goes wrong."""

from typing import TYPE_CHECKING

import pytest

from tests.support.chromium import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<img src="https://elsewhere.example/a.png">', "asks for https://elsewhere.example/a.png"),
        ("<script>alert(1)</script>", "opens a dialog: 1"),
        ("<script>throw Error('torn')</script>", "fails: torn"),
        ("<script>console.error('torn')</script>", "error: torn"),
    ],
)
def test_what_goes_wrong_is_noticed(browser: "Browser", body: str, fault: str) -> None:
    reader = Reader(browser)
    reader.opens(f"<!doctype html><title>Kites</title>{body}").wait_for_load_state("networkidle")
    assert fault in reader.leaves()
