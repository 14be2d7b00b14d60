"""Who of a team goes where, on a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from confcli.model.text import counted, one_line
from confcli.planning.clashes import Clash
from confcli.planning.team import YOU, Conflict, Goer, Shared
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping
from confcli.views import entries
from confcli.views.clashes import amount, shown_title
from confcli.views.context import Dress
from confcli.views.look import Look
from confcli.views.parts import joined
from confcli.views.rows import DOT, INDENT, draw_stacked, styled
from confcli.views.screen import Screen

_BRANCH = "└ "


def draw(
    screen: Screen,
    found: Sequence[Shared],
    look: Look,
    *,
    names: Sequence[str],
    order: Grouping,
) -> None:
    """Draw what a team starred, below each item who goes there and who covers what they miss."""
    draw_stacked(screen, [*_counts(found, names)], hanging=INDENT, between=DOT)
    screen.line()

    def dress(shared: Shared) -> Dress:
        lines = [_line(each) for each in _told(shared)]
        return Dress(below=[_people(screen, shared)], last=lines)

    entries.draw(screen, found, look, order=order, about=lambda it: it.entry, dress=dress)


def _counts(found: Sequence[Shared], names: Iterable[str]) -> Iterator[Text]:
    """Yield how much each starred, and how many pairs clash."""
    for name in names:
        count = sum(goer.name == name for it in found for goer in it.people)
        yield styled(f"{one_line(name)} {count}", "heading")
    pairs = [pair for it in found for pair in _told(it)]
    if pairs:
        covered = sum(_is_covered(pair) for pair in pairs)
        yield styled(f"{counted(len(pairs), 'clash')}, {covered} covered", "clash")


def _told(shared: Shared) -> list[list[Conflict]]:
    """The conflicts to show at an item, by the other one: those with what is not later."""
    entry, found = shared.entry, dict[object, list[Conflict]]()
    for each in shared.conflicts:
        later = each.clash.other.of
        if not isinstance(later, Entry) or later.id == entry.id:
            found.setdefault(each.other.of.id, []).append(each)
    return [*found.values()]


def _is_covered(pair: Sequence[Conflict]) -> bool:
    return bool(pair[1:] or pair[0].at_other or pair[0].here)


def _people(screen: Screen, shared: Shared) -> Text:
    """``★ Ana must ✗, Bo``: who goes there, and whom something keeps from it."""
    kept = {conflict.name for conflict in shared.conflicts}
    sign = f" {screen.marks.cancelled}"
    names = [_goer(each, sign if each.name in kept else "") for each in shared.people]
    return Text(f"{screen.marks.star} ", "star").append_text(Text(", ").join(names))


def _goer(goer: Goer, sign: str) -> Text:
    star = "" if goer.star == "star" else f" {goer.star}"
    return styled(f"{one_line(goer.name)}{star}{sign}", "clash" if sign else "")


def _line(pair: Sequence[Conflict]) -> Text:
    """``└ Ana also wants “Tails”, which overlaps by 20 min · covered there by Bo``."""
    names, first = [each.name for each in pair], pair[0]
    if isinstance(first.other.of, Entry):
        wants = f"also {'want' if _are_several(names) else 'wants'} “{shown_title(first.other)}”"
    else:
        wants = f"{_are(names)} busy: “{shown_title(first.other)}”"
    said = styled(f"{_BRANCH}{_and(names)} {wants}{_how_much(first.clash)}", "clash")
    return joined([said, styled(", ".join(_covering(pair)))])


def _how_much(clash: Clash) -> str:
    if clash.overlap:
        return f", which overlaps by {amount(clash)}"
    return f", a {amount(clash)} away" if clash.walk else ", at the same time"


def _covering(pair: Sequence[Conflict]) -> Iterator[str]:
    """Yield who is where, so that the team misses nothing."""
    first = pair[0]
    if first.at_other:
        yield f"covered there by {_and(first.at_other)}"
    if first.here:
        yield f"covered here by {_and(first.here)}"
    if len(pair) > 1:
        yield "one each" if len(pair) == 2 else "some each"
    if not _is_covered(pair):
        yield "not covered"


def _are_several(names: Sequence[str]) -> bool:
    return len(names) > 1 or names[0] == YOU


def _are(names: Sequence[str]) -> str:
    return "are" if _are_several(names) else "is"


def _and(names: Sequence[str]) -> str:
    """``Ana, Bo and Cleo``."""
    *first, last = map(one_line, names)
    return f"{', '.join(first)} and {last}" if first else last
