"""What the shell completes, from the listings that commands work on. It never fails.

Values are completed as slugs (``iclr-2021``), which match as the names do and need no quotes.
What is already typed stays as it is. A completion may come with a description.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from confcli.model.text import plain, words

if TYPE_CHECKING:
    from confcli.library.contents import Contents
    from confcli.model.marks import Marked
    from confcli.times.zones import Zone

#: A word that the shell may put in, or one with its description.
Completion = str | tuple[str, str]
#: The description of what stands for the names of files, which the shell completes itself.
FILES = "\N{NULL}files"
#: What commands list, of those that don't list everything.
_PARTS = {
    **dict.fromkeys(("talks", "today", "calendar", "count", "export"), "talks"),
    "papers": "papers",
    "sessions": "sessions",
}


def conferences(incomplete: str) -> list[str]:
    """The names of the conferences, one's own first."""
    return _beginning(incomplete, (slug for each in _contents() for slug in each.names))


def added(incomplete: str) -> list[str]:
    """The names of the conferences that were added, not of the bundled ones."""
    *own, _ = _contents()
    return _beginning(incomplete, (slug for each in own for slug in each.names))


def of_field(field: str) -> Callable[..., list[str]]:
    """Make a function that completes the values of a field by which a command finds something."""

    def complete(ctx: Any, incomplete: str) -> list[str]:
        part = _PARTS.get(str(ctx.info_name), "")
        part = ctx.params.get("what") or part
        values = sorted({value for each in _chosen(ctx) for value in each.values(field, part)})
        found = _beginning(incomplete, values)
        return found or (_turned(incomplete, values) if field == "authors" else [])

    return complete


