"""``confcli find``."""

from collections.abc import Sequence
from datetime import date
from shlex import join, quote
from typing import Annotated

from confcli.cli import completion, directory, emit
from confcli.cli.environment import Here
from confcli.cli.options.declaring import Texts, argument, option, within
from confcli.cli.options.known import Directory
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.unknown import DID_YOU_MEAN
from confcli.directory.matching import matching
from confcli.directory.merging import at
from confcli.directory.nearest import nearest
from confcli.directory.programme import Programme, by_date
from confcli.library import programmes
from confcli.model.addresses import masked
from confcli.model.errors import NothingFoundError
from confcli.model.near import near
from confcli.model.text import quoted
from confcli.views import drawing
from confcli.views.programme_shapes import PROGRAMME

_IS_OVER = "every match is over; drop --upcoming to see them"
#: Characters of what is not repeated in advice.
_LONG = 60


def command(
    clock: Clock,
    limit: Limit,
    output: Output,
    among: Directory,
    words: Annotated[
        Texts,
        argument(
            "WORDS...",
            "Words of a name or place, or a year; typos are fine. Example: debconf 26",
            completion.programmes,
        ),
    ] = None,
    upcoming: Annotated[bool, option("--upcoming", "Only what is not over yet.")] = False,
    year: Annotated[
        int | None,
        option("--year YEAR", "Only this year. Example: --year 2026", callback=within(1990, 2099)),
    ] = None,
    refresh: Annotated[
        bool,
        option("--refresh", "Fetch the menu again, if it has changed."),
    ] = False,
) -> None:
    """Find programmes to add by name: when, where, and at which address.

    Looks in the list that ships with confcli and in the menu of the Giggity app, which is fetched
    the first time. All programmes are listed if there are no words.

    Example: confcli find debconf 26
    """
    here, asked = Here(clock), " ".join(words or ())
    known = directory.known(here, among.directory, refresh=refresh)
    matches = at(asked, known) if "://" in asked else matching(asked, known)
    of_year = [each for each in matches if year is None or each.year == year]
    found = by_date(of_year, here.today)
    if upcoming:
        found = [each for each in found if not each.is_over(here.today)]
    rows = programmes.known(here.database, found[: limit.most])
    emit.items(PROGRAMME, rows, here.look(), output, drawing.programmes.draw)
    emit.more(len(found) - len(rows))
    if not of_year:
        directory.remark_age(here, among.directory)
    if not found:
        raise NothingFoundError(_IS_OVER) if of_year else _nothing(asked, year, known, here.today)


def _nothing(
    asked: str, year: int | None, known: Sequence[Programme], today: date
) -> NothingFoundError:
    """The error for what no programme has: near names, and how to look for talks."""
    if not asked:
        return NothingFoundError(f"no programmes in {year}")
    if "://" in asked:
        wrong = f"no programme is known at {quoted(masked(asked))}"
        return NothingFoundError(f"{wrong}; try: confcli add {quote(masked(asked))}")
    of_year = f" in {year}" if year else ""
    wrong, search = f"no programme matches {quoted(asked)}{of_year}", _search(asked)
    found = nearest(f"{asked} {year or ''}", known, today)
    slugs = [each.slug for each in found] or near(asked, [each.slug for each in known])
    if not slugs:
        return NothingFoundError(f"{wrong}; to search talks, try: {search}")
    wrong = f"{wrong} (to search talks: {search})"
    return NothingFoundError(wrong, choices=slugs, question=DID_YOU_MEAN)


def _search(asked: str) -> str:
    """The command that searches talks for the words, if they are few enough to be repeated."""
    return join(["confcli", "search", *(asked.split() if len(asked) <= _LONG else ["WORDS"])])
