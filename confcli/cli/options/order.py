"""In which order to list, and how much of each item to show on a terminal."""

from collections.abc import Sequence
from typing import Annotated

from confcli.cli import completion
from confcli.cli.options.declaring import one_of, option, under
from confcli.cli.unknown import unknown
from confcli.model.errors import WrongUsageError
from confcli.model.text import either
from confcli.model.tuples import NamedTuple
from confcli.schedule.grouping import BY, COLUMNS, RELEVANCE, SORTS


def as_group(name: str | None) -> str | None:
    """A group by the name that it has here: speakers are authors."""
    return "author" if name == "speaker" else name


@under("Order and look")
class Order(NamedTuple):
    """How to group a list, and how to sort each group."""

    by: Annotated[
        str | None,
        option(
            "--by GROUP",
            f"Group by {either(BY)}; speaker is author. Example: --by room",
            completion.choices(BY),
            callback=as_group,
        ),
    ] = None
    sort: Annotated[
        str | None,
        option(
            "--sort ORDER",
            f"Sort each group by {either(SORTS)}, and what a search finds by {RELEVANCE} too. "
            "Example: --sort title",
            completion.choices([*SORTS, RELEVANCE]),
        ),
    ] = None

    def checked(self, sorts: Sequence[str] = SORTS, *, grid: bool = False) -> "Order":
        """The same; ``WrongUsageError`` for an unknown group or order, or one of no ``grid``."""
        if self.by is not None:
            known, wrong = (COLUMNS, "draw a grid") if grid else (BY, "group")
            one_of(self.by, known, f"can't {wrong} by")
        if self.sort == RELEVANCE and RELEVANCE not in sorts:
            raise unknown("only searches can be sorted by relevance", "", sorts)
        if self.sort is not None:
            one_of(self.sort, sorts, "can't sort by")
        return self


@under("Order and look")
class Grid(NamedTuple):
    """Whether to draw a timetable in place of a list."""

    grid: Annotated[
        bool,
        option(
            "--grid",
            f"Draw a timetable on a terminal: rooms across, or --by {either(COLUMNS[1:])}; "
            "if they don't all fit, in blocks one below the other.",
        ),
    ] = False


@under("Order and look")
class Density(NamedTuple):
    """How much of each item to show on a terminal."""

    compact: Annotated[
        bool,
        option("--compact", "One line per item; long titles are cut."),
    ] = False
    long: Annotated[
        bool,
        option("--long", "Show all speakers, the place and how the abstract begins."),
    ] = False

    def checked(self) -> "Density":
        """The same; ``WrongUsageError`` for both at once."""
        if self.compact and self.long:
            raise WrongUsageError("--compact and --long can't be combined")
        return self
