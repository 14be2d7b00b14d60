"""Find and print people by name."""

from functools import partial

from confcli.cli import emit
from confcli.cli.options import Output
from confcli.search.asking.query import Query
from confcli.search.index.tokens import tokens
from confcli.search.people import Person, by_last_name, people, perhaps_same
from confcli.search.searcher import Searcher
from confcli.views import drawing
from confcli.views.field import Zones
from confcli.views.shapes import AUTHOR


def named(searched: Searcher, asked: Query, limit: int | None) -> tuple[list[Person], int]:
    """The first people that a query names, and how many there are.

    Those of exactly this name come first, all of them by last name.
    """
    meant = searched.named(asked)
    name = tokens(asked.text)

    def order(words: tuple[str, ...]) -> tuple[object, ...]:
        return list(words) != name, sorted(words) != sorted(name), by_last_name(words)

    chosen = sorted(meant.documents, key=order)[:limit]
    same = perhaps_same(meant.documents, chosen)
    around = dict.fromkeys([*chosen, *(other for each in chosen for other in same[each])])
    found = people(meant.works(around), around)
    places = {words: n for n, words in enumerate(chosen)}
    first = [person for person in found if tuple(tokens(person.name)) in places]
    first.sort(key=lambda person: places[tuple(tokens(person.name))])
    return first[:limit], len(meant.documents)


def show(found: list[Person], zones: Zones, output: Output, *, coauthors: bool = False) -> None:
    """Print people, with their coauthors if those are asked for."""
    emit.items(
        AUTHOR.adding("coauthors") if coauthors else AUTHOR,
        found,
        zones,
        output,
        lambda: partial(drawing.table.print_people, with_coauthors=coauthors),
    )
