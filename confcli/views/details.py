"""One session, talk or paper in full, for a terminal."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, repeat

from rich.text import Text

from confcli.planning.meetings import Met
from confcli.schedule.entries import Entry, SessionEntry
from confcli.times.zones import readable
from confcli.views import clashes, entries, own, prose, slots
from confcli.views.item_columns import right_of
from confcli.views.look import Look
from confcli.views.parts import joined
from confcli.views.rows import DOT, GAP, INDENT, draw_stacked, draw_titled, styled
from confcli.views.screen import Screen

#: Marks words in a text.
Mark = Callable[[Text], Text]
#: How the time zone is known, in words.
_BASIS = {
    "stated": "stated",
    "page": "stated once",
    "given": "given by you",
    "inferred": "inferred",
}


def draw(
    screen: Screen,
    entry: Entry,
    look: Look,
    *,
    sources: Sequence[str] = (),
    clashing: Sequence[Met] = (),
    mark: Mark = lambda text: text,
    links_last: bool = False,
) -> None:
    """Draw all about an item: who, when in each zone, what clashes, links, abstract, source.

    ``mark`` marks words in the title, the names and the abstract. ``links_last`` puts the abstract
    before the links, where there is little room to see it.
    """
    _draw_head(screen, entry, mark)
    screen.line()
    slots.draw(screen, entry.slots, look)
    if not links_last:
        _draw_links(screen, entry)
    clashes.draw(screen, entry, clashing, look)
    if entry.abstract:
        screen.line()
        prose.draw(screen, entry.abstract, indent=INDENT, mark=mark)
    screen.line()
    if links_last:
        _draw_links(screen, entry)
    if entry.keywords:
        screen.fold(f"keywords {', '.join(entry.keywords)}", indent=INDENT)
    source = [styled(part, "hint") for part in _source(entry, sources)]
    draw_stacked(screen, source, indent=INDENT, between=DOT)
    if isinstance(entry, SessionEntry) and entry.talks:
        screen.line()
        entries.draw_talks(screen, entry, look)


def _draw_head(screen: Screen, entry: Entry, mark: Mark) -> None:
    look = "heading" if entry.title else "untitled"
    title = mark(screen.linked(entry.shown_title, entry.url))
    title.stylize("cancelled" if entry.cancelled else look)
    wanted = own.star_in_words(screen, entry.mark)
    draw_titled(screen, title, right_of(wanted, styled(entry.id, "id")))
    if entry.authors:
        screen.fold(Text(", ").join(_people(screen, entry, mark)))
    if entry.chairs:
        chairs = [_person(screen, name, mark) for name in entry.chairs]
        screen.fold(Text("chairs: ").append_text(Text(", ").join(chairs)))
    if said := joined([own.hidden(entry.mark), own.remarks(entry.mark, starred=False)]):
        screen.fold(said)
    if entry.taken_from:
        screen.fold(f"title and authors taken from {entry.taken_from}", "hint")


def _people(screen: Screen, entry: Entry, mark: Mark) -> list[Text]:
    """The authors, each with the affiliation, if it is known."""
    pairs = zip(entry.authors, chain(entry.affiliations, repeat("")), strict=False)
    return [
        _person(screen, name, mark).append_text(styled(f" ({place})" if place else ""))
        for name, place in pairs
    ]


def _person(screen: Screen, name: str, mark: Mark) -> Text:
    return screen.lead(mark(styled(name)), "person", name)


def _draw_links(screen: Screen, entry: Entry) -> None:
    """Draw the address of an item, its recording and slides, then all others.

    They are whole on one line each, which a terminal can copy or open.
    """
    own = Text(" " * INDENT).append_text(_address(screen, entry.url or ""))
    media = {"video": entry.recording, "slides": entry.slides}
    known = {name: address for name, address in media.items() if address}
    are_short = screen.links and all(each.startswith("http") for each in known.values())
    if known and are_short:
        short = [
            screen.lead(screen.linked(name, address, "link"), "address", address)
            for name, address in known.items()
        ]
        own.append(" " * GAP if entry.url else "").append_text(Text(DOT).join(short))
    if own.plain.strip():
        screen.line(own)
    for name, address in {} if are_short else known.items():
        screen.line(Text(f"{' ' * INDENT}{name} ").append_text(_address(screen, address)))
    for address in entry.links:
        if address not in (entry.url, *known.values()):
            screen.line(Text(" " * INDENT).append_text(_address(screen, address)))


def _address(screen: Screen, address: str) -> Text:
    return screen.lead(screen.linked(address, address), "address", address)


def _source(entry: Entry, sources: Sequence[str]) -> Iterator[str]:
    """Where an item is from, how its time zone is known, and the ids to go on with."""
    named = [sources[0].rpartition("/")[2] or sources[0]] if len(sources) == 1 else []
    yield " ".join(["source", entry.conference, *named])
    zone, known = entry.source_timezone, entry.time_basis
    basis = f"{readable(zone)}, {_BASIS[known]}" if zone and known else "not stated"
    yield f"time zone {basis}"
    if entry.kind == "talk":
        yield f"session {entry.session_id}"
    if entry.paper and entry.kind != "paper":
        yield f"paper {entry.paper}"
    if entry.source_ids:
        yield f"{'id' if len(entry.source_ids) == 1 else 'ids'} {', '.join(entry.source_ids)}"
