"""Invented programmes of several conferences, with topics planted in some of their talks."""

from collections.abc import Iterable, Sequence

from confcli.model.entities import Talk
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from tests.support.invented import listing, session, talk

#: Words of which talks without any topic are made.
_FILLER = "amber basil cedar daisy ember fjord grove heron inlet jewel kayak larch maple".split()


def filler(count: int, abstract: str = "", *, begin: int = 0) -> list[Talk]:
    """Talks without a topic, each by its own author."""
    return [
        talk(f"{_word(n)} {_word(n // 13 + n)}", [f"Ann{n} Foe{n}"], f"Words. {abstract}")
        for n in range(begin, begin + count)
    ]


def _word(n: int) -> str:
    return f"{_FILLER[n % len(_FILLER)].title()}{n}"


def on(titles: Iterable[str], abstract: str = "", *, by: str = "Bea") -> list[Talk]:
    """Talks with titles, each by its own author."""
    return [
        talk(title, [f"{by}{n} Sol{n}"], f"Words. {abstract}") for n, title in enumerate(titles)
    ]


def conferences(**programmes: Sequence[Talk]) -> Searcher:
    """Index conferences by the talks of each; ``KiteCon_2021`` is called KiteCon 2021."""
    listings = [
        listing(session("Talks", *talks), conference=name.replace("_", " "))
        for name, talks in programmes.items()
    ]
    return Searcher([in_memory(Schedule(assemble(listings)))])
