"""Screenshots of the exported page, to look at: in ``CONFCLI_SHOTS``, or else pytest's folder."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.support import weekend
from tests.support.chromium import Readers
from tests.support.visiting import SIZES, look_at, star


@pytest.fixture(scope="session")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the screenshots."""
    named = os.environ.get("CONFCLI_SHOTS")
    folder = Path(named) if named else tmp_path_factory.mktemp("shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["List", "Timetable"])
def test_the_page_is_drawn(reader: Readers, shots: Path, view: str, size: str, scheme: str) -> None:
    width, height = SIZES[size]
    given: dict[str, Any] = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    page = reader(**given, device_scale_factor=2).opens(weekend.page())
    star(page, "Opening", "Kites of Hall B at 10 on 30")
    look_at(page, view)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(100)
    file = shots / f"{view.lower()}-{size}-{scheme}.png"
    page.screenshot(path=file)
    assert file.stat().st_size > 10_000  # what is empty takes less
