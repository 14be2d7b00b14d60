"""What a search found, on a terminal, with the matching words marked."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.text import Text

from confcli.model.text import one_line
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping
from confcli.search.ranking.results import Found, Result
from confcli.search.similar import Similar
from confcli.views import entries, headings, item_columns
from confcli.views.context import Dress
from confcli.views.highlight import Highlighter
from confcli.views.look import Look
from confcli.views.parts import CHAIRS, SPEAKERS
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: How many of the words and phrases that two papers share are named.
_SHARED = 8
#: A snippet fills about a line: the columns beside it, those of a word, and the fewest words.
_BESIDE, _OF_A_WORD, _FEWEST = 26, 7, 8
#: The fields that a line doesn't show, and what they hold.
_UNSEEN: dict[str, Callable[[Entry], Iterable[str]]] = {
    "session": lambda entry: [slot.session for slot in entry.slots],
    "track": lambda entry: [slot.track or "" for slot in entry.slots],
    "keywords": lambda entry: entry.values("keywords"),
    "affiliations": lambda entry: entry.values("affiliations"),
}


def draw(
    screen: Screen,
    results: Sequence[Result],
    look: Look,
    *,
    found: Found,
    order: Grouping,
    ordered: str,
    lead: str | None,
    explained: bool,
) -> None:
    """Draw the results shown of all that was found, in an order; ``ordered`` says which.

    ``lead`` stands above the first partial one.
    """
    lines = [line for group in order.groups(results, _entry) for line in group.lines]
    names = headings.conferences(lines)
    heading = [styled(_amount(results, found, names), "heading")]
    if len(results) < found.total:  # what isn't shown may be elsewhere, too
        heading.append(styled(names, "hint"))
    if not order.by:  # groups say when
        heading += headings.days_and_zones(screen, lines, look)
        heading += [
            styled(age, "hint") for age in headings.ages((line.slot for line in lines), look)
        ]
    headings.draw(screen, heading, styled(ordered, "hint"))
    screen.line()
    dress = Tailor(screen, lead, explained=explained).dress
    entries.draw(screen, results, look, order=order, about=_entry, dress=dress)


def draw_alike(screen: Screen, found: Sequence[Similar], look: Look) -> None:
    """Draw papers similar to one, and the words and phrases they share with it."""

    def dress(like: Similar) -> Dress:
        shared = styled(f"shares {', '.join(like.shared[:_SHARED])}", "reason")
        words = (word for phrase in like.shared for word in phrase.split())
        return Dress(below=[shared], mark=_marker(screen, words).mark)

    groups = entries.as_they_come(look).groups(found, _entry)
    heading = headings.days_and_zones(screen, [it for each in groups for it in each.lines], look)
    headings.draw(screen, heading, styled("most alike first", "hint"))
    screen.line()
    entries.draw(screen, found, look, about=_entry, dress=dress)


def _marker(screen: Screen, words: Iterable[str]) -> Highlighter:
    """What marks words: in a style of their own, or with signs where there are no colours."""
    marks = screen.marks
    return Highlighter(words, None if screen.colour else (marks.before, marks.after))


def _entry(found: Result | Similar) -> Entry:
    return found.entry


def _amount(results: Sequence[Result], found: Found, names: str) -> str:
    """``9 matches in KiteCon``, or ``20 of 1,627 matches`` if more were found than are shown."""
    if len(results) < found.total:
        return f"{len(results)} of {'' if found.exact else 'about '}{found.total:,} matches"
    return f"{found.total:,} {'match' if found.total == 1 else 'matches'} in {names}"


class Tailor:
    """Dresses results: marks the words, and says where they match if a line doesn't show it."""

    def __init__(self, screen: Screen, lead: str | None = None, *, explained: bool = False) -> None:
        """Make lines for results; ``lead`` stands above the first partial one."""
        self._screen, self._explained = screen, explained
        width = min(screen.width, item_columns.WIDEST)
        self._words = max(_FEWEST, (width - _BESIDE) // _OF_A_WORD)
        self._last: Result | None = None
        self._lead, self._is_led = lead, False

    def dress(self, match: Result) -> Dress:
        """What is added to a line; the same paper's next line doesn't repeat it."""
        if match is self._last:
            return Dress(mark=_marker(self._screen, match.judgement.phrases).mark)
        self._last = match
        return self.whole(match)

    def whole(self, match: Result) -> Dress:
        """All that is added to a line."""
        marker = _marker(self._screen, match.judgement.phrases)
        below = [
            *self._snippet(match),
            *(styled(it, "snippet") for it in _elsewhere(match, marker)),
        ]
        above = self._above(match)
        below = [*map(marker.mark, below), *self._remarks(match)]
        return Dress(None, below, marker.mark, above=above)

    def _above(self, match: Result) -> Text | None:
        """The lead, once."""
        if not match.partial or self._lead is None or self._is_led:
            return None
        self._is_led = True
        return styled(self._lead, "hint")

    def _snippet(self, match: Result) -> Iterator[Text]:
        """Yield the abstract around its matches, unless it stands for the title already."""
        excerpt, marks = one_line(match.excerpt(self._words) or ""), self._screen.marks
        if excerpt and excerpt.strip(" …") not in match.entry.shown_title:
            yield styled(f"{marks.opening}{excerpt}{marks.closing}", "snippet")

    def _remarks(self, match: Result) -> Iterator[Text]:
        if match.weak and not self._is_led:
            yield styled("weak match", "hint")
        if self._explained:
            score = "" if match.score is None else f"{match.score:g}: "
            yield styled(f"{score}{match.explanation}", "reason")


def _elsewhere(match: Result, marker: Highlighter) -> Iterator[str]:
    """Yield what matches and isn't shown otherwise: a name further down the list, a track."""
    entry, matched = match.entry, match.matched
    is_session = entry.kind == "session"
    people, most = (entry.chairs, CHAIRS) if is_session else (entry.authors, SPEAKERS)
    held = [name for name in people if marker.holds(name)]
    if held and not any(name in people[:most] for name in held):
        yield f"with {one_line(', '.join(held))}"
    shown = ("title", "authors", "chairs", "abstract")
    seen = {word for field in shown for word in matched.get(field, ())}
    said: set[str] = {entry.title or ""}
    for field, values in _UNSEEN.items():
        texts = [text for text in dict.fromkeys(values(entry)) if marker.holds(text)]
        if set(matched.get(field, ())) - seen and not said.issuperset(texts):
            yield f"{field}: {one_line(', '.join(texts))}"
            said.update(texts)
