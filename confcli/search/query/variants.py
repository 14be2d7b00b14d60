"""Other ways to write a word, by its letters and a few lists."""

from confcli.search.index.tokens import is_character, is_symbol
from confcli.search.query.tree import Leaf, Word
from confcli.search.query.word_lists import CLIPPINGS, NO_PLURALS, PLURALS

#: A run of up to this many characters may be a name.
_LONGEST_NAME = 4
#: Longer words have no other forms: it would take long to make them, and nothing holds them.
_LONGEST = 40
#: Shorter words are not tried with an umlaut.
_SHORTEST_SPELLED_OUT = 4
#: Umlauts as two letters, and as they are folded.
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
#: British and American endings, of words as typed; ``stemming`` has those of stems.
_SPELLINGS = (
    *(("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("our", "or")),
    *(("licence", "license"), ("fence", "fense"), ("entre", "enter"), ("fibre", "fiber")),
)


def _joined(lists: str) -> dict[str, list[str]]:
    """Map each first word of some lists to the others, and those to it."""
    found: dict[str, list[str]] = {}
    for entry in lists.strip().replace("\n", "/").split("/"):
        one, *others = entry.split()
        for other in others:
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
    return found


_PLURALS, _CLIPPINGS = _joined(PLURALS), _joined(CLIPPINGS)


def spellings(word: Leaf) -> list[str]:
    """List other spellings: umlauts as two letters or one, British or American."""
    text = word.tokens[0]
    if not is_short(text):
        return []
    found = [one_letter(text), *_two_letters(text)]
    found += [word.spelled_out] if isinstance(word, Word) and word.spelled_out else []
    found += [text.replace(*pair) for pair in _SPELLINGS]
    found += [text.replace(american, british) for british, american in _SPELLINGS]
    return [each for each in dict.fromkeys(found) if each != text]


def is_short(text: str) -> bool:
    """Whether a word is short enough to have other forms."""
    return len(text) <= _LONGEST


def one_letter(text: str) -> str:
    """Write umlauts as one letter: mueller as muller."""
    for two, one in _UMLAUTS:
        text = text.replace(two, one)
    return text


def _two_letters(text: str) -> list[str]:
    """Write each vowel in turn as an umlaut in two letters: muller as mueller."""
    if len(text) < _SHORTEST_SPELLED_OUT:
        return []
    vowels = (n for n, letter in enumerate(text) if letter in "aou")
    return [f"{text[: n + 1]}e{text[n + 1 :]}" for n in vowels]


def numbers(text: str) -> list[str]:
    """List the singular or plural of a word: as it is known, and as it may be."""
    return [*_PLURALS.get(text, ()), *_regular_numbers(text)]


def clippings(text: str) -> list[str]:
    """List what a word in either number is short for, or is cut short to, in both numbers."""
    both = (text, *_regular_numbers(text))
    found = [other for one in both for other in _CLIPPINGS.get(one, ())]
    return [*found, *(number for each in found for number in _regular_numbers(each))]


def _regular_numbers(text: str) -> list[str]:
    """List what a word is the plural of by its ending, or else its plural."""
    if len(text) < 2 or text.isdigit() or is_symbol(text):
        return []
    if len(text) == 2 or not text.endswith("s") or text in NO_PLURALS:
        return [each for each in _plurals(text) if each not in NO_PLURALS]
    if text.endswith("ies"):
        return [text[:-3] + "y", text[:-1]]
    if text.endswith(("ses", "xes", "zes", "ches", "shes")):
        return [text[:-2], text[:-1]]
    if text.endswith(("ss", "is")):
        return _plurals(text)
    # Status is no plural, but GPUs are.
    return [text[:-1], *(_plurals(text) if text.endswith("us") else ())]


def _plurals(text: str) -> list[str]:
    if text.endswith("y"):
        return [text[:-1] + "ies", text + "s"]
    return [text + ("es" if text.endswith(("s", "x", "z", "ch", "sh")) else "s")]


def rotations(characters: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Rotate a short run of characters, which may be a name, family name first or last."""
    if not 2 <= len(characters) <= _LONGEST_NAME or not all(map(is_character, characters)):
        return []
    return [(*characters[n:], *characters[:n]) for n in range(1, len(characters))]
