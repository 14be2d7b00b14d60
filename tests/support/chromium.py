"""The system's Chromium, driven by Playwright: pages that reach no network, and what goes wrong."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, Route

#: Where a page is in tests that need no file: an origin of its own, which nobody serves.
ADDRESS = "https://kites.example/programme.html"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
#: It starts no service of its own that would ask the network.
_FLAGS = (
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-gpu", "--disable-quic", "--no-first-run"),
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_LACKS = (
    "the exported page is not tried in a browser: {}; "
    "install Chromium, or name one in CONFCLI_CHROMIUM"
)
#: What a reader has, unless a test says otherwise: a desktop in Brussels.
_READER: dict[str, Any] = {
    "locale": "en-GB",
    "timezone_id": "Europe/Brussels",
    "viewport": {"width": 1280, "height": 900},
    "color_scheme": "light",
    "reduced_motion": "reduce",
}


class NoBrowserError(Exception):
    """Why no page can be tried here, in a sentence."""


def program() -> str:
    """The Chromium that ``CONFCLI_CHROMIUM`` names, else the first one installed."""
    found = os.environ.get("CONFCLI_CHROMIUM") or next(filter(None, map(which, _NAMES)), None)
    if not found:
        raise NoBrowserError(_LACKS.format(f"there is no {' or '.join(_NAMES)}"))
    return found


@contextmanager
def running(*flags: str) -> Iterator["Browser"]:
    """A browser, until the end of the block; meanwhile this thread can run no other event loop."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ModuleNotFoundError:
        raise NoBrowserError(_LACKS.format("playwright is not installed")) from None
    started = program()
    with sync_playwright() as driver:
        try:
            given = [*_FLAGS, *_as_root(), *flags]
            browser = driver.chromium.launch(executable_path=started, args=given)
        except Error:
            if "CONFCLI_CHROMIUM" in os.environ:
                raise
            raise NoBrowserError(_LACKS.format(f"{started} doesn't start")) from None
        yield browser
        browser.close()


def _as_root() -> Sequence[str]:
    """Its sandbox refuses to work for root, who is alone in a container."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


class Reader:
    """Someone with a browser of their own, who opens pages; ``faults`` tells what went wrong."""

    def __init__(self, browser: "Browser", **options: Any) -> None:
        self.faults: list[str] = []
        self._text, self._file = "", ""
        self._context = browser.new_context(**(_READER | options))
        self._context.set_default_timeout(3_000)
        self._context.route("**/*", self._answer)
        self.page = self._tab()

    def opens(self, text: str, at: str = ADDRESS) -> "Page":
        """Open a page of this text, at an address, perhaps with an anchor."""
        self._text = text
        self.page.goto(at)
        return self.page

    def again(self) -> "Page":
        """Open the same page in another tab."""
        tab = self._tab()
        tab.goto(self.page.url)
        return tab

    def opens_file(self, file: Path) -> "Page":
        """Open a file."""
        self._file = file.as_uri()
        self.page.goto(self._file)
        return self.page

    def leaves(self) -> list[str]:
        """Close the browser, and return what went wrong: nothing, for a good page."""
        self._context.close()
        return self.faults

    def _answer(self, route: "Route", request: "Request") -> None:
        address = request.url.partition("#")[0]
        if address == ADDRESS:
            route.fulfill(body=self._text, content_type="text/html; charset=utf-8")
        elif address == self._file:
            route.continue_()
        else:
            self.faults.append(f"asks for {request.url}")
            route.abort()

    def _tab(self) -> "Page":
        page = self._context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(f"fails: {error}"))
        page.on("dialog", self._asked)
        return page

    def _heard(self, message: "ConsoleMessage") -> None:
        """Note what the page, or the browser about it, complains of, such as a broken policy."""
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text}")

    def _asked(self, dialog: "Dialog") -> None:
        self.faults.append(f"opens a dialog: {dialog.message}")
        dialog.dismiss()


#: Makes readers, who have what their browser is told.
Readers = Callable[..., Reader]
