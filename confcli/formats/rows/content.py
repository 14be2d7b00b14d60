"""What the cells of a column are, whatever its header says."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from enum import Enum, auto
from functools import lru_cache
from itertools import islice

from confcli.formats import prose
from confcli.formats.dating import within
from confcli.model import kinds
from confcli.model.patterns import Pattern
from confcli.model.status import is_cancelled
from confcli.times.calendar_names import WEEKDAY_NUMBERS, WEEKDAYS
from confcli.times.written import text

#: How many filled cells show what a column is.
_LOOKED_AT = 200
#: The most characters of a cell that is no text.
_LONGEST = 200
#: A day by its number, alone or with a word; ``DAY 2: Monday 3 March 2025`` says its date, too.
_NUMBER = Pattern(r"(-?\d{1,2})(?:st|nd|rd|th|\.)?", "a")
_NUMBERED = Pattern(
    r"\b(?:day|tag|jour|d[ií]a|giorno|dag)(?:[_-]|\s?#?)(-?\d{1,2})\b"
    r"|\b(\d{1,2})(?:st|nd|rd|th)?\sday\b",
    "ai",
)
_COUNTED = {
    word: n + 1
    for words in ("one two three four five six seven", "first second third fourth fifth")
    for n, word in enumerate(words.split())
}
_WORDED = Pattern(
    r"(?:day[\s_-]?(one|two|three|four|five|six|seven)|(first|second|third|fourth|fifth)[\s_-]day)"
    r"(?![^\W_])",
    "i",
)
_BEARER = Pattern(r"(?:(?:prof|dr|mr|mrs|ms|mx|herr|frau|mme|sra?|ph\.?d|professor)\b\.?\s?)+", "i")
_ADDRESS = Pattern(r"(?:https?://|www\.|/)\S+", "i")
_DECISIONS = ("accept", "reject")
#: The most words of a type, and of a cell that is a time.
_SHORT, _FEW = 3, 4
_TIME_OF_DAY = Pattern(
    r"(?<![\d:.])\d{1,2}(?:[:h.][0-5]\d(?![\d.])|\s?(?:[ap]\.?m\b|uhr\b|o'clock\b))",
    "ai",
)


#: What sets the weekday in the name of a day off, and parts of days that may follow it.
_MARKS = "-–—:,(|/_"
_PARTS_OF_DAYS = frozenset(
    "am pm morning afternoon evening vormittag nachmittag abend matin soir mañana tarde".split()
)
#: What the names of days end with: ``Workshop day``.
_DAY_WORD = Pattern(r"\b(?:day|tag|jour|journée|d[ií]a|giorno|giornata|dag)\b|\wtag$", "i")


class Content(Enum):
    """What most cells of a column are."""

    EMPTY = auto()
    DATE = auto()
    #: A date with a time.
    MOMENT = auto()
    #: A time of day, or two with a dash.
    CLOCK = auto()
    #: A few words with a time of day that isn't understood: ``ca. 9:30``.
    NEARLY_CLOCK = auto()
    #: Digits alone, which may be a time of day: ``1430``.
    NUMBER = auto()
    #: A day by its number or weekday.
    DAY = auto()
    #: What stands before a name: ``Dr.``.
    BEARER = auto()
    ADDRESS = auto()
    #: Yes or no.
    FLAG = auto()
    #: A type of session or talk, or a decision on a paper.
    KIND = auto()
    TEXT = auto()


_TEXTS = frozenset((Content.TEXT, Content.KIND, Content.NEARLY_CLOCK, Content.FLAG))
_OF_TIMES = frozenset((Content.DATE, Content.MOMENT, Content.CLOCK, Content.NUMBER))
_DAYS = frozenset((Content.DATE, Content.MOMENT, Content.DAY))
YES = frozenset("yes true ja oui si x ✓ ✔".split())
_FLAGS = YES.union("no false nein non ✗".split())
#: What fits a field, where not everything does.
_FITTING = {
    "date": frozenset((Content.DATE, Content.MOMENT)),
    "end_date": frozenset((Content.DATE, Content.MOMENT)),
    "day": frozenset((Content.DAY,)),
    "start": _OF_TIMES,
    "end": _OF_TIMES,
    "time": _OF_TIMES - {Content.DATE},
    "title": _TEXTS,
    "session": _TEXTS | {Content.DAY},
}


def fits(field: str, content: Content) -> bool:
    """Whether a column with this content may be a field; ``session`` is a session's title."""
    return content in _FITTING.get(field, Content) and content is not Content.EMPTY


