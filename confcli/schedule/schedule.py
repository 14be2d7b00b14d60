"""Listings ready to explore: all that commands list, filter, search and show."""

from collections.abc import Callable, Iterable
from functools import cached_property

from confcli.model.entities import Listing
from confcli.model.text import slug
from confcli.schedule.entries import NO_MARKS, Entry, Marks, Paper, SessionEntry, TalkEntry
from confcli.times.zones import NEVER


class Schedule:
    """Listings ready to explore, in order of time."""

    def __init__(self, listings: Iterable[Listing], marks: Marks = NO_MARKS) -> None:
        self.listings = sorted(listings, key=lambda listing: listing.conference)
        self.marks = marks
        self.sessions = [
            SessionEntry(
                listing.conference,
                session,
                day_change,
                listing.fetched_at,
                marks,
                is_listed=bool(listing.sources),
            )
            for listing in self.listings
            for day_change in [next((s.day_change for s in listing.sources if s.day_change), None)]
            for session in listing.sessions
        ]
        self.sessions.sort(key=lambda entry: entry.start or NEVER)

    @cached_property
    def talks(self) -> list[TalkEntry]:
        """Every slot, Q&A and breaks too."""
        return [talk for session in self.sessions for talk in session.talks]

    @cached_property
    def papers(self) -> list[Paper]:
        """Every paper, in the order of its first slot."""
        slugs = {each.conference: slug(each.conference) for each in self.listings}
        slots: dict[tuple[str, str], list[TalkEntry]] = {}
        for talk in self.talks:
            if talk.of.paper:
                slots.setdefault((slugs[talk.within.conference], talk.of.paper), []).append(talk)
        papers = [Paper(paper_id, talks) for (_, paper_id), talks in slots.items()]
        return sorted(papers, key=lambda paper: paper.talks[0].start or NEVER)

    def remark(self, marks: Marks) -> None:
        """Let its items have other marks."""
        self.marks = marks
        remark(self.sessions, marks)

    def keeping(self, test: Callable[[SessionEntry], bool]) -> "Schedule":
        """Keep only the sessions that pass a test."""
        kept = Schedule((), self.marks)
        kept.listings = self.listings
        kept.sessions = [session for session in self.sessions if test(session)]
        return kept

    def of_conference(self, name: str) -> "Schedule":
        """Keep only one conference's part of the schedule."""
        of = (listing for listing in self.listings if listing.conference == name)
        return Schedule(of, self.marks)


def remark(entries: Iterable[Entry], marks: Marks) -> None:
    """Let items, and all that is in their sessions, have other marks."""
    for entry in entries:
        for each in entry.talks if isinstance(entry, Paper) else (entry,):
            if isinstance(each, TalkEntry | SessionEntry):
                session = each.within if isinstance(each, TalkEntry) else each
                session.marks = marks