def ids(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """The ids of sessions, talks and papers, each with its title, and its star if it has one."""
    wanted = {each.id for each in _marked() if each.mark.star}
    items = [item for each in _chosen(ctx) for item in each.items(incomplete)]
    return [(id_, f"★ {title}" if id_ in wanted else title) for id_, title in items]


def places(ctx: Any, incomplete: str) -> list[Completion]:
    """The rooms, and the ids of sessions, talks and papers."""
    rooms = sorted({room for each in _chosen(ctx) for room in each.values("room")})
    return [*_beginning(incomplete, rooms), *ids(ctx, incomplete)]


def labels(incomplete: str) -> list[str]:
    """The labels that the user gave items."""
    return _starting(incomplete, sorted({it for each in _marked() for it in each.mark.labels}))


def starred(incomplete: str) -> list[tuple[str, str]]:
    """The ids of what is starred, each with its title."""
    return _titled(incomplete, (each for each in _marked() if each.mark.star))


def hidden_items(incomplete: str) -> list[tuple[str, str]]:
    """The ids of what is hidden, each with its title."""
    return _titled(incomplete, (each for each in _marked() if each.mark.hidden))


def _titled(incomplete: str, items: "Iterable[Marked]") -> list[tuple[str, str]]:
    return described({each.id: each.title or "" for each in items})(incomplete)


def _marked() -> "Iterable[Marked]":
    from confcli.cli.resources import database
    from confcli.library import catalog

    return catalog.own(database()).marked.values()


def appointments(incomplete: str) -> list[tuple[str, str]]:
    """The ids of the user's appointments, each with its title."""
    from confcli.cli.resources import database
    from confcli.library import catalog

    known = catalog.own(database()).appointments
    return described({each.id: each.title for each in known})(incomplete)


def days(ctx: Any, incomplete: str) -> list[Completion]:
    """The days on which something is, in the reader's zone, which ``ctx.obj`` finds."""
    from datetime import datetime

    from confcli.times.calendar_names import named_day

    zone: Zone = ctx.obj(ctx.params.get("tz"))
    starts = {start for each in _chosen(ctx) for start in each.starts()}
    found = {zone.local(datetime.fromisoformat(start)).date() for start in starts}
    named = [(day.isoformat(), named_day(day)) for day in sorted(found)]
    return [*(each for each in named if each[0].startswith(incomplete)), *_day_words(incomplete)]


def zones(incomplete: str) -> list[Completion]:
    """The names of time zones, and of the cities that they are named after."""
    from confcli.times.reader_zones import cities
    from confcli.times.zones import names

    return [*_starting(incomplete, names()), *described(cities())(incomplete)]


def reader_zones(incomplete: str) -> list[Completion]:
    """The names of time zones, and the word for the conference's own."""
    from confcli.schedule.own_zones import NAME

    return [*_starting(incomplete, [NAME]), *zones(incomplete)]


def hints(incomplete: str) -> list[str]:
    """The keys of ``--hint``, each with its sign."""
    from confcli.cli.hints import KEYS, fields

    return _starting(incomplete, (f"{key}=" for key in (*KEYS, *fields())))


def fields(ctx: Any, incomplete: str) -> list[str]:
    """The fields of what a command prints, after those already listed."""
    from confcli.views.schema import SHAPES
    from confcli.views.shapes import ON_TOPIC

    _, *names = ctx.command_path.split()
    shape = SHAPES.get(" ".join(names)) or SHAPES[names[0]]  # of a group, what it does alone
    further = ON_TOPIC.fields if ctx.params.get("topic") else ()
    return listed(dict.fromkeys(each.key for each in (*shape.fields, *further)))(incomplete)


def topics(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """What there is help on: commands and their subcommands, and topics."""
    from confcli.cli.topics import TOPICS

    group: Any = ctx.find_root().command
    typed = ctx.params.get("about") or ()
    for name in typed:
        group = group.commands[name]
    further = {} if typed else {name: topic().sentence for name, topic in TOPICS.items()}
    return described(group.sentences() | further)(incomplete)


def setting_keys(incomplete: str) -> list[tuple[str, str]]:
    """The keys of the config file."""
    from confcli.cli.configuration import KEYS
    from confcli.cli.travel_setting import TRAVEL

    of_travel = {f"{TRAVEL}.default": "Minutes from one room to another"}
    known = {key: each.doc for key, each in KEYS.items() if key != TRAVEL}
    return described(known | of_travel)(incomplete)


def setting_values(ctx: Any, incomplete: str) -> list[Completion]:
    """What the key that is already typed may be."""
    from confcli.cli.configuration import KEYS

    key = str(ctx.params.get("key"))
    if key == "tz":
        return zones(incomplete)
    if key == "conference":
        return [*conferences(incomplete), *choices(["all"])(incomplete)]
    return [*choices(KEYS[key].choices)(incomplete)] if key in KEYS else []


def files(incomplete: str) -> list[tuple[str, str]]:
    """The names of files, which the shell completes itself."""
    return [(incomplete, FILES)]


def sources(incomplete: str) -> list[Completion]:
    """The names of conferences, else of files."""
    return [*conferences(incomplete), *files(incomplete)]


def programmes(incomplete: str) -> list[str]:
    """The names of programmes in the directory, as far as that is here, once a letter is typed."""
    from confcli.cli import menus
    from confcli.cli.resources import database

    found = menus.offline(database()) if incomplete else []
    return _beginning(incomplete, (each.slug for each in found))


def addable(incomplete: str) -> list[Completion]:
    """The names of programmes in the directory, else of files."""
    return [*programmes(incomplete), *files(incomplete)]


def hidden(incomplete: str) -> list[str]:
    """The names of the bundled conferences that are hidden."""
    from confcli.cli.resources import database
    from confcli.library import catalog

    return _beginning(incomplete, catalog.load(database()).hidden)


def formats(incomplete: str) -> list[str]:
    """The names of the formats that files may have."""
    from confcli.formats.registry import FORMATS

    return _starting(incomplete, (each.NAME for each in FORMATS))


def choices(of: Iterable[str]) -> Callable[[str], list[str]]:
    """Make a function that completes one of some words."""
    known = tuple(of)
    return lambda incomplete: _starting(incomplete, known)


def described(of: Mapping[str, str]) -> Callable[[str], list[tuple[str, str]]]:
    """Make a function that completes one of some words, with what each means."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        found = [word for word in of if _starting(incomplete, [word])]
        spelled = _starting(incomplete, found)
        return [(word, of[key]) for word, key in zip(spelled, found, strict=True)]

    return complete


def listed(of: Iterable[str]) -> Callable[[str], list[str]]:
    """Make a function that completes the last of some words between commas."""
    known = tuple(of)

    def complete(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        left = (word for word in known if word not in before.split(","))
        return [f"{before}{comma}{word}" for word in _starting(last, left)]

    return complete


def _day_words(incomplete: str) -> list[str]:
    """Other words for days, once their first letter is typed."""
    from confcli.times.calendar_names import WEEKDAYS

    known = ("today", "tomorrow", "yesterday", *map(str.casefold, WEEKDAYS))
    return _starting(incomplete, known) if incomplete else []


def _starting(incomplete: str, values: Iterable[str]) -> list[str]:
    """The values that begin with what is typed, in any case."""
    wanted, known = incomplete.casefold(), dict.fromkeys(values)
    found = (value for value in known if value.casefold().startswith(wanted))
    return [incomplete + value[len(incomplete) :] for value in found]


def _beginning(incomplete: str, values: Iterable[str]) -> list[str]:
    """The values that begin with the words typed; joined by blanks if there is one in quotes."""
    wanted, joint = plain(incomplete), " " if " " in incomplete else "-"
    spelled = dict.fromkeys(joint.join(words(value)) for value in values)
    return [incomplete + each[len(wanted) :] for each in spelled if each.startswith(wanted)]


def _turned(incomplete: str, names: Iterable[str]) -> list[str]:
    """The names with a later word that begins so; that word is moved to the front."""
    parts = (name.split() for name in names)
    turned = (" ".join(each[at:] + each[:at]) for each in parts for at in range(1, len(each)))
    return _beginning(incomplete, turned)


def _chosen(ctx: Any) -> "list[Contents]":
    """The databases, of the conferences that are chosen already, if any; none beside files."""
    if ctx.params.get("listing"):
        return []
    found, asked = _contents(), ctx.params.get("conference") or ()
    wanted = (asked,) if isinstance(asked, str) else tuple(asked)
    narrowed = [each.narrowed(wanted) for each in found]
    return narrowed if any(each.names for each in narrowed) else found


def _contents() -> "list[Contents]":
    from confcli.cli import resources
    from confcli.library.contents import contents

    return contents(resources.indexes())
