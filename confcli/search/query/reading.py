"""What each word of a query may mean, given the vocabulary."""

import math
from collections.abc import Iterable, Sequence

from confcli.search import weights
from confcli.search.index import stemming
from confcli.search.index.schema import FILTERED, NAMES
from confcli.search.index.tokens import is_symbol
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.abbreviated import abbreviated
from confcli.search.query.asked import asking
from confcli.search.query.candidates import RARE, Shares, splits, typos
from confcli.search.query.inflections import closest, instead
from confcli.search.query.meaning import STOP_WORDS, Fit, Meaning
from confcli.search.query.tree import Leaf, Word, is_only_in
from confcli.search.query.variants import clippings, is_short, numbers, rotations, spellings

_SHORTEST_BEGINNING = 2
#: From this share on, other forms of a word make it as common as they are.
_AS_GOOD = 0.9
#: In a query of up to this many words, typos are looked for in the whole vocabulary.
_FEW_WORDS = 6


def meanings(
    wanted: Sequence[Leaf], vocabulary: Vocabulary, *, wide: bool = False
) -> list[Meaning]:
    """Look up what each word may mean, in order.

    A word that the vocabulary holds is read as a typo only if it is rare, or if ``wide``.
    """
    lookup = _Lookup(wanted, vocabulary, wide=wide)
    found = [lookup.meaning(n) for n in range(len(wanted))]
    asked = asking([_bare(word) for word in wanted])
    little = {n for n, word in enumerate(wanted) if _is_stop_word(word)} | asked
    if all(n in little or is_only_in(word, FILTERED) for n, word in enumerate(wanted)):
        return found
    for n in little:
        weight = min(found[n].weight, weights.ASKED) if n in asked else found[n].weight
        found[n] = found[n]._replace(optional=True, weight=weight)
    return found


class _Lookup:
    """The words of one query, and what the vocabulary holds of them and their variants."""

    def __init__(self, wanted: Sequence[Leaf], vocabulary: Vocabulary, *, wide: bool) -> None:
        self._wanted = wanted
        self._vocabulary = vocabulary
        self._wide = wide
        self._compounds = _compounds(wanted)
        self._abbreviated = abbreviated(wanted, vocabulary)
        asked = {form for word in wanted for form in word.tokens}
        asked |= {form for word in wanted if _is_single(word) for form in _variants(word)}
        asked |= {joined for forms in self._compounds for joined in forms}
        self._counts = vocabulary.counts(asked)
        self._inflections = self._all_inflections()
        inflected = {form for found in self._inflections.values() for form in found}
        self._counts |= vocabulary.counts(inflected - self._counts.keys())
        self._parts = vocabulary.parts(asked | inflected)

    def _all_inflections(self) -> dict[Leaf, dict[str, float]]:
        """Find the inflections of each word, and how close they are to it."""
        forms = {
            word: self._known_forms(n) for n, word in enumerate(self._wanted) if _is_inflected(word)
        }
        stems = self._vocabulary.stems(form for found in forms.values() for form in found)
        unknown = [word for word, found in forms.items() if not found]
        for word in unknown:
            forms[word] = [text for text in (word.tokens[0], *spellings(word)) if is_short(text)]
        if unknown:
            stems |= stemming.stems({form for word in unknown for form in forms[word]})
        stemmed = self._vocabulary.stemmed(stem for each in stems.values() for stem in each)
        return {word: closest(found, stems, stemmed) for word, found in forms.items()}

    def _known_forms(self, n: int) -> list[str]:
        """List the spellings of a word, or else its numbers, that the vocabulary holds."""
        word = self._wanted[n]
        spelled = [word.tokens[0], *spellings(word), *self._compounds[n]]
        known = [form for form in spelled if form in self._counts]
        return known or [form for form in numbers(word.tokens[0]) if form in self._counts]

    def meaning(self, n: int) -> Meaning:
        """Look up what the word at a position may mean."""
        word = self._wanted[n]
        if not _is_single(word):
            return self._of_several(word)
        text = word.tokens[0]
        longer_count = self._vocabulary.longer(text) if len(text) >= _SHORTEST_BEGINNING else 0
        kinds = self._kinds(n, longer_count)
        ranks = _ranks(kinds)
        held: dict[tuple[str, ...], Fit] = {}
        longer = None
        for kind, found in kinds.items():
            quality = weights.KINDS[kind] * weights.LESS ** ranks[kind]
            is_instead = kind == "inflection" and "exact" not in kinds
            for words, share in found.items():
                fit = Fit(kind, quality * (instead(share) if is_instead else share))
                if kind == "beginning":
                    longer = fit
                else:
                    held.setdefault(words, fit)
        weight = self._weight(self._most_documents(kinds, longer_count))
        return Meaning(word, weight, held, longer, *self._initial(n))

    def _of_several(self, word: Leaf) -> Meaning:
        """Look up a phrase or a run of characters: itself, or a name in another order."""
        count = min((self._counts.get(token, 0) for token in word.tokens), default=0)
        held = {word.tokens: Fit("exact", weights.KINDS["exact"])} if count else {}
        if count and isinstance(word, Word):
            held |= dict.fromkeys(rotations(word.tokens), Fit("apart", weights.KINDS["apart"]))
        return Meaning(word, self._weight(count), held)

    def _kinds(self, n: int, longer: int) -> dict[str, Shares]:
        """Find the words that one may mean, by kind, the best kind first."""
        text = self._wanted[n].tokens[0]
        kinds = self._forms(n)
        is_known = any(kinds.values())
        count = self._counts.get(text, 0)
        kinds["beginning"] = {(text,): 1.0} if longer else {}
        kinds["typo"] = {}
        if self._wide or (count if is_known else longer) <= RARE:
            least = 0 if self._wide else count
            forms = () if self._wide else self._forms_alone(n, kinds)
            thorough = len(self._wanted) <= _FEW_WORDS
            kinds["typo"] = typos(self._vocabulary, text, least, forms, thorough=thorough)
        most = 2 if is_known or kinds["typo"] else 3
        apart = splits(self._vocabulary, text, most) if count <= RARE else []
        kinds["apart"] = dict.fromkeys(apart, 1.0)
        return {kind: found for kind, found in kinds.items() if found}

    def _forms_alone(self, n: int, kinds: dict[str, Shares]) -> set[str]:
        """List the forms of a word that are words themselves."""
        forms = {form for found in kinds.values() for form, *others in found if not others}
        return forms.difference(self._compounds[n])

    def _forms(self, n: int) -> dict[str, Shares]:
        """Find the forms of a word that mean the same, by kind."""
        word = self._wanted[n]
        text = word.tokens[0]
        parts: Shares = {self._parts[text]: 1.0} if text in self._parts else {}
        same = {
            "exact": self._known(text),
            "spelling": self._known(*spellings(word), *self._compounds[n]) | parts,
        }
        if is_only_in(word, NAMES):
            return same
        inflected = self._inflections.get(word, {})
        return same | {
            "number": self._known(*numbers(text)),
            "inflection": {(form,): share for form, share in inflected.items()}
            | {self._parts[form]: s for form, s in inflected.items() if form in self._parts},
            "clipping": self._known(*clippings(text)),
            "abbreviation": self._abbreviated[n],
        }

    def _known(self, *forms: str) -> Shares:
        return {(each,): 1.0 for each in forms if each in self._counts}

    def _initial(self, n: int) -> tuple[Fit | None, tuple[str, ...]]:
        """Find how an initial fits, and the words of the query that may stand beside it."""
        text = self._wanted[n].tokens[0]
        around = (*self._wanted[max(0, n - 1) : n], *self._wanted[n + 1 : n + 2])
        beside = tuple(word.tokens[0] for word in around if _is_single(word))
        if len(text) == 1 and text.isalpha():
            return Fit("initials", weights.KINDS["exact"]), beside
        if not (self._wide and beside and text.isalpha()):
            return None, ()
        return Fit("initials", weights.KINDS["initials"] * weights.LESS), beside

    def _most_documents(self, kinds: dict[str, Shares], longer: int) -> int:
        """Count the documents that hold the commonest word of the best kind, or one as good.

        How many hold a phrase is not known, but for a bound that may be far too high.
        """
        best = next(iter(kinds), "beginning")
        if best == "beginning":
            return longer
        same = weights.MEANT_KINDS if best in weights.MEANT_KINDS else ()
        as_good = (
            words
            for kind in same
            for words, share in kinds.get(kind, {}).items()
            if share >= _AS_GOOD and len(words) == 1
        )
        forms = {*kinds[best], *as_good}
        counts = self._vocabulary.counts({token for words in forms for token in words})
        return max(min(counts.get(token, 0) for token in words) for words in forms)

    def _weight(self, count: int) -> float:
        return math.log(1 + (1 + self._vocabulary.size) / (count or 1))


