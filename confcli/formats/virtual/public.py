"""The public pages of NeurIPS 2020 (``neurips.cc/virtual/2020/public/session_….html``), as text.

Each range is a line of ISO 8601 with an offset; the first one spans the others and is the
session's. Below a slot's range are, optionally, ``N - Kind: Title`` or ``Kind: Title``, a line of
authors separated by commas, and the abstract.
"""

import re

from confcli.formats import people
from confcli.formats.dating.instants import Instants, in_order
from confcli.formats.interface import Hints, Verdict
from confcli.formats.page import session
from confcli.formats.page.blocks import Block, WhenWhere, judge_slot
from confcli.formats.page.page import Page, is_site, joined, paragraphs
from confcli.formats.people.lines import are_people, parts
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.entities import Listing, Talk
from confcli.model.patterns import Pattern

NAME = "neurips-public"
FAMILY = "virtual"

_ISO = r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
_RANGE = Pattern(rf"({_ISO}) (?:-|–|—|to) ({_ISO})")
_NUMBERED = Pattern(r"\d+ - ([^\W\d][\w& ]{0,40})(?:: (\S.*))?")


def recognise(document: Document) -> Verdict:
    """Accept a page with a line that is a range of ISO times."""
    found = [line.number for line in document.lines if _RANGE.fullmatch(line.text)]
    if not found:
        return Verdict(False, "no line is a range of ISO 8601 times")
    return Verdict(True, f"{len(found)} ranges of ISO 8601 times, the first on line {found[0]}")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the page's only session with its slots."""
    page = Page(document, hints, NAME)
    found = {line: match for line in page.lines if (match := _RANGE.fullmatch(line.text))}
    instants = Instants(page.dating.read)
    times = {line: _times(page, instants, line, match) for line, match in found.items()}
    only = session.read(page, times, _judge, _talk)
    if only.start:
        year = only.start.year
        page.dating.known = page.dating.known._replace(year=year, year_evidence="on each line")
    return page.listing(why, [only])


def _times(page: Page, instants: Instants, line: Line, found: re.Match[str]) -> WhenWhere:
    wrong: list[str] = []
    start, end = (instants.of(text, "no such date or time", wrong) for text in found.groups())
    times = in_order(start, end, wrong)
    page.report(line, wrong[:1])
    return WhenWhere(*times) if start else WhenWhere()


def _judge(line: Line, below: list[Line]) -> bool:
    """Judge a range: people don't write ISO times, so it is the programme's if it can be."""
    return judge_slot(line, below) is not False


def _talk(page: Page, block: Block) -> Talk:
    talk = Talk(start=block.times.start, end=block.times.end)
    body = page.without(is_site, block.body)
    page.content(*body)
    rest = iter(body)
    title = next((line.text for line in rest if line.text), None)
    if title is None:
        return talk
    talk.type, talk.title = _kind_and_title(title)
    below = list(rest)
    authors = next((line for line in below if line.text), None)
    if authors and are_people(authors.text):
        people.credit(talk, parts(authors.text))
        below = below[below.index(authors) + 1 :]
    talk.abstract = joined(paragraphs(below))
    return talk


def _kind_and_title(text: str) -> tuple[str | None, str | None]:
    numbered = _NUMBERED.fullmatch(text)
    if numbered and numbered.group(2):
        return kinds.kind(numbered.group(1)), numbered.group(2)
    if numbered and kinds.is_kind(numbered.group(1)):
        text = numbered.group(1)
    if kinds.is_kind(text):
        return kinds.kind(text), None if kinds.presents_paper(text) else text
    return kinds.split(text)
