"""Programmes that are added by name: what the directory has, with the time zone that it states."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from shlex import quote

from confcli.cli import directory, files, menus
from confcli.cli.advice import repeating
from confcli.cli.environment import Here
from confcli.cli.parsing import Read, called
from confcli.cli.streams import note
from confcli.cli.unknown import unknown
from confcli.directory.matching import beginning, meant, named
from confcli.directory.nearest import nearest
from confcli.directory.programme import Programme, by_date
from confcli.formats.interface import Hints
from confcli.model.addresses import masked
from confcli.model.errors import InputError, NetworkError, WrongUsageError
from confcli.model.patterns import Pattern
from confcli.model.text import quoted

#: Marks of the name of a file, or of several: a folder or a wildcard, and a suffix.
_OF_FILES, _SUFFIX = Pattern(r"[/\\*]"), Pattern(r"\.[a-z]\w{0,4}$", "i")
_EVIDENCE = "by the directory"
#: How many programmes of one name are listed.
_MOST = 20


def found(here: Here, sources: Sequence[str], menu: str | None) -> list[str | Programme]:
    """The programmes that some arguments name, and the others as they are.

    Several arguments may be the words of one name. ``InputError`` for a name that is unknown,
    ``WrongUsageError`` for one that may mean several programmes.
    """
    missing = [each for each in sources if not files.is_source(each)]
    for each in missing:
        files.refuse_bare_address(each)
    for each in sources:
        if each not in missing:
            _note_namesake(here, each)
    if all(map(_OF_FILES.search, missing)):
        return [*sources]
    known = directory.known(here, menu) if menu else menus.offline(here.database)
    names = [each for each in missing if _is_name(each, known)]
    if len(names) == len(sources) > 1 and meant(" ".join(names), known):
        names = sources = [" ".join(names)]
    return [_one(here, each, known, menu) if each in names else each for each in sources]


def _note_namesake(here: Here, source: str) -> None:
    """Note that a file hides a programme of its name, and what else that is added by."""
    if "://" in source or _OF_FILES.search(source) or _SUFFIX.search(source):
        return
    for each in named(source, menus.offline(here.database))[:1]:
        others = (name for name in (each.name, *each.aliases) if not files.is_source(name))
        other = next(others, None)
        advice = f"; for the programme, try: confcli add {quote(other)}" if other else ""
        note(f"{source} is a file or folder here{advice}")


def read(programme: Programme, hints: Hints, *, strict: bool, menu: str | None) -> list[Read]:
    """Read the file of a programme; what is said of it in ``hints`` goes first.

    A web page in its place is not followed, and a server that asks for a login gets none: the user
    has named neither. A ``menu`` of the web leads to nothing of this machine or its network.
    """
    doubt = "" if programme.is_verified else ", which is unverified"
    note(f"reading {programme.name} from {programme.address}{doubt}")
    if hints.timezone is None and programme.zone:
        hints = replace(hints, timezone=programme.zone, evidence=_EVIDENCE)
    hints = replace(hints, led_from=menu or menus.usual())
    said = {"directory": menu} if menu else {}
    try:
        with repeating(programme.slug, said):
            fresh = files.read([programme.address], hints, strict=strict, command="add", visit=None)
    except NetworkError:
        note("the address is the directory's; confcli find --refresh may bring a newer one")
        raise
    return [called(each, programme.name) for each in fresh]


def _is_name(missing: str, known: Sequence[Programme]) -> bool:
    """Whether a name may be a programme's; one with a suffix is a file's, unless it is known.

    ``DevConf.CZ`` is known, ``schedule.xml`` is not.
    """
    if _OF_FILES.search(missing):
        return False
    is_known = named(missing, known) or beginning(missing, known)
    return bool(is_known or not _SUFFIX.search(missing))


def _one(here: Here, name: str, known: Sequence[Programme], menu: str | None) -> Programme:
    """The one programme that a name means; the usual menu is fetched if nothing here has it."""
    if menu is None and not named(name, known) and not beginning(name, known):
        files.absolute(name)  # a file of that name was not looked for where there is no folder
        known = directory.known(here, None)
    found = by_date(meant(name, known), here.today)
    if len(found) == 1:
        return found[0]
    if found:
        raise _ambiguous(name, found)
    directory.remark_age(here, menu)
    raise _unknown(name, known, here.today)


def _ambiguous(name: str, found: Sequence[Programme]) -> WrongUsageError:
    """The error for a name of several: what each is added by; the address, if that is the same."""
    slugs = list(dict.fromkeys(each.slug for each in found))
    if len(slugs) < len(found):
        rows = [(each.name, masked(each.address)) for each in found[:_MOST]]
        return WrongUsageError(f"{quoted(name)} is ambiguous; add one of these", choices=rows)
    more = f" (confcli find {quote(name)} lists all {len(slugs)})" if len(slugs) > _MOST else ""
    wrong = f"{quoted(name)} matches several programmes{more}"
    return WrongUsageError(wrong, choices=slugs[:_MOST])


def _unknown(name: str, known: Sequence[Programme], today: date) -> InputError:
    wrong = f"no such file, and no programme is named {quoted(name)}"
    near_ones = [each.slug for each in nearest(name, known, today)]
    error = unknown(wrong, name, [each.slug for each in known], "confcli find", near_ones=near_ones)
    return InputError(str(error), choices=error.choices, question=error.question)
