"""Programmes in the directory on a terminal: when and where each is, and its address."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from confcli.directory.programme import Known, Programme
from confcli.model.addresses import masked
from confcli.model.text import counted, one_line
from confcli.views import cells
from confcli.views.look import Look
from confcli.views.rows import DOT, GAP, INDENT, draw_stacked, draw_titled, styled
from confcli.views.screen import Screen


def draw(screen: Screen, found: Sequence[Known], look: Look) -> None:  # noqa: ARG001
    """Draw each programme in a few lines, with what it is added by at the right."""
    heading = [counted(len(found), "programme"), "confcli add NAME adds one"]
    draw_stacked(screen, [styled(each, "hint") for each in heading], between=DOT)
    for each in found:
        screen.line()
        title = styled(one_line(each.programme.name), "heading")
        if days := _days(each.programme):
            title = Text().append_text(title).append(" " * GAP).append(days, "time")
        name = styled(each.programme.slug, "id")
        parts = [styled(part, style) for part, style in _parts(each)]
        if 2 * name.cell_len <= screen.width:
            draw_titled(screen, title, name, hanging=INDENT)
        else:  # it would leave no room for the title
            screen.fold(title, hanging=INDENT)
            parts = [name, *parts]
        draw_stacked(screen, parts, indent=INDENT, between=DOT)


def _days(programme: Programme) -> str:
    """Its days; where none are known, its year, unless the name says it."""
    if programme.start and programme.end is None:
        return f"from {cells.day_span(programme.start, programme.start)}"
    if programme.start:
        return cells.day_span(programme.start, programme.end)
    year = str(programme.year or "")
    return "" if year in programme.name else year


def _parts(each: Known) -> Iterator[tuple[str, str]]:
    """Yield what is said below its name, each with a style."""
    programme = each.programme
    if each.conference:
        name = one_line(each.conference)
        yield "in your listings" + (f" as {name}" if name != programme.name else ""), "reason"
    for part in (programme.place, programme.zone, programme.format):
        if part:
            yield part, "hint"
    if not programme.is_verified:
        yield "unverified", "note"
    yield masked(programme.address), "place"
