"""What to read: the library or files, and what is said about them."""

from typing import Annotated

from confcli.cli import completion, hints
from confcli.cli.options.declaring import Texts, option, under, within
from confcli.formats.interface import Hints
from confcli.model.errors import WrongUsageError
from confcli.model.text import words
from confcli.model.tuples import NamedTuple
from confcli.times.reader_zones import zone


def _zone(text: str | None) -> str | None:
    return zone(text).name if text is not None else None


_YEAR = "Year of dates that don't state one. Example: --year 2021"
_ONLY_YEAR = (
    "Only this year: of the conference's name, or of the day; with --listing also the year of "
    "dates that don't state one. Example: --year 2021"
)
_KEEP = "Versions to keep (default 10). Example: --keep 3"
_PAGE_ZONE = "The page's time zone, if it doesn't say. Example: --source-tz America/Los_Angeles"
Year = Annotated[int | None, option("--year YEAR", _YEAR, callback=within(1990, 2099))]
SourceZone = Annotated[
    str | None, option("--source-tz ZONE", _PAGE_ZONE, completion.zones, callback=_zone)
]
_HINT = (
    "What the source doesn't say; may be repeated. Keys: encoding, base-url, first-day (the date "
    "of day 1), records (where the talks are), map.FIELD (its key or column). "
    "Example: --hint map.title=subject"
)
Said = Annotated[Texts, option("--hint KEY=VALUE", _HINT, completion.hints)]
Keep = Annotated[int, option("--keep N", _KEEP, callback=within(1))]


@under("Source")
class Web(NamedTuple):
    """How web addresses are fetched."""

    insecure_redirects: Annotated[
        bool,
        option("--insecure-redirects", "Follow redirects from https:// to http://, too."),
    ] = False


@under("Source")
class Scope(NamedTuple):
    """What to explore: the library, or the files passed with --listing."""

    listing: Annotated[
        Texts,
        option(
            "--listing -l PATH",
            "Explore only this file or folder; may be repeated. Example: --listing session.txt",
            completion.files,
        ),
    ] = None
    year: Annotated[int | None, option("--year YEAR", _ONLY_YEAR, callback=within(1990, 2099))] = (
        None
    )
    source_tz: SourceZone = None
    hint: Said = None
    web: Web = Web()

    def check(self) -> None:
        """Raise ``WrongUsageError`` for what is said about files without any."""
        for name, said in (("--hint", self.hint), ("--source-tz", self.source_tz)):
            if said and not self.listing:
                raise WrongUsageError(f"{name} needs --listing")

    def hints(self, conference: str | None) -> Hints:
        """Hints for the parser; ``WrongUsageError`` if one is unknown or can't be read."""
        return Hints(conference, self.year, self.source_tz, **hints.parsed(self.hint or ()))


@under("Source")
class Hint(NamedTuple):
    """What the user says about files to be read."""

    conference: Annotated[
        str | None,
        option(
            "--conference -c NAME",
            'The conference, if the file doesn\'t name it. Example: -c "ICLR 2021"',
            completion.conferences,
        ),
    ] = None
    year: Year = None
    source_tz: SourceZone = None
    hint: Said = None
    web: Web = Web()

    def hints(self) -> Hints:
        """Hints for the parser; ``WrongUsageError`` if the name has no letter or digit."""
        if self.conference is not None and not words(self.conference):
            raise WrongUsageError(
                f"can't name a conference {self.conference!r}; use letters or digits"
            )
        said = hints.parsed(self.hint or ())
        return Hints(self.conference, self.year, self.source_tz, **said)
