"""Lists of papers of any length."""

import json
from collections.abc import Iterable

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
