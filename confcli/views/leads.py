"""Where websites may lead to programmes, on a terminal: each address is whole on a line."""

from collections.abc import Sequence

from confcli.formats.website.lead import Lead
from confcli.model.addresses import masked
from confcli.views.look import Look
from confcli.views.rows import DOT, INDENT, draw_stacked, styled
from confcli.views.screen import Screen


def draw(screen: Screen, found: Sequence[Lead], look: Look) -> None:  # noqa: ARG001
    """Draw each address, and below it what is expected there and why."""
    for each in found:
        draw_stacked(screen, [styled(masked(each.address), "place")])
        said = [styled(each.kind, "heading"), styled(each.why, "hint")]
        draw_stacked(screen, said, indent=INDENT, between=DOT)
