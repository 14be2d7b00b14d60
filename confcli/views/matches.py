"""What a search found, on a terminal, with the matching words marked."""

from collections.abc import Iterable

from rich.text import Text

from confcli.search.ranking.results import Result
from confcli.search.similar import Similar
from confcli.views.entries import headers, row_of, what_is
from confcli.views.highlight import Highlighter
from confcli.views.layout import print_rows, styled
from confcli.views.look import Look
from confcli.views.screen import Screen

_SHARED = 10


def draw(screen: Screen, found: Iterable[Result], look: Look, *, explained: bool) -> None:
    """Draw matches with the matching words marked; if ``explained``, with the reason."""

    def row(match: Result) -> tuple[Text, ...]:
        score = "" if match.score is None else f"{match.score:g}: "
        why = styled(f"\n{score}{match.explanation}" if explained else "", "reason")
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
    Highlighter(word for words in match.matched.values() for word in words).mark(text)
    text.append_text(styled("\nweak match" if match.weak else "", "dim"))
    return text
