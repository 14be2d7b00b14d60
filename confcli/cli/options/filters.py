"""What to keep: an option for each filter."""

from typing import Annotated, Any, ClassVar, NamedTuple

from confcli.cli import completion
from confcli.cli.options.declaring import Texts, option
from confcli.model.declared import Filter
from confcli.schedule.filters import DECLARED

ConferenceDay = Annotated[
    bool,
    option(
        "--conference-day",
        "Use the conference's days: its zone, late-night talks count as the evening before. "
        "Example: --day 2019-08-22 --conference-day",
    ),
]


class Conference(NamedTuple):
    """The conference, as a filter and as the name of a file that has none."""

    conference: Annotated[
        Texts,
        option(
            "--conference -c NAME",
            "Only this conference; with --listing, the name to use if the file has none. "
            'Example: -c "ICLR 2021"',
            completion.conferences,
        ),
    ] = None


class Days(NamedTuple):
    """The days, as a filter."""

    day: Annotated[
        Texts,
        option(
            "--day -d DAY",
            "Only what starts on this day in your time zone: a date, a weekday, today or "
            "tomorrow. Example: -d 2021-05-04",
            completion.days,
        ),
    ] = None
    conference_day: ConferenceDay = False


class Facets(dict[str, Texts]):
    """The filters, but for conference and day: an option for each that is declared."""

    _fields = (*(each.name for each in DECLARED.values()), "session")
    _field_defaults: ClassVar[dict[str, None]] = dict.fromkeys(_fields)

    def _asdict(self) -> dict[str, Texts]:
        return self


def _of_filter(field: str, of: Filter) -> Any:
    names = [f"--{of.name}", *([f"-{of.letter}"] if of.letter else [])]
    declaration = " ".join([*names, of.metavar or of.name.upper()])
    doc = f"{of.doc} Example: {names[-1]} {of.example}"
    return option(declaration, doc, completion.of_field(field))


_SESSION = Filter("session", "Only in this session.", '"oral session 6"', "TITLE", "s")
Facets.__annotations__ = {
    of.name: Annotated[Texts, _of_filter(field, of)]
    for field, of in {**DECLARED, "session": _SESSION}.items()
}
