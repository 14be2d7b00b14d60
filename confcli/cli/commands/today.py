"""``confcli today``."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

from confcli.cli import completion, empty_days
from confcli.cli.options.declaring import Texts, argument, option
from confcli.cli.options.filters import Conference, ConferenceDay, Days, Facets, Times
from confcli.cli.options.mine import Mine
from confcli.cli.options.order import Density, Grid, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import Request, Selection, show
from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern
from confcli.model.text import quoted
from confcli.schedule import when
from confcli.views.shapes import TALK

#: ``-1`` is yesterday; ``-n5`` is an option.
_DAYS_AGO = Pattern(r"-\d{1,3}")


def words(arguments: list[str]) -> list[str]:
    """Read ``-1`` as a day, not as an option."""
    # A leading blank keeps the parser from reading an argument as an option.
    return [f" {each}" if _DAYS_AGO.fullmatch(each) else each for each in arguments]


def command(
    source: Scope,
    conference: Conference,
    times: Times,
    chosen: Facets,
    mine: Mine,
    order: Order,
    limit: Limit,
    clock: Clock,
    timetable: Grid,
    density: Density,
    output: Output,
    day: Annotated[
        list[str] | None,
        argument(
            "[DAY...]",
            'Another day: "tomorrow", "friday", "4 May", "day 2" or a date. Example: tomorrow',
            completion.days,
        ),
    ] = None,
    on: Annotated[
        Texts,
        option("--day -d DAY", "The same. Example: -d 2021-05-05", completion.days),
    ] = None,
    conference_day: ConferenceDay = False,
) -> None:
    """Show one day's schedule in your time zone.

    Example: confcli today tomorrow --tz Europe/Berlin
    """
    days = Days([_day(" ".join(day or ()), on or ())], conference_day)
    selection = Selection(source, conference, days, times, chosen, clock, mine)
    request = Request(selection, order, limit, density, output)
    show(
        request,
        "talks",
        TALK,
        grid=timetable.grid,
        nothing=partial(empty_days.nothing_on, selection),
    )


def _day(argument: str, options: Sequence[str]) -> str:
    """The day that is asked for; ``WrongUsageError`` if there are two, or it is several."""
    asked = [quoted(argument.strip())] if argument.strip() else []
    asked += [f"--day {quoted(each)}" for each in options]
    if len(asked) > 1:
        raise WrongUsageError(f"the day is {' and '.join(asked)}; pass one of them")
    text = next(iter(options), argument.strip() or "today")
    if when.is_several(text):
        raise WrongUsageError(f"{text!r} is several days; write one")
    return text
