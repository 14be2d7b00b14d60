"""What the user says of items survives any sequence of changes to listings and to marks.

Each talk has a number, which its mark's note repeats: so it is known of which talk a mark is,
whatever has become of the talk's id.
"""

import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from confcli.export import backup
from confcli.library import importing, marks, stored, undoing
from confcli.model.entities import Listing
from confcli.model.marks import NO_MARK, STARS, Mark, Marked
from confcli.model.text import slug
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from tests.support.invented import session, talk
from tests.support.own import loaded, own, writing
from tests.support.versions import version

NOW, ADDED = datetime(2021, 5, 1, tzinfo=UTC), "2021-05-01T00:00:00+00:00"
#: Talks of a conference whose source has ids, and of one whose has none.
NAMES = "KiteCon 2021", "Lines 2021"
SUBJECTS = "albatross bamboo cyclone".split()
COUNT = len(SUBJECTS)
#: The conference, the kind and the number of what something is said of.
Key = tuple[int, str, int]
Said = dict[Key, Mark]

conferences, numbers = st.integers(0, 1), st.integers(0, COUNT - 1)
kinds = st.sampled_from(["talk", "paper"])
changes = st.sampled_from(["move", "rename", "drop", "return"])
marks_said = st.builds(
    Mark,
    st.sampled_from((*STARS, None)),
    st.sampled_from(((), ("team",), ("team", "later"))),
    st.none(),
    st.booleans(),
    st.booleans(),
)


class Killed(Exception):  # noqa: N818 - it stands for the end of a process
    """The process ends here."""


class Programme:
    """A conference as its source has it now."""

    def __init__(self, name: str) -> None:
        self.name, self.has_ids = name, name == NAMES[0]
        self.hours, self.words = dict.fromkeys(range(COUNT), 9), dict.fromkeys(range(COUNT), "of")
        self.there, self.stored = set(range(COUNT)), set[int]()

    def change(self, n: int, how: str) -> None:
        """Change a talk; one that has no id and was not seen before can't be renamed unnoticed."""
        if how == "move":
            self.hours[n] = (self.hours[n] + 5) % 24
        elif how == "rename" and (self.has_ids or n in self.stored & self.there):
            self.words[n] = {"of": "behind", "behind": "above", "above": "of"}[self.words[n]]
        elif how == "drop":
            self.there.discard(n)
        elif how == "return":
            self.there.add(n)

    def listing(self) -> Listing:
        talks = [
            talk(
                f"The long history {self.words[n]} the {SUBJECTS[n]} in the sky and its many lines",
                [f"Author {SUBJECTS[n].title()}"],
                start=f"2021-05-04 {self.hours[n]:02}:00",
                source_ids=[f"guid-{n}"] if self.has_ids else [],
            )
            for n in sorted(self.there)
        ]
        return version(session("All about the wind", *talks), conference=self.name)


