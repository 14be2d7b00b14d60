"""In which year the dates of a page are, where it prints none beside them."""

from collections.abc import Sequence

from confcli.formats.dating.stamps import Stamp
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import YEAR
from confcli.model.errors import InputError

#: The years among which a weekday is looked for where nothing names one.
_LOOKED_AT = range(2005, 2036)
#: The families of pages come from the conferences around this year.
_USUAL = 2021


def inferred(document: Document, stamps: Sequence[Stamp]) -> tuple[int, str] | None:
    """Return the only year on the page that fits its weekdays, and how that is known.

    That in the title of a saved page, ``ICML 2026``, comes before those in its text.
    """
    edition = document.edition
    if edition and _fits(stamps, int(edition[-4:])):
        return int(edition[-4:]), f"the page's title: “{edition}”"
    mentioned = _mentioned(document)
    found = [year for year in mentioned if _fits(stamps, year)]
    if len(found) != 1 or all(stamp.weekday is None for stamp in stamps):
        return None
    return found[0], f"the only year on the page that fits, {mentioned[found[0]]}"


def question(document: Document, stamps: Sequence[Stamp]) -> tuple[str, str]:
    """Return what to say about a year that is missing, and the option that gives it.

    Where the weekdays fit no year at all, that is an ``InputError``.
    """
    sentence = "the page does not say of which year it is"
    if all(stamp.weekday is None for stamp in stamps):
        return sentence, f"--year {_USUAL}"
    mentioned = [year for year in _mentioned(document) if _fits(stamps, year)]
    possible = sorted(mentioned) or [year for year in _LOOKED_AT if _fits(stamps, year)]
    if not possible:
        raise InputError(
            f"{document.name}: {sentence}, and its weekdays fit none from "
            f"{_LOOKED_AT[0]} to {_LOOKED_AT[-1]}; look for a wrong date in it"
        )
    likeliest = min(possible, key=lambda year: abs(year - _USUAL))
    return f"{sentence} (these fit: {', '.join(map(str, possible))})", f"--year {likeliest}"


def _mentioned(document: Document) -> dict[int, str]:
    """Return the years that the page's own words mention, with the first place of each."""
    found: dict[int, str] = {}
    for line in document.lines:
        for match in YEAR.finditer(line.text):
            words = line.text[max(0, match.start() - 12) : match.end() + 12]
            found.setdefault(int(match.group()), f"line {line.number}: “{words.strip()}”")
    return found


def _fits(stamps: Sequence[Stamp], year: int) -> bool:
    """Tell whether each weekday is right in the year, or in a January after its December."""
    crosses = any(stamp.month == 12 for stamp in stamps)
    return all(
        _is_right(stamp, year) or (crosses and stamp.month == 1 and _is_right(stamp, year + 1))
        for stamp in stamps
    )


def _is_right(stamp: Stamp, year: int) -> bool:
    day = stamp.on(year)
    return day is not None and stamp.weekday in (None, day.weekday())
