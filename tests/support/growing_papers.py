"""Lists of papers of any length."""

import json
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from tests.support.items import Item


def bibtex(found: Iterable[Item]) -> str:
    def entry(it: Item) -> str:
        comma = "" if it.is_wrong else ","
        return (
            f"@inproceedings{{{it.own},\n  title = {{{it.title}}}{comma}\n"
            f"  author = {{{' and '.join(it.people)}}},\n  abstract = {{{it.text}}}\n}}\n"
        )

    return "".join(map(entry, found))


def lines(found: Iterable[Item]) -> str:
    rows = (
        {"conference": "Kites 2024", "id": it.own, "title": it.title, "authors": it.people}
        | {"abstract": it.text, "start": it.begins, "end": it.ends}
        for it in found
    )
    return "".join(json.dumps({k: v for k, v in row.items() if v}) + "\n" for row in rows)


def anthology(found: Iterable[Item]) -> str:
    def paper(it: Item) -> str:
        authors = (name.split(" ", 1) for name in it.people)
        people = "".join(
            f"<author><first>{first}</first><last>{last}</last></author>" for first, last in authors
        )
        # Papers with one id are a problem.
        own = "same" if it.is_wrong else it.own
        return (
            f'<paper id="{own}"><title>{escape(it.title)}</title>\n{people}'
            f"<abstract>{escape(it.text)}</abstract></paper>\n"
        )

    meta = "<meta><booktitle>Kites</booktitle><venue>kites</venue><year>2024</year></meta>"
    papers = "".join(map(paper, found))
    return f'<collection id="2024.kites"><volume id="1">{meta}\n{papers}</volume></collection>'


def notes(found: Iterable[Item]) -> str:
    def note(it: Item) -> dict[str, Any]:
        texts = {"title": it.title, "authors": list(it.people), "abstract": it.text}
        own = "same" if it.is_wrong else it.own  # notes with one id are a problem
        content = {name: {"value": value} for name, value in texts.items()}
        return {"id": own, "forum": own, "signatures": ["ada"], "content": content}

    return json.dumps({"notes": list(map(note, found))}, indent=0)