def _ranks(kinds: Iterable[str]) -> dict[str, int]:
    """Count the better kinds there are of each; those that mean the same rank as the word."""
    _, *forms = weights.MEANT_KINDS
    better = [kind for kind in kinds if kind not in forms]
    return {kind: better.index(kind) for kind in better} | dict.fromkeys(forms, 0)


def _variants(word: Leaf) -> Iterable[str]:
    """List what a word may also be, by its letters."""
    text = word.tokens[0]
    return (*spellings(word), *numbers(text), *clippings(text))


def _is_inflected(word: Leaf) -> bool:
    """Whether a word may have inflections: phrases, stop words and names have none."""
    is_name = is_only_in(word, NAMES)
    return _is_single(word) and not is_name and word.tokens[0] not in STOP_WORDS


def _is_stop_word(word: Leaf) -> bool:
    """Whether a word says little; in a name it says as much as any."""
    is_word = isinstance(word, Word) and word.tokens[0] in STOP_WORDS
    return is_word and not is_only_in(word, FILTERED)


def _bare(word: Leaf) -> str:
    """The text of a word that may stand in any field; nothing for others."""
    return word.tokens[0] if _is_single(word) and not is_only_in(word, FILTERED) else ""


def _is_single(word: Leaf) -> bool:
    return isinstance(word, Word) and len(word.tokens) == 1


def _are_joinable(words: Sequence[Leaf]) -> bool:
    """Whether words may be one written apart: not if they are but letters, as in n log n."""
    texts = [word.tokens[0] for word in words]
    is_one_place = len({word.fields for word in words}) == 1
    if not is_one_place or not all(map(_is_single, words)) or any(map(_is_stop_word, words)):
        return False
    if any(is_symbol(text) for text in texts):
        return False
    return not all(len(text) == 1 and text.isalpha() for text in texts)


def _compounds(wanted: Sequence[Leaf]) -> list[list[str]]:
    """List for each word the compounds it forms with one or two neighbours."""
    found: list[list[str]] = [[] for _ in wanted]
    for length in (2, 3):
        for begin in range(len(wanted) - length + 1):
            window = wanted[begin : begin + length]
            if _are_joinable(window):
                joined = "".join(word.tokens[0] for word in window)
                for n in range(begin, begin + length):
                    found[n].append(joined)
    return found
