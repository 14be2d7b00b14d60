"""How much to print, in which form, and for which zone and clock."""

from typing import Annotated

from confcli.cli import completion
from confcli.cli.options.declaring import Texts, option, under, within
from confcli.model.errors import WrongUsageError
from confcli.model.tuples import NamedTuple


@under("Order and look")
class Limit(NamedTuple):
    """How many items to print."""

    limit: Annotated[
        int | None,
        option("--limit -n N", "Show at most N results. Example: -n 10", callback=within(0)),
    ] = None

    everything: Annotated[bool, option("--all", "Show all results. Example: --all | wc -l")] = False

    @property
    def most(self) -> int | None:
        """The limit, ``None`` for all; ``WrongUsageError`` for both a limit and ``--all``."""
        if self.everything and self.limit is not None:
            raise WrongUsageError("--all can't be combined with --limit")
        return self.limit

    def or_else(self, default: int) -> int | None:
        """The limit, or a default where none is given; ``None`` for all."""
        return default if self.most is None and not self.everything else self.most


@under("Times")
class Clock(NamedTuple):
    """Where and when the reader is."""

    tz: Annotated[
        Texts,
        option(
            "--tz -z ZONE",
            "Show times in this time zone: a city, a name, an offset, or conference for the "
            "conference's own; repeat it to see two side by side (default: $CONFCLI_TZ, the config "
            "file, or the system's). Example: --tz Berlin",
            completion.reader_zones,
        ),
    ] = None
    now: Annotated[
        str | None,
        option(
            "--now TIME",
            "Pretend it is this time, today if it has no day (default: $CONFCLI_NOW, or now). "
            'Example: --now "3 Feb 2024 14:10"',
        ),
    ] = None


@under("Form")
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
            completion.fields,
        ),
    ] = None
    header: Annotated[
        bool | None,
        option(
            "--header/--no-header",
            "Print a line of field names first, or not (default: for CSV). "
            "Example: --header | column -ts$'\\t'",
        ),
    ] = None
    csv_safe: Annotated[
        bool,
        option(
            "--csv-safe",
            "Print CSV in which a spreadsheet finds no formulas. Example: --csv-safe > talks.csv",
        ),
    ] = False

    @property
    def is_csv(self) -> bool:
        """Whether CSV is asked for, as it is or for spreadsheets."""
        return self.as_csv or self.csv_safe

    @property
    def is_asked(self) -> bool:
        """Whether another form than the usual one is asked for."""
        return self != Output()
