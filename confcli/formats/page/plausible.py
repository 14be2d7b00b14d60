"""Whether a page that has a date and a time somewhere is a programme, or prose.

Measured on the pages and calendars at hand: of a programme at most 6 % of the lines are not
understood, and the longest of 13,810 descriptions has 1,252 words. Of README files and source code
with dates in their examples, 47 % and 90 % of the lines are not understood. Nothing in an article
with a dateline is lost: its text becomes a description, but nothing has a type or an end.

Of the 74 pages at hand, each with a time has types or ends, and at most 2 lines of 100 go on below
in lower case. Of 430 texts into which a date was put at random, and which were read, nothing in
429 had a type or an end, and 319 had two lines or more that are wrapped or marked up.
"""

from collections.abc import Sequence
from itertools import pairwise

from confcli.formats.syntax.plain import Line
from confcli.model.entities import Session, Talk
from confcli.model.patterns import Pattern

#: The most of a programme's lines that aren't understood, and how few never count.
_MOST_UNREAD, _FEW = 1 / 3, 10
#: The most words of a description, and those of a short page.
_LONGEST, _SHORT = 1_500, 200
#: Dates with a time that an article has.
_DATELINES = 2
#: The words of a line of a text, and how many such lines a small page has at most.
_SENTENCE, _SENTENCES = 5, 8
#: The most lines of a programme that look written as text: of all, and how few never count.
_MOST_WRITTEN, _FEW_WRITTEN = 1 / 10, 2
#: How long a line is before it is wrapped, and how one ends that is not.
_WRAPPED, _ENDS = 30, (*".!?:;…»”\"')]",)
#: Headings, code, quotations, lists, tables and underlines in Markdown.
_MARKUP = Pattern(r"(?:#{1,6}|[*>|-]|\d+\.) |```|~~~|[=~-]{4}|.*\]\(\w+:")
_NOTHING_ELSE = "it has a date and a time, but nothing else of one"


def doubt(sessions: Sequence[Session], unread: int, lines: Sequence[Line]) -> str | None:
    """Why a page is prose, ``None`` if it is a programme.

    ``unread`` of its ``lines`` were not understood; those around a programme are no lines of it.
    """
    items: list[Session | Talk] = [*sessions, *(talk for each in sessions for talk in each.talks)]
    texts = [item.abstract for item in items if item.abstract]
    long = sum(_filled(text) for text in texts if len(text.split()) > _LONGEST)
    filled = sum(bool(line.text) for line in lines)
    if unread + long > max(_FEW, _MOST_UNREAD * filled):
        return f"{unread + long} of its {filled} lines don't belong to one"
    starts = {item.start for item in items if item.start}
    if len(starts) > _DATELINES or any(item.end for item in items):
        return None
    words = sum(len(text.split()) for text in texts)
    if words > _SHORT and not any(item.type for item in items):
        return _NOTHING_ELSE
    return _doubt_small(items, lines, filled) if starts else None


def _doubt_small(items: Sequence[Session | Talk], lines: Sequence[Line], filled: int) -> str | None:
    """Why a page with few dates, and without ends, is prose."""
    has_types = any(item.type for item in items)
    written = sum(map(_is_written, lines)) + sum(_goes_on(*two) for two in pairwise(lines))
    if written >= _FEW_WRITTEN + has_types and (not has_types or written > _MOST_WRITTEN * filled):
        return f"it has few dates, and {written} of its {filled} lines are wrapped or marked up"
    has_people = any(item.authors for item in items if isinstance(item, Talk))
    sentences = sum(len(line.text.split()) >= _SENTENCE for line in lines)
    return None if has_types or has_people or sentences <= _SENTENCES else _NOTHING_ELSE


def _is_written(line: Line) -> bool:
    """Whether a line has a mark of Markdown."""
    return _MARKUP.match(line.text[:_LONGEST]) is not None


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a line ends within a sentence, which goes on in lower case below."""
    is_open = len(line.text) >= _WRAPPED and not line.text.endswith(_ENDS)
    return is_open and below.text[:1].islower()


def _filled(text: str) -> int:
    return sum(map(bool, text.split("\n")))
