"""One attempt at a query: its words read strictly or widely (more typos), all or enough of them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property, partial
from itertools import islice, takewhile

from confcli.search import weights
from confcli.search.asking.condition import Placed, Translator
from confcli.search.asking.partial import Part, loosened
from confcli.search.asking.query import Query
from confcli.search.asking.seen import seen
from confcli.search.index.documents import Document, Index, Label, entries
from confcli.search.index.question import Question
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.meaning import Meaning, Meanings
from confcli.search.query.names import fit
from confcli.search.query.reading import meanings
from confcli.search.query.spelling import Spelling
from confcli.search.query.tree import And, Node, excluded_in, words_of
from confcli.search.ranking.judge import Judge, Judgement
from confcli.search.ranking.results import Found, Named, Result, order, spelled_first

# The index only estimates which documents are best, so more of them than the limit are judged.
_JUDGED = 150
#: How many of a tier in which the shortest titles are the best.
_ALIKE = 80
#: How many after the last that is shown may come before it by their spelling.
_LATER = 20
#: How many if the first and the last differ only in time, or if there are no more.
_MANY = 500
#: How many partial matches are judged of any tier: they only fill up a list.
_PARTIAL = 40
#: While a query is typed, judge up to this many more than asked for if nothing else matches.
_FURTHER = 50
#: While a query is typed, the best of up to so many are found by their titles and people.
_COMPARED = 250
#: How many if the query has an initial, which the index finds for anybody.
_INITIALS = 3000
#: Parts of a longer query are first looked for as typed: that finds enough, and is faster.
_FEW = 3
#: In a longer query, only this many of the rarest words are required.
_MOST_REQUIRED = 24

_Judged = tuple[Document, Judgement]


class Attempt:
    """A query with its words read in one way, put to each index."""

    def __init__(
        self,
        indexes: Sequence[Index],
        query: Query,
        tree: And,
        meanings: Meanings,
        loose: And | None = None,
        sought: Meanings | None = None,
        placed: Placed | None = None,
    ) -> None:
        """Ask for all of a tree, or for less of it: the documents that ``loose`` asks for.

        ``sought`` is what is looked for if not everything that is meant; ``placed`` is known from
        another attempt with the same filters.
        """
        self._placed: Placed = {} if placed is None else placed
        self._indexes, self._query, self._tree, self._meanings = indexes, query, tree, meanings
        self._loose = loose
        self._asked = [
            (index, question)
            for index in indexes
            if (question := self._translator(index, sought).question(loose or tree))
        ]

    def _translator(self, index: Index, sought: Meanings | None) -> Translator:
        return Translator(index, sought or self._meanings, self._query, self._placed)

    def loosened(self, part: Part) -> "Attempt | None":
        """The same with only a part of the words required; ``None`` if all of them are needed."""
        loose = loosened(self._tree, self._meanings, self._query.fields, part)
        if loose is None:
            return None
        sought = self._meanings
        if part is Part.WORTH and len(words_of(loose)) > _FEW:
            sought = {word: _as_typed(meaning) for word, meaning in sought.items()}
        asked = self._indexes, self._query, self._tree, self._meanings
        return Attempt(*asked, loose, sought, self._placed)

    def answer(self, limit: int) -> Found:
        """Find the first results in the order of the query, and how many there are."""
        required = (self._meanings[word] for word in words_of(self._tree))
        has_initial = any(it.initial and not it.optional for it in required)
        least = max(limit, _INITIALS if has_initial and not self._query.is_typed else 0)
        found, total, is_sure = self._judged(least)
        may_tie = not self._query.is_typed and len(found) < total
        if may_tie and _differ_in_time_alone(found[limit - 1 :]):
            found, total, is_sure = self._judged(max(least, _MANY), early=True)
        by_relevance = self._query.order == "relevance"
        first = _perhaps_first(found, limit) if by_relevance else found[:limit]
        read = entries([document for document, _ in first])
        is_ranked = self._query.has_words
        results = [
            Result(entry, *judged, is_ranked) for entry, judged in zip(read, first, strict=True)
        ]
        if by_relevance:
            results = spelled_first(results, self._spelling)[:limit]
        is_exact = len(found) == total or (is_sure and not has_initial)
        good = sum(judgement.good for _, judgement in islice(found, _JUDGED))
        return Found(self._seen(results), total, good, exact=is_exact)

    def by_conference(self) -> Counter[tuple[str, str]]:
        """How many documents match, by the slug of their conference and their kind."""
        found: Counter[tuple[str, str]] = Counter()
        for index, question in self._asked:
            found.update(index.by_conference(index.keys(question.every())))
        return found

    def _seen(self, results: list[Result]) -> list[Result]:
        documents, read = [it.document for it in results], [it.entry for it in results]
        fitting = seen(self._asked, documents, read)
        return [it._replace(entry=entry) for it, entry in zip(results, fitting, strict=True)]

    @cached_property
    def _spelling(self) -> Spelling:
        words = words_of(self._query.reading.tree)
        return Spelling(self._query.text, {token for word in words for token in word.tokens})

    def named(self, alternatives: Sequence[Node]) -> Named | None:
        """Find the people who best match what is asked of names; ``None`` if there are none."""
        documents = [
            document
            for index, question in self._asked
            for document in index.documents(index.keys(question.ordered("time", -1)))
        ]
        found: dict[tuple[str, ...], list[Document]] = {}
        for wanted in alternatives:
            found |= self._best_named(wanted, documents)
        return Named(found, partial(seen, self._asked)) if found else None

    def _best_named(
        self, wanted: Node, documents: Sequence[Document]
    ) -> dict[tuple[str, ...], list[Document]]:
        found: defaultdict[int, dict[tuple[str, ...], list[Document]]] = defaultdict(dict)
        for document in documents:
            for name in document.names():
                ranked = fit(wanted, self._meanings, name)
                if ranked is not None:
                    found[ranked].setdefault(name, []).append(document)
        return found[min(found)] if found else {}

    def _judged(self, least: int, *, early: bool = False) -> tuple[list[_Judged], int, bool]:
        """Judge at least this many documents of each index; return them in order, and the total.

        The total is sure if all of them turned out to match. With ``early``, those that start
        first are among them.
        """
        scored = self._query.without_options(self._tree)
        judge = Judge(self._tree, self._meanings, self._loose, scored)
        # What has the title may not be what options ask for.
        title = "" if self._loose or scored != self._tree else " ".join(judge.title)
        found: dict[Label, _Judged] = {}
        total = 0
        for index, question in self._asked:
            keys, answers = self._first(index, question, least, judge)
            if early and len(keys) < answers:
                keys |= {*index.keys(question.ordered("time", _MANY))}
            titled = index.keys(question.titled(title)) if title else []
            starts = index.first_starts(question)
            for each in index.documents({*keys, *titled}):
                placed = each._replace(start=starts.get(each.key, each.start))
                found[each.label] = placed, judge.judge(each.texts)
            total += answers
        # Some initials, and words of two names, turn out not to match on a closer look, and what
        # matches only by an unlikely meaning is none of what was asked for.
        real = [each for each in found.values() if _is_answer(each[1])]
        real.sort(key=lambda each: order(each[0], each[1], self._query.order))
        return real, total - (len(found) - len(real)), len(real) == len(found)

    def _first(
        self, index: Index, question: Question, least: int, judge: Judge
    ) -> tuple[set[int], int]:
        """Find the keys of the first documents of an index, and how many match in all."""
        is_typed, keys, total = self._query.is_typed, list[int](), 0
        if not self._loose:
            keys, total = index.counted(question, max(_COMPARED if is_typed else _MANY, least))
            if total <= (least + _FURTHER if is_typed else _MANY):
                return {*keys}, total
        if self._query.order != "relevance":
            usual = 0 if is_typed else _JUDGED
            found = {*index.keys(question.ordered(self._query.order, max(least, usual)))}
            return found, total or index.count(question)
        if is_typed and 0 < total <= len(keys):
            return _best_by_title(index, keys, least, judge), total
        return self._in_tiers(index, question, least, total)

    def _in_tiers(
        self, index: Index, question: Question, least: int, total: int
    ) -> tuple[set[int], int]:
        """Find the keys of the first documents tier by tier; ``total`` is 0 if it is not known."""
        is_typed, found = self._query.is_typed, set[int]()
        for each in question.in_tiers():
            usual = 0 if is_typed else _ALIKE if each.alike else _JUDGED
            count = max(least, _PARTIAL if self._loose else usual)
            keys = index.keys(question.of_tier(each, count))
            if len(keys) == count and not each.alike and not is_typed:
                keys = index.keys(question.of_tier(each, count, estimated=True))
            found.update(keys if not is_typed else _further(keys, found, count))
            if len(found) >= count:
                return found, total or index.count(question)
        if question.match is not None:
            return found, len(found)
        found.update(index.keys(question.ordered(self._query.order, max(least, _JUDGED))))
        return found, total or index.count(question)


def _best_by_title(index: Index, keys: Sequence[int], most: int, judge: Judge) -> set[int]:
    """Find the best of some documents by their titles and people alone."""
    found = [(-judge.judge(texts).score, key) for key, *texts in index.titles(keys)]
    return {key for _, key in sorted(found)[:most]}


def _further(keys: Iterable[int], found: Collection[int], count: int) -> Iterable[int]:
    """Yield the first keys that are not found yet, until there are enough."""
    return islice((key for key in keys if key not in found), count - len(found))


def _is_answer(judgement: Judgement) -> bool:
    """Whether a document really is what was asked for, and not only by an unlikely meaning.

    What matches no word, but only an alternative without one, has no score.
    """
    return judgement.enough and (judgement.score >= weights.FLOOR or not judgement.share)


def _as_typed(meaning: Meaning) -> Meaning:
    """Keep the word itself, in any spelling and number, or what is nearest to it."""
    same = meaning.exactly()
    return same if same.held else meaning.at_best()


def _perhaps_first(found: list[_Judged], limit: int) -> list[_Judged]:
    """Keep the first of some documents, and those that may come before them by their spelling."""
    if not limit or len(found) <= limit:
        return found[:limit]
    least = found[limit - 1][1].score * (1 - weights.OTHERWISE)
    near = takewhile(lambda each: each[1].score >= least, found[limit : limit + _LATER])
    return [*found[:limit], *near]


def _differ_in_time_alone(found: Sequence[_Judged]) -> bool:
    """Whether the first of some documents is better than the last only by its start."""
    if not found:
        return False
    (first, best), (last, worst) = found[0], found[-1]
    return best.score == worst.score and first.start != last.start


def read(tree: And, vocabulary: Vocabulary, *, wide: bool) -> Meanings:
    """Look up what each word of a tree may mean; with ``wide``, known words may be typos, too."""
    wanted = list(dict.fromkeys(words_of(tree)))
    meant = _only_rarest_required(meanings(wanted, vocabulary, wide=wide))
    found = dict(zip(wanted, meant, strict=True))
    for words in excluded_in(tree):
        excluded = zip(words, meanings(words, vocabulary), strict=True)
        found = {**dict(excluded), **found}
    return found


def _only_rarest_required(found: list[Meaning]) -> list[Meaning]:
    """Make all but the rarest words optional if there are too many."""
    if len(found) <= _MOST_REQUIRED:
        return found
    known = sorted((meaning.weight for meaning in found if meaning.is_known), reverse=True)
    least = known[:_MOST_REQUIRED][-1] if known else 0.0
    return [m._replace(optional=m.optional or m.weight < least) for m in found]
