"""The values that a filter could have, and what to say of one that is not among them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from shlex import join

from confcli.cli.loading import lacking_year, nothing_in
from confcli.cli.options.source import Scope
from confcli.cli.unknown import every, unknown
from confcli.model.errors import WrongUsageError
from confcli.model.near import near
from confcli.model.text import plural, quoted, words
from confcli.model.tuples import NamedTuple
from confcli.schedule.agenda import items
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import known
from confcli.schedule.schedule import Schedule

#: The commands that list the values of filters, where it isn't ``count --by``.
_LISTING = {"author": "authors", "session": "sessions"}
#: A word of more values than this is suggested instead of all of them.
_FEW = 5
#: The most conferences that are named.
_NAMED = 3


class Values(NamedTuple):
    """The values in a schedule, and the options that chose it."""

    schedule: Schedule
    calendar: Calendar
    source: Scope
    conference: Sequence[str]

    def entries(self) -> Iterator[Entry]:
        """Everything that filters look at; talks are read only as they are needed."""
        sessions = self.schedule.sessions
        return chain(sessions, (talk for session in sessions for talk in session.talks))

    def refused(self, name: str, value: str) -> WrongUsageError:
        """The error for a value that nothing has: what is near it, how to list all."""
        values = sorted(known(self.entries(), name, self.calendar))
        if name == "year":
            return nothing_in(value, values)
        if name == "label":
            return _no_label(value, values)
        wrong = f"no {name} matches {quoted(value)}"
        if not values:
            return WrongUsageError(f"{wrong}; these listings have no {plural(name)}")
        among = _shared(value, values)
        return unknown(wrong, value, values, self._lists(name), self._count(name), among)

    def near(self, name: str, value: str) -> list[str]:
        """The values that are spelled much like one that nothing has."""
        return near(value, _shared(value, sorted(known(self.entries(), name, self.calendar))))

    def lacking(self, name: str, value: str) -> str:
        """Say that the conferences chosen have no such value, and which they have."""
        names = [listing.conference for listing in self.schedule.listings]
        values = sorted(known(self.entries(), name, self.calendar))
        if name == "year":
            return lacking_year(names, int(value), map(int, values))
        many = f"the {len(names)} conferences chosen"
        who = " and ".join(names) if len(names) <= _NAMED else many
        wrong = f"{who} {'has' if len(names) == 1 else 'have'} no {name} {quoted(value)}"
        if not values:
            return wrong
        return f"{wrong}; {every(values, self._lists(name), self._count(name))}"

    def _lists(self, name: str) -> str:
        """The command that lists all values."""
        command = _LISTING.get(name, f"count --by {name}").split()
        of = [text for path in self.source.listing or () for text in ("-l", path)]
        of += [text for each in self.conference for text in ("-c", each)]
        of += ["--year", str(self.source.year)] if self.source.year is not None else []
        return join(["confcli", *command, *of])

    def _count(self, name: str) -> int:
        """How many that command lists, without what has none."""
        if name == "session":
            return len(self.schedule.sessions)
        if name == "author":
            return len(_people(self.schedule))
        from confcli.schedule.counting import values

        of = (value for each in items(self.schedule) for value in values(each, name, self.calendar))
        return len({*of})


def _people(schedule: Schedule) -> set[str]:
    from confcli.search.index.schema import searchable  # only a mistake needs it

    found = searchable(schedule)
    return {name for it in found for name in (it.chairs if it.kind == "session" else it.authors)}


def _shared(asked: str, values: Sequence[str]) -> list[str]:
    """The word that most of the values near a word share, if they are many; else the values."""
    if len(words(asked)) != 1:
        return [*values]
    counts = Counter(word for value in values for word in {*words(value)})
    found = near(asked, counts, 1)
    return found if found and counts[found[0]] > _FEW else [*values]


def _no_label(value: str, own: list[str]) -> WrongUsageError:
    """The error for a label that nothing has: labels are the user's, not the listings'."""
    wrong = f"nothing is labelled {quoted(value)}"
    if near(value, own):
        return unknown(wrong, value, own)
    theirs = f"your labels: {', '.join(own)}" if own else "you have given no labels"
    return WrongUsageError(f"{wrong}; {theirs}")
