"""The picture of the exported page in README, taken in Chromium.

Run ``python -m tests.support.page_picture`` to take it again. No two versions of a browser draw
the same pixels, so what is kept is looked at, not compared.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support import chromium
from tests.support.chromium import Reader
from tests.support.harness import process
from tests.support.picture import FOLDER

FILE = FOLDER / "page.png"
#: The window, in the pixels of a page.
SIZE = (1100, 730)
_STARRED = ("Federated Learning Based on Dynamic", "Geometry-Aware Gradient Algorithms")


def page(folder: Path) -> str:
    """The page of the bundled ICLR 2021."""
    surroundings = {"CONFCLI_HOME": str(folder), "CONFCLI_NOW": "2021-05-01T12:00:00+00:00"}
    given = ("--programme", "-c", "iclr", "-f", "html")
    return process("export", *given, env=os.environ | surroundings).out


def take() -> None:
    """Take the picture of what someone in Berlin sees, who has two stars."""
    width, height = SIZE
    window = {"width": width, "height": height}
    with TemporaryDirectory() as folder, chromium.running() as browser:
        reader = Reader(browser, viewport=window, timezone_id="Europe/Berlin")
        shown = reader.opens(page(Path(folder)))
        for title in _STARRED:
            shown.get_by_role("button", name=f"Star {title}").click()
        shown.evaluate("scrollTo(0, 0)")
        shown.screenshot(path=FILE)


if __name__ == "__main__":
    take()
