"""A screen that draws into a text."""

import io

from confcli.views.door import Door
from confcli.views.manner import Manner
from confcli.views.screen import Screen


def screen(width: int = 80, **manner: bool) -> tuple[Screen, io.StringIO]:
    """A screen, and what will be drawn on it."""
    out = io.StringIO()
    return Door(out, Manner(drawn=True, width=width, **manner)).screen(), out
