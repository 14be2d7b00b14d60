"""What leads on from an item: its people, and similar papers, as they are searched."""

from typing import TYPE_CHECKING

from confcli.cli import hiding, people
from confcli.model.text import slug
from confcli.schedule.entries import Entry
from confcli.search.asking.query import Query
from confcli.search.people import Person
from confcli.search.similar import Similar, similar

if TYPE_CHECKING:
    from confcli.cli.searching import Searched

#: How many similar papers are shown.
_ALIKE = 20


def person(searched: "Searched", name: str, asked: Query) -> Person:
    """Somebody of exactly this name with what they present, but for what is hidden."""
    conferences = searched.narrowed(asked).filters["conference"]
    found = (each for each in people.named(searched, name, conferences) if each.name == name)
    everything = next(found, Person(name))
    if asked.filters["hidden"]:
        return everything
    return everything.presenting(lambda work: not work.entry.mark.hidden)


def papers_like(searched: "Searched", entry: Entry, asked: Query) -> list[Similar]:
    """The papers similar to one, most alike first, but for what is hidden."""
    kind, id_ = ("paper", entry.paper) if entry.paper else (entry.kind, entry.id)
    label = (slug(entry.conference), kind, id_)
    most = _ALIKE + hiding.count(searched.searcher)
    found = similar(searched.searcher, label, most, searched.narrowed(asked))
    return hiding.without(found, asked.filters, lambda each: each.entry)[:_ALIKE]
