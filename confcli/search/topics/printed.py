"""Terms as texts print them: PostgreSQL, RISC-V, federated learning."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from confcli.search.index.tokens import tokens
from confcli.search.topics.terms import Form

#: What stands around a word without being part of it.
_AROUND = ".,;:!?\"'()[]{}<>*_`«»„“”‘’…–—-/|"
#: How many letters tell quickly that a word is another one.
_BEGINNING = 3
_LATEX = frozenset("\\${}^")
_POSSESSIVES = ("'s", "’s")
#: Letters of French articles before an apostrophe: l'IA.
_ELIDED, _APOSTROPHES = ("l", "d", "n"), ("'", "’")


def printed(texts: Iterable[str], forms: Collection[Form]) -> str:
    """How texts print some forms most often; nothing if none does."""
    found = Counter(text for each in texts for text in _all(each, forms) if _is_plain(text))
    return min(found, key=lambda text: (-found[text], text), default="")


def _all(text: str, forms: Collection[Form]) -> Iterator[str]:
    """Yield what a text prints for each of some forms, where it begins and ends with a word."""
    pieces = text.split()
    longest = max(map(len, forms), default=0)
    beginnings = {form[0][:_BEGINNING] for form in forms}
    for begin, first in enumerate(pieces):
        if first.isascii() and not any(each in first.lower() for each in beginnings):
            continue  # as nearly all are; to fold each would take longer
        words: Form = ()
        for end, piece in enumerate(pieces[begin : begin + longest], begin + 1):
            words += tuple(tokens(piece))
            if words in forms:
                yield _bare(" ".join(pieces[begin:end]))


def _bare(text: str) -> str:
    text = text.strip(_AROUND)
    text = text[2:] if text[1:2] in _APOSTROPHES and text[:1].casefold() in _ELIDED else text
    ending = next((each for each in _POSSESSIVES if text.endswith(each)), "")
    return text.removesuffix(ending)


def _is_plain(text: str) -> bool:
    """Whether a text holds no commands of LaTeX, and nothing that can't be seen."""
    return _LATEX.isdisjoint(text) and text.isprintable()
