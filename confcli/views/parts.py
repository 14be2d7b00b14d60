"""The parts that lines and headings of lists are made of, and how parts are laid out."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from confcli.model.text import counted, one_line, words
from confcli.schedule.entries import Entry, SessionEntry
from confcli.views import style
from confcli.views.look import Look
from confcli.views.rows import DOT, styled
from confcli.views.screen import Screen

#: What takes up more of a line than this is folded to fill one that has as much space left.
_MOST = 0.6
#: How many people are named where there is little room.
SPEAKERS, CHAIRS = 3, 2


def title_of(entry: Entry, slot: Entry) -> Text:
    """The title as a text: struck through if the item is cancelled."""
    look = "cancelled" if slot.cancelled else "title" if entry.title else "untitled"
    return styled(one_line(entry.shown_title), look)


def kind_of(entry: Entry, slot: Entry, usual: str | None = None) -> Text:
    """The kind in its colour; nothing for the usual one, or if the title says it."""
    kind = slot.type or ""
    if kind == usual or (entry.title and words(kind) == words(entry.title)):
        return Text()
    return styled(kind, style.of_kind(kind))


def people(names: Sequence[str], look: Look, most: int, before: str = "") -> Text:
    """``A, B, C +3``; all of them where there is room for everything."""
    shown = names if look.long else names[:most]
    more = f" +{len(names) - len(shown)}" if len(names) > len(shown) else ""
    return styled(one_line(f"{before}{', '.join(shown)}{more}") if names else "", "people")


def about_session(session: SessionEntry, look: Look, *, names: bool) -> list[Text]:
    """How many talks a session has, and with ``names`` who chairs it."""
    count = styled(counted(session.count, "talk") if session.count else "", "people")
    return [count, *([chaired(session, look)] if names else [])]


def chaired(session: SessionEntry, look: Look) -> Text:
    """Who chairs a session."""
    before = "chairs " if session.chairs[1:] else "chair "
    return people(session.chairs, look, CHAIRS, before)


def joined(parts: Sequence[Text]) -> Text:
    """Texts between dots, without those that are empty."""
    dot = Text.assemble((DOT, "people"))  # a style of its own would be that of all parts
    return dot.join(part for part in parts if part)


def packed(screen: Screen, parts: Iterable[Text], width: int, hanging: int = 0) -> list[Text]:
    """Lines of texts between dots, each text on one line unless it takes up most of one.

    The lines after the first are ``hanging``.
    """
    lines: list[Text] = []
    for part in map(screen.spelled, filter(None, parts)):
        room = width - hanging if lines[1:] else width
        last = lines[-1].cell_len if lines else 0
        joins = last + len(DOT) + part.cell_len <= room
        if lines and (joins or part.cell_len > room * _MOST > last):
            part = joined([lines.pop(), part])
        lines += screen.folded(
            part, width=width if not lines else width - hanging, later=width - hanging
        )
    for line in lines:  # a dot stands between two parts of a line, not at its end
        if line.plain.endswith(DOT.rstrip()):
            line.right_crop(len(DOT.rstrip()))
    return [*lines[:1], *(Text(" " * hanging).append_text(line) for line in lines[1:])]
