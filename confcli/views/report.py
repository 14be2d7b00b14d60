"""How files were parsed, as text: the same on a terminal and in a pipe."""

from collections.abc import Iterable

from confcli.model.entities import Listing, Problem, Unused
from confcli.model.text import counted, one_line, shorten
from confcli.schedule.overview import FileReport
from confcli.times.zones import readable
from confcli.views.door import Door

_ITEMS = ("session", "talk", "paper")


def write(out: Door, reports: Iterable[FileReport]) -> None:
    """Write a block per file, then each of its problems as ``file:line: reason``."""
    for number, report in enumerate(reports):
        lines = [*([""] if number else []), *_lines(report)]
        out.text("".join(f"{' '.join(line.splitlines())}\n" for line in lines))


def added(listing: Listing) -> str:
    """What was added, in one line."""
    sessions, talks, problems = (
        counted(len(getattr(listing, f"{name}s")), name) for name in ("session", "talk", "problem")
    )
    known = dict.fromkeys((source.timezone, source.time_basis) for source in listing.sources)
    zones = [f"{readable(zone)} ({basis})" for zone, basis in known if zone and basis]
    found = [sessions, talks, *zones, problems, *not_used(listing)]
    return one_line(f"{listing.conference}: {', '.join(found)}")


def not_used(listing: Listing) -> list[str]:
    """How many keys of its data files were not used, if there are any."""
    count = len({unused.key for source in listing.sources for unused in source.unused})
    return [f"{counted(count, 'key')} not used"] if count else []


def _lines(report: FileReport) -> list[str]:
    source = report.source
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
        *(_of_data(report) if source.values else _of_page(report)),
        f"  problems    {len(report.problems) or 'none'}",
        *(_problem(source.name, problem) for problem in report.problems),
    ]


def _of_page(report: FileReport) -> list[str]:
    content, furniture = report.ended("content"), report.ended("furniture")
    return [
        f"  lines       {report.lines}: {content} content, {furniture} furniture, "
        f"{report.problem} with a problem",
        *_left(report),
    ]


def _of_data(report: FileReport) -> list[str]:
    content, furniture, unused = map(report.ended, ("content", "furniture", "unused"))
    return [
        f"  values      {report.values:,}: {content:,} content, {furniture:,} furniture, "
        f"{unused:,} not used",
        *_left(report),
    ]


def _left(report: FileReport) -> list[str]:
    keys = ", ".join(map(_unused, report.source.unused))
    return [f"  not used    {keys}"] if keys else []


def _unused(unused: Unused) -> str:
    line = f"; line {unused.line}" if unused.line else ""
    return f"{unused.key} ({unused.count:,}{line})"


def _problem(file: str, problem: Problem) -> str:
    text = f": {shorten(problem.text)}" if problem.text else ""
    where = f"{file}:{problem.line}" if problem.line else file
    return f"{where}: {problem.reason}{text}"
