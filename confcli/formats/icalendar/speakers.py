"""Who speaks at an event of a calendar: who attends as a speaker, else who organises it.

Calendars of conferences name a talk's speaker as its organiser. In other calendars that is
their owner, who organises most events. Speakers may also be announced in the description.
"""

from collections import Counter
from collections.abc import Iterable

from confcli.formats import people
from confcli.formats.icalendar import values
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.formats.people import Person
from confcli.model.patterns import Pattern

#: The addresses of speakers' pages, instead of e-mail.
_PAGE = Pattern(r"^https?://\S+/(?:speakers?|persons?)/", "i")
#: Addresses of calendars and rooms, which are no people.
_OF_CALENDAR = Pattern(r"@(?:group|resource)\.calendar\.google\.com$", "i")


class Speakers:
    """Reads the speakers of the events of a file."""

    def __init__(self, events: Iterable[VEvent], problem: values.Report) -> None:
        self._problem = problem
        self._organisers = {id(event): self._organising(event) for event in events}
        counts = Counter(name for names in self._organisers.values() for name in set(names))
        held = sum(map(bool, self._organisers.values()))
        most = max(counts.values(), default=0)
        self._is_owned = len(counts) < 2 or 2 * most > held

    def of(self, event: VEvent, abstract: str | None) -> list[Person]:
        """Read the speakers of an event and those that its description announces."""
        found = self._attending(event)
        if not found and not self._is_owned:
            found = people.named([{"name": name} for name in self._organisers[id(event)]])
        return found or people.announced(abstract or "")

    def _attending(self, event: VEvent) -> list[Person]:
        """Read those who attend as speakers; others are guests."""
        said = [each for each in self._values(event, "ATTENDEE") if _is_speaker(each)]
        return people.named([{"name": each.parameters.get("CN", "")} for each in said])

    def _organising(self, event: VEvent) -> list[str]:
        """Read the names of those who organise an event, not their addresses."""
        found = self._values(event, "ORGANIZER")
        named = [
            each.parameters.get("CN", "") for each in found if not _OF_CALENDAR.search(each.text)
        ]
        return [name for name in named if name and "@" not in name]

    def _values(self, event: VEvent, name: str) -> list[values.Value]:
        found = [self._read(entry) for entry in event.all(name)]
        return [each for each in found if each]

    def _read(self, entry: ContentLine) -> values.Value | None:
        with values.reported(entry, self._problem):
            return values.value(entry)
        return None


def _is_speaker(value: values.Value) -> bool:
    named = value.parameters.get("ROLE", "").upper()
    return named.removeprefix("X-") == "SPEAKER" or bool(_PAGE.match(value.text))
