"""Columns that may say the time of a row although none of their names is known to mean that.

Beside a date they show that a row is no whole day.
"""

from collections.abc import Sequence

from confcli.formats.rows.candidates import Column
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.content import Content
from confcli.formats.vocabulary.names import SESSION
from confcli.model.text import words

#: The ends of words for times, as in ``Zeitblock`` and ``Vortragszeit``.
_ENDS = (
    "time times slot slots timeslot block uhrzeit zeit zeiten hour hours heure heures horaire hora "
    "horas horario orario ora tijd creneau creneaux franja turno turnus fascia clock uhr"
).split()
_ENDS_OF_WORDS = tuple(end for end in _ENDS if len(end) > len("hora"))
#: What may follow those words.
_NUMBERS = frozenset("number no nr num id code name label".split())
_TIMES = frozenset((Content.CLOCK, Content.NEARLY_CLOCK))
#: What the cells of a column of times never are.
_OTHERS = frozenset((Content.MOMENT, Content.DATE, Content.ADDRESS, Content.EMPTY, Content.BEARER))


def columns(found: Columns) -> list[Column]:
    """The columns whose cells or names may be times, the likeliest ones alone."""
    left = [it for it in found.left if it.content not in _OTHERS]
    clocks = [it for it in left if it.content is Content.CLOCK]
    others = [*found.of("title", owner=SESSION), *found.of("id")]
    blocks = [it for it in others if _is_named(it)]
    return clocks or [it for it in left if it.content in _TIMES or _is_named(it)] or blocks


def question(found: Sequence[Column]) -> str:
    """What to ask about the columns that may be times."""
    names = ", ".join(it.name for it in found)
    which = "which of these columns is it" if len(found) > 1 else "is it in this column"
    return f"its time is unknown; {which}: {names}?"


def _is_named(column: Column) -> bool:
    parts = words(column.name)
    while len(parts) > 1 and (parts[-1] in _NUMBERS or parts[-1].isdecimal()):
        parts = parts[:-1]
    return bool(parts) and (parts[-1] in _ENDS or parts[-1].endswith(_ENDS_OF_WORDS))
