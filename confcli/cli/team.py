"""A team whose files a command line names, and the user among them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from confcli.cli import own_files
from confcli.cli.environment import Here
from confcli.cli.loading import Chosen
from confcli.cli.request import NOT_ALL, Selection, kept
from confcli.cli.streams import note
from confcli.export.backup import Backup
from confcli.library import importing
from confcli.model.marks import Mark
from confcli.planning.engagements import mine
from confcli.planning.team import YOU, Member, Shared, together
from confcli.planning.travel import Travel
from confcli.schedule.agenda import asked_days, is_on
from confcli.schedule.days import Calendar, OnDay
from confcli.schedule.schedule import Schedule


class Team(NamedTuple):
    """What a team starred, as far as it is asked for."""

    items: list[Shared]
    calendar: Calendar
    on: OnDay


def members(sources: list[str], schedule: Chosen, now: datetime, *, with_me: bool) -> list[Member]:
    """The people whose files these are, and the user, if they starred anything else."""
    named = list(map(own_files.named, sources))
    names, backups = own_files.names(named, YOU), [own_files.read(source) for _, source in named]
    marks = [_marks(*each, schedule, now) for each in zip(names, backups, strict=True)]
    own = _starred(schedule.marks)
    everybody = [
        Member(name, mine(Schedule(schedule.listings, said).sessions), backup.appointments)
        for name, said, backup in zip(names, marks, backups, strict=True)
    ]
    if not with_me or not own or any(_starred(said) == own for said in marks):
        return everybody
    theirs = {it.conference for each in everybody for it in each.stars}
    yours = [it for it in mine(schedule.sessions) if it.conference in theirs]
    return [*([Member(YOU, yours, schedule.appointments)] if yours else []), *everybody]


def found(
    selection: Selection, here: Here, schedule: Chosen, team: Sequence[Member], travel: Travel
) -> Team:
    """Compare what a team starred, and keep what filters ask for; notes say if nothing."""
    own = {(it.conference, it.id): it for it in (*schedule.sessions, *schedule.talks)}
    every = [
        it._replace(entry=own[it.entry.conference, it.entry.id]) for it in together(team, travel)
    ]
    calendar = selection.calendar(here, lambda: schedule.sessions)
    entries = [each.entry for each in every]
    filters, left, reasons = kept(selection, here, schedule, calendar, lambda _: entries)
    if not left:
        reasons = reasons or [_nothing(every)]
    for sentence in reasons:
        note(sentence)
    ids, asked = {*map(id, left)}, asked_days(filters, calendar)
    on = asked and partial(is_on, asked, calendar, here.today)
    return Team([it for it in every if id(it.entry) in ids], calendar, on)


def _nothing(every: Sequence[Shared]) -> str:
    return NOT_ALL if every else "nobody starred anything in these listings"


def _marks(name: str, backup: Backup, schedule: Schedule, now: datetime) -> dict[str, Mark]:
    """What someone says of the items of a schedule; a note says what is not in it."""
    arrived = list(importing.marked(schedule, {}, backup.marks, now))
    starred = [it for it in arrived if it.of.mark.star]
    if missing := [it.of for it in starred if not it.is_listed]:
        note(f"{name} starred what is in no listing here: {own_files.by_conference(missing)}")
    return {it.of.id: it.of.mark for it in arrived}


def _starred(marks: Mapping[str, Mark]) -> dict[str, str]:
    return {id_: mark.star for id_, mark in marks.items() if mark.star}
