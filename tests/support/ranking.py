"""Searches among invented talks."""

from confcli.model.entities import Session, Talk
from confcli.search.ranking.results import Result
from tests.support.invented import session, talk
from tests.support.searching import found, index

FILLER = [talk(f"Filler number{n}", [f"Person{n} Name{n}"], f"Words{n}.") for n in range(8)]


def search(text: str, *talks: Talk, more: tuple[Session, ...] = ()) -> list[Result]:
    return found(index(session("Block", *talks, *FILLER), *more), text).results


def titles(text: str, *talks: Talk) -> list[str | None]:
    return [result.entry.title for result in search(text, *talks)]
