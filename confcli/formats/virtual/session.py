"""The session pages of the virtual conference sites (``iclr.cc/virtual/2021/session/…``), as text.

A slot is a line ``Tue 4 May 19:00 - 19:15 PDT`` between blank lines. Below it are, each optional: a
kind (``Oral``) right above the title, the title, the authors, separated by middle dots, and the
abstract. Above the first slot are the session's title, its chairs (``Moderators: …``, or just
their names) and its description.
"""

from collections.abc import Container

from confcli.formats.dating import stamps
from confcli.formats.dating.stamps import Stamp
from confcli.formats.interface import Hints, Verdict
from confcli.formats.page import session
from confcli.formats.page.blocks import judge_slot, read_times
from confcli.formats.page.page import Page, is_furniture
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.virtual import slot
from confcli.model.entities import Listing

NAME = "virtual-session"
FAMILY = "virtual"


def recognise(document: Document) -> Verdict:
    """Accept a page with more lines that are a time than lines that end in one."""
    slots = list(stamps.alone(document.lines))
    if not slots:
        return Verdict(False, "no line is a date and time such as Tue 4 May 19:00 - 19:15 PDT")
    headings = len(stamps.at_end(document.lines)) - len(slots)
    if headings > len(slots):
        why = f"{headings} lines end in a date and time, only {len(slots)} are one"
        return Verdict(False, why, is_near=True)
    first = slots[0].number
    return Verdict(True, f"{len(slots)} lines are a date and time, the first on line {first}")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the page's only session with its slots."""
    page = Page(document, hints, NAME)
    found = _stamps(page.lines)
    _settle(page, found)
    times = {line: read_times(page, line, stamp) for line, stamp in found.items()}
    return page.listing(why, [session.read(page, times, judge_slot, slot.read)])


def _settle(page: Page, found: dict[Line, Stamp]) -> None:
    """Settle year and zone; a zone on the first line alone applies to all lines."""
    (line, first), *others = found.items()
    if first.zone and others and not any(stamp.zone for _, stamp in others):
        page.dating.take_zone(line, first.zone)
    page.dating.settle(list(found.values()))


def _stamps(lines: list[Line]) -> dict[Line, Stamp]:
    """The lines that are a time and stand alone, or all of them if few do.

    Above the first of them there is no abstract, so each time counts.
    """
    stamped = stamps.alone(lines)
    found = {n: stamped[line] for n, line in enumerate(lines) if line in stamped}
    alone = {n for n in found if _stands_alone(lines, n, found)}
    few, first = 2 * len(alone) < len(found), min(alone, default=0)
    return {lines[n]: found[n] for n in found if few or n in alone or n < first}


def _stands_alone(lines: list[Line], at: int, times: Container[int]) -> bool:
    around = [n for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    return all(not lines[n].text or is_furniture(lines[n]) or n in times for n in around)
