"""One topic in Markdown: a short context to paste, each item with its id and address."""

from collections.abc import Iterable, Iterator, Sequence

from confcli.export import programme
from confcli.export.brief import cited, item
from confcli.export.clean import line
from confcli.export.interface import Manner
from confcli.export.markdown import escaped
from confcli.model.text import counted
from confcli.search.about import About, Part
from confcli.search.people import Person

#: How many matches, people and sessions are listed.
_MATCHES, _PEOPLE, _SESSIONS = 20, 10, 10


def write(about: About, manner: Manner) -> str:
    """The text on a topic, its times in the reader's first zone."""
    entries = [each.entry for each in about.results[:_MATCHES]]
    where = ", ".join(about.conferences)
    amount = counted(about.found.total, "match")
    blocks = [
        f"# {escaped(line(about.topic))}",
        escaped(line(f"{amount} in {where}. {programme.zones(entries, manner)}")),
    ]
    for heading, found in _parts(about, manner):
        if lines := list(found):
            blocks += [f"## {heading}", "\n".join(f"- {each}" for each in lines)]
    return "\n\n".join(blocks) + "\n"


def _parts(about: About, manner: Manner) -> Iterator[tuple[str, Iterable[str]]]:
    whole = [each for each in about.results if not each.partial]
    listed = (item(each.entry, manner) for each in whole[:_MATCHES])
    yield _head("Best matches", _MATCHES, about.found.total), listed
    partial = [each for each in about.results if each.partial]
    yield "Matches of some of the words", (item(it.entry, manner) for it in partial[:_MATCHES])
    yield _head("People, best first", _PEOPLE, len(about.ranked)), _people(about.ranked)
    yield _head("Sessions", _SESSIONS, len(about.sessions)), _sessions(about.sessions, manner)
    yield "Days", (f"{programme.day_name(it.day)}: {it.count:,}" for it in about.days)


def _head(name: str, most: int, total: int) -> str:
    return f"{name} ({most} of {total:,})" if total > most else name


def _people(people: Sequence[Person]) -> Iterator[str]:
    for it in people[:_PEOPLE]:
        name = escaped(line(f"{it.name}: {len(it.works):,}"))
        yield f"{name}, such as {cited(it.works[0].entry)}"


def _sessions(parts: Sequence[Part], manner: Manner) -> Iterator[str]:
    for it in parts[:_SESSIONS]:
        of = escaped(f"{it.count:,} of {counted(it.total, 'talk')}")
        yield f"{item(it.session, manner)}: {of}"
