"""What a word of a query may mean: words of the vocabulary, each with how well it fits.

Best is the word itself, then another spelling or number of it, then a longer word that begins
with it, then a typo, then the word written together or apart. What fits best counts fully,
whatever it is; what fits less well counts so much less that no field makes up for it.
"""

from typing import NamedTuple

from confcli.search.index.tokens import is_character
from confcli.search.query.tree import Leaf
from confcli.search.weights import SAME_KINDS

#: Words that say little: a query is not held to them if it has others.
STOP_WORDS = frozenset(
    """
    a about an and are as at be by can do does for from how in into is it its of on or our that
    the their this to towards toward under via vs we what when where which with without
    """.split()
)


class Fit(NamedTuple):
    """How a word or words that a document holds stand to a word of a query."""

    kind: str
    quality: float


class Meaning(NamedTuple):
    """A word or phrase of a query and all that it may mean."""

    word: Leaf
    #: What the word is worth: more if few documents hold what it means.
    weight: float
    #: Words of the vocabulary, and words in a row.
    held: dict[tuple[str, ...], Fit]
    #: How a longer word fits that begins with the word; ``None`` where none is meant.
    longer: Fit | None = None
    #: How words of a title fit whose initials the word is; ``None`` where it is no acronym.
    acronym: Fit | None = None
    #: How in a name an initial fits a word, or a word an initial; ``None`` where it does not.
    initial: Fit | None = None
    #: Words of which one has to stand beside an initial that fits a word.
    beside: tuple[str, ...] = ()
    #: Whether documents need not hold it.
    optional: bool = False

    @property
    def text(self) -> str:
        """The folded word, the words of a phrase with blanks between."""
        return ("" if is_character(self.word.tokens[-1]) else " ").join(self.word.tokens)

    @property
    def is_known(self) -> bool:
        """Whether anything in the vocabulary is meant."""
        return bool(self.held or self.longer)

    def exactly(self) -> "Meaning":
        """Return it without what is longer, mistyped or put together otherwise."""
        held = {words: fit for words, fit in self.held.items() if fit.kind in SAME_KINDS}
        return self.nothing()._replace(held=held)

    def at_best(self) -> "Meaning":
        """Return it without what is less than its best kind."""
        same = self.exactly()
        if same.held:
            return same
        best = next(iter(self.held.values())).kind if self.held and not self.longer else None
        held = {words: fit for words, fit in self.held.items() if fit.kind == best}
        return self._replace(held=held, acronym=None)

    def likeliest(self) -> "Meaning":
        """Return it with nothing but what fits best."""
        best = max((fit.quality for fit in self.held.values()), default=0.0)
        if self.longer and self.longer.quality > best:
            return self.nothing()._replace(longer=self.longer)
        held = {words: fit for words, fit in self.held.items() if fit.quality == best}
        return self.nothing()._replace(held=held)

    def nothing(self) -> "Meaning":
        """Return it without all that it may mean."""
        return self._replace(held={}, longer=None, acronym=None, initial=None)


#: What the words of a query mean, by word.
Meanings = dict[Leaf, Meaning]
