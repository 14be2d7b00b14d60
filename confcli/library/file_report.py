"""Reports on files: what was found in each, how that is known, what became of each line."""

from confcli.library import bundled
from confcli.library.database import Database
from confcli.library.states import made_of
from confcli.library.versions import state
from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from confcli.schedule.overview import FileReport
from confcli.schedule.schedule import Schedule


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
        groups=listing.groups,
        fields=listing.fields,
    )


def of_conference(database: Database, conference: str) -> list[FileReport]:
    """Report on each source of a conference, bundled pages included.

    The problems are those of the merged listing, so that contradictions between sources count.
    """
    found = state(database, conference)
    merged = made_of(found, found.sources)
    ours = {source.name for listing in found.bundled for source in listing.sources}
    pages = [page for page in bundled.pages(bundled.folder()) if page.name in ours]
    reports = [of_listing(source.parse()) for source in (*pages, *found.sources)]
    for report in reports:
        report.conference = conference
        report.problems = [it for it in merged.problems if it.source == report.source.name]
    return reports
