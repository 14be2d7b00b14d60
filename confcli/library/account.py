"""The account of one file: what was found in it, how that is known, what became of each line."""

from collections.abc import Iterable

from confcli.library.sources import Given
from confcli.model.entities import Listing, Problem
from confcli.schedule.entries import Schedule

Account = dict[str, object]


def of_conference(listing: Listing, given: Iterable[Given]) -> list[Account]:
    """Return the account of each source of a conference, with the problems of its listing.

    Those are also what sources say that contradicts one another.
    """
    accounts = [account(each.parse()) for each in given]
    for each in accounts:
        told = [problem for problem in listing.problems if problem.source == each["file"]]
        each |= {"conference": listing.conference, "problems": list(map(_problem, told))}
    return accounts


def account(listing: Listing) -> Account:
    """Return the account of a listing that was read from one file, as ``check`` prints it."""
    from confcli.programme.assembly import assemble

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
        "problems": list(map(_problem, listing.problems)),
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {"line": problem.line, "text": problem.text, "reason": problem.reason}
