"""What the top of a file says of the conference: its name, its time zone and its language."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from confcli.formats.collecting import WHOLE, Programme
from confcli.formats.dating import labels
from confcli.formats.interface import Hints
from confcli.formats.records.cells import Cell, cells
from confcli.formats.records.groups import Group
from confcli.formats.records.values import Texts
from confcli.formats.syntax.record import Record, looked_at
from confcli.formats.vocabulary.meanings import meanings
from confcli.model.text import one_line, quoted, words
from confcli.times import zones
from confcli.times.zones import Zone

#: The last words of the keys that name a conference, the surest first.
_NAMES = ("name", "title", "conference", "event", "event_name", "conference_name", "summary")
#: The last words of the keys of objects that describe the conference.
_OF_CONFERENCES = frozenset(
    """conference event meeting workshop symposium congress meetup summit info information meta
    metadata config about general details header program programme schedule category site data
    konferenz tagung veranstaltung conferencia congreso evento evenement""".split()
)
#: Deeper values are of something else.
_DEEPEST = 2


class Conference(NamedTuple):
    """What a file says of the conference that it is of."""

    name: Cell | None = None
    zone: Cell | None = None
    language: Cell | None = None

    @property
    def known_zone(self) -> Zone | None:
        """The zone that is stated, if there is such a zone."""
        return labels.named(self.zone.value) if self.zone else None

    def hints(self, hints: Hints, edition: str) -> Hints:
        """What is known of a year's edition: the zone that is stated takes precedence."""
        zone = self.known_zone
        if edition.isdecimal() and not hints.year:
            hints = replace(hints, year=int(edition))
        if zone is None or self.zone is None:
            return hints
        self.zone.take()
        said = f"{self.zone.way[-1][1]}: {one_line(self.zone.value)}"
        return replace(hints, timezone=zone.name, time_basis="page", evidence=said)

    def give_name(self, programme: Programme, edition: str) -> None:
        """Name the conference, one of several by its own name or with its year."""
        if self.name:
            self.name.take()
            programme.name(self.name.value)
        if edition and not edition.isdecimal():
            programme.name(edition)
        elif edition not in programme.conference:
            programme.conference = f"{programme.conference} {edition}"

    def report(self, programme: Programme, hints: Hints) -> None:
        """Report a zone that is unknown, or not the one given."""
        zone = self.known_zone
        if self.zone and zone is None:
            programme.problem(WHOLE, f"not a known time zone: {quoted(self.zone.value[:80])}")
        elif zone and hints.timezone and zones.zone(hints.timezone).name != zone.name:
            programme.problem(WHOLE, hints.overruled(zone.name))


def stated(top: Group, held: set[tuple[int, str]]) -> Conference:
    """What the object at the top says, or a part of it, such as ``event``, beside what is held."""
    own = cells(top.entries[0], Texts(), held, _DEEPEST)
    texts = {name: cell for name, cell in own.items() if _is_text(cell)}
    about = cells(top.entries[0], Texts(), held.union(_others(top.entries[0].record)))
    named = next((about[it] for it in _NAMES if it in about and _is_text(about[it])), None)
    zone, language = (
        next((texts[name] for name in texts if _is(name, field)), None)
        for field in ("timezone", "language")
    )
    return Conference(named, zone, language)


def _others(record: Record) -> Iterator[tuple[int, str]]:
    """The objects in one about the conference that are about something else."""
    for key, value in looked_at(record):
        if isinstance(value, Record):
            if _OF_CONFERENCES.isdisjoint(words(key)[-1:]):
                yield id(record), key
            else:
                yield from _others(value)


def _is_text(cell: Cell) -> bool:
    return isinstance(cell.value, str)


def _is(name: str, field: str) -> bool:
    return any(each.field == field for each in meanings(name))
