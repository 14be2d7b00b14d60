"""One topic in Markdown: a short context to paste, each item with its id and address."""

from collections.abc import Iterable, Iterator

from confcli.export import programme
from confcli.export.brief import cited, slot
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
    amount = counted(about.found.total, "match").replace("matchs", "matches")
    blocks = [
        f"# {escaped(line(about.topic))}",
        escaped(line(f"{amount} in {where}. {programme.zones(entries, manner)}")),
    ]
    for heading, found in _parts(about, manner):
        if lines := list(found):
            blocks += [f"## {heading}", "\n".join(f"- {each}" for each in lines)]
    return "\n\n".join(blocks) + "\n"
