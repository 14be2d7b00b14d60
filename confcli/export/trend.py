"""How topics fare from conference to conference, in Markdown."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from confcli.export.clean import line
from confcli.export.markdown import escaped
from confcli.model.text import counted, together
from confcli.search.topics.trend import Point, by_titles, share


def write(points: Sequence[Point]) -> str:
    """The text on some topics: the share of each conference, and how it is counted."""
    topics = [list(each) for _, each in groupby(points, lambda it: it.topic)]
    names = together([each[0].topic for each in topics])
    blocks = [f"# {escaped(line(names))}", _counted(topics[0])]
    for each in topics:
        blocks.append(f"## {escaped(line(each[0].topic))}")
        blocks.append(escaped(line(f"Query: {each[0].query}")))
        blocks.append("\n".join(_lines(each, is_by_titles=by_titles(points))))
    return "\n\n".join(blocks) + "\n"


def _counted(points: Sequence[Point]) -> str:
    among = counted(len(points), "conference")
    if not by_titles(points):
        return f"Talks and papers in {among}, by title, keywords and abstract."
    few = sum(not it.held.has_abstracts for it in points)
    return f"Titles in {among}, as {few:,} of them have few abstracts or none."


def _lines(points: Sequence[Point], *, is_by_titles: bool) -> Iterator[str]:
    for it in points:
        found, total = it.counted(by_titles=is_by_titles)
        year = "" if it.year is None or str(it.year) in it.conference else f" ({it.year})"
        of = f"{found:,} of {total:,} ({share(found, total)})"
        yield f"- {escaped(line(f'{it.conference}{year}: {of}'))}"
