"""Find and print what there is on one topic: talks, people, sessions and days."""

from collections.abc import Sequence
from functools import partial
from shlex import join

from confcli.cli import emit, hiding, remarks, searching, streams
from confcli.cli.environment import Here
from confcli.cli.on_topic import any_of
from confcli.cli.options.output import Output
from confcli.cli.options.source import Scope
from confcli.cli.options.text_form import Markdown
from confcli.cli.request import repeated
from confcli.cli.streams import note
from confcli.model.errors import NothingFoundError
from confcli.model.text import either
from confcli.schedule.filters import Filters
from confcli.search.about import About, about
from confcli.search.asking.query import Query
from confcli.views import drawing
from confcli.views.topic_shapes import TOPIC


def show(
    here: Here,
    source: Scope,
    asked: Sequence[str],
    topics: Sequence[str],
    output: Output,
    form: Markdown,
) -> None:
    """Print what there is on one of some topics in the conferences asked for, or in all."""
    is_text = form.is_asked(output)
    searched = searching.opened(here, source, [*asked] or None)
    searcher = searched.searcher
    calendar = here.calendar(lambda: searcher.places(query.filters["conference"]))
    each = [Query(topic.strip(), Filters(), calendar, here.today) for topic in topics]
    query = searched.narrowed(any_of(each))
    shown, _ = hiding.searching(searcher, query)
    found = about(searcher, shown, calendar)
    if not found.results:
        raise NothingFoundError(remarks.nothing(searcher, query))
    found.topic = either([topic.strip() for topic in topics])
    said = remarks.of(query, found.found, is_led=emit.draws(output))
    for remark in said or _corrected(found):
        note(remark)
    if is_text:
        streams.out().data(_text(found, here))
        return
    chosen = repeated({"conference": [*asked], "year": source.year, "listing": source.listing})
    draw = partial(
        drawing.about.draw,
        calendar=calendar,
        search=join(["confcli", "search", shown.text, *chosen]),
        authors=join(["confcli", "authors", *repeated({"topic": [*topics]}), *chosen]),
    )
    emit.one(TOPIC, found, here.look(), output, draw)


def _corrected(found: About) -> list[str]:
    """That words were taken for others, if no result has them as they were typed."""
    as_typed = any(each.judgement.literal for each in found.results)
    return [] if as_typed else ["no result has the words as typed; similar ones follow"]


def _text(found: About, here: Here) -> str:
    from confcli.export.about import write  # few ask for it
    from confcli.export.interface import Manner

    return write(found, Manner(found.topic, here.zones, here.now))
