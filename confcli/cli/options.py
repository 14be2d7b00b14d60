"""The options that commands share, each declared once, in groups that commands ask for."""

from typing import Annotated, NamedTuple

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
        help="The year of dates that are printed without one. Example: --year 2021",
        min=1990,
        max=2099,
    ),
]
SourceZone = Annotated[
    str | None,
    typer.Option(
        metavar="ZONE",
        help="The page's time zone, if it doesn't say. Example: --source-tz America/Los_Angeles",
        autocompletion=completion.zones,
    ),
]


Keep = Annotated[
    int,
    typer.Option(
        metavar="N",
        min=1,
        show_default=False,
        help="Versions to keep (default 10). Example: --keep 3",
    ),
]


class Source(NamedTuple):
    """What to explore: the listings, or files named for this one call."""

    listing: Annotated[
        Texts,
        typer.Option(
            "--listing",
            "-l",
            metavar="PATH",
            help="Explore only this file or folder; may be repeated. "
            "Example: --listing session.txt",
        ),
    ] = None
    year: Year = None
    source_tz: SourceZone = None


class Hint(NamedTuple):
    """What the user says about files to be read."""

    conference: Annotated[
        str | None,
        typer.Option(
            "--conference",
            "-c",
            metavar="NAME",
            help='The conference, if the file doesn\'t name it. Example: -c "ICLR 2021"',
        ),
    ] = None
    year: Year = None
    source_tz: SourceZone = None

    def hints(self) -> Hints:
        """The same for formats; ``WrongUsageError`` if the name has no letter or digit."""
        if self.conference is not None and not words(self.conference):
            raise WrongUsageError(
                f"can't name a conference {self.conference!r}; use letters or digits"
            )
        return Hints(conference=self.conference, year=self.year, timezone=self.source_tz)


class Conference(NamedTuple):
    """The conference, as a filter and as the name of a file that has none."""

    conference: Annotated[
        Texts,
        typer.Option(
            "--conference",
            "-c",
            metavar="NAME",
            help="Only this conference; with --listing, the name of a file that has none. "
            'Example: -c "ICLR 2021"',
            autocompletion=completion.conferences,
        ),
    ] = None


ConferenceDay = Annotated[
    bool,
    typer.Option(
        "--conference-day",
        help="Use the conference's days: its zone, late-night talks count as the evening before. "
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
            help="Only what starts on this day in your time zone: a date, a weekday, today or "
            "tomorrow. Example: -d 2021-05-04",
        ),
    ] = None
    conference_day: ConferenceDay = False


class Filter(NamedTuple):
    """The filters, but for conference and day."""

    type: Annotated[
        Texts,
        typer.Option(
            "--type",
            "-t",
            metavar="TYPE",
            help="Only this type. Example: -t oral",
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
            help="Only by this author or speaker; for sessions, with this chair. "
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
    """How many items to print."""

    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", "-n", min=0, metavar="N", help="Show at most N results. Example: -n 10"
        ),
    ] = None

    def or_else(self, default: int) -> int:
        """The limit, or a default where none is given."""
        return default if self.limit is None else self.limit


class Clock(NamedTuple):
    """Where and when the reader is."""

    tz: Annotated[
        Texts,
        typer.Option(
            "--tz",
            "-z",
            metavar="ZONE",
            help="Show times in this time zone; repeat it to see two side by side (default: "
            "$CONFCLI_TZ, the config file, or the system's). Example: --tz Europe/Berlin",
            autocompletion=completion.zones,
        ),
    ] = None
    now: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="Pretend it is this time (default: $CONFCLI_NOW, or now). "
            "Example: --now 2021-05-04T19:30:00-07:00",
        ),
    ] = None


class Output(NamedTuple):
    """The form of the output."""

    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document. Example: --json | jq length")
    ] = False
    as_json_lines: Annotated[
        bool,
        typer.Option("--jsonl", help="Print one JSON object per line. Example: --jsonl | head -1"),
    ] = False
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Print CSV with a header. Example: --csv > talks.csv")
    ] = False
    fields: Annotated[
        str | None,
        typer.Option(
            metavar="KEYS",
            help="Choose and order fields (list: confcli schema). Example: --fields start,title",
        ),
    ] = None
