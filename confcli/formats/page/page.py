"""A page as lines, and what became of each of them."""

from collections.abc import Callable, Iterable
from itertools import groupby

from confcli.formats import prose
from confcli.formats.collecting import Collector
from confcli.formats.dating import labels, years
from confcli.formats.dating.dates import Dating
from confcli.formats.interface import Hints, ProseError
from confcli.formats.page import plausible
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model.entities import Listing, Session
from confcli.model.patterns import Pattern

_UNREAD = "not understood"
#: What the sites print around a programme.
_SITE = Pattern(
    r"""
      skip\ to\ .*
    | main\ navigation | toggle\ navigation | my\ stuff | log\ ?in | select\ year:?.*
    | filter\ (?:events|rooms).* | show\ detail
    | chat\ is\ not\ available\.? | successful\ page\ load
    | this\ is\ the\ public,\ feature-limited\ version\ .*
    | to\ ask\ questions\ please\ use\ .*
    | .*\buses\ cookies\ (?:to|for)\b.*
    """,
    "ix",
)
#: Labels without a value, and rows of links: ``Abstract:``, ``Bio :``, ``[ Virtual ] [ Slides ]``.
_LABEL = Pattern(
    r"(?:abstract|bio|biography|time\s?zone)\s?:\s?»?|(?>\[\s?[\w /&\-]{1,30}\s?\]\s?)++",
    "i",
)
#: Headings of the parts of a session's page.
_PARTS = frozenset(("chat", "schedule"))
_TRACK = Pattern(r"\bTrack \d+: (.+)")
_ABSTRACT = Pattern(r"abstract\s?:\s+(?=\S)", "i")


class Page(Collector):
    """A document that is read line by line; every filled line ends up accounted for.

    The lines that name the conference and the page's zone are taken out at once; an unknown zone
    is a problem.
    """

    def __init__(self, document: Document, hints: Hints, format_name: str) -> None:
        super().__init__(document, format_name)
        # Some sites escape what they print twice.
        self.lines = [
            line._replace(text=prose.line(line.text) or line.text) for line in document.lines
        ]
        self.dating = Dating(document, hints)
        self._hints = hints
        self._edition = document.edition_line
        self._dated: Line | None = None
        self._content: set[int] = set()
        header = labels.header(self.lines)
        if header and not self.dating.take_header(*header):
            self.problem(header[0], "unknown time zone")
        for line in filter(None, (self._edition, header and header[0])):
            self.content(line)
            self.lines[self.lines.index(line)] = line._replace(text="")

    def content(self, *lines: Line) -> None:
        """Mark lines as being in the listing."""
        self._mark(self._content, lines)

    def furniture(self, *lines: Line) -> None:
        """Mark lines as belonging to the site around the programme."""
        self._mark(self.around, lines)

    def without(self, around: Callable[[Line], bool], lines: Iterable[Line]) -> list[Line]:
        """Drop the lines that ``around`` picks out, and mark them as furniture."""
        kept: list[Line] = []
        for line in lines:
            if around(line):
                self.furniture(line)
            else:
                kept.append(line)
        return kept

    def dated(self, line: Line) -> None:
        """Note a line that states a date; a wrong year is reported on the first of them."""
        self._dated = self._dated or line

    def listing(self, why: str, sessions: list[Session]) -> Listing:
        """Build the listing, and report every line that is still unmarked.

        ``ProseError`` if the page is prose and no programme.
        """
        self._check(sessions)
        marked = self._content | self.around | {found.line for found in self.problems}
        for line in self.lines:
            if line.text and line.number not in marked:
                self.problem(line, _UNREAD)
        self._refuse_prose(sessions)
        for session in sessions:
            session.timezone, session.time_basis = self.dating.known[2:4]
        named = self._hints.conference or (self._edition.text if self._edition else "")
        return self.collected(named, sessions, why, self.dating.known)

    def _refuse_prose(self, sessions: list[Session]) -> None:
        unread = sum(problem.reason == _UNREAD for problem in self.problems)
        lines = [line for line in self.lines if line.number not in self.around]
        if doubt := plausible.doubt(sessions, unread, lines):
            raise ProseError(f"{self.document.name}: reads like prose, not a schedule: {doubt}")

    def _check(self, sessions: list[Session]) -> None:
        """Report a page that names another conference or year than the user."""
        named, given, year = self._edition, self._hints.conference, years.stated(self._hints)
        if named and given and given.casefold() != named.text.casefold():
            self.problem(named, f"the page says {named.text}, not {given}")
        starts = [session.start for session in sessions]
        starts += [talk.start for session in sessions for talk in session.talks]
        dated = sorted({start.year for start in starts if start})
        if year and dated and year not in dated and self._dated:
            said = " and ".join(map(str, dated))
            self.problem(self._dated, f"the dates on the page are in {said}, not {year}")

    def _mark(self, those: set[int], lines: Iterable[Line]) -> None:
        """Add lines to ``those``; the first mark of a line counts."""
        marked = {line.number for line in lines if line.text}
        those |= marked - self._content - self.around


def is_site(line: Line) -> bool:
    """Whether the site prints this line around the programme."""
    return len(line.text) < 300 and _SITE.fullmatch(line.text) is not None


def is_part(line: Line) -> bool:
    """Whether a line is the heading of a part of a session's page."""
    return line.text.casefold() in _PARTS


def is_label(line: Line) -> bool:
    """Whether a line is a label without a value, or a row of links."""
    return len(line.text) < 300 and _LABEL.fullmatch(line.text) is not None


def is_furniture(line: Line) -> bool:
    """Whether a line doesn't belong in a listing: printed by the site, or a label."""
    return is_site(line) or is_label(line)


def is_around(line: Line) -> bool:
    """Whether a line isn't part of a session's text: furniture, or the heading of a part."""
    return is_furniture(line) or is_part(line)


def paragraphs(lines: Iterable[Line]) -> list[list[Line]]:
    """Group the lines between blank lines."""
    return [list(run) for filled, run in groupby(lines, lambda line: line.text != "") if filled]


def without_first(runs: list[list[Line]]) -> list[list[Line]]:
    """Drop the first line of the first of these paragraphs."""
    first, *others = runs
    return [first[1:], *others] if first[1:] else others


def joined(runs: Iterable[list[Line]]) -> str | None:
    """Join paragraphs with blank lines; line breaks in them are kept."""
    return "\n\n".join("\n".join(line.text for line in run) for run in runs) or None


def described(runs: Iterable[list[Line]]) -> str | None:
    """Join paragraphs, without an ``Abstract:`` at the beginning."""
    text = joined(runs)
    return _ABSTRACT.sub("", text, count=1) if text and _ABSTRACT.match(text) else text


def track(title: str) -> str | None:
    """The track in a title such as ``Orals & Spotlights Track 23: Graphs``."""
    found = _TRACK.search(title)
    return found.group(1) if found else None