class MarksSurvive(RuleBasedStateMachine):
    """Add, change, remove, mark, import, undo and die, in any order."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "listings.db"
        self.programmes = [Programme(name) for name in NAMES]
        self.said: Said = {}
        self.before: list[Said] = []
        self.exported: list[Marked] = []

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    @rule(of=conferences, changes=st.dictionaries(numbers, changes))
    def update(self, of: int, changes: dict[int, str]) -> None:
        self.put(of, changes)

    @rule(of=conferences)
    def remove(self, of: int) -> None:
        with writing(self.path) as connection:
            stored.remove(connection, slug(NAMES[of]))
        self.programmes[of].stored = set()

    @rule(of=conferences, n=numbers, kind=kinds, mark=marks_said)
    def mark(self, of: int, n: int, kind: str, mark: Mark) -> None:
        if entry := self.entry(of, n, kind):
            key = of, kind, n
            self.change({key: (entry, mark._replace(note=marked_as(key).note))})

    @rule(of=conferences, n=numbers, kind=kinds)
    def unmark(self, of: int, n: int, kind: str) -> None:
        if entry := self.entry(of, n, kind):
            self.change({(of, kind, n): (entry, NO_MARK)})

    @rule(of=conferences, n=numbers, kind=kinds, knows_conference=st.booleans())
    def import_an_id(self, of: int, n: int, kind: str, knows_conference: bool) -> None:
        """Import the id of an item of a conference that may not be there."""
        items = Schedule([self.programmes[of].listing()])
        entry = self.of_number(items, of, n, kind)
        key = of, kind, n
        if entry is None or (self.entry(of, n, kind) or entry).id != entry.id:
            return
        new = backup.bare(entry.id, NAMES[of] if knows_conference else "", marked_as(key))
        both = importing.together(self.said.get(key, NO_MARK), new.mark)
        self.arrive([new], self.said | {key: both})

    @rule()
    def undo(self) -> None:
        with writing(self.path) as connection:
            undone = undoing.undo(connection)
        assert (undone is not None) == bool(self.before)
        if self.before:
            self.said = self.before.pop()

    @rule()
    def export(self) -> None:
        self.exported = [*self.marked().values()]

    @rule()
    def import_again(self) -> None:
        """Import an older export; what has another id by now is known again by its source's."""
        new = [each for each in self.exported if key_of(each)[0] == 0]
        both = dict(self.said)
        for each in new:
            key = key_of(each)
            both[key] = importing.together(both.get(key, NO_MARK), each.mark)
        self.arrive(new, both)

    @rule(of=conferences, n=numbers, kind=kinds)
    def die(self, of: int, n: int, kind: str) -> None:
        """Die between two writes of one transaction."""
        entry = self.entry(of, n, kind)
        with suppress(Killed), writing(self.path) as connection:
            stored.put(connection, version(session("Nothing"), conference=NAMES[of]), [], ADDED)
            if entry:
                undoing.change(connection, "star", NOW, [marks.marked(entry, Mark("must"), NOW)])
            undoing.undo(connection)
            stored.remove(connection, slug(NAMES[1 - of]))
            raise Killed

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        found = self.marked().values()
        assert {key_of(each): each.mark for each in found} == self.said
        assert len(found) == len(self.said)

    @invariant()
    def each_mark_is_where_it_belongs(self) -> None:
        library = loaded(self.path)
        own = [it.listing for it in library.added]
        for entry in Schedule(own, library.own.marks).talks:
            of, n = NAMES.index(entry.conference), number_of(entry)
            talk, paper = (self.said.get((of, kind, n), NO_MARK) for kind in ("talk", "paper"))
            assert entry.mark == talk.over(paper)

    def put(self, of: int, changes: dict[int, str]) -> None:
        programme = self.programmes[of]
        for n, how in changes.items():
            programme.change(n, how)
        with writing(self.path) as connection:
            stored.put(connection, programme.listing(), [], ADDED)
        programme.stored = set(programme.there)

    def change(self, new: dict[Key, tuple[Entry, Mark]]) -> None:
        written = [marks.marked(entry, mark, NOW) for entry, mark in new.values()]
        with writing(self.path) as connection:
            if undoing.change(connection, "star", NOW, written):
                self.before.append(self.said)
        changed = self.said | {key: mark for key, (_, mark) in new.items()}
        self.said = {key: mark for key, mark in changed.items() if mark != NO_MARK}

    def arrive(self, new: list[Marked], said: Said) -> None:
        with writing(self.path) as connection:
            there = marks.read(connection)
            schedule = Schedule(loaded(self.path).shown)
            arrived = importing.marked(schedule, there, new, NOW)
            if undoing.change(connection, "import", NOW, [it.of for it in arrived]):
                self.before.append(self.said)
        self.said = said

    def entry(self, of: int, n: int, kind: str) -> Entry | None:
        """The talk of a number, or its paper; ``None`` if it is in no listing now."""
        return self.of_number(Schedule([it.listing for it in loaded(self.path).added]), of, n, kind)

    def of_number(self, schedule: Schedule, of: int, n: int, kind: str) -> Entry | None:
        entries: list[Entry] = [*(schedule.talks if kind == "talk" else schedule.papers)]
        found = (it for it in entries if it.conference == NAMES[of] and number_of(it) == n)
        return next(found, None)

    def marked(self) -> dict[str, Marked]:
        return own(self.path).marked


def number_of(entry: Entry) -> int:
    return next(n for n, subject in enumerate(SUBJECTS) if subject in (entry.title or ""))


def marked_as(key: Key) -> Mark:
    """A mark whose note says of what it is."""
    of, kind, n = key
    return Mark("star", note=f"{of} {kind} {n}")


def key_of(marked: Marked) -> Key:
    of, kind, n = (marked.mark.note or "").split()
    assert kind == marked.kind
    return int(of), kind, int(n)


TestMarksSurvive = MarksSurvive.TestCase
TestMarksSurvive.settings = settings(max_examples=25, stateful_step_count=20)
