"""The papers below the heading of a poster or oral session on the page of a day.

Most captures hold abstracts alone, separated by blank lines or ``[ Virtual ]``; a single line
break is a paragraph within one. Some have titles and authors.

The site cuts an abstract after exactly 200 words and ends it in ``…``. So a block of more than 200
words holds several papers, and the last one begins 200 words before its ``…``.
"""

from collections.abc import Iterator
from itertools import pairwise

from confcli.formats import people
from confcli.formats.page.page import Page, is_label, joined, paragraphs
from confcli.formats.people.lines import could_be_title, heads_text, names_people
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.entities import Session, Talk

#: The site cuts an abstract after this many words.
CUT_AFTER = 200
_CUT = "…"
_EMPTY = "an entry without title, authors or abstract"


def read(page: Page, session: Session, body: list[Line]) -> list[Talk]:
    """Read the papers of a session, and report the entries without any."""
    blocks = _blocks(page, body)
    lines = [line for line in body if line.text]
    titled = any(_is_title(lines, n) or _is_kind(lines, n) for n in range(len(lines)))
    untitled = (Talk(abstract=joined([work])) for block in blocks for work in _works(page, block))
    talks = list(_titled(page, body) if titled else untitled)
    for talk in talks:
        talk.type = talk.type or ("poster" if session.type == "poster session" else None)
    return talks


def _blocks(page: Page, body: list[Line]) -> list[list[Line]]:
    """Split the text into blocks, and report the entries that are empty.

    An empty entry leaves a ``[ Virtual ]`` with nothing before the next one or, if only blank
    lines separate the entries, one blank line too many.
    """
    blocks: list[list[Line]] = []
    empty_since: Line | None = None
    doubled: Line | None = None
    previous: Line | None = None
    for line in body:
        if is_label(line):
            if empty_since:
                page.problem(empty_since, _EMPTY)
            empty_since, doubled = line, None
        elif not line.text:
            is_doubled = previous is not None and not previous.text and not empty_since
            doubled = line if is_doubled and blocks else doubled
        else:
            if doubled:
                page.problem(doubled, _EMPTY)
            if previous is not None and previous.text and not is_label(previous) and blocks:
                blocks[-1].append(line)
            else:
                blocks.append([line])
            empty_since = doubled = None
        previous = line
    if empty_since:
        page.problem(empty_since, _EMPTY)
    return blocks


def _works(page: Page, block: list[Line]) -> list[list[Line]]:
    """Split a block into papers: over 200 words are more than one."""
    page.content(*block)
    works: list[list[Line]] = []
    rest, counts = list(block), [len(line.text.split()) for line in block]
    words = sum(counts)
    while words - _is_cut_alone(rest) > CUT_AFTER:
        begin = _last_begins(rest, counts)
        if not begin:
            count = words - _is_cut_alone(rest)
            reason = f"{count} words look like several abstracts; can't split them"
            page.problem(rest[0], reason)
            break
        words -= sum(counts[begin:])
        works.append(rest[begin:])
        del rest[begin:], counts[begin:]
    return [rest, *reversed(works)]


def _last_begins(block: list[Line], counts: list[int]) -> int | None:
    """Where the paper begins whose abstract the site cut at the end of a block."""
    if not block[-1].text.endswith(_CUT):
        return None
    wanted = CUT_AFTER + _is_cut_alone(block)
    for begin in range(len(block) - 1, 0, -1):
        wanted -= counts[begin]
        if wanted <= 0:
            return begin if wanted == 0 else None
    return None


def _is_cut_alone(block: list[Line]) -> bool:
    """Whether the mark at the end of a block that was cut would count as a word."""
    return block[-1].text.split()[-1] == _CUT


def _titled(page: Page, body: list[Line]) -> Iterator[Talk]:
    """Yield the papers printed with a title and, below it, their authors.

    A paper begins below a ``[ Virtual ]``, at a line that is its kind, and above a line of authors.
    """
    lines = [line for line in body if line.text]
    places = {line.number: n for n, line in enumerate(body)}
    starts = (line for n, line in enumerate(lines) if _begins(lines, n))
    cuts = [*(places[line.number] for line in starts), len(body)]
    for start, stop in pairwise(cuts):
        rest = [line for line in body[start:stop] if not is_label(line)]
        page.content(*rest)
        yield _work(rest)


def _work(lines: list[Line]) -> Talk:
    """Read a paper from its kind, if printed, title, authors and abstract."""
    texts = [line for line in lines if line.text]
    kind = kinds.kind(texts[0].text) if _is_kind(texts, 0) else None
    title, *below = texts[1:] if kind else texts
    has_authors = bool(below) and _names_authors(below[0], below[1:])
    abstract = lines[lines.index(below[0] if has_authors else title) + 1 :]
    talk = Talk(title.text, kind, abstract=joined(paragraphs(abstract)))
    people.credit(talk, below[0].text if has_authors else "")
    return talk


def _begins(lines: list[Line], at: int) -> bool:
    is_first = at == 0 or is_label(lines[at - 1])
    titled = _is_title(lines, at) and not (at and _is_kind(lines, at - 1))
    return _is_kind(lines, at) or titled or (is_first and not is_label(lines[at]))


def _is_kind(lines: list[Line], at: int) -> bool:
    """Whether a line is the kind of the paper whose title is below it."""
    below = lines[at + 1 : at + 2]
    return kinds.presents_paper(lines[at].text) and bool(below) and not is_label(below[0])


def _is_title(lines: list[Line], at: int) -> bool:
    """Whether a line is short and the one below it names authors."""
    below = [line for line in lines[at + 1 : at + 3] if not is_label(line)]
    text = lines[at].text
    is_one = could_be_title(text) and not text.endswith(".") and not is_label(lines[at])
    return is_one and bool(below) and _names_authors(below[0], below[1:])


def _names_authors(line: Line, below: list[Line]) -> bool:
    """Whether a line names authors: a list of them, or one above a text."""
    return names_people(line.text) or heads_text(line.text, [line.text for line in below])
