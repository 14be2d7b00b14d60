"""What abbreviations in a query stand for, and what stands for its words, as texts define it."""

from collections.abc import Iterable, Sequence

from confcli.search.index.abbreviations import singular
from confcli.search.index.schema import NAMES
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.candidates import Shares
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.query.tree import Leaf, Word
from confcli.search.query.variants import numbers

#: The most words of a query in a row that are looked up as a long form.
_LONGEST = 8
#: A long form that is this much rarer than the commonest one of its short form is left out.
_BESIDE = 0.1
#: So is one defined in a smaller share of the documents that hold the short form, which is a word,
#: too: IT, AND. One definition may be chance, so it counts little.
_DEFINED, _ONE = 0.01, 0.1

#: Short and long forms, and how likely the short form has this meaning, 1 at most.
_Pairs = dict[tuple[str, str], float]


def abbreviated(wanted: Sequence[Leaf], vocabulary: Vocabulary) -> list[Shares]:
    """List for each word what it stands for, and what stands for it and its neighbours."""
    runs = _runs(wanted)
    pairs = _pairs(vocabulary, {form for forms in runs.values() for form in forms})
    written = _Written(vocabulary, pairs)
    found: list[Shares] = [{} for _ in wanted]
    for (begin, end), forms in runs.items():
        for form, share in _meant(forms, pairs, end - begin):
            for n in range(begin, end):
                found[n] |= dict.fromkeys(written.ways(form), share)
    return found


def _runs(wanted: Sequence[Leaf]) -> dict[tuple[int, int], list[str]]:
    """Map each few words in a row, by begin and end, to the forms that they may be."""
    runs: dict[tuple[int, int], list[str]] = {}
    for begin, first in enumerate(wanted):
        for end in range(begin + 1, min(begin + _LONGEST, len(wanted)) + 1):
            last = wanted[end - 1]
            if not _may_be(last) or last.fields != first.fields:
                break
            words = [word.tokens[0] for word in wanted[begin:end]]
            if words[0] not in STOP_WORDS and words[-1] not in STOP_WORDS:
                runs[begin, end] = list(dict.fromkeys((" ".join(words), singular(words))))
    return runs


def _may_be(word: Leaf) -> bool:
    """Whether a word may be part of either form: not in a phrase, nor in a name."""
    is_single = isinstance(word, Word) and len(word.tokens) == 1
    return is_single and not (word.fields and {*NAMES}.issuperset(word.fields))


def _pairs(vocabulary: Vocabulary, forms: Iterable[str]) -> _Pairs:
    """Look up the pairs of which one is among some forms, without those hardly ever meant."""
    defined = vocabulary.abbreviations(forms)
    shorts = {short for short, _ in defined}
    counts = vocabulary.counts({*shorts, *(f"{short}s" for short in shorts)})
    most = {
        short: max(n for (other, _), n in defined.items() if other == short) for short in shorts
    }
    held = {short: max(counts.get(short, 0), counts.get(f"{short}s", 0)) for short in shorts}
    return {
        (short, long): count / most[short]
        for (short, long), count in defined.items()
        if count >= _BESIDE * most[short] and count - 1 + _ONE >= _DEFINED * held[short]
    }


def _meant(forms: Sequence[str], pairs: _Pairs, words: int) -> Iterable[tuple[str, float]]:
    """Yield the other forms of a run of words, and how likely each is."""
    for (short, long), share in pairs.items():
        if long in forms:
            yield short, share
        # A word that is itself defined is no plural: DNS.
        elif words == 1 and short == next(
            (f for f in forms if any(f == s for s, _ in pairs)), None
        ):
            yield long, share


class _Written:
    """How forms are written in the indexed texts."""

    def __init__(self, vocabulary: Vocabulary, pairs: _Pairs) -> None:
        forms = {form for pair in pairs for form in pair}
        ends = {form.rpartition(" ")[2] for form in forms}
        self._known = vocabulary.counts({each for end in ends for each in (end, *numbers(end))})
        self._parts = vocabulary.parts(short for short, _ in pairs)

    def ways(self, form: str) -> list[tuple[str, ...]]:
        """List a form in the singular and in the plural, as far as texts hold them."""
        *first, last = form.split()
        found = [(*first, end) for end in (last, *numbers(last)) if end in self._known]
        return [*found, *([self._parts[form]] if form in self._parts else [])]
