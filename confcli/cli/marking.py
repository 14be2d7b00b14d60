"""Shared by the commands that change what the user says of items."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from shlex import join
from typing import Annotated, NamedTuple

from confcli.cli import completion, emit, loading, piped
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
from confcli.library import catalog, lost, marks, undoing
from confcli.model.errors import ConfcliError, NothingFoundError, WrongUsageError
from confcli.model.marks import NO_MARK, Changed, Mark, Marked
from confcli.schedule.entries import Entry, Marks, TalkEntry
from confcli.schedule.lookup import find, find_each, ids_or_titles
from confcli.schedule.schedule import Schedule
from confcli.views import drawing
from confcli.views.mark_shapes import MARKING, of_item

#: From an item, and what is said by now, to what is to be said of it and what belongs to it.
Edit = Callable[[Entry, Marks], dict[str, Mark]]
DryRun = Annotated[bool, option("--dry-run", "Print what would change, without changing it.")]
ITEMS = (
    "Ids, or words from one title each; - reads ids from standard input: what a list prints, also "
    "as JSON or CSV, or one per line. "
    "Example: tvq0t223"
)
Items = Annotated[list[str], argument("ID...", ITEMS, completion.ids)]


class Marking(NamedTuple):
    """The options of commands that change what the user says of items."""

    source: Scope
    conference: Conference
    clock: Clock
    output: Output
    dry_run: DryRun = False


def change(command: str, items: Sequence[str], asked: Marking, edit: Edit) -> list[Entry]:
    """Change what is said of some items, all of them or none, and print that.

    ``command`` is what ``undo`` calls it. ``WrongUsageError`` or ``NothingFoundError`` if an item
    is not found. Returns the items.
    """
    refuse_files(asked)
    here = loading.here(asked.clock, asked.source, asked.conference.conference)
    entries = _found(here, asked, piped.texts(items), command)
    made = changed(here, command, entries, edit, writes=not asked.dry_run)
    shown = list(map(of_item, made))
    emit.items(MARKING, shown, here.look(), asked.output, drawing.markings.draw)
    if asked.dry_run:
        note("nothing was changed: --dry-run")
    return entries


def taking_back(entry: Entry, said: Marks, without: Callable[[Mark], Mark]) -> dict[str, Mark]:
    """The marks that count for an item, ``without`` something."""
    held = {id_: without(said[id_]) for id_ in marks.family(entry) if id_ in said}
    changed = {id_: mark for id_, mark in held.items() if mark != said[id_]}
    return changed or {entry.id: said.get(entry.id, NO_MARK)}


def unstarring(entry: Entry, said: Marks) -> dict[str, Mark]:
    """The marks of an item that is starred no more, nor are its paper or its talks."""
    return taking_back(entry, said, lambda mark: mark._replace(star=None))


def unhiding(entry: Entry, said: Marks) -> dict[str, Mark]:
    """The marks of an item that is hidden no more, nor are its paper or its talks."""
    return taking_back(entry, said, lambda mark: mark._replace(hidden=False))


def held(entry: Entry, known: Marks) -> str | None:
    """The star that an item has, or else the paper that it is a talk of."""
    ids = (entry.id, entry.paper if entry.kind == "talk" else None)
    return next((star for id_ in ids if (star := known.get(id_ or "", NO_MARK).star)), None)


def starring(entry: Entry, said: Marks, how: str) -> dict[str, Mark]:
    """The marks of an item that is starred; its paper or its talks hide it no more."""
    held = {id_: said[id_] for id_ in marks.family(entry)[1:] if id_ in said}
    shown = {id_: mark._replace(hidden=False) for id_, mark in held.items() if mark.hidden}
    return {entry.id: said.get(entry.id, NO_MARK).starred(how), **shown}


def hiding(entry: Entry, said: Marks) -> dict[str, Mark]:
    """The marks of an item that is hidden; its paper or its talks star it no more."""
    held = {id_: said[id_] for id_ in marks.family(entry)[1:] if id_ in said}
    unstarred = {id_: mark._replace(star=None) for id_, mark in held.items() if mark.star}
    return {entry.id: said.get(entry.id, NO_MARK).hide(), **unstarred}


def remark_hidden_sessions(entries: Iterable[Entry]) -> None:
    """Note which sessions hide items, or the talks of papers, that are not hidden themselves."""
    slots = (slot for entry in entries for slot in entry.slots if isinstance(slot, TalkEntry))
    hiding = {it.id: it for it in (slot.within for slot in slots) if it.mark.hidden}
    for session in hiding.values():
        note(
            f"{session.shown_title} is hidden with all its talks; try: confcli unhide {session.id}"
        )


def _found(
    here: Here, asked: Marking, lines: Sequence[tuple[str, str]], command: str
) -> list[Entry]:
    about = lines[0][0] if len(lines) == 1 and len({*lines[0]}) == 1 else None
    names = asked.conference.conference
    schedule = loading.schedule(here, asked.source, names, about, usual=False)
    texts, gone = ids_or_titles(schedule, lines), partial(_gone, here, asked)
    try:
        return find_each(schedule, texts, here.zones[0], here.time_of_day, gone)
    except ConfcliError as error:
        if len(texts) > 1 and (title := _one_title(here, schedule, texts)):
            advice = f"to name one title, put it in quotes: {join(['confcli', command, title])}"
            raise WrongUsageError(f"{error}; {advice}") from error
        raise


def _gone(here: Here, asked: Marking, text: str) -> Entry | None:
    """What has a mark, and is in no listing any more."""
    also = partial(lost.listings, fit=lambda _: True)
    names = asked.conference.conference
    found = loading.schedule(here, asked.source, names, usual=False, also=also)
    gone = [each for each in found.listings if not each.sources]
    try:
        entry = find(Schedule(gone, found.marks), text, here.zones[0], here.time_of_day)
    except NothingFoundError:
        return None
    # Not a session that only stands for one that is not known.
    return None if found.marks.keys().isdisjoint(marks.family(entry)) else entry


def _one_title(here: Here, schedule: loading.Chosen, texts: Iterable[str]) -> str | None:
    """The texts as one, if that is words of one title."""
    text = " ".join(texts)
    try:
        find(schedule, text, here.zones[0])
    except ConfcliError:
        return None
    return text


def changed(
    here: Here, command: str, entries: Sequence[Entry], edit: Edit, *, writes: bool = True
) -> list[Changed]:
    """The items with their new marks, which are written unless nothing is to be changed."""
    if not writes:
        return _edited(catalog.own(here.database).marked, entries, edit, here)
    with here.database.writing(note) as connection:
        made = _edited(marks.read(connection), entries, edit, here)
        undoing.change(connection, command, here.now, (each.item for each in made))
    return made


def _edited(
    known: dict[str, Marked], entries: Iterable[Entry], edit: Edit, here: Here
) -> list[Changed]:
    said = {id_: each.mark for id_, each in known.items()}
    items: dict[str, Marked] = {}
    for entry in entries:
        for id_, mark in edit(entry, said).items():
            said[id_] = mark
            item = known.get(id_) or marks.marked(entry, NO_MARK, here.now)
            items[id_] = item._replace(mark=mark, changed_at=marks.changed_at(here.now))
    return [
        Changed(item, known[id_].mark if id_ in known else NO_MARK) for id_, item in items.items()
    ]


def refuse_files(asked: Marking) -> None:
    """Raise ``WrongUsageError`` for items of files, which nothing could hang on."""
    if asked.source.listing:
        options = [text for each in asked.conference.conference or () for text in ("-c", each)]
        options += ["--year", str(asked.source.year)] if asked.source.year else []
        options += ["--source-tz", asked.source.source_tz] if asked.source.source_tz else []
        options += [text for each in asked.source.hint or () for text in ("--hint", each)]
        add = join(["confcli", "add", *asked.source.listing, *options])
        raise WrongUsageError(f"marks need an added listing; first: {add}")
