"""One topic in Markdown: a short context to paste, each item with its id and address."""

from collections.abc import Iterable, Iterator, Sequence

from confcli.export import programme
from confcli.export.brief import IDS, cited, item
from confcli.export.clean import line
from confcli.export.interface import Manner
from confcli.export.markdown import escaped
from confcli.model.text import counted
from confcli.search.about import About, Part

#: How many matches, people and sessions are listed.
_MATCHES, _PEOPLE, _SESSIONS = 20, 10, 10


def write(about: About, manner: Manner) -> str:
    """The text on a topic, its times in the reader's first zone."""
    entries = [each.entry for each in about.results[:_MATCHES]]
    blocks = [
        f"# {escaped(line(about.topic))}",
        escaped(line(f"{_amount(about)} {programme.zones(entries, manner)}")),
        IDS,
    ]
    for heading, found in _parts(about, manner):
        if lines := list(found):
            blocks += [f"## {heading}", "\n".join(f"- {each}" for each in lines)]
    return "\n\n".join(blocks) + "\n"


def _amount(about: About) -> str:
    """How much there is, and how much has only some of the words."""
    where = ", ".join(about.conferences)
    if not about.whole:
        return f"Nothing in {where} matches every word; {about.partial:,} match some of them."
    more = f"; {about.partial:,} more match only some of the words" if about.partial else ""
    return f"{counted(about.whole, 'match')} in {where}{more}."


def _parts(about: About, manner: Manner) -> Iterator[tuple[str, Iterable[str]]]:
    whole = [each for each in about.results if not each.partial]
    listed = (item(each.entry, manner) for each in whole[:_MATCHES])
    yield _head("Best matches", _MATCHES, about.whole), listed
    partial = [each for each in about.results if each.partial]
    few = _head("Matches of some of the words", len(partial[:_MATCHES]), about.partial)
    yield few, (item(it.entry, manner) for it in partial[:_MATCHES])
    yield _head("People, best first", _PEOPLE, len(about.ranked)), _people(about)
    yield _head("Sessions", _SESSIONS, len(about.sessions)), _sessions(about.sessions, manner)
    yield "Days", _days(about)


def _head(name: str, most: int, total: int) -> str:
    return f"{name} ({most} of {total:,})" if total > most else name


def _people(about: About) -> Iterator[str]:
    for it in about.ranked[:_PEOPLE]:
        name = escaped(line(f"{it.name}: {len(it.works):,}"))
        yield f"{name}, such as {cited(it.works[0].entry)}"
    if about.ranked and about.people.faint:
        yield f"{about.people.faint:,} more with next to nothing on it"


def _days(about: About) -> Iterator[str]:
    yield from (f"{programme.day_name(it.day)}: {it.count:,}" for it in about.days)
    if about.untimed:
        yield f"no time stated: {about.untimed:,}"


def _sessions(parts: Sequence[Part], manner: Manner) -> Iterator[str]:
    for it in parts[:_SESSIONS]:
        of = escaped(f"{it.count:,} of {counted(it.total, 'talk')}")
        yield f"{item(it.session, manner)}: {of}"
