"""What is still being typed: a word or a quotation that may go on."""

from collections.abc import Callable

from confcli.search import weights
from confcli.search.index.tokens import is_character, tokens
from confcli.search.query.fields import FILTER_FIELDS, PEOPLE, named
from confcli.search.query.lexemes import lexemes
from confcli.search.query.meaning import STOP_WORDS, Meaning, Meanings
from confcli.search.query.tree import And, Word, words_of

#: So few letters may begin words of so many documents that these are not looked for everywhere.
_FEW, _MANY = 3, 1_000


def unfinished(text: str, tree: And) -> Word | None:
    """The word that a text ends with, as long as no blank follows; ``None`` if it is none."""
    last = next(reversed(words_of(tree)), None)
    ends = tokens(text)[-1:] if text and not text[-1].isspace() else []
    return last if isinstance(last, Word) and last.tokens[-1:] == (*ends,) else None


def begun(meanings: Meanings, word: Word | None, longer: Callable[[str], int]) -> Meanings:
    """What words may mean while one of them is being typed, the last one.

    One letter decides nothing yet beside other words. What few letters begin is looked for in
    titles and names alone, where it counts most, if it is in many documents: ``longer`` counts
    them. A small word that is followed by others is itself.
    """
    found = {it: each if it == word else _complete(each) for it, each in meanings.items()}
    text = word.tokens[-1] if word else ""
    if word is None or word not in found or len(text) > _FEW or is_character(text):
        return found
    if longer(text) >= _MANY:
        found[word] = found[word]._replace(longer_in_best=True)
    return _without(word, found) if len(text) == 1 and len(found) > 1 else found


def _without(word: Word, meanings: Meanings) -> Meanings:
    """What words mean that have to match without one of them."""
    others = [meaning for each, meaning in meanings.items() if each != word]
    are_needed = all(meaning.optional for meaning in others)
    needed = {it: each._replace(optional=False) for it, each in meanings.items()}
    found = needed if are_needed else meanings
    return {**found, word: found[word]._replace(optional=True, weight=weights.ASKED)}


def _complete(meaning: Meaning) -> Meaning:
    is_small = meaning.held and meaning.word.tokens[0] in STOP_WORDS
    return meaning._replace(longer=None) if is_small else meaning


def completed(text: str, longer: Callable[[str], list[str]]) -> str:
    """Complete the last word of an open quotation in all ways that ``longer`` knows.

    A quotation of one word is that word, as long as it is open.
    """
    found = [each for each in lexemes(text) if each[0].strip()]
    if not found or found[-1]["quoted"] is None or found[-1].end("quoted") < found[-1].end():
        return text
    earlier, last = found[:-1], found[-1]
    is_excluded = last["not"] or last["within"] or (earlier and earlier[-1]["operator"] == "NOT")
    field = named(last["field"] or last["spaced"] or "title")
    *first, end = tokens(last["quoted"]) or [""]
    if is_excluded or field in (*FILTER_FIELDS, *PEOPLE) or not end or last["quoted"][-1].isspace():
        return text
    before = text[: last.start("quoted") - 1]
    ways = (f'"{" ".join([*first, word])}"' for word in (end, *longer(end)))
    if not first:
        return f"{before}{last['quoted'] if last['quoted'].isalnum() else end}"
    return f"{before}({' OR '.join(ways)})"
