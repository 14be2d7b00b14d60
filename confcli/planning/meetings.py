"""What an item clashes with, of all that a user has starred and has to do."""

from collections.abc import Iterable

from confcli.model.marks import Appointment
from confcli.planning.clashes import Clash, clashes
from confcli.planning.engagements import Engagement, engagement, mine
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.schedule import Schedule

#: A slot of an item, and what clashes with it.
Met = tuple[Engagement, Clash]
#: Seconds around an item: what is farther away is no clash, however long the way is.
_NEAR = 24 * 60 * 60


def clashes_of(
    entry: Entry, schedule: Schedule, appointments: Iterable[Appointment], travel: Travel
) -> list[Met]:
    """Each slot of an entry with what clashes with it, in order of time.

    Only sessions that are near in time are read.
    """
    slots = [it for each in entry.slots if (it := engagement(each))]
    begin = min((it.start.timestamp() for it in slots), default=0) - _NEAR
    end = max((it.end.timestamp() for it in slots), default=0) + _NEAR

    def is_near(session: SessionEntry) -> bool:
        span = session.span
        return bool(span and span.first.timestamp() < end and span.until.timestamp() > begin)

    ids = {it.of.id for it in slots}
    near = (each for each in mine(filter(is_near, schedule.sessions)) if each.id not in ids)
    own: list[Entry | Appointment] = [*near, *appointments]
    engaged = [it for each in own if (it := engagement(each))]
    found = clashes([*slots, *engaged], travel)
    return [(slot, each) for each in found for slot in _only(each, slots)]


def _only(clash: Clash, slots: Iterable[Engagement]) -> list[Engagement]:
    """The one of two that is among some slots; nothing if none is, or both are."""
    found = [slot for slot in slots if slot is clash.one or slot is clash.other]
    return found if len(found) == 1 else []
