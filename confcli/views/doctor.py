"""What ``doctor`` looked at, on a terminal."""

from collections.abc import Sequence

from rich.text import Text

from confcli.views.doctor_shapes import Finding
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(screen: Screen, found: Sequence[Finding], look: Look) -> None:  # noqa: ARG001
    """Draw what was looked at, one a line, and below it what to do about it."""
    width = max(len(each.name) for each in found)
    for each in found:
        line = Text("  ").append(each.name.ljust(width + 2), "option")
        line.append(each.value, "heading" if each.is_right else "error")
        screen.fold(line, hanging=width + 4)
        if each.advice:
            screen.fold(each.advice, "hint", indent=width + 4)
