"""The options that commands share, each declared once, in groups that commands ask for."""

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, NamedTuple, get_type_hints

import typer

from confcli.cli import completion
from confcli.formats.interface import Hints
from confcli.model.errors import WrongUsageError
from confcli.model.text import words

Texts = list[str] | None


Year = Annotated[
    int | None,
    typer.Option(
        metavar="YEAR",
        help="The year of a page that prints dates without one. Example: --year 2021",
        min=1990,
        max=2099,
    ),
]
SourceZone = Annotated[
    str | None,
    typer.Option(
        metavar="ZONE",
        help="The zone that a page speaks in but does not state. "
        "Example: --source-tz America/Los_Angeles",
        autocompletion=completion.zones,
    ),
]


Keep = Annotated[
    int,
    typer.Option(
        metavar="N",
        min=1,
        show_default=False,
        help="Keep so many versions of a listing, 10 unless told. Example: --keep 3",
    ),
]


class Source(NamedTuple):
    """What is explored: the listings there are, or files named for this one call."""

    listing: Annotated[
        Texts,
        typer.Option(
            "--listing",
            "-l",
            metavar="PATH",
            help="Explore this page, listing or folder alone; may be repeated. "
            "Example: --listing session.txt",
        ),
    ] = None
    year: Year = None
    source_tz: SourceZone = None


class Hint(NamedTuple):
    """What is said about files that are read."""

    conference: Annotated[
        str | None,
        typer.Option(
            "--conference",
            "-c",
            metavar="NAME",
            help='The conference of pages that do not name it. Example: -c "ICLR 2021"',
        ),
    ] = None
    year: Year = None
    source_tz: SourceZone = None

    def hints(self) -> Hints:
        """Return it as formats take it; a name without any word is wrong usage."""
        if self.conference is not None and not words(self.conference):
            raise WrongUsageError(f"{self.conference!r} is no name of a conference")
        return Hints(conference=self.conference, year=self.year, timezone=self.source_tz)


class Conference(NamedTuple):
    """The conference, as a filter and as the name of a page that has none."""

    conference: Annotated[
        Texts,
        typer.Option(
            "--conference",
            "-c",
            metavar="NAME",
            help="Only this conference; also names a page given with --listing. "
            'Example: -c "ICLR 2021"',
            autocompletion=completion.conferences,
        ),
    ] = None


ConferenceDay = Annotated[
    bool,
    typer.Option(
        "--conference-day",
        help="Count days as the conference does: in its zone, the night with the evening before. "
        "Example: --day 2019-08-22 --conference-day",
    ),
]


class Day(NamedTuple):
    """The day, as a filter."""

    day: Annotated[
        Texts,
        typer.Option(
            "--day",
            "-d",
            metavar="DAY",
            help="Only what starts on this day where you are: a date, a weekday, today or "
            "tomorrow. Example: -d 2021-05-04",
        ),
    ] = None
    conference_day: ConferenceDay = False


class Filter(NamedTuple):
    """What listed items have to be."""

    type: Annotated[
        Texts,
        typer.Option(
            "--type",
            "-t",
            metavar="TYPE",
            help="Only this kind. Example: -t oral",
            autocompletion=completion.types,
        ),
    ] = None
    track: Annotated[
        Texts,
        typer.Option(
            metavar="TRACK",
            help="Only this track. Example: --track health",
            autocompletion=completion.tracks,
        ),
    ] = None
    author: Annotated[
        Texts,
        typer.Option(
            "--author",
            "-a",
            metavar="NAME",
            help="Only by this author or speaker, or, for sessions, with this chair. "
            "Example: -a bengio",
        ),
    ] = None
    room: Annotated[
        Texts, typer.Option(metavar="ROOM", help='Only in this room. Example: --room "Hall A"')
    ] = None
    language: Annotated[
        Texts,
        typer.Option(metavar="LANGUAGE", help="Only in this language. Example: --language en"),
    ] = None
    session: Annotated[
        Texts,
        typer.Option(
            "--session",
            "-s",
            metavar="TITLE",
            help='Only in this session. Example: -s "oral session 6"',
        ),
    ] = None


class Limit(NamedTuple):
    """How many items are printed."""

    limit: Annotated[
        int | None,
        typer.Option("--limit", "-n", min=0, metavar="N", help="At most so many. Example: -n 10"),
    ] = None


class Clock(NamedTuple):
    """Where and when the reader is."""

    tz: Annotated[
        Texts,
        typer.Option(
            "--tz",
            "-z",
            metavar="ZONE",
            help="Show times in this zone; repeat it to see two side by side. Without it "
            "CONFCLI_TZ, the configuration or this machine decides. Example: --tz Europe/Berlin",
            autocompletion=completion.zones,
        ),
    ] = None
    now: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="Take this for the present; without it CONFCLI_NOW or the clock. "
            "Example: --now 2021-05-04T19:30:00-07:00",
        ),
    ] = None


class Output(NamedTuple):
    """The form of the output."""

    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document. Example: --json | jq length")
    ] = False
    as_json_lines: Annotated[
        bool, typer.Option("--jsonl", help="Print a JSON object a line. Example: --jsonl | head -1")
    ] = False
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Print CSV with a header. Example: --csv > talks.csv")
    ] = False
    fields: Annotated[
        str | None,
        typer.Option(
            metavar="KEYS",
            help="Print these fields in this order; confcli schema tells them all. "
            "Example: --fields start,title",
        ),
    ] = None


def expand(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command whose option groups are spelled out as single options for Typer.

    A group is a named tuple of options, or of further groups.
    """
    hints = get_type_hints(command, include_extras=True)
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        hint = hints[parameter.name]
        if _is_group(hint):
            parameters += _spelled_out(hint)
        else:
            parameters.append(parameter.replace(annotation=hint))

    def run(**values: Any) -> None:
        groups = {name: _filled(hint, values) for name, hint in hints.items() if _is_group(hint)}
        command(**groups, **values)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in parameters]
    )
    return run


def _is_group(hint: Any) -> bool:
    return isinstance(hint, type) and hasattr(hint, "_fields")


def _spelled_out(group: Any) -> Iterator[inspect.Parameter]:
    """Yield the options of a group, and of the groups in it."""
    for name, hint in get_type_hints(group, include_extras=True).items():
        if _is_group(hint):
            yield from _spelled_out(hint)
        else:
            kind, default = inspect.Parameter.KEYWORD_ONLY, group._field_defaults[name]
            yield inspect.Parameter(name, kind, default=default, annotation=hint)


def _filled(group: Any, values: dict[str, Any]) -> Any:
    """Return a group with its options taken out of the values."""
    hints = get_type_hints(group)
    return group(
        **{
            name: _filled(hint, values) if _is_group(hint) else values.pop(name)
            for name, hint in hints.items()
        }
    )
