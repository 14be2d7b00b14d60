"""Small tables."""

import csv
import io

from confcli.model.entities import Talk
from tests.support.corpus import parse

VIENNA = {"timezone": "Europe/Vienna"}


def talk(**cells: str) -> Talk:
    text = io.StringIO()
    csv.writer(text).writerows([["title", *cells], ["Kites", *cells.values()]])
    listing = parse(text.getvalue(), **VIENNA)
    assert listing.problems == []
    (session,) = listing.sessions
    (found,) = session.talks
    return found
