"""What to keep: an option for each filter."""

from collections import namedtuple
from typing import Annotated, Any

from confcli.cli import completion
from confcli.cli.options.declaring import Texts, option, under
from confcli.model.declared import Filter
from confcli.model.errors import WrongUsageError
from confcli.model.tuples import NamedTuple
from confcli.schedule.filters import DECLARED
from confcli.schedule.time_names import FLAGS, PARTS, TIMES

ConferenceDay = Annotated[
    bool,
    option(
        "--conference-day",
        "Use the conference's days: its zone, late-night talks count as the evening before. "
        "Example: -d 2021-05-05 --conference-day",
    ),
]


@under("Filters")
class Conference(NamedTuple):
    """The conference, as a filter and as the name of a file that has none."""

    conference: Annotated[
        Texts,
        option(
            "--conference -c NAME",
            "Only conferences whose name begins like this; all for every one. With --listing, the "
            "name of a conference that the file doesn't name. "
            'Example: -c "ICLR 2021"',
            completion.conferences,
        ),
    ] = None


@under("Times")
class Days(NamedTuple):
    """The days, as a filter."""

    day: Annotated[
        Texts,
        option(
            "--day -d DAY|RANGE",
            "Only what is on this day in your time zone, or on these days: a date, a weekday, "
            "today, +1, day 2, 2021-05, mon..wed. Example: -d 2021-05-05",
            completion.days,
        ),
    ] = None
    conference_day: ConferenceDay = False


@under("Times")
class Times(NamedTuple):
    """The times, as filters; a time without a day is one of each day asked for, else today's."""

    after: Annotated[
        Texts,
        option(
            "--after TIME",
            "Only what starts at this time or later; with -n 1, what comes next. "
            "Example: --after now",
        ),
    ] = None
    before: Annotated[
        Texts,
        option(
            "--before TIME", 'Only what starts before this time. Example: --before "friday noon"'
        ),
    ] = None
    at: Annotated[
        Texts,
        option("--at TIME", "Only what is running at this time. Example: --at now"),
    ] = None
    during: Annotated[
        Texts,
        option(
            "--during PART",
            f"Only what starts in this part of the day: {', '.join(PARTS)}. "
            "Example: --during morning",
            completion.choices(PARTS),
        ),
    ] = None
    upcoming: Annotated[bool, option("--upcoming", "Only what has not ended yet.")] = False
    past: Annotated[bool, option("--past", "Only what has ended.")] = False

    def asked(self) -> dict[str, tuple[str, ...]]:
        """The filters asked for, by name; those without a value are as of now."""
        if again := [name for name in TIMES if len(getattr(self, name) or ()) > 1]:
            raise WrongUsageError(f"--{again[0]} is there more than once; pass one of them")
        flags = {name: ("now",) if getattr(self, name) else () for name in FLAGS}
        texts = (name for name in self._fields if name not in FLAGS)
        return {name: tuple(getattr(self, name) or ()) for name in texts} | flags


def _of_filter(field: str, of: Filter) -> Any:
    names = [f"--{of.name}", *([f"-{of.letter}"] if of.letter else [])]
    declaration = " ".join([*names, of.metavar or of.name.upper()])
    doc = f"{of.doc} Example: {names[-1]} {of.example}"
    return option(declaration, doc, completion.of_field(field))


_SESSION = Filter("session", "Only in this session.", '"oral session 6"', "TITLE", "s")
_FACETS = {of.name: (field, of) for field, of in {**DECLARED, "session": _SESSION}.items()}


@under("Filters")
class Facets(namedtuple("Facets", _FACETS, defaults=[None] * len(_FACETS))):  # type: ignore[misc]
    """The filters, but for conference and day: an option for each that is declared."""


Facets.__annotations__ = {
    name: Annotated[Texts, _of_filter(*each)] for name, each in _FACETS.items()
}
