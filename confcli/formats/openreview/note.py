"""A note of OpenReview: what is in it, whatever version of the API wrote it."""

from collections.abc import Iterator
from typing import Any

from confcli.formats import prose
from confcli.formats.openreview import venue
from confcli.formats.syntax.record import Record, looked_at
from confcli.model.patterns import Pattern
from confcli.model.text import is_web, shorten

_REPLIES = ("replies", "directReplies")
_META = Pattern(r"/Meta_?Review", "i")
_FILES = ("/pdf/", "/attachment/", "/forum?", "/references/")


class Note:
    """A note, its content and what its venue says."""

    def __init__(self, record: Record) -> None:
        self.record = record
        content = record.get("content")
        self._content = content if isinstance(content, Record) else Record()
        invitations = [record.get("invitation"), *self._listed("invitations")]
        paths = [self.value("venueid"), *invitations]
        texts = [path for path in paths if isinstance(path, str)]
        self._is_meta = any(map(_META.search, texts))
        self.venue = venue.venue(self.line("venue"), *texts)

    @property
    def number(self) -> int:
        """The line on which it begins."""
        return self.record.line

    @property
    def text(self) -> str:
        """Its id and title."""
        return shorten(f"{self.own} {self.line('title')}".strip()) or "a note"

    @property
    def own(self) -> str:
        """Its id."""
        return self._line_of(self.record.get("id"))

    @property
    def forum(self) -> str:
        """The id of the paper that it is about."""
        return self._line_of(self.record.get("forum")) or self.own

    @property
    def is_reply(self) -> bool:
        """Whether it says something about a paper."""
        return bool(self.record.get("replyto")) or self.forum != self.own

    def replies(self) -> Iterator["Note"]:
        """What was said about it, where that is in it."""
        details = self.record.get("details")
        if isinstance(details, Record):
            details.is_aside = True
            for name in _REPLIES:
                found = dict.get(details, name)
                listed = found if isinstance(found, list) else []
                yield from (Note(each) for each in listed if isinstance(each, Record))

    @property
    def decision(self) -> str:
        """What it decides; reviewers only recommend, as the metareview of some years decides."""
        return self.line("decision") or (self.line("recommendation") if self._is_meta else "")

    def value(self, name: str) -> Any:
        """A value of its content, in either version."""
        found = self._content.get(name)
        return found.get("value") if isinstance(found, Record) and "value" in found else found

    def line(self, *names: str) -> str:
        """The first text of its content on one line that is not empty."""
        return next(filter(None, (self._line_of(self.value(name)) for name in names)), "")

    def paragraphs(self, name: str) -> str:
        """A text of its content in paragraphs."""
        found = self.value(name)
        return prose.paragraphs(found) or "" if isinstance(found, str) else ""

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Yield what the addresses in its content are called, and they themselves."""
        for name, wrapped in [*looked_at(self._content)]:
            is_wrapped = isinstance(wrapped, Record) and "value" in wrapped
            text = dict.get(wrapped, "value") if is_wrapped else wrapped
            if isinstance(text, str) and (is_web(text) or text.startswith(_FILES)):
                self.value(name)
                yield name, text

    def _listed(self, name: str) -> list[Any]:
        found = self.record.get(name)
        return found if isinstance(found, list) else []

    @staticmethod
    def _line_of(value: Any) -> str:
        return prose.line(value) or "" if isinstance(value, str) else ""
