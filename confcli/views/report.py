"""How files were parsed, as text: the same on a terminal and in a pipe."""

from collections.abc import Iterable
from typing import Any, TextIO

from confcli.model.entities import Listing
from confcli.model.text import counted, safe, shorten, slug

_ITEMS = ("session", "talk", "paper")


def write(out: TextIO, accounts: Iterable[dict[str, Any]]) -> None:
    """Write a block per file, then each of its problems as ``file:line: reason``."""
    for number, account in enumerate(accounts):
        lines = [*([""] if number else []), *_lines(account)]
        out.write("".join(f"{safe(line)}\n" for line in lines))


def added(listing: Listing) -> str:
    """What was added, in one line, with the command that lists its problems."""
    counts = {
        "session": len(listing.sessions),
        "talk": sum(len(session.talks) for session in listing.sessions),
        "problem": len(listing.problems),
    }
    session, talk, problem = (counted(count, name) for name, count in counts.items())
    known = {(source.timezone, source.time_basis) for source in listing.sources}
    zones = sorted(f"{zone} ({basis})" for zone, basis in known if zone)
    where = f" (confcli check {slug(listing.conference)} lists them)" if listing.problems else ""
    parts = [session, talk, *zones, f"{problem}{where}"]
    return safe(f"{listing.conference}: {', '.join(parts)}")


def _lines(account: dict[str, Any]) -> list[str]:
    zone = account["source_timezone"] or "no times"
    evidence = account["time_evidence"]
    basis = f" ({account['time_basis']}{f': {evidence}' if evidence else ' by you'})"
    year = f" ({account['year_evidence']})" if account["year_evidence"] else ""
    problems = account["problems"]
    return [
        account["file"],
        f"  format      {account['format']}: {account['why']}",
        f"  conference  {account['conference']}",
        f"  found       {', '.join(counted(account[f'{name}s'], name) for name in _ITEMS)}",
        f"  time zone   {zone}{basis if account['time_basis'] else ''}",
        f"  year        {account['year'] or 'not stated'}{year}",
        f"  lines       {account['lines']}: {account['content']} content, "
        f"{account['furniture']} furniture, {account['problem']} with a problem",
        f"  problems    {len(problems) or 'none'}",
        *(_problem(account["file"], problem) for problem in problems),
    ]


def _problem(file: str, problem: dict[str, Any]) -> str:
    text = f": {shorten(problem['text'])}" if problem["text"] else ""
    where = f"{file}:{problem['line']}" if problem["line"] else file
    return f"{where}: {problem['reason']}{text}"
