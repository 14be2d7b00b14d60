"""What the commands that change marks or appointments print."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from confcli.model.marks import NO_MARK, Appointment, Changed, Mark
from confcli.model.text import shorten
from confcli.times.rfc3339 import in_zone
from confcli.views import json_keys as of
from confcli.views.field import Shape, attribute, computed


class Outcome(NamedTuple):
    """What became of an item or an appointment."""

    id: str
    #: In words: ``starred (must), labelled thesis``.
    outcome: str
    kind: str
    conference: str | None
    title: str | None
    authors: list[str]
    start: datetime | None
    mark: Mark


def of_item(changed: Changed) -> Outcome:
    """What became of an item whose mark was changed."""
    item = changed.item
    times = len(item.slots) if item.kind == "paper" else 1
    words = ", ".join(_changes(changed.before, item.mark, times)) or "unchanged"
    people = [*item.authors]
    about = (item.kind, item.conference, item.title, people, item.start, item.mark)
    return Outcome(item.id, words, *about)


def of_appointment(appointment: Appointment, outcome: str) -> Outcome:
    """What became of an appointment, in words."""
    it = appointment
    return Outcome(it.id, outcome, "appointment", None, it.title, [], it.start, NO_MARK)


def _changes(before: Mark, now: Mark, times: int) -> Iterator[str]:
    if now.star != before.star:
        yield _unstarred(times) if now.star is None else _starred(now.star)
    if new := [each for each in now.labels if each not in before.labels]:
        yield f"labelled {', '.join(new)}"
    if gone := [each for each in before.labels if each not in now.labels]:
        yield f"no longer labelled {', '.join(gone)}"
    if now.note != before.note:
        yield f"noted “{shorten(now.note, most=60)}”" if now.note else "note removed"
    if now.hidden != before.hidden:
        yield "hidden" if now.hidden else "no longer hidden"
    if now.seen != before.seen:
        yield "seen" if now.seen else "not seen"


def _starred(star: str) -> str:
    return "starred" if star == "star" else f"starred ({star})"


def _unstarred(times: int) -> str:
    return f"unstarred (all {times} times)" if times > 1 else "unstarred"


_KINDS: dict[str, object] = {"enum": ["session", "talk", "paper", "appointment"]}
MARKING: Shape[Outcome] = Shape(
    (
        attribute("id", "text", of.ID.doc),
        attribute("outcome", "text", "What became of it, in words."),
        attribute("kind", _KINDS, "What it is."),
        attribute("conference", "text?", f"{of.CONFERENCE.doc[:-1]}; null for an appointment."),
        attribute("title", "text?", of.TITLE.doc),
        attribute("authors", "texts", "Its authors, or the chairs of a session."),
        computed(
            "start",
            "time?",
            "Start of the first slot, RFC 3339 in timezone; null if unknown.",
            lambda item, zones: in_zone(item.start, zones[0]),
        ),
        of.TIMEZONE,
        *of.OF_MARK,
    ),
    ("id", "outcome", "title"),
)
