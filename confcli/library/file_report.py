"""Reports on files: what was found in each, how that is known, what became of each line."""

from collections.abc import Iterable
from dataclasses import replace

from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from confcli.schedule.entries import Schedule
from confcli.schedule.overview import FileReport


def of_listing(listing: Listing) -> FileReport:
    """Report on a listing that was read from one file."""
    (source,) = listing.sources[:1]
    schedule = Schedule(assemble([listing]))
    return FileReport(
        source=source,
        conference=listing.conference,
        sessions=len(schedule.sessions),
        talks=len(schedule.talks),
        papers=len(schedule.papers),
        problems=listing.problems,
    )


def of_conference(listing: Listing, sources: Iterable[SourceFile]) -> list[FileReport]:
    """Report on each source of a conference, with the problems of the merged listing.

    Those include what the sources say that contradicts one another.
    """
    return [
        replace(
            report,
            conference=listing.conference,
            problems=[each for each in listing.problems if each.source == report.source.name],
        )
        for report in (of_listing(source.parse()) for source in sources)
    ]
