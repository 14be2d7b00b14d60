"""Small pages with schema.org events."""

import json
from collections.abc import Mapping
from typing import Any

from confcli.formats.interface import Hints
from confcli.formats.schema_org import events as schema_org
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Talk

TALK = {
    "@type": "Event",
    "name": "Kites",
    "startDate": "2025-07-04T10:00:00+02:00",
    "endDate": "2025-07-04T11:00:00+02:00",
}


def read(data: bytes | Mapping[str, object], **hints: Any) -> Listing:
    if not isinstance(data, bytes):
        held = json.dumps({"@context": "https://schema.org", **data})
        data = f'<html><script type="application/ld+json">{held}</script></html>'.encode()
    document = Document("page.html", data)
    verdict = schema_org.recognise(document)
    assert verdict.accepted
    return schema_org.parse(document, Hints(**hints), verdict.why)


def only(listing: Listing) -> Talk:
    (talk,) = [talk for session in listing.sessions for talk in session.talks]
    return talk


def page(events: int, stamps: int) -> str:
    held = json.dumps([{**TALK, "name": f"Kite {n}"} for n in range(events)])
    lines = "".join(f"<p>Fri 4 Jul {n}:00 - {n}:15 PDT</p><p>Kite</p>" for n in range(stamps))
    script = f'<script type="application/ld+json">{held}</script>'
    return f"<html><title>ICML 2025</title><!-- schema.org -->{script}<body>{lines}</body></html>"
