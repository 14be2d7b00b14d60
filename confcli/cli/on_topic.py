"""Find and print who presents on a topic."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from shlex import join
from typing import NamedTuple

from confcli.cli import choosing, emit, hiding, people, remarks, searching
from confcli.cli.emit import Draw
from confcli.cli.options.output import Limit, Output
from confcli.cli.request import Selection
from confcli.cli.searching import Searched
from confcli.cli.streams import note
from confcli.model.errors import Missing, NothingFoundError, WrongUsageError
from confcli.model.text import counted, quoted
from confcli.search.asking.query import Query
from confcli.search.on_topic import FAINT, MOST, OnTopic, has_topic, on_topic
from confcli.search.people import Folded, Person
from confcli.views import drawing
from confcli.views.look import Look
from confcli.views.shapes import AUTHOR, ON_TOPIC

#: How many people are shown unless --limit or --all says otherwise.
_SHOWN = 20
#: A topic may be so common that not all results are looked at. Those by no more people than this
#: are nevertheless.
_FEW = 20


class _Asked(NamedTuple):
    """A topic, and the people asked for beside it."""

    query: Query
    #: What asks for people by their name.
    named: Query | None
    #: The folded names that are meant; ``None`` for everybody.
    among: Collection[Folded] | None


def show(
    selection: Selection,
    limit: Limit,
    output: Output,
    topics: Sequence[str],
    name: str | None,
    *,
    with_coauthors: bool,
) -> None:
    """Print who presents on one of some topics, best first; with a name, what those people do."""
    here = selection.here()
    calendar = selection.calendar(
        here, lambda: searched.searcher.places(query.filters["conference"])
    )
    each = [Query(topic.strip(), selection.filters(), calendar, here.today) for topic in topics]
    query = any_of(each)
    show = partial(_print, look=here.look(), output=output, with_coauthors=with_coauthors)
    searched = searching.opened(here, selection.source, selection.conference.conference)
    try:
        ranked = _found(searched, searched.narrowed(query), name, everything=limit.everything)
    except NothingFoundError:
        show([])
        raise
    people, most = ranked.people, limit.or_else(_SHOWN)
    found, rest = people[:most], people[most:] if most is not None else []
    for remark in _remarks(query, ranked, found, is_led=emit.draws(output)):
        note(remark)
    further = None if name or limit.everything else partial(_all_of, selection, topics)
    draw = partial(
        drawing.people.draw_ranked,
        rest=rest,
        exact=not ranked.left_out,
        lead=ranked.found.lead,
        further=further,
        with_coauthors=with_coauthors,
    )
    show(found, draw)
    emit.more(len(rest), exact=not ranked.left_out, others=_faint(ranked))


def _print(
    people: Sequence[Person],
    draw: Draw[Sequence[Person]] | None = None,
    *,
    look: Look,
    output: Output,
    with_coauthors: bool,
) -> None:
    """Print people as JSON or drawn, or a line for each of their works.

    Of fields that are all the person's, a line for each person is enough.
    """
    keys = {name.strip() for name in (output.fields or "").split(",")}
    is_nested = emit.draws(output) or output.as_json or output.as_json_lines
    if is_nested or keys <= {field.key for field in AUTHOR.fields}:
        emit.items(AUTHOR, people, look, output, draw)
        return
    shape = ON_TOPIC.adding("coauthors") if with_coauthors else ON_TOPIC
    emit.items(shape, [each for person in people for each in person.presented], look, output)


def _all_of(selection: Selection, topics: Iterable[str], person: Person) -> str:
    """The command that shows all that a person presents on some topics."""
    asked = [text for topic in topics for text in ("--topic", topic)]
    return join(["confcli", "authors", person.name, *asked, *selection.repeated()])


def any_of(topics: Sequence[Query]) -> Query:
    """The query for any of some topics; ``WrongUsageError`` unless each can be read."""
    for query in topics:
        query.check()
        if not has_topic(query):
            wrong = f"--topic needs a word to look for beside {quoted(query.text)}"
            raise WrongUsageError(f"{wrong}; filters alone work without --topic")
    if len(topics) == 1:
        return topics[0]
    for query in topics:
        if query.reading.mended:  # brackets around it would mean something else
            raise WrongUsageError(
                f"one of several topics has to be well-formed, not {quoted(query.text)} "
                f"({', '.join(query.reading.mended)})"
            )
    return replace(topics[0], text=" OR ".join(f"({query.text})" for query in topics))


def _found(searched: Searched, query: Query, name: str | None, *, everything: bool) -> OnTopic:
    """Find who presents on a topic, with notes on how it was read.

    ``NothingFoundError`` if nobody does, unless everything that matches is hidden: a note says so.
    """
    query, lacking = choosing.settled(searched, query)
    if lacking and not query.filters["author"]:  # nobody who is meant is in the conferences chosen
        raise NothingFoundError(remarks.nothing(searched.searcher, query, lacking))
    asked = _with_name(searched, query, name)
    shown, hidden = hiding.searching(searched.searcher, asked.query)
    ranked = on_topic(searched.searcher, shown, asked.among, everything=everything)
    if not ranked.people or query.has_alternatives:
        lacking = [*lacking, *choosing.lacking(searched, query)]
    if not ranked.people and not hidden:
        raise _nobody(searched, asked, lacking, ranked)
    for remark in lacking:
        note(remark)
    if asked.named:
        people.remark(ranked.people, asked.named, len(ranked.people))
    return ranked


def _faint(ranked: OnTopic) -> str:
    """How many people are left out because they have next to nothing on the topic."""
    people = counted(ranked.faint, "person")
    return f"{people} left out for less than {FAINT:.0%} of the best score" if ranked.faint else ""


def _with_name(searched: Searched, query: Query, name: str | None) -> _Asked:
    """Find who is meant by a name; ``NothingFoundError`` if nobody has it."""
    if name is None:
        return _Asked(query, None, None)
    named = replace(query, text=name)
    meant = searched.searcher.named(named).documents
    if not meant:
        raise choosing.nobody(searched, named)
    is_narrow = len(meant) <= _FEW and not query.filters["author"]
    if is_narrow and searched.searcher.count(query) > MOST:
        query = query.among(author=[" ".join(each) for each in meant])
    return _Asked(query, named, meant.keys())


def _remarks(
    query: Query, ranked: OnTopic, shown: Sequence[Person], *, is_led: bool
) -> Iterator[str]:
    """Yield how the topic was read, and who and what is left out.

    With ``is_led``, the list itself says where people with partial matches begin.
    """
    if ranked.people:
        matches = [work.match for person in shown for work in person.works if work.match]
        yield from remarks.of(query, ranked.found._replace(results=matches), is_led=is_led)
    if ranked.left_out:
        total = ranked.found.total
        best = f"{total - ranked.left_out:,} of {total:,}"
        yield f"people are ranked by the best {best} matches; --all takes all of them"


def _nobody(
    searched: Searched, asked: _Asked, lacking: list[str], ranked: OnTopic
) -> NothingFoundError:
    """The error for a topic on which nobody presents anything."""
    topic = quoted(asked.query.text)
    if asked.named and not lacking:
        return NothingFoundError(f"no results for {topic} by {quoted(asked.named.text)}")
    if ranked.found.total and not lacking:
        missing = Missing({"query": asked.query.text})
        return NothingFoundError(f"no authors or chairs found for {topic}", missing)
    return NothingFoundError(remarks.nothing(searched.searcher, asked.query, lacking))
