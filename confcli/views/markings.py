"""What became of items whose marks were changed, on a terminal."""

from collections.abc import Sequence

from rich.text import Text

from confcli.model.text import one_line
from confcli.schedule.entries import UNTITLED
from confcli.views.look import Look
from confcli.views.mark_shapes import Outcome
from confcli.views.rows import GAP, INDENT, styled
from confcli.views.screen import Screen


def draw(screen: Screen, found: Sequence[Outcome], look: Look) -> None:  # noqa: ARG001 - no times
    """Draw a line for each: what became of it, its title and its id."""
    for each in found:
        line = Text().append_text(styled(f"{one_line(each.outcome)}: ", "hint"))
        line.append_text(styled(one_line(each.title or UNTITLED)))
        line.append(" " * GAP).append_text(styled(each.id, "id"))
        screen.fold(line, hanging=INDENT)
