"""A browser for the tests in this folder, and readers who open pages in it.

It is closed before any other test runs: while it is open, no event loop can run in its thread.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import chromium
from tests.support.chromium import Reader, Readers

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="package")
def browser() -> Iterator["Browser"]:
    """The system's Chromium; without one, the test is skipped."""
    try:
        with chromium.running() as found:
            yield found
    except chromium.NoBrowserError as error:
        pytest.skip(str(error))


@pytest.fixture
def reader(browser: "Browser") -> Iterator[Readers]:
    """Readers, each with a browser of their own, for whom nothing may go wrong."""
    readers: list[Reader] = []

    def made(**options: Any) -> Reader:
        readers.append(Reader(browser, **options))
        return readers[-1]

    yield made
    assert [fault for each in readers for fault in each.leaves()] == []
