"""The words and phrases of a conference, each in all numbers: model, models; language models."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise, product

from confcli.search.index.singular import singular
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.query.word_lists import NO_PLURALS
from confcli.search.topics import ordinary
from confcli.search.topics.texts import Texts

#: A word or words in a row, each in the singular.
Term = tuple[str, ...]
#: A term in a number of its words, as texts hold it.
Form = tuple[str, ...]

#: How many documents hold a term at least, and which share of all.
_FEW, _SHARE = 3, 1 / 200
#: The words of the longest phrase.
_LONGEST = 4
#: What joins the words of a phrase, but neither begins nor ends it.
_LINKS = frozenset("of de des du".split())
#: Words of any prose that may nevertheless be part of a phrase.
_JOINING = frozenset("few first one people second short time two".split())
#: Letters of French articles before which a vowel is left out, and letters that stand for one.
_ELIDED, _VOWELS = "ldn", "aeiouyh"
#: In which share of the documents with its rarer word a phrase stands; with a word in it that
#: says little, or a letter or a number; and how many times as often as by chance suffices.
_COHERENT, _FIRM, _LIFT = 0.25, 0.6, 8
#: A phrase that a longer one mostly is part of is no term itself.
_WITHIN = 0.6


def number_of(word: str) -> str:
    """A word in the singular, as far as its letters tell."""
    return word if word in NO_PLURALS or word.endswith("ics") else singular((word,))


class Terms:
    """The terms that several documents of a conference hold, and which documents these are."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self.size = len(texts.documents)
        self.least = max(_FEW, int(self.size * _SHARE))
        #: The documents that hold each word in any form.
        self._held: dict[str, list[int]] = {}
        self._forms = self._grouped()
        self._key_of = {form: key for key, forms in self._forms.items() for form in forms}

    def _grouped(self) -> dict[str, list[str]]:
        """The forms of each word that enough documents hold in any of them."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        elides = "french" in self._texts.languages
        for word in self._texts.postings:
            bare = self._without_article(word) if elides else word
            groups[number_of(bare) if bare[-1] == "s" else bare].append(word)
        frequent = (each for each in groups.items() if self._is_frequent(*each))
        return {key: sorted(forms) for key, forms in frequent}

    def _without_article(self, word: str) -> str:
        """A French word without what is elided before it: l'IA, which is folded to lia."""
        is_elided = len(word) > 2 and word[0] in _ELIDED and word[1] in _VOWELS
        bare = word[1:] if is_elided else word
        is_word = bare in self._texts.postings and bare not in self._texts.excluded
        return bare if is_word else word

    def _is_frequent(self, key: str, forms: Sequence[str]) -> bool:
        postings = [self._texts.postings[form] for form in forms]
        if sum(map(len, postings)) < self.least:
            return False
        held = postings[0] if len(postings) == 1 else sorted({n for some in postings for n in some})
        self._held[key] = held
        return len(held) >= self.least

    def of_word(self, key: str) -> list[str]:
        """The forms of a word that some document holds."""
        return self._forms.get(key, [key])

    def forms(self, term: Term, documents: Iterable[int]) -> list[Form]:
        """The forms of a term that some documents hold, the singular first."""
        held = [self._texts.said[n] for n in documents]
        some = product(*map(self.of_word, term))
        return [form for form in some if any(_spaced(form) in text for text in held)]

    def documents(self, term: Term) -> list[int]:
        """The numbers of the documents that hold a term in any form."""
        if len(term) == 1:
            return self._of_word(term[0])
        among = sorted(set.intersection(*({*self._of_word(key)} for key in term)))
        forms, said = [*map(_spaced, product(*map(self.of_word, term)))], self._texts.said
        return [n for n in among if any(form in said[n] for form in forms)]

    def _of_word(self, key: str) -> list[int]:
        return self._held.get(key) or self._texts.postings.get(key, [])

    def text(self, field: Iterable[str]) -> str:
        """The words of a field, each in the singular if a term has it, with blanks around each."""
        return _spaced([self._key_of.get(word, word) for word in field])

    def key(self, words: Iterable[str]) -> Term:
        """The term that words are a form of, whether any document holds it or not."""
        known = self._key_of
        return tuple(known[word] if word in known else number_of(word) for word in words)

    @cached_property
    def words(self) -> dict[Term, list[int]]:
        """The documents of each word that may be a topic."""
        return {
            (key,): self._held[key]
            for key, forms in self._forms.items()
            if ordinary.is_alone(key) and self._are_topical(forms)
        }

    @cached_property
    def phrases(self) -> dict[Term, list[int]]:
        """The documents of each phrase whose words belong together."""
        found = {term: held for term, held in self._in_a_row().items() if len(held) >= self.least}
        kept = {term: held for term, held in found.items() if self._belongs_together(term, held)}
        partial = _partial(kept)
        return {term: held for term, held in kept.items() if term not in partial}

    def _in_a_row(self) -> dict[Term, list[int]]:
        """The documents of all words in a row, up to four, whose pairs enough documents hold."""
        keys = [[self._phrasal.get(w, "") for w in field] for field in self._all_fields()]
        pairs = self._pairs(keys)
        found: defaultdict[Term, set[int]] = defaultdict(set)
        for number, field in self._numbered(keys):
            for run in _runs(field, pairs):
                for term in _parts(run):
                    found[term].add(number)
        return {term: sorted(held) for term, held in found.items()}

    def _all_fields(self) -> Iterator[Sequence[str]]:
        return (field for fields in self._texts.fields for field in fields)

    def _numbered(self, keys: list[list[str]]) -> Iterator[tuple[int, list[str]]]:
        fields = len(keys) // max(1, self.size)
        return ((n // fields, field) for n, field in enumerate(keys))

    def _pairs(self, keys: list[list[str]]) -> set[tuple[str, str]]:
        """The pairs of words in a row that enough documents hold."""
        found: Counter[tuple[str, str]] = Counter()
        fields = len(keys) // max(1, self.size)
        for begin in range(0, len(keys), fields or 1):
            found.update({*chain.from_iterable(map(pairwise, keys[begin : begin + fields]))})
        return {pair for pair, count in found.items() if count >= self.least and all(pair)}

    @cached_property
    def _phrasal(self) -> dict[str, str]:
        """The key of each word that may be part of a phrase."""
        return {
            form: key
            for form, key in self._key_of.items()
            if form in _LINKS or self._are_topical([form]) or _may_join(form)
        }

    def _are_topical(self, forms: Sequence[str]) -> bool:
        excluded = self._texts.excluded
        return all(ordinary.is_topical(form) and form not in excluded for form in forms)

    def _belongs_together(self, term: Term, held: Sequence[int]) -> bool:
        topical = [key for key in term if (key,) in self._counts]
        counts = [self._counts[(key,)] for key in topical]
        if len(topical) == len(term):
            lift = len(held) * self.size ** (len(term) - 1)
            chance = 1
            for count in counts:
                chance *= count
            return len(held) >= _COHERENT * min(counts) or lift >= _LIFT * chance
        return bool(topical) and len(held) >= _FIRM * min(counts)

    @cached_property
    def _counts(self) -> dict[Term, int]:
        return {
            (key,): len(self._held[key])
            for key, forms in self._forms.items()
            if self._are_topical(forms)
        }


def _spaced(words: Iterable[str]) -> str:
    """Words in a row, with blanks around each, as they stand in a text."""
    return f" {' '.join(words)} "


def _may_join(word: str) -> bool:
    """Whether a word that says little may be part of a phrase that says more: time series, C4."""
    is_short = len(word) == 1 and word not in STOP_WORDS and word not in "st"
    return word in _JOINING or is_short or (word.isdigit() and len(word) < 3)


def _runs(field: Sequence[str], pairs: set[tuple[str, str]]) -> Iterator[Sequence[str]]:
    """Yield the longest runs of words each two of which are a pair."""
    begin = end = 0
    for at in [n for n, pair in enumerate(pairwise(field)) if pair in pairs]:
        if at != end:
            yield field[begin : end + 1]
            begin = at
        end = at + 1
    yield field[begin : end + 1]


def _parts(run: Sequence[str]) -> Iterator[Term]:
    """Yield the phrases in a run, without those that a link begins or ends."""
    for begin in range(len(run)):
        for end in range(begin + 2, min(begin + _LONGEST, len(run)) + 1):
            if run[begin] not in _LINKS and run[end - 1] not in _LINKS:
                yield tuple(run[begin:end])


def _partial(found: dict[Term, list[int]]) -> set[Term]:
    """The phrases that mostly are part of a longer one."""
    return {
        term
        for longer, held in found.items()
        for term in (longer[1:], longer[:-1])
        if len(held) >= _WITHIN * len(found.get(term, held * 2))
    }
