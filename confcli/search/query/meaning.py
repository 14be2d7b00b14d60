"""What a word of a query may mean: words of the vocabulary, and how well each fits.

The word itself fits best, then another spelling, its plural, an inflection, what it is short for,
then a longer word that begins with it, then a typo, then the word joined or split. The best kind
that is in the vocabulary counts fully, and so do those that mean the same; each further kind
counts so much less that no field makes up for it.
"""

from confcli.model.tuples import NamedTuple
from confcli.search.index.schema import NAMES
from confcli.search.index.tokens import is_character
from confcli.search.query.tree import Leaf
from confcli.search.weights import BEST_FIELDS, MEANT_KINDS, SAME_KINDS

#: Words that say little: they are optional in a query that has others.
STOP_WORDS = frozenset(
    """
    a about an and are as at be by can do does for from how in into is it its of on or our that
    the their this to towards toward under via vs we what when where which with without
    """.split()
)
#: Forms of a word that a name does not have.
FORMS = ("number", "inflection", "clipping", "abbreviation")


class Fit(NamedTuple):
    """How words of a document relate to a word of a query: the kind, and how much it counts."""

    kind: str
    quality: float


class Meaning(NamedTuple):
    """A word or phrase of a query, and everything it may mean."""

    word: Leaf
    #: How much it counts among the words of the query: more if fewer documents hold it.
    weight: float
    #: The words of the vocabulary, or words in a row, that it may mean.
    held: dict[tuple[str, ...], Fit]
    #: How longer words fit that begin with the word, if any do.
    longer: Fit | None = None
    #: How an initial fits a word of a name, or a word an initial, if it may.
    initial: Fit | None = None
    #: At least one of these must also be in the name, where an initial fits a word.
    beside: tuple[str, ...] = ()
    #: Whether documents match without it.
    optional: bool = False
    #: Whether longer words count in titles and names only.
    longer_in_best: bool = False

    @property
    def text(self) -> str:
        """The folded word, or the words of a phrase with blanks between them."""
        return ("" if is_character(self.word.tokens[-1]) else " ").join(self.word.tokens)

    @property
    def is_known(self) -> bool:
        """Whether the vocabulary holds anything it may mean."""
        return bool(self.held or self.longer)

    def may_stand(self, field: str, kind: str) -> bool:
        """Whether what it means may stand in a field; names have no other forms of a word."""
        fields = self.word.fields
        if kind == "beginning" and self.longer_in_best and field not in BEST_FIELDS:
            return False
        return (not fields or field in fields) and (kind not in FORMS or field not in NAMES)

    def exactly(self) -> "Meaning":
        """Keep only the word itself, in any spelling and number."""
        return self._only(*SAME_KINDS)

    def at_best(self) -> "Meaning":
        """Keep what means the same, else its best kind with longer words."""
        same = self._only(*MEANT_KINDS)
        if same.held:
            return same
        best = next(iter(self.held.values())).kind if self.held and not self.longer else None
        return self._replace(held=self._only(best).held)

    def likeliest(self) -> "Meaning":
        """Keep only the best-fitting words."""
        best = max((fit.quality for fit in self.held.values()), default=0.0)
        if self.longer and self.longer.quality > best:
            return self.nothing()._replace(longer=self.longer)
        held = {words: fit for words, fit in self.held.items() if fit.quality == best}
        return self.nothing()._replace(held=held)

    def nothing(self) -> "Meaning":
        """Return a copy that matches nothing."""
        return self._replace(held={}, longer=None, initial=None)

    def _only(self, *kinds: str | None) -> "Meaning":
        held = {words: fit for words, fit in self.held.items() if fit.kind in kinds}
        return self.nothing()._replace(held=held)


#: The meanings of the words of a query.
Meanings = dict[Leaf, Meaning]
