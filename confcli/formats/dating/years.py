"""The year of a page's dates, if none is printed beside them."""

from collections.abc import Sequence
from datetime import date

from confcli.formats.dating.unstated import Gap
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import YEAR
from confcli.model.errors import InputError
from confcli.times import calendar_names
from confcli.times.local import TimeProblemError
from confcli.times.written.dates import WrittenDate

#: The years to suggest by their weekdays if the page mentions none.
_LOOKED_AT = range(2005, 2036)
#: Most pages of these sites are from about this year.
_USUAL = 2021


def stated(hints: Hints) -> int | None:
    """The year given, else the one in the conference's name."""
    found = YEAR.search(hints.conference or "")
    return hints.year or (int(found.group()) if found else None)


def settled(
    document: Document, hints: Hints, undated: Sequence[WrittenDate], printed: Sequence[int]
) -> tuple[int | None, str | None]:
    """Find the year of the dates that print none, and how it is known.

    ``printed`` are the years printed with other dates. Both are ``None`` if nothing says it.
    """
    if printed and not undated:
        return printed[0], "on each line"
    if not undated:
        return None, None
    if (given := stated(hints)) is not None:
        return given, "given"
    if len(set(printed)) == 1:
        return printed[0], "the only year that is printed with a date"
    return _inferred(document, undated) or (None, None)


def day(printed: WrittenDate, year: int | None, *, turned: bool) -> date:
    """The date printed, in ``year`` if it has none; else ``TimeProblemError``.

    If the page has ``turned`` to December, its January may be in the next year.
    """
    within = printed.year or year or 0
    found = printed.on(within)
    later = printed.on(within + 1) if turned and printed.month == 1 and not printed.year else None
    if found and later and printed.weekday in (None, later.weekday()):
        found = later
    if found is None:
        raise TimeProblemError(
            f"{printed.day} {calendar_names.MONTHS[printed.month - 1]} {within} doesn't exist"
        )
    if printed.weekday is not None and found.weekday() != printed.weekday:
        raise TimeProblemError(
            f"{calendar_names.long_date(found)} is a {calendar_names.short_weekday(found)}, "
            f"but the page says {calendar_names.WEEKDAYS[printed.weekday][:3]}"
        )
    return found


def _inferred(document: Document, dates: Sequence[WrittenDate]) -> tuple[int, str] | None:
    """The only year on the page that fits its weekdays, and how that is known.

    The year in the title of a saved page, ``ICML 2026``, goes before those in its text.
    """
    edition = document.edition
    if edition and _fits(dates, int(edition[-4:])):
        return int(edition[-4:]), f"the page's title: “{edition}”"
    mentioned = _mentioned(document)
    found = [year for year in mentioned if _fits(dates, year)]
    if len(found) != 1 or all(each.weekday is None for each in dates):
        return None
    return found[0], f"the only year on the page that fits, {mentioned[found[0]]}"


def gap(document: Document, dates: Sequence[WrittenDate]) -> Gap:
    """What to ask about a missing year; ``InputError`` if no year fits the weekdays."""
    if all(each.weekday is None for each in dates):
        return Gap("year", "a year", str(_USUAL))
    mentioned = [year for year in _mentioned(document) if _fits(dates, year)]
    possible = sorted(mentioned) or [year for year in _LOOKED_AT if _fits(dates, year)]
    if not possible:
        raise InputError(
            f"{document.name}: the {document.noun} doesn't state a year, and its weekdays fit no "
            f"year from {_LOOKED_AT[0]} to {_LOOKED_AT[-1]}; check its dates"
        )
    likeliest = min(possible, key=lambda year: abs(year - _USUAL))
    return Gap("year", f"a year (these fit: {', '.join(map(str, possible))})", str(likeliest))


def _mentioned(document: Document) -> dict[int, str]:
    """The years mentioned on the page, with the first place of each."""
    found: dict[int, str] = {}
    for line in document.lines:
        for match in YEAR.finditer(line.text):
            words = line.text[max(0, match.start() - 12) : match.end() + 12]
            found.setdefault(int(match.group()), f"line {line.number}: “{words.strip()}”")
    return found


def _fits(dates: Sequence[WrittenDate], year: int) -> bool:
    """Whether each weekday is right in the year, or in the January after its December."""
    crosses = any(each.month == 12 for each in dates)
    return all(
        _is_right(each, year) or (crosses and each.month == 1 and _is_right(each, year + 1))
        for each in dates
    )


def _is_right(printed: WrittenDate, year: int) -> bool:
    day = printed.on(year)
    return day is not None and not printed.contradicts(day)
