"""What a search found, on a terminal, with the matching words marked."""

from collections.abc import Iterable

from rich.text import Text

from confcli.search.index.tokens import is_character, tokens
from confcli.search.ranking.results import Result
from confcli.search.similar import Similar
from confcli.views.entries import headers, row_of, what_is
from confcli.views.layout import print_rows, styled
from confcli.views.look import Look
from confcli.views.screen import Screen

_MATCH = "match"
_SHARED = 10


def draw(screen: Screen, found: Iterable[Result], look: Look, *, explained: bool) -> None:
    """Draw matches with the matching words marked; if ``explained``, with the reason."""

    def row(match: Result) -> tuple[Text, ...]:
        why = styled(f"\n{match.score:g}: {match.explanation}" if explained else "", "reason")
        return row_of(match.entry, _found(match).append_text(why), look.zones)

    print_rows(screen, headers(look.zones), map(row, found))


def draw_alike(screen: Screen, found: Iterable[Similar], look: Look) -> None:
    """Draw papers similar to one, and the words they share with it."""

    def row(like: Similar) -> tuple[Text, ...]:
        shared = ", ".join(like.shared[:_SHARED])
        why = styled(f"\n{like.score:g}: shared words {shared}", "reason")
        return row_of(like.entry, what_is(like.entry).append_text(why), look.zones)

    print_rows(screen, headers(look.zones), map(row, found))


def _found(match: Result) -> Text:
    if match.snippet and not match.entry.title:
        text = what_is(match.entry, title=f"“{match.snippet}”")
    else:
        text = what_is(match.entry)
        text.append_text(styled(f"\n{match.snippet}" if match.snippet else "", "italic"))
    _highlight(text, {word for words in match.matched.values() for word in words})
    text.append_text(styled("\nweak match" if match.weak else "", "dim"))
    return text


def _highlight(text: Text, words: set[str]) -> None:
    """Highlight the matching words of a cell."""
    position = 0
    for part in text.plain.split():
        position = text.plain.index(part, position)
        if words & set(tokens(part)):
            text.stylize(_MATCH, position, position + len(part))
        for run in (word for word in words if is_character(word[0]) and word in part):
            begin = position + part.index(run)
            text.stylize(_MATCH, begin, begin + len(run))
        position += len(part)
