"""People in brackets after a name: ``Ada Verne (Bo Lind)`` names two, if Bo Lind is a person."""

from confcli.formats.people import shapes
from confcli.model.entities import Listing, Talk


def take_coauthors(listing: Listing) -> None:
    """Make authors of the affiliations that are people: authors of other talks of the listing.

    Anything else in brackets stays an affiliation: most are, whatever they look like.
    """
    known = {name for talk in listing.talks for name in talk.authors}
    for talk in listing.talks:
        if not known.isdisjoint(talk.affiliations):
            _take(talk, known)


def _take(talk: Talk, known: set[str]) -> None:
    people: list[tuple[str, str]] = []
    for name, place in zip(talk.authors, talk.affiliations, strict=True):
        if place not in known or not shapes.is_full_name(place):
            people.append((name, place))
        elif place in talk.authors:
            people.append((name, ""))
        else:
            people += [(name, ""), (place, "")]
    talk.authors = [name for name, _ in people]
    talk.affiliations = [place for _, place in people] if any(at for _, at in people) else []
