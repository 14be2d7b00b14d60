"""The options that commands share, each declared once, in groups that commands ask for."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Any, ClassVar, NamedTuple

import typer

from confcli.cli import completion, hints
from confcli.formats.interface import Hints
from confcli.model.declared import Filter
from confcli.model.errors import WrongUsageError
from confcli.model.text import words
from confcli.schedule.filters import DECLARED

Texts = list[str] | None


def option(
    declaration: str, doc: str, complete: Callable[..., object] | None = None, **settings: Any
) -> Any:
    """An option as help shows it, such as ``--type -t TYPE``, and what help says of it."""
    *names, last = declaration.split()
    if last.startswith("-"):
        return typer.Option(*names, last, help=doc, **settings)
    return typer.Option(*names, metavar=last, help=doc, autocompletion=complete, **settings)


def argument(metavar: str, doc: str, complete: Callable[..., object] | None = None) -> Any:
    """An argument as help shows it, such as ``SOURCE...``, and what help says of it."""
    return typer.Argument(metavar=metavar, help=doc, autocompletion=complete)


def within(least: int, most: int | None = None) -> Callable[[int | None], int | None]:
    """A callback for an option that refuses numbers out of a range."""

    def checked(value: int | None) -> int | None:
        if value is None or least <= value <= (value if most is None else most):
            return value
        limits = f"{least} to {most}" if most else f"{least} or more"
        raise typer.BadParameter(f"must be {limits}, not {value}")

    return checked


def available(wrong: str, known: Iterable[str]) -> WrongUsageError:
    """The error for something unknown, with all that is known."""
    return WrongUsageError(f"{wrong}; available: {', '.join(known)}")


def listed(text: str, known: Sequence[str], option: str, wrong: str) -> tuple[str, ...]:
    """The fields in a comma-separated option; ``WrongUsageError`` unless all are known."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise available(f"{wrong} {', '.join(unknown)}" if unknown else f"{option} is empty", known)
    return names


_YEAR = "Year of dates that don't state one. Example: --year 2021"
_KEEP = "Versions to keep (default 10). Example: --keep 3"
_PAGE_ZONE = "The page's time zone, if it doesn't say. Example: --source-tz America/Los_Angeles"
Year = Annotated[int | None, option("--year YEAR", _YEAR, callback=within(1990, 2099))]
SourceZone = Annotated[str | None, option("--source-tz ZONE", _PAGE_ZONE, completion.zones)]
_HINT = (
    "What the source doesn't say; may be repeated. Keys: encoding, base-url, first-day (the date "
    "of day 1). Example: --hint encoding=windows-1252"
)
Said = Annotated[Texts, option("--hint KEY=VALUE", _HINT, completion.hints)]
Keep = Annotated[int, option("--keep N", _KEEP, callback=within(1), show_default=False)]
ConferenceDay = Annotated[
    bool,
    option(
        "--conference-day",
        "Use the conference's days: its zone, late-night talks count as the evening before. "
        "Example: --day 2019-08-22 --conference-day",
    ),
]


class Scope(NamedTuple):
    """What to explore: the library, or the files passed with --listing."""

    listing: Annotated[
        Texts,
        option(
            "--listing -l PATH",
            "Explore only this file or folder; may be repeated. Example: --listing session.txt",
        ),
    ] = None
    year: Year = None
    source_tz: SourceZone = None
    hint: Said = None

    def hints(self, conference: str | None) -> Hints:
        """Hints for the parser; ``WrongUsageError`` if one is unknown or can't be read."""
        return Hints(conference, self.year, self.source_tz, **hints.parsed(self.hint or ()))


class Hint(NamedTuple):
    """What the user says about files to be read."""

    conference: Annotated[
        str | None,
        option(
            "--conference -c NAME",
            'The conference, if the file doesn\'t name it. Example: -c "ICLR 2021"',
        ),
    ] = None
    year: Year = None
    source_tz: SourceZone = None
    hint: Said = None

    def hints(self) -> Hints:
        """Hints for the parser; ``WrongUsageError`` if the name has no letter or digit."""
        if self.conference is not None and not words(self.conference):
            raise WrongUsageError(
                f"can't name a conference {self.conference!r}; use letters or digits"
            )
        said = hints.parsed(self.hint or ())
        return Hints(self.conference, self.year, self.source_tz, **said)


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


class Limit(NamedTuple):
    """How many items to print."""

    limit: Annotated[
        int | None,
        option("--limit -n N", "Show at most N results. Example: -n 10", callback=within(0)),
    ] = None

    def or_else(self, default: int) -> int:
        """The limit, or a default where none is given."""
        return default if self.limit is None else self.limit


class Clock(NamedTuple):
    """Where and when the reader is."""

    tz: Annotated[
        Texts,
        option(
            "--tz -z ZONE",
            "Show times in this time zone; repeat it to see two side by side (default: "
            "$CONFCLI_TZ, the config file, or the system's). Example: --tz Europe/Berlin",
            completion.zones,
        ),
    ] = None
    now: Annotated[
        str | None,
        option(
            "--now TIME",
            "Pretend it is this time (default: $CONFCLI_NOW, or now). "
            "Example: --now 2021-05-04T19:30:00-07:00",
        ),
    ] = None


class Output(NamedTuple):
    """The form of the output."""

    as_json: Annotated[
        bool, option("--json", "Print one JSON document. Example: --json | jq length")
    ] = False
    as_json_lines: Annotated[
        bool, option("--jsonl", "Print one JSON object per line. Example: --jsonl | head -1")
    ] = False
    as_csv: Annotated[
        bool, option("--csv", "Print CSV with a header. Example: --csv > talks.csv")
    ] = False
    fields: Annotated[
        str | None,
        option(
            "--fields KEYS",
            "Choose and order fields (list: confcli schema). Example: --fields start,title",
        ),
    ] = None
