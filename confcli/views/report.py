"""How files were parsed, as text: folded on a terminal, a line for each fact in a pipe."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from confcli.model.entities import Group, Listing, Problem, Taken, Unused
from confcli.model.text import counted, one_line, shorten
from confcli.schedule.overview import FileReport
from confcli.times.zones import readable
from confcli.views.door import Door
from confcli.views.folding import folded
from confcli.views.manner import Manner

#: The columns before the texts of facts.
_INDENT = 14
_ITEMS = ("session", "talk", "paper")


def write(out: Door, reports: Iterable[FileReport]) -> None:
    """Write a block per file, then each of its problems as ``file:line: reason``."""
    for number, report in enumerate(reports):
        lines = [*([""] if number else []), *_lines(report, out.manner)]
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


def _lines(report: FileReport, manner: Manner) -> list[str]:
    name = report.source.name
    facts = [line for caption, text in _facts(report) for line in _fact(caption, text, manner)]
    return [name, *facts, *(_problem(name, problem) for problem in report.problems)]


def _fact(caption: str, text: str, manner: Manner) -> list[str]:
    """The lines of a fact: folded on a terminal, elsewhere one."""
    text = " ".join(text.splitlines())
    lines = folded(text, manner.width - _INDENT) if manner.drawn else [text]
    return [f"{before:{_INDENT}}{line}" for before, line in _once(f"  {caption}", lines)]


def _facts(report: FileReport) -> Iterator[tuple[str, str]]:
    """What is known of a file: a caption, if it isn't that of the line above, and a text."""
    source = report.source
    evidence = source.time_evidence
    basis = f" ({source.time_basis}{f': {evidence}' if evidence else ' by you'})"
    year = f" ({source.year_evidence})" if source.year_evidence else ""
    yield "format", f"{source.format}: {source.why}"
    yield "conference", report.conference
    yield "found", ", ".join(counted(getattr(report, f"{name}s"), name) for name in _ITEMS)
    yield "time zone", f"{source.timezone or 'no times'}{basis if source.time_basis else ''}"
    yield "year", f"{source.year or 'not stated'}{year}"
    yield from _once("groups", map(_group, report.groups))
    yield from _once("fields", map(_taken, report.fields))
    if source.values:
        yield from _of_data(report)
    elif source.lines:
        yield from _of_page(report)
    if keys := ", ".join(map(_unused, source.unused)):
        yield "not used", keys
    yield "problems", f"{len(report.problems) or 'none'}"


def _once(caption: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pair the first of some texts with a caption, the others with none."""
    return (("" if number else caption, text) for number, text in enumerate(texts))


def _of_page(report: FileReport) -> Iterator[tuple[str, str]]:
    content, furniture = report.ended("content"), report.ended("furniture")
    ends = f"{content} content, {furniture} furniture, {report.problem} with a problem"
    yield "lines", f"{report.lines}: {ends}"


def _of_data(report: FileReport) -> Iterator[tuple[str, str]]:
    content, furniture, unused = map(report.ended, ("content", "furniture", "unused"))
    ends = f"{content:,} content, {furniture:,} furniture, {unused:,} not used"
    yield "values", f"{report.values:,}: {ends}"


def _group(group: Group) -> str:
    """A group and its role: ``speakers as speakers (40, named by sessions[].speakers)``."""
    role = f"as {group.role}" if group.role else "not used"
    named = f", named by {', '.join(group.referred_by)}" if group.referred_by else ""
    return f"{group.path} {role} ({group.entries:,}{named})"


def _taken(taken: Taken) -> str:
    field = f" as {taken.field}" if taken.field != taken.key else ""
    return f"{taken.key}{field} ({taken.entries:,} of {taken.of:,})"


def _unused(unused: Unused) -> str:
    where = f"{PurePath(unused.file).name}:" if unused.file else "line "
    line = f"; {where}{unused.line}" if unused.line else ""
    return f"{unused.key} ({unused.count:,}{line})"


def _problem(source: str, problem: Problem) -> str:
    file = problem.file or source
    text = f": {shorten(problem.text)}" if problem.text else ""
    where = f"{file}:{problem.line}" if problem.line else file
    return f"{where}: {problem.reason}{text}"
