"""Years of two digits: whether a file's dates, such as ``25/07/13``, have them first."""

from collections.abc import Callable, Sequence

from confcli.times.written.dates import WrittenDate


def are_first(written: Sequence[WrittenDate], stated: int | None) -> bool:
    """Whether all short dates can be read with the year first, and not all with the year last.

    Their weekdays tell, else the year that is stated; else a conference is within one year.
    """
    short = [day for day in written if day.is_short]
    turned = [day.turned() for day in short]
    if not short or not all(map(_exists, turned)):
        return False
    if any(day.weekday is not None for day in short):
        return _only(_is_on_its_weekday, turned, short)
    if stated:
        return _only(lambda day: day.year == stated, turned, short)
    return len({day.year for day in turned}) == 1 < len({day.year for day in short})


def _only(
    fits: Callable[[WrittenDate], bool], these: list[WrittenDate], others: list[WrittenDate]
) -> bool:
    return all(map(fits, these)) and not all(map(fits, others))


def _exists(day: WrittenDate) -> bool:
    return bool(day.ways(day.year or 0))


def _is_on_its_weekday(day: WrittenDate) -> bool:
    ways = day.ways(day.year or 0).values()
    return any(not day.contradicts(way) for way in ways)
