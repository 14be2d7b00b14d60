"""schema.org events as microdata."""

from confcli.model.entities import Listing
from tests.support.effort import is_linear
from tests.support.reading import try_to_read
from tests.support.schema_org import only, read


def test_effort_is_linear_in_the_depth() -> None:
    opened = '<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Kites'
    assert is_linear(lambda n: try_to_read(f"<html><body>{opened * n}".encode(), {}), 200)


EVENT = 'itemscope itemtype="https://schema.org/Event"'


def marked(html: str) -> Listing:
    return read(f"<html><body>{html}</body></html>".encode(), timezone="UTC")


def test_an_item_has_the_properties_it_refers_to() -> None:
    listing = marked(
        f"""<p {EVENT} itemref="where when"><b itemprop="name">Kites</b></p>
        <p {EVENT} itemref="where gone"><b itemprop="name">Tails</b></p>
        <div id="where"><p itemprop="location" itemscope><i itemprop="name">Meadow</i></p></div>
        <p id="when">At <time itemprop="startDate" datetime="2025-07-04T10:00:00Z">ten</time></p>
        <p>Come.</p>"""
    )
    talks = [talk for session in listing.sessions for talk in session.talks]
    assert [(talk.title, talk.room, bool(talk.start)) for talk in talks] == [
        ("Tails", "Meadow", False),
        ("Kites", "Meadow", True),
    ]


def test_a_referenced_event_is_part_of_the_referring_event() -> None:
    listing = marked(
        f"""<p {EVENT} itemref="part"><b itemprop="name">Kite Days</b></p>
        <p {EVENT} id="part" itemprop="subEvent"><b itemprop="name">Kites</b></p>"""
    )
    assert (listing.conference, only(listing).title) == ("Kite Days", "Kites")


def test_circular_references_terminate() -> None:
    items = (
        f'<p {EVENT} id="i{n}" itemref="i{(n + 1) % 9} i{(n + 2) % 9} all"><b itemprop="name">{n}'
        for n in range(9)
    )
    listing = marked(f"<div id=all>{'</b></p>'.join(items)}</div>")
    assert sum(len(session.talks) for session in listing.sessions) == 9
