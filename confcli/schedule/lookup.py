"""From what a person types to one session, talk or paper."""

from collections.abc import Iterable
from datetime import date

from confcli.model.errors import Missing, NothingFoundError, WrongUsageError
from confcli.model.text import words
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, Schedule
from confcli.schedule.filters import Filters, begins
from confcli.times.zones import zone

_LISTED = 6
_UTC = Calendar(zone("UTC"))


def find(schedule: Schedule, text: str, conferences: Iterable[str] = ()) -> Entry:
    """Find an entry by its id, ours or a source's, the beginning of one, or words of one title.

    What a paper and its talks share means the paper. ``NothingFoundError`` if nothing matches;
    ``WrongUsageError`` lists the choices if several do.
    """
    if not text.strip():
        raise WrongUsageError("missing id or title")
    entries: list[Entry] = [*schedule.papers, *schedule.sessions, *schedule.talks]
    wanted = Filters(conference=tuple(conferences))
    entries = wanted.apply(entries, _UTC, date.min)
    found = _by_id(entries, text) or _preferred(_by_name(entries, text))
    if not found:
        raise NothingFoundError(f"no id or title matches {text!r}", Missing({"query": text}))
    if len(found) > 1 and len({entry.id for entry in found}) == 1:
        named = " and in ".join(entry.conference for entry in found)
        raise WrongUsageError(f"{text!r} is in {named}", Missing({"which_conference": ""}))
    if len(found) > 1:
        choices = [f"{entry.id}  {_described(entry)}" for entry in found[:_LISTED]]
        more = [f"… and {len(found) - _LISTED} more"] if len(found) > _LISTED else []
        raise WrongUsageError(f"{text!r} is ambiguous", choices=[*choices, *more])
    return found[0]


def conference(name: str, known: list[str]) -> str:
    """Find the one conference that a name means; ``WrongUsageError`` if none or several."""
    exact = [each for each in known if words(each) == words(name)]
    found = exact or [each for each in known if begins(words(name), each)]
    if len(found) == 1:
        return found[0]
    if found:
        raise WrongUsageError(f"{name!r} is ambiguous", choices=found)
    there = f"; available: {', '.join(known)}" if known else ""
    raise WrongUsageError(f"no conference matches {name!r}{there}")


def _by_id(entries: list[Entry], text: str) -> list[Entry]:
    """Find the entries with this id, else those whose id of ours begins with it.

    A number also means the ids that have the name of their file before it.
    """
    wanted = text.strip().casefold()
    exact = [entry for entry in entries if entry.id.casefold() == wanted]
    named = exact or [entry for entry in entries if wanted in _own(entry)]
    if not named and wanted.isdecimal():
        named = [each for each in entries if any(own.endswith(f"-{wanted}") for own in _own(each))]
    beginning = (entry for entry in entries if entry.id.casefold().startswith(wanted))
    return exact or _preferred(named) or list(beginning)


def _own(entry: Entry) -> list[str]:
    return [own.casefold() for own in entry.source_ids]


def _described(entry: Entry) -> str:
    """Describe an entry so that it is recognised: title, session and conference."""
    within = [entry.session] if entry.kind == "talk" else []
    return ", ".join([entry.shown_title, *within, entry.conference])


def _by_name(entries: list[Entry], text: str) -> list[Entry]:
    """Find the entries with this title, else those whose title or source's id begins so."""
    wanted = words(text)
    found = [entry for entry in entries if entry.title and begins(wanted, entry.title)]
    found = [entry for entry in found if words(entry.title or "") == wanted] or found
    beginning = text.strip().casefold()
    # Many sites make ids of titles: words of a title mean that.
    return found or [
        entry for entry in entries if any(own.startswith(beginning) for own in _own(entry))
    ]


def _preferred(found: list[Entry]) -> list[Entry]:
    """Keep papers rather than their talks, and sessions rather than the talk named as they are."""
    papers = {entry.id for entry in found if entry.kind == "paper"}
    found = [entry for entry in found if entry.kind == "paper" or entry.paper not in papers]
    sessions = {(entry.id, entry.title) for entry in found if entry.kind == "session"}
    return [
        entry
        for entry in found
        if entry.kind != "talk" or (entry.session_id, entry.title) not in sessions
    ]
