"""The settings on a terminal."""

from collections.abc import Sequence

from rich.text import Text

from confcli.views.look import Look
from confcli.views.screen import Screen
from confcli.views.setting_shapes import Setting

_UNSET, _EMPTY = "not set", "none"


def draw(screen: Screen, found: Sequence[Setting], look: Look) -> None:  # noqa: ARG001
    """Draw each setting with its value and where that comes from, and below it what it is for."""
    key = max(len(each.key) for each in found)
    value = max(len(_shown(each)) for each in found)
    for each in found:
        line = Text("  ").append(each.key.ljust(key + 2), "option")
        line.append(_shown(each).ljust(value + 2), "hint" if each.value is None else "heading")
        screen.fold(line.append(each.origin, "hint"), hanging=key + 4)
        screen.fold(each.meaning, "hint", indent=key + 4)


def _shown(setting: Setting) -> str:
    return _UNSET if setting.value is None else str(setting.value) or _EMPTY
