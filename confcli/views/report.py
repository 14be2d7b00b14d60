"""How files were parsed, as text: the same on a terminal and in a pipe."""

from collections.abc import Iterable
from typing import TextIO

from confcli.model.entities import Listing, Problem
from confcli.model.text import counted, safe, shorten
from confcli.schedule.overview import FileReport

_ITEMS = ("session", "talk", "paper")


def write(out: TextIO, reports: Iterable[FileReport]) -> None:
    """Write a block per file, then each of its problems as ``file:line: reason``."""
    for number, report in enumerate(reports):
        lines = [*([""] if number else []), *_lines(report)]
        out.write("".join(f"{safe(line)}\n" for line in lines))


def added(listing: Listing) -> str:
    """What was added, in one line."""
    sessions, talks, problems = (
        counted(len(getattr(listing, f"{name}s")), name) for name in ("session", "talk", "problem")
    )
    known = {(source.timezone, source.time_basis) for source in listing.sources}
    zones = sorted(f"{zone} ({basis})" for zone, basis in known if zone)
    return safe(f"{listing.conference}: {', '.join([sessions, talks, *zones, problems])}")


def _lines(report: FileReport) -> list[str]:
    source, lines = report.source, report.lines
    evidence = source.time_evidence
    basis = f" ({source.time_basis}{f': {evidence}' if evidence else ' by you'})"
    year = f" ({source.year_evidence})" if source.year_evidence else ""
    found = ", ".join(counted(getattr(report, f"{name}s"), name) for name in _ITEMS)
    return [
        source.name,
        f"  format      {source.format}: {source.why}",
        f"  conference  {report.conference}",
        f"  found       {found}",
        f"  time zone   {source.timezone or 'no times'}{basis if source.time_basis else ''}",
        f"  year        {source.year or 'not stated'}{year}",
        f"  lines       {lines()}: {lines('content')} content, "
        f"{lines('furniture')} furniture, {lines('problem')} with a problem",
        f"  problems    {len(report.problems) or 'none'}",
        *(_problem(source.name, problem) for problem in report.problems),
    ]


def _problem(file: str, problem: Problem) -> str:
    text = f": {shorten(problem.text)}" if problem.text else ""
    where = f"{file}:{problem.line}" if problem.line else file
    return f"{where}: {problem.reason}{text}"
