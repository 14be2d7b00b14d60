"""How topics fare on a terminal: a line of bars over the years, and one for each conference."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from rich.text import Text

from confcli.model.text import counted, one_line
from confcli.search.topics.trend import Point, by_titles, share
from confcli.views import headings
from confcli.views.charts import Heat, bar, heat
from confcli.views.item_columns import WIDEST
from confcli.views.look import Look
from confcli.views.rows import GAP, styled
from confcli.views.screen import Screen

#: Of more conferences than this, those that have nothing on a topic are left out.
_MANY = 24
#: The share of a line that is kept for bars.
_LEAST_BAR = 0.25


def draw(screen: Screen, points: Sequence[Point], look: Look) -> None:  # noqa: ARG001
    """Draw how much of each conference is on each topic."""
    is_by_titles = by_titles(points)
    topics = [list(each) for _, each in groupby(points, lambda it: it.topic)]
    years = sorted({it.year for it in points if it.year})
    by_year = styled("by year, per 1,000" if len(years) > 1 else "", "hint")
    headings.draw(screen, [*_heading(topics, is_by_titles=is_by_titles), by_year])
    if len(years) > 1:
        screen.line()
        rows = [_over_years(each, years, is_by_titles=is_by_titles) for each in topics]
        for line in heat(screen, rows, [str(year) for year in years]):
            screen.line(line)
    most = max((_share(it, is_by_titles=is_by_titles) for it in points), default=0)
    for each in topics:
        screen.line()
        _draw_topic(screen, each, most, is_by_titles=is_by_titles)


def _heading(topics: Sequence[Sequence[Point]], *, is_by_titles: bool) -> Iterator[Text]:
    """Yield what is shown, of how much, and what is counted."""
    names = " and ".join(one_line(each[0].topic) for each in topics)
    yield styled(names, "heading")
    points = topics[0]
    yield styled(counted(len(points), "conference"), "hint")
    if not is_by_titles:
        yield styled("share of talks and papers, by title, keywords and abstract", "hint")
        return
    few = sum(not it.held.has_abstracts for it in points)
    have = f"{few:,} have" if few > 1 else "1 has"
    yield styled(f"share of titles, as {have} few abstracts or none", "hint")


def _over_years(points: Iterable[Point], years: Sequence[int], *, is_by_titles: bool) -> Heat:
    """The share in all conferences of each year, per thousand."""
    values = []
    for year in years:
        counts = [it.counted(by_titles=is_by_titles) for it in points if it.year == year]
        found, total = (sum(each) for each in zip(*counts, strict=True))
        values.append(ceil(1000 * found / total) if total else 0)
    return Heat(_short(next(iter(points)).topic), values)


def _short(topic: str) -> str:
    return one_line(topic)[:_MANY]


def _draw_topic(
    screen: Screen, points: Sequence[Point], most: float, *, is_by_titles: bool
) -> None:
    """Draw a bar for each conference that has a topic, below its name and how much there is."""
    counts = [it.counted(by_titles=is_by_titles) for it in points]
    found, total = (sum(each) for each in zip(*counts, strict=True))
    what = "titles" if is_by_titles else "talks and papers"
    amount = styled(f"{found:,} of {total:,} {what}", "hint")
    shown = [it for it in points if len(points) <= _MANY or it.counted(by_titles=is_by_titles)[0]]
    left = len(points) - len(shown)
    none = styled(f"none in {counted(left, 'other conference')}" if left else "", "hint")
    headings.draw(screen, [styled(one_line(points[0].topic), "heading"), amount, none])
    for line in _bars(screen, shown, most, is_by_titles=is_by_titles):
        screen.line(line)


def _bars(
    screen: Screen, points: Sequence[Point], most: float, *, is_by_titles: bool
) -> Iterator[Text]:
    """Yield a bar for each conference: as long as its share."""
    named = [styled(_name(it)) for it in points]
    amounts = [_amounts(*it.counted(by_titles=is_by_titles)) for it in points]
    wide, narrow = (max((len(it[n]) for it in amounts), default=0) for n in (0, 1))
    width = min(screen.width, WIDEST)
    free = width - wide - narrow - 3 * GAP
    longest = max((it.cell_len for it in named), default=0)
    names = max(1, min(longest, free - int(width * _LEAST_BAR)))
    for name, (amount, portion), point in zip(named, amounts, points, strict=True):
        line = screen.cut(name, names)
        line.pad_right(names - line.cell_len + GAP)
        line.append(f"{amount:>{wide}}  ").append(f"{portion:>{narrow}}  ", "people")
        parts = ceil(_share(point, is_by_titles=is_by_titles) * 100)
        line.append(bar(parts, ceil(most * 100), free - names, screen), "bar")
        line.rstrip()
        yield line


def _name(point: Point) -> str:
    """A conference with its year, if its name lacks it, or that none is known."""
    name = one_line(point.conference)
    if point.year is None:
        return f"{name} (no date)"
    return name if str(point.year) in name else f"{name} ({point.year})"


def _amounts(found: int, total: int) -> tuple[str, str]:
    """How many of how many, and the share: ``18 of 873`` and ``2.1%``."""
    return f"{found:,} of {total:,}", share(found, total) if found else ""


def _share(point: Point, *, is_by_titles: bool) -> float:
    """The share that a bar shows, in per cent."""
    return point.title_percent if is_by_titles else point.percent
