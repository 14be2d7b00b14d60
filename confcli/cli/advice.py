"""Turn what an error lacks into advice: the options and variables that supply it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from shlex import quote

from confcli.formats.interface import Hints
from confcli.model.entities import Problem
from confcli.model.errors import Choice, ConfcliError, Missing
from confcli.model.text import counted

#: The commands that keep what is said about a source; others suggest check.
_KEEPING = frozenset(("add", "update"))
#: The options that say what a source does not state.
_OF_SOURCE = {
    "conference": "--conference {}",
    "year": "--year {}",
    "timezone": "--source-tz {}",
    "encoding": "--hint encoding={}",
    "base_url": "--hint base-url={}",
    "first_day": "--hint first-day={}",
    "records": "--hint records={}",
    "directory": "--directory {}",
}
_NOTHING: dict[str, str] = {}
#: The zone to suggest: most sources without one are in it.
_USUAL_ZONE = "America/Los_Angeles"
#: What to do about a fact that no source is named for.
_ALONE = {
    "home": "set CONFCLI_HOME to another folder",
    "reader_zone": "pass --tz {0} or set CONFCLI_TZ={0}",
    "timezone": "pass --source-tz",
    "which_conference": "choose one with --conference",
    "which_day": "add --day or write '{}'",
    "of_year": "use --year {}",
    "part_of_day": "use --during {}",
    "at": "use --at, --after or --before",
    "edition": "add it again",
    "insecure_redirects": "pass --insecure-redirects to follow it",
    "login": "set CONFCLI_LOGIN=USER:PASSWORD@{}, or add it to ~/.netrc",
    "repair": "confcli doctor --repair saves what can be read",
}


def sentence(error: ConfcliError, command: str = "") -> str:
    """What went wrong, then what to type; ``command`` is the one that is running."""
    return f"{error}{'' if _are_hints(error) else advice(error, command)}"


def choices(error: ConfcliError) -> Sequence[Choice]:
    """What could have been meant, as it is to be typed."""
    if not _are_hints(error):
        return error.choices
    option = _OF_SOURCE["records"]
    return [(option.format(quote(each[0])), *each[1:]) for each in error.choices]


def _are_hints(error: ConfcliError) -> bool:
    """Whether the choices of an error are the groups of a file."""
    return bool(error.choices and error.missing and "records" in error.missing.facts)


def advice(error: ConfcliError, command: str = "") -> str:
    """Advice to append to the error; empty if nothing is missing."""
    missing = error.missing
    if missing is None:
        return ""
    if missing.source:
        return f"; try: {_command(missing, command)}"
    if "query" in missing.facts:
        return f"; try: {_search(missing.facts['query'])}"
    joint = ", or" if "; " in str(error) else ";"
    return "".join(f"{joint} {_ALONE[fact].format(value)}" for fact, value in missing.facts.items())


@contextmanager
def repeating(source: str, said: Mapping[str, str] = _NOTHING) -> Iterator[None]:
    """Let errors advise to read the source as it was typed, with what else was said of it."""
    try:
        yield
    except ConfcliError as error:
        if error.missing and error.missing.source:
            facts, said = error.missing.facts, {**said, **error.missing.known}
            error.missing = Missing(facts, source, said)
        raise


def topic(text: str, conferences: Iterable[str] = ()) -> str:
    """What to type for a topic in place of a name, in the conferences that were chosen."""
    chosen = "".join(f" -c {quote(name)}" for name in conferences)
    return f"for a topic, try confcli authors --topic {quote(text)}{chosen}"


def _search(text: str) -> str:
    return f"confcli search {quote(text)}"


def of_problems(problems: Iterable[Problem], hints: Hints, command: str = "") -> list[str]:
    """What to type about the times that need a time zone: a sentence for each source."""
    counts: Counter[str] = Counter()
    for problem in problems:
        if problem.missing == "timezone":
            counts[problem.source] += problem.count
    return [
        f"{source}: {counted(count, 'time')} {'needs' if count == 1 else 'need'} a time zone; "
        f"try: {_command(Missing({'timezone': _USUAL_ZONE}, source, hints.known), command)}"
        for source, count in counts.items()
    ]


def _command(missing: Missing, running: str) -> str:
    """The command that reads the source with all that is known, and what is missing."""
    name = "add" if running in _KEEPING else "check"
    facts = [*missing.known.items(), *missing.facts.items()]
    options = [_option(fact, quote(value)) for fact, value in facts]
    return " ".join([f"confcli {name} {quote(missing.source)}", *options])


def _option(fact: str, value: str) -> str:
    return _OF_SOURCE.get(fact, f"--hint {fact}={{}}").format(value)
