"""The public pages of NeurIPS 2020 (``neurips.cc/virtual/2020/public/session_….html``), as text.

Every range is a line of ISO 8601 with an offset. The first one is the session's: it spans
the others. A slot's range is followed, if by anything, by ``N - Kind: Title`` or
``Kind: Title``, then a line of authors separated by commas, then the abstract.
"""

import re
from datetime import datetime

from confcli.formats import kinds
from confcli.formats.base import Document, Hints, Line, Verdict
from confcli.formats.blocks import Block, read_chairs, set_times, set_title, spans
from confcli.formats.dating import Dating
from confcli.formats.page import Page, is_furniture, is_person, joined, paragraphs, people
from confcli.model import Listing, Session, Talk
from confcli.times.local import TimeProblemError

NAME = "neurips-public"

_ISO = r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
_RANGE = re.compile(rf"({_ISO}) (?:-|–|—|to) ({_ISO})")
_NUMBERED = re.compile(r"\d+ - ([^\W\d][\w& ]{0,40}): (\S.*)")
_UNNUMBERED = re.compile(r"([^\W\d][\w& ]{0,40}): (\S.*)")


def recognise(document: Document) -> Verdict:
    """Accept a page with at least one line that is a range of ISO times."""
    found = [line.number for line in document.lines if _RANGE.fullmatch(line.text)]
    if not found:
        return Verdict(False, "no line is a range of ISO 8601 times")
    return Verdict(True, f"{len(found)} ranges of ISO 8601 times, the first on line {found[0]}")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the one session of the page with its slots, those without any text included."""
    page, dating = Page(document), Dating(document, hints)
    first = next(n for n, line in enumerate(page.lines) if _RANGE.fullmatch(line.text))
    blocks = _blocks(page, dating, first)
    own = blocks[0] if spans(blocks) or _has_chairs(blocks[0]) else None
    slots = blocks[1:] if own else blocks
    session = _session(page, page.lines[:first], own)
    set_times(session, own, slots)
    session.timezone, session.time_basis = dating.zone_name, dating.basis
    session.talks = [_talk(page, block) for block in slots]
    dating.year = session.start.year if session.start else None
    dating.year_evidence = "on each line" if session.start else None
    return page.listing(NAME, why, hints, [session], dating)


def _blocks(page: Page, dating: Dating, first: int) -> list[Block]:
    blocks: list[Block] = []
    for line in page.lines[first:]:
        found = _RANGE.fullmatch(line.text)
        if found:
            page.content(line)
            blocks.append(Block(line, *_times(page, dating, line, found), []))
        else:
            blocks[-1].body.append(line)
    return blocks


def _times(
    page: Page, dating: Dating, line: Line, found: re.Match[str]
) -> tuple[datetime | None, datetime | None]:
    try:
        start, end = (dating.instant(datetime.fromisoformat(text)) for text in found.groups())
    except TimeProblemError as error:
        page.problem(line, str(error))
        return None, None
    except ValueError:
        page.problem(line, "there is no such date or time")
        return None, None
    if end < start:
        page.problem(line, "it ends before it starts")
        return start, None
    return start, end


def _has_chairs(block: Block) -> bool:
    """Tell whether ``Session chairs`` follows a range: then it is the session's own."""
    text = next((line.text for line in block.body if line.text), "")
    return text.casefold().rstrip(":") in ("session chairs", "session chair", "chairs")


def _session(page: Page, above: list[Line], own: Block | None) -> Session:
    """Return the session from the lines above the ranges, and from those below its own."""
    runs = _runs(page, above)
    head = runs.pop(0) if runs else []
    session = Session(head[0].text if head else "Session")
    session.type = kinds.of_title(session.title)
    set_title(session)
    runs += read_chairs(page, session, _runs(page, own.body)) if own else []
    runs = [run for run in [head[1:], *runs] if run]
    session.abstract = joined(runs)
    page.content(*head, *(line for run in runs for line in run))
    return session


def _runs(page: Page, lines: list[Line]) -> list[list[Line]]:
    page.furniture(*filter(is_furniture, lines))
    return list(paragraphs(line for line in lines if not is_furniture(line)))


def _talk(page: Page, block: Block) -> Talk:
    talk = Talk(start=block.start, end=block.end)
    page.content(*block.body)
    rest = iter(block.body)
    title = next((line.text for line in rest if line.text), None)
    if title is None:
        return talk
    talk.type, talk.title = _kind_and_title(title)
    below = list(rest)
    authors = next((line for line in below if line.text), None)
    if authors and _names_authors(authors.text):
        talk.authors = people(authors.text)
        below = below[below.index(authors) + 1 :]
    talk.abstract = joined(paragraphs(below))
    if talk.type is None and not talk.authors and not talk.abstract:
        talk.type = kinds.of_title(talk.title)
    return talk


def _kind_and_title(text: str) -> tuple[str | None, str]:
    numbered = _NUMBERED.fullmatch(text)
    if numbered:
        return kinds.kind(numbered.group(1)), numbered.group(2)
    found = _UNNUMBERED.fullmatch(text)
    if found and kinds.is_kind(found.group(1)):
        return kinds.kind(found.group(1)), found.group(2)
    return (kinds.kind(text) if kinds.is_kind(text) else None), text


def _names_authors(text: str) -> bool:
    return all(is_person(name.split(",")[0]) for name in people(text))
