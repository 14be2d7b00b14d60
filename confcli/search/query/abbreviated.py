"""What abbreviations in a query stand for, and what stands for its words, as texts define it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from confcli.search.index.schema import NAMES
from confcli.search.index.singular import singular
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.candidates import Shares
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.query.tree import Leaf, Word, is_only_in
from confcli.search.query.variants import numbers
from confcli.search.query.word_lists import SHORT_FORMS

#: The most words in a row that are looked up as a long form.
_LONGEST = 8
#: A long form this much rarer than the commonest one of its short form is left out.
_BESIDE = 0.1
#: So is one that is defined in a smaller share of the documents that hold the short form, which
#: then is a word, too: NODE, IT. One document alone may define anything, so it counts little.
_DEFINED, _ALONE = 0.01, 0.1


class _Run:
    """Words of a query in a row, and the forms that they may be."""

    def __init__(self, begin: int, words: tuple[str, ...]) -> None:
        self.places = range(begin, begin + len(words))
        self.words = words
        joined = "".join(words)
        #: Itself rather than its singular, as in DNS.
        self.shorts = (joined, *numbers(joined))
        self.long = singular(words)


def abbreviated(wanted: Sequence[Leaf], vocabulary: Vocabulary) -> list[Shares]:
    """List for each word what it stands for, and what stands for it and its neighbours."""
    runs = list(_runs(wanted))
    defined = _Defined(vocabulary, {form for run in runs for form in (*run.shorts, run.long)})
    found: list[Shares] = [{} for _ in wanted]
    taken: set[int] = set()
    for run in sorted(runs, key=lambda run: -len(run.words)):
        short = defined.short(run) if taken.isdisjoint(run.places) else ""
        taken.update(run.places if short else ())
        meant = defined.meant(short, run.long)
        for n in run.places:
            found[n] |= meant
    return found


def _runs(wanted: Sequence[Leaf]) -> Iterator[_Run]:
    """Yield each few words in a row that may be a form."""
    for begin, first in enumerate(wanted):
        for end in range(begin + 1, min(begin + _LONGEST, len(wanted)) + 1):
            last = wanted[end - 1]
            if not _may_be(last) or last.fields != first.fields:
                break
            words = tuple(word.tokens[0] for word in wanted[begin:end])
            if STOP_WORDS.isdisjoint((words[0], words[-1])):
                yield _Run(begin, words)


def _may_be(word: Leaf) -> bool:
    """Whether a word may be part of a form: not in a phrase, nor in a name."""
    is_single = isinstance(word, Word) and len(word.tokens) == 1
    return is_single and not is_only_in(word, NAMES)


class _Defined:
    """The abbreviations that texts define, with some forms in them, and how they are written."""

    def __init__(self, vocabulary: Vocabulary, forms: Iterable[str]) -> None:
        asked = set(forms)
        counted = vocabulary.abbreviations(asked)
        listed = [pair for pair in SHORT_FORMS if not asked.isdisjoint(pair)]
        ends = {form.rpartition(" ")[2] for pair in (*counted, *listed) for form in pair}
        self._counts = vocabulary.counts(each for end in ends for each in _numbers(end))
        self._parts = vocabulary.parts(short for short, _ in counted)
        #: What each form means, and how likely, 1 at most.
        self._longs: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._shorts: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for (short, long), share in (*self._likely(counted), *((pair, 1.0) for pair in listed)):
            self._longs[short][long] = self._shorts[long][short] = share

    def short(self, run: _Run) -> str:
        """The short form that a run of words is, such as k-NN; empty if none."""
        short = next((each for each in run.shorts if each in self._longs), "")
        is_one = len(run.words) == 1 or len(run.words[0]) == 1
        return short if is_one or self._parts.get(short) == run.words else ""

    def meant(self, short: str, long: str) -> Shares:
        """What a short and a long form mean by abbreviations, however it is written."""
        meant = self._longs.get(short, {}) | self._shorts.get(long, {})
        return {words: share for form, share in meant.items() for words in self._ways(form)}

    def _likely(
        self, counted: dict[tuple[str, str], int]
    ) -> Iterator[tuple[tuple[str, str], float]]:
        """Yield the pairs that are likely meant, and how likely."""
        most: Counter[str] = Counter()
        for (short, _), count in counted.items():
            most[short] = max(most[short], count)
        for (short, long), count in counted.items():
            held = max(self._counts.get(each, 0) for each in _numbers(short))
            if count >= _BESIDE * most[short] and count - 1 + _ALONE >= _DEFINED * held:
                yield (short, long), count / most[short]

    def _ways(self, form: str) -> Iterator[tuple[str, ...]]:
        """Yield a form in the singular and plural, as texts hold them, and with its hyphens."""
        *first, last = form.split()
        yield from ((*first, end) for end in _numbers(last) if end in self._counts)
        if form in self._parts:
            yield self._parts[form]


def _numbers(word: str) -> tuple[str, ...]:
    return (word, *numbers(word))
