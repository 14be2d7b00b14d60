"""Whether a page that has a date and a time somewhere is a programme, or prose.

Measured on the pages and calendars at hand: of a programme at most 6 % of the lines are not
understood, and the longest of 13,810 descriptions has 1,252 words. Of README files and source code
with dates in their examples, 47 % and 90 % of the lines are not understood. Nothing in an article
with a dateline is lost: its text becomes a description, but nothing has a type or an end.
"""

from collections.abc import Sequence

from confcli.model.entities import Session, Talk

#: The most of a programme's lines that aren't understood, and how few never count.
_MOST_UNREAD, _FEW = 1 / 3, 10
#: The most words of a description, and those of a short page.
_LONGEST, _SHORT = 1_500, 200
#: Dates with a time that an article has.
_DATELINES = 2


def doubt(sessions: Sequence[Session], unread: int, lines: int) -> str | None:
    """Why a page is prose, ``None`` if it is a programme.

    ``unread`` of its ``lines`` were not understood; those around a programme are no lines of it.
    """
    items: list[Session | Talk] = [*sessions, *(talk for each in sessions for talk in each.talks)]
    texts = [item.abstract for item in items if item.abstract]
    long = sum(_filled(text) for text in texts if len(text.split()) > _LONGEST)
    if unread + long > max(_FEW, _MOST_UNREAD * lines):
        return f"{unread + long} of its {lines} lines don't belong to one"
    is_short = sum(len(text.split()) for text in texts) <= _SHORT
    if is_short or len({item.start for item in items if item.start}) > _DATELINES:
        return None
    is_said = any(item.type or item.end for item in items)
    return None if is_said else "it has a date and a time, but nothing else of one"


def _filled(text: str) -> int:
    return sum(map(bool, text.split("\n")))