def of_column(cells: Iterable[str]) -> Content:
    """What most of the filled cells of a column are."""
    filled = (cell for cell in cells if cell and not is_nothing(cell))
    counts = Counter(map(of_cell, islice(filled, _LOOKED_AT)))
    return counts.most_common(1)[0][0] if counts else Content.EMPTY


def of_cell(cell: str) -> Content:
    """What a cell is."""
    return Content.TEXT if len(cell) > _LONGEST else _of_cell(cell)


@lru_cache(4096)
def _of_cell(cell: str) -> Content:
    if _ADDRESS.match(cell):
        return Content.ADDRESS
    if numbered_day(cell):
        return Content.DAY
    if cell.casefold() in _FLAGS:
        return Content.FLAG
    if _BEARER.fullmatch(cell):
        return Content.BEARER
    if cell.isdecimal():
        return Content.NUMBER
    try:
        found = text.read(said_of_day(cell) if _NUMBERED.search(cell) else cell)
    except ValueError:
        return _of_words(cell)
    if found.date:
        return Content.MOMENT if found.start else Content.DATE
    return Content.CLOCK


def _of_words(cell: str) -> Content:
    if _is_kind(cell):
        return Content.KIND
    is_time = len(cell.split()) <= _FEW and _TIME_OF_DAY.search(cell)
    return Content.NEARLY_CLOCK if is_time else Content.TEXT


def _is_kind(cell: str) -> bool:
    is_title = len(cell.split()) <= _SHORT and kinds.of_title(cell) is not None
    is_decision = cell.casefold().startswith(_DECISIONS) or is_cancelled(cell)
    return is_title or kinds.of_group(cell) is not None or is_decision


def is_nothing(cell: str) -> bool:
    """Whether a cell says that nothing is known."""
    return cell == "?" or prose.says_nothing(cell)


def numbered_day(cell: str) -> int | str | None:
    """The number of ``Day 2``, or a weekday alone in lower case; ``None`` for anything else."""
    if (weekday := cell.casefold().rstrip(".")) in WEEKDAY_NUMBERS:
        return weekday
    found = _NUMBER.fullmatch(cell) or _NUMBERED.search(cell)
    worded = None if found else _WORDED.match(cell)
    if not (found or worded) or said_of_day(cell) != cell:
        return None
    if worded:
        return _COUNTED[(worded[1] or worded[2]).casefold()]
    return int(found[1] or found[2]) if found else None


def named_day(cell: str) -> int | str | None:
    """The number or weekday in the name of a day: ``Friday: Workshops``, ``friday_am``."""
    found = numbered_day(cell)
    return begun_weekday(cell)[0] if found is None else found


def begun_weekday(cell: str) -> tuple[str | None, str]:
    """The weekday that a name begins with, in lower case, and the words set off from it."""
    try:
        found = text.begun(cell)
    except ValueError:
        return None, ""
    rest, end = found.rest, len(cell) - len(found.rest)
    if found.weekday is None or found.start or not cell.endswith(rest):
        return None, ""
    is_part = rest.strip(" _-()").casefold() in _PARTS_OF_DAYS
    is_apart = not rest or rest[0] in _MARKS or cell[:end].rstrip()[-1:] in _MARKS
    weekday = WEEKDAYS[found.weekday].casefold() if is_part or is_apart else None
    return weekday, "" if is_part else rest.strip(_MARKS + " )")


def is_day(cell: str) -> bool:
    """Whether a cell is a day: a date, a number or a weekday, perhaps with words around it."""
    is_known = of_cell(cell) in _DAYS or said_of_day(cell) != cell
    return is_known or named_day(cell) is not None or bool(_DAY_WORD.search(cell))


def beside_day(cell: str) -> str:
    """The words around the date of a day, which its date doesn't say."""
    if of_cell(cell) in _DAYS:
        return ""
    found = within.date_in(cell)
    return found.beside if found else begun_weekday(cell)[1]


def said_of_day(cell: str) -> str:
    """The date of a cell such as ``Day 2: 3 March 2025 (Hall 1)``; any other cell as it is."""
    said = _NUMBERED.sub(" ", cell).strip(" -:,–—()")
    with suppress(ValueError):
        return said if text.read(said).date else cell
    found = within.date_in(cell)
    return found.date if found else cell
