"""What is still being typed: a word or a quotation that may go on."""

from collections.abc import Callable

from confcli.search.index.tokens import is_character, tokens
from confcli.search.query.fields import FILTER_FIELDS, PEOPLE, named
from confcli.search.query.lexemes import lexemes
from confcli.search.query.meaning import Meanings
from confcli.search.query.tree import And, Word, words_of

#: So few letters begin too many words to look for them everywhere.
_FEW = 2


def unfinished(text: str, tree: And) -> Word | None:
    """The word that a text ends with, as long as no blank follows; ``None`` if it is none."""
    last = next(reversed(words_of(tree)), None)
    ends = tokens(text)[-1:] if text and not text[-1].isspace() else []
    return last if isinstance(last, Word) and last.tokens[-1:] == (*ends,) else None


def begun(meanings: Meanings, word: Word | None) -> Meanings:
    """What words may mean while one of them is being typed.

    One letter decides nothing yet beside other words. What begins with two is looked for in
    titles and names, where it counts most.
    """
    text = word.tokens[-1] if word else ""
    if word is None or word not in meanings or len(text) > _FEW or is_character(text):
        return meanings
    meaning = meanings[word]._replace(longer_in_best=True)
    if len(text) == 1 and len(meanings) > 1:
        meaning = meaning._replace(optional=True)
    return {**meanings, word: meaning}


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
