"""What websites call the programme of a conference: its pages, files and calendars."""

from confcli.model.patterns import Pattern
from confcli.model.text import words

#: What a whole programme is called, with its words in other languages.
_CALLED = frozenset(
    "agenda cronograma fahrplan horario horarios orario planning program programa programm "
    "programma programme programul schedule schedules sessions talks timetable zeitplan "
    "программа расписание".split()
)
#: The same where words are not set apart.
_WITHIN = ("日程", "议程", "プログラム", "タイムテーブル", "일정표", "프로그램")
#: What makes another thing of a programme.
_OTHERS = frozenset(
    "affiliate ambassador book bounty call cfp chair chairs code committee diversity grant grants "
    "mentor mentoring mentorship partner proposal scholarship scholarships speaker speakers "
    "sponsor sponsors sponsorship submit training travel volunteer".split()
)
#: A link of more words says something else.
_MOST = 5
#: What calendars of all of it are called.
_WHOLE = _CALLED | frozenset("all calendar calendrier complete full kalender whole".split())
#: What files of programmes have in their names.
_IN_FILES = Pattern(
    "agenda|fahrplan|frab|main_calendar|pentabarf|program|schedule|session|talk|timetable", "i"
)


def is_of_programme(text: str) -> bool:
    """Whether a link with this text leads to the programme."""
    named = words(text)
    if len(named) > _MOST or not _OTHERS.isdisjoint(named):
        return False
    return not _CALLED.isdisjoint(named) or any(each in text for each in _WITHIN)


def is_of_whole(text: str) -> bool:
    """Whether a calendar with this text holds all of the programme."""
    return not _WHOLE.isdisjoint(words(text))


def is_of_file(name: str) -> bool:
    """Whether a data file with this name may be a programme."""
    return bool(_IN_FILES.search(name))
