"""The one session of a page: its heading, chairs and description, and the slots below them."""

from collections.abc import Callable, Mapping
from itertools import takewhile

from confcli.formats.page import chairs
from confcli.formats.page.blocks import Block, Judge, WhenWhere, cut, is_entry, spans
from confcli.formats.page.page import Page, described, is_around, paragraphs, track, without_first
from confcli.formats.people.lines import names_people
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.entities import Session, Talk, span_talks


def read(
    page: Page,
    times: Mapping[Line, WhenWhere],
    judge: Judge,
    read_talk: Callable[[Page, Block], Talk],
) -> Session:
    """Read the session of a page with these times; slots without any text are talks too."""
    blocks = cut(page, times, judge)
    above = list(takewhile(lambda line: line != blocks[0].head, page.lines))
    own = blocks[0] if _is_own(blocks, above) else None
    session = _headed(page, above, own.body if own else [])
    session.talks = [read_talk(page, block) for block in blocks[bool(own) :]]
    for talk in session.talks:
        if talk.title and talk.type is None:
            bare = not talk.authors and not talk.abstract
            talk.type = kinds.of_talk(talk.title, bare, has_text=talk.abstract is not None)
    _set_times(session, own)
    return session


def _is_own(blocks: list[Block], above: list[Line]) -> bool:
    """Whether the first time is the session's own.

    Even if it spans the others, it is a slot if the session's title is above it and an entry
    below it.
    """
    if _has_chairs(blocks[0]):
        return True
    texts = [line.text for line in above if line.text and not is_around(line)]
    is_slot = not all(map(kinds.is_kind, texts)) and is_entry(blocks[0].body)
    return spans(blocks) and not is_slot


def _has_chairs(block: Block) -> bool:
    """Whether ``Session chairs`` follows a time: then it is the session's own."""
    return chairs.is_label(next((line.text for line in block.body if line.text), ""))


def _headed(page: Page, *parts: list[Line]) -> Session:
    """Start a session with what stands above its time and below it."""
    runs = [run for part in parts for run in paragraphs(page.without(is_around, part))]
    page.content(*(line for run in runs for line in run))
    kind, runs = _take_kind(runs)
    is_headed = runs and not chairs.is_label(runs[0][0].text)
    named, title = kinds.split(runs[0][0].text) if is_headed else (None, "Session")
    kind = kinds.of_session(kind or named) or kinds.of_title(title)
    session = Session(title, kind, track=track(title))
    session.abstract = described(
        chairs.read(page, session, without_first(runs) if is_headed else runs)
    )
    return session


def _take_kind(runs: list[list[Line]]) -> tuple[str | None, list[list[Line]]]:
    """Split off the kind that stands above the session's title."""
    below = [line.text for run in runs for line in run][1:2]
    titled = below and not names_people(below[0]) and not chairs.is_label(below[0])
    if not titled or not kinds.is_kind(runs[0][0].text):
        return None, runs
    kind = kinds.kind(runs[0][0].text)
    return None if kind == "session" else kind, without_first(runs)


def _set_times(session: Session, own: Block | None) -> None:
    """Set the session's own time and room; without them, it spans its talks."""
    span_talks(session)
    if own:
        session.spans_talks = session.spans_talks and own.times.start is None
        session.start = own.times.start or session.start
        session.end = own.times.end or session.end
        session.room = own.times.room
