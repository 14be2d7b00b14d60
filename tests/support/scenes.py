"""Screens of the browser as pictures: what is compared, and what README shows.

Run ``python -m tests.support.scenes`` to draw them anew, after a look at what has changed.
"""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest import mock

from tests.support.browsing import User, browse
from tests.support.harness import ROOT

FOLDER = ROOT / "tests" / "browse" / "screens"
NARROW, USUAL, LARGE = (60, 20), (120, 30), (200, 60)
#: While Oral Session 6 of ICLR 2021 is on.
_NOW = "2021-05-05T02:20:00+00:00"
# Textual refers to a web font, which does not load where README shows the picture.
_WEB_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FONTS = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'
#: What stands for the hash of a picture in the names of its parts.
_HASH = re.compile(r"terminal-\d+")


class Scene(NamedTuple):
    """A screen: how the browser is started, its size, and the keys that lead there."""

    size: tuple[int, int]
    arguments: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    typed: str = ""


#: By the name of its picture.
SCENES = {
    "list-60x20": Scene(NARROW),
    "list-120x30": Scene(USUAL),
    "list-200x60": Scene(LARGE),
    "timetable-60x20": Scene(NARROW, keys=("2",)),
    "timetable-120x30": Scene(USUAL, keys=("2",)),
    "timetable-200x60": Scene(LARGE, keys=("2",)),
    "search-60x20": Scene(NARROW, typed="fedrated lerning"),
    "search-120x30": Scene(USUAL, typed="fedrated lerning"),
    "search-200x60": Scene(LARGE, typed="fedrated lerning"),
    "preview-60x20": Scene(NARROW, keys=("enter",)),
    "agenda-120x30": Scene(USUAL, keys=("s", "j", "s", "3")),
    "posters-120x30": Scene(USUAL, keys=("4",)),
    "people-120x30": Scene(USUAL, keys=("5",)),
    "help-120x30": Scene(USUAL, keys=("question_mark",)),
}


def drawn(scene: Scene) -> str:
    """The picture of a screen as SVG: the same screen yields the same picture."""
    pictures = []

    async def use(user: User) -> None:
        if scene.typed:
            await user.type(scene.typed)
            await user.press("enter")
        await user.press(*scene.keys)
        user.browser.clear_notifications()
        await user.settle()
        pictures.append(user.browser.export_screenshot(title="confcli browse"))

    browse(use, *scene.arguments, size=scene.size)
    shown = _WEB_FONT.sub("", pictures[0]).replace("Fira Code, monospace", _FONTS)
    return _HASH.sub("terminal", shown)


def kept(name: str) -> str:
    """The picture that was looked at."""
    return (FOLDER / f"{name}.svg").read_text("utf-8")


def main() -> None:
    """Draw all pictures, each in a home of its own."""
    FOLDER.mkdir(exist_ok=True)
    for name, scene in SCENES.items():
        with TemporaryDirectory() as home, mock.patch.dict(os.environ, environment(Path(home))):
            (FOLDER / f"{name}.svg").write_text(drawn(scene), "utf-8", newline="\n")


def environment(home: Path) -> dict[str, str]:
    """Where and when scenes take place."""
    return {"CONFCLI_HOME": str(home), "CONFCLI_NOW": _NOW, "CONFCLI_TZ": "Europe/Berlin"}


if __name__ == "__main__":
    main()
