"""Whether a group of entries is one of a programme: strict rather than clever.

Many files hold lists with titles and dates: posts, products, videos, the runs of a server. What
tells talks is a time of day beside a title, with an end, a room or people; people who speak, under
a name that says so; or authors in a list that is called one of papers or talks, with an abstract
if they may be somebody's publications.
"""

from enum import IntEnum

from confcli.formats.records.groups import Group
from confcli.formats.records.reading import Reading
from confcli.formats.rows.content import Content
from confcli.formats.vocabulary import groups as words
from confcli.formats.vocabulary import others
from confcli.formats.vocabulary.meanings import folded
from confcli.formats.vocabulary.names import SESSION
from confcli.model.text import words as split

#: The least share of entries that have what tells.
_MOST, _SOME = 0.5, 0.3
_PROGRAMMES = frozenset((words.TALKS, words.SESSIONS))


class Sign(IntEnum):
    """What shows that a group is one of talks, the weakest first."""

    NONE = 0
    TEXT = 1
    PAPER = 2
    SPEAKER = 3
    TIME = 4


def sign(reading: Reading, file: str, *, is_within_time: bool) -> Sign:
    """What shows that the entries of a group are talks; ``file`` is the name of their file.

    ``is_within_time``: something around them has a time of day.
    """
    group, columns = reading.group, reading.columns
    if reading.share("title") < _SOME or _is_aside(group):
        return Sign.NONE
    names = {folded(it.name) for it in columns.all}
    is_named = is_programme(group, file)
    if names & others.OF_BROADCASTS:
        return Sign.NONE
    is_grid = group.is_row or any(words.role(each) == words.DAYS for each in group.names)
    if _is_timed(reading, is_named) or (is_within_time and (is_named or is_grid)):
        return Sign.TIME
    if names & others.OF_GOODS or reading.share("title") < _MOST:
        return Sign.NONE
    beside = columns.of(
        *("abstract", "room", "track", "type", "language", "duration", "date", "start", "slides")
    )
    if _share_speaking(reading) >= _SOME and (is_named or beside or is_within_time):
        return Sign.SPEAKER
    has_abstract = reading.share("abstract") >= _SOME
    is_abstract = any("abstract" in folded(it.name) for it in columns.of("abstract"))
    if is_abstract and min(reading.share("person"), reading.share("abstract")) >= _MOST:
        return Sign.PAPER
    is_listed = _is_called(group, file, words.TALKS) and names.isdisjoint(others.OF_PUBLICATIONS)
    if reading.share("authors") >= _MOST and (
        is_abstract or is_listed or (is_named and has_abstract)
    ):
        return Sign.PAPER
    return Sign.TEXT if has_abstract and is_abstract and is_named else Sign.NONE


def is_programme(group: Group, file: str) -> bool:
    """Whether a group, what is around it or its file is called a programme."""
    called = [*group.names, *(split(file) if not group.name else ())]
    return any(words.role(each) in _PROGRAMMES for each in called)


def _is_called(group: Group, file: str, role: str) -> bool:
    """Whether a group's own name, or without one that of its file, has a role."""
    return any(words.role(each) == role for each in ([group.name] if group.name else split(file)))


def _is_aside(group: Group) -> bool:
    """Whether a group, or one around it, has the name of something other than talks."""
    if words.role(group.name) == words.ROOMS:
        return True
    return any(words.role(each) in (words.PEOPLE, words.ASIDE) for each in group.names)


def _is_timed(reading: Reading, is_named: bool) -> bool:
    columns = reading.columns
    clocks = [it for it in columns.of("time") if it.content is Content.CLOCK]  # not of logs
    beside = bool(clocks or columns.of("end", "duration", "room"))
    if reading.is_timed and reading.share("start", "time") >= _SOME:
        people = columns.of("speakers", "authors") or columns.of("chairs", owner=SESSION)
        return is_named or beside or bool(people) or _is_calendar(reading)
    dates = [it for it in columns.of("date") if it.content is Content.MOMENT]
    return bool(dates) and (is_named or beside)


def _is_calendar(reading: Reading) -> bool:
    """Whether entries have titles and starts, with a date and a time, under these very names."""
    named = {folded(it.name): it.content for it in reading.columns.all}
    starts = (named.get(name) for name in ("start", "starttime", "startsat", "startdatetime"))
    return "title" in named and Content.MOMENT in starts


def _share_speaking(reading: Reading) -> float:
    names = [it.name for it in reading.columns.of("speakers")]
    is_other = all(folded(name) in others.NO_SPEAKERS for name in names)
    return 0.0 if is_other else reading.share("speakers")
