"""What a query wants of the text of documents, as full-text expressions of FTS5."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice, product

from confcli.search.index.question import Tier
from confcli.search.index.schema import FIELDS, MARK, NAMES
from confcli.search.query.meaning import Meaning, Meanings
from confcli.search.query.tree import And, Enough, FieldFilter, Leaf, Name, Node, Not, Or, words_of
from confcli.search.weights import BEST_FIELDS

#: The most combinations of meanings that are looked for as a phrase.
_MOST_PHRASES = 24
#: How much more than enough the best partial matches hold: nearly everything, half of the rest.
_FULLER = (0.99, 0.5)


class Expressions:
    """Turns nodes of a query into full-text expressions, given what its words mean."""

    def __init__(self, meanings: Meanings, whole: "Expressions | None" = None) -> None:
        self.meanings = meanings
        #: The expressions for everything that is meant, if these are for less.
        self._whole = whole or self

    def any(self, node: And) -> str | None:
        """Match documents with any of the words; ``None`` if no document can match."""
        words = dict.fromkeys(words_of(node))
        required = [word for word in words if not self.meanings[word].optional]
        return _joined(" OR ", [_of_word(self.meanings[word]) for word in required or words])

    def all(self, node: Node) -> str | None:
        """Match documents that a node of text wants; ``None`` if no document can match."""
        if isinstance(node, Leaf):
            return _of_word(self.meanings[node])
        if isinstance(node, Or):
            return _joined(" OR ", map(self.all, node.parts))
        if isinstance(node, Enough):
            matches = map(self.all, node.parts)
            pairs = zip(matches, node.worths, strict=True)
            return _enough([(match, worth) for match, worth in pairs if match], node.least)
        if isinstance(node, Not | FieldFilter):
            raise TypeError(node)
        parts = dict.fromkeys(node.parts)
        wanted = [part for part in parts if not isinstance(part, Not)]
        required = [part for part in wanted if not self._is_optional(part)] or wanted
        found = list(map(self.all, required))
        if not found or None in found:
            return None
        match = _joined(" AND ", found)
        unwanted = [part.part for part in parts if isinstance(part, Not)]
        excluded = _joined(" OR ", map(self.exactly, unwanted))
        return f"({match}) NOT ({excluded})" if excluded else match

    def exactly(self, node: Node) -> str | None:
        """Match documents that really hold what a node says, in any field."""
        return self._whole._narrowed(Meaning.exactly).all(node)

    def tiers(self, node: And) -> list[Tier]:
        """List tiers of documents that match: the likeliest meanings, the best ones, all others.

        In each, titles and names come before other fields; the words in a row in a title come
        before everything.
        """
        words = words_of(node)
        tiers = [*self._in_a_row(node), *self._fuller(node)]
        for narrowed, alike in (
            (lambda meaning: _in_best_fields(meaning.likeliest()), True),
            (lambda meaning: _in_best_fields(meaning.at_best()), True),
            (Meaning.at_best, False),
            (_in_best_fields, True),
        ):
            narrower = self._narrowed(narrowed)
            if match := narrower.all(node):
                longer = any(narrower.meanings[word].longer for word in words)
                tiers.append(Tier(match, alike and not longer))
        return tiers

    def loose_tiers(self, node: And) -> list[Tier]:
        """List tiers of documents that match any word of a node."""
        best = self._narrowed(_in_best_fields)
        tiers = ((best.any(node), True), (self.any(node), False))
        return [Tier(match, alike) for match, alike in tiers if match]

    def _fuller(self, node: And) -> list[Tier]:
        """List tiers of documents that hold more than enough of words, which are the best."""
        fuller = [each for part in _FULLER if (each := _raised(node, part)) != node]
        typed = self._narrowed(Meaning.at_best)
        either = typed._narrowed(_in_best_fields), typed
        matches = [expressions.all(each) for expressions in either for each in fuller]
        return [Tier(match, alike=True) for match in matches if match]

    def _in_a_row(self, node: And) -> list[Tier]:
        meanings = [self.meanings[part] for part in node.parts if isinstance(part, Leaf)]
        fields = [meaning.word.fields or FIELDS for meaning in meanings]
        if len(meanings) < len(node.parts) or any("title" not in each for each in fields):
            return []
        choices = product(*(meaning.likeliest().held for meaning in meanings))
        phrases = " OR ".join(
            _quoted(tuple(chain.from_iterable(choice))) for choice in islice(choices, _MOST_PHRASES)
        )
        return [Tier(f"title : ({phrases})", alike=True)] if phrases else []

    def _narrowed(self, narrowed: Callable[[Meaning], Meaning]) -> "Expressions":
        """The expressions for less than everything that is meant."""
        meanings = {word: narrowed(meaning) for word, meaning in self.meanings.items()}
        return Expressions(meanings, self._whole)

    def _is_optional(self, node: Node) -> bool:
        return isinstance(node, Leaf) and self.meanings[node].optional


def is_text(node: Node) -> bool:
    """Whether a full-text expression alone can say what a node wants."""
    if isinstance(node, And):
        wanted = [part for part in node.parts if not isinstance(part, Not)]
        unwanted = [part.part for part in node.parts if isinstance(part, Not)]
        return bool(wanted) and all(map(is_text, [*wanted, *unwanted]))
    if isinstance(node, Or):
        return all(map(is_text, node.parts))
    return isinstance(node, Leaf | Enough) or (isinstance(node, Name) and len(node.parts) == 1)


def _raised(node: And, part: float) -> And:
    """The same, but of words of which enough suffice, more have to match: a part of the others."""
    parts = (
        each._replace(least=each.least + part * (sum(each.worths) - each.least))
        if isinstance(each, Enough)
        else each
        for each in node.parts
    )
    return And(tuple(parts))


def _in_best_fields(meaning: Meaning) -> Meaning:
    """Keep what is meant in titles and names, of words that may stand there."""
    fields = tuple(each for each in BEST_FIELDS if each in (meaning.word.fields or FIELDS))
    if not fields:
        return meaning
    return meaning._replace(word=meaning.word._replace(fields=fields))


def _of_word(meaning: Meaning) -> str | None:
    """Match everything that a word may mean, in the fields it may stand in."""
    fields = meaning.word.fields
    text = meaning.word.tokens[0]
    choices = _of_held(meaning)
    # Not in ``hidden``: the words joined there are not longer words that begin with this one.
    within = [each for each in FIELDS if meaning.may_stand(each, "beginning")]
    choices += [f'{{{" ".join(within)}}} : "{text}" *'] if meaning.longer and within else []
    if meaning.initial and not (fields and not set(fields) & set(NAMES)):
        near = (f'{{authors chairs}} : NEAR("{text[0]}" "{other}", 2)' for other in meaning.beside)
        choices += [_of_initial(text, meaning.beside)] if len(text) == 1 else near
    return _joined(" OR ", choices)


def _of_initial(letter: str, beside: Iterable[str]) -> str:
    """Match an initial of anybody, if there are words beside it only where one may be in a name."""
    around = " OR ".join(map(_in_names, beside))
    return f"({_in_names(letter)}) AND ({around})" if around else _in_names(letter)


def _in_names(beginning: str) -> str:
    """Match names with a word that begins so; initials stand in ``hidden``, which is faster."""
    if len(beginning) == 1:
        return f'{{hidden}} : "{MARK}{beginning}"'
    return f'{{authors chairs}} : "{beginning}" *'


def _of_held(meaning: Meaning) -> list[str]:
    """Match the words of the vocabulary that one may mean, each in the fields it may stand in."""
    found: dict[tuple[str, ...], list[str]] = {}
    for words, fit in meaning.held.items():
        fields = tuple(field for field in FIELDS if meaning.may_stand(field, fit.kind))
        found.setdefault(fields, []).append(_quoted(words))
    within = {each: "" if each == FIELDS else f"{{{' '.join(each)}}} : " for each in found if each}
    return [f"{columns}({' OR '.join(found[fields])})" for fields, columns in within.items()]


def _enough(parts: Sequence[tuple[str, float]], least: float) -> str | None:
    """Match those of some expressions that are together worth enough, each worth its number."""
    choices: list[str | None] = []
    for n, (match, worth) in enumerate(parts, 1):
        if worth >= least:
            choices.append(match)
        elif (others := _enough(parts[n:], least - worth)) is not None:
            choices.append(f"({match}) AND ({others})")
    return _joined(" OR ", choices)


def _quoted(words: tuple[str, ...]) -> str:
    return f'"{" ".join(words)}"'


def _joined(operator: str, parts: Iterable[str | None]) -> str | None:
    found = [part for part in parts if part is not None]
    return found[0] if len(found) == 1 else operator.join(f"({each})" for each in found) or None
