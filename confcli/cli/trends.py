"""Find and print how topics fare from conference to conference."""

from collections.abc import Sequence

from confcli.cli import emit, searching, streams
from confcli.cli.conferences import chosen
from confcli.cli.environment import Here
from confcli.cli.options.output import Output
from confcli.cli.options.source import Scope
from confcli.cli.options.text_form import Markdown
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import counted, quoted, together
from confcli.schedule.filters import Filters
from confcli.search.asking.query import Query
from confcli.search.on_topic import has_topic
from confcli.search.topics.asked import as_phrase
from confcli.search.topics.trend import Point, trend
from confcli.views import drawing
from confcli.views.topic_shapes import TREND


def show(
    here: Here,
    source: Scope,
    asked: Sequence[str],
    topics: Sequence[str],
    output: Output,
    form: Markdown,
) -> None:
    """Print the share of each conference that is on some topics, in order of date."""
    points, near = _points(here, source, asked, topics)
    found = any(each.matches for each in points)
    if form.is_asked(output) and found:
        from confcli.export.trend import write  # few ask for it

        streams.out().data(write(points))
    elif not form.md:
        emit.items(TREND, points if found else [], here.look(), output, drawing.trend.draw)
    if not found:
        where = counted(len({each.conference for each in points}), "conference")
        more = f"; did you mean: {', '.join(near)}?" if near else ""
        raise NothingFoundError(f"nothing on {together([*map(quoted, topics)])} in {where}{more}")


def _points(
    here: Here, source: Scope, asked: Sequence[str], topics: Sequence[str]
) -> tuple[list[Point], list[str]]:
    """The points of some topics, and words like those that no conference has."""
    searched = searching.opened(here, source, None)
    known = searched.searcher.conferences
    names = chosen(asked, known, searched.hidden()) if asked else known
    calendar = here.calendar(lambda: searched.searcher.places(names))
    queries = {}
    for topic in dict.fromkeys(topics):
        text = as_phrase(topic.strip(), searched.searcher.vocabulary)
        queries[topic] = Query(text, Filters(), calendar, here.today)
        queries[topic].check()
        if not has_topic(queries[topic]):
            raise WrongUsageError(f"--trend needs a word to look for beside {quoted(topic)}")
    points = trend(searched.searcher, queries, names)
    wanted = None if source.listing else source.year
    near = [word for each in queries.values() for word in searched.searcher.near(each)]
    return [it for it in points if wanted in (None, it.year)], [*dict.fromkeys(near)]
