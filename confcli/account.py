"""The account of one file: what was found in it, how that is known, what became of each line."""

from confcli.model import Listing
from confcli.schedule import Schedule

Account = dict[str, object]


def account(listing: Listing) -> Account:
    """Return the account of a listing that was read from one file, as ``check`` prints it."""
    from confcli.listings import assemble

    (source,) = listing.sources[:1]
    schedule = Schedule(assemble([listing]))
    return {
        "file": source.name,
        "format": source.format,
        "why": source.why,
        "conference": listing.conference,
        "sessions": len(schedule.sessions),
        "talks": len(schedule.talks),
        "papers": len(schedule.papers),
        "year": source.year,
        "year_evidence": source.year_evidence,
        "source_timezone": source.timezone,
        "time_basis": source.time_basis,
        "time_evidence": source.time_evidence,
        "lines": sum(source.lines.values()),
        **{fate: source.lines.get(fate, 0) for fate in ("content", "furniture", "problem")},
        "problems": [
            {"line": problem.line, "text": problem.text, "reason": problem.reason}
            for problem in listing.problems
        ],
    }
