"""What the talks and papers of a conference say, and which of its documents hold a word."""

from collections import Counter, defaultdict
from collections.abc import Container
from functools import cached_property

from confcli.model.text import slug, words
from confcli.search.index.documents import Document, Label
from confcli.search.index.question import Selection
from confcli.search.index.schema import FIELDS
from confcli.search.searcher import Searcher
from confcli.search.topics import ordinary

#: The fields in which a talk says what it is about.
SAYING = ("title", "keywords", "abstract")
_PLACES = [FIELDS.index(field) for field in SAYING]
_OTHERS = tuple(field for field in FIELDS if field not in SAYING)
_ROOMS = "SELECT DISTINCT room FROM place WHERE slug = ? AND room IS NOT NULL"
_OF_CONFERENCE = "SELECT key FROM document WHERE slug = ? ORDER BY id"

#: Between two values of a field, and between two fields of a text.
_LINE, _BREAK = "\n", " \n "

#: The words of one field, in order.
Field = list[str]


class Texts:
    """The talks and papers of a conference, or its sessions if it has nothing else."""

    def __init__(
        self, searcher: Searcher, conference: str, left_out: Container[Label] = ()
    ) -> None:
        """Read them from the index, but for some that the user hid.

        The same conference may be in it twice, one copy hidden.
        """
        self.name, self.slug = conference, slug(conference)
        wanted = Selection(_OF_CONFERENCE, (self.slug,))
        found = [each for index in searcher.indexes for each in index.documents(index.keys(wanted))]
        shown = [
            each
            for each in found
            if self.slug not in each.within.hidden and each.label not in left_out
        ]
        talks = [each for each in shown if each.label[1] != "session"]
        #: What is counted, in an order that is always the same.
        self.documents = sorted(talks or shown, key=lambda each: each.label)
        counted = {id(each) for each in self.documents}
        #: What else there is of the conference.
        self._apart = [each for each in found if id(each) not in counted]
        self._indexes = searcher.indexes
        #: How many documents are of other conferences.
        self.others = searcher.vocabulary.size - len(found)

    @cached_property
    def fields(self) -> list[tuple[Field, ...]]:
        """The words of each document: of its title, its keywords and its abstract.

        Between two keywords is an empty word, so that no phrase has words of both.
        """
        return [tuple(_words(text) for text in self._saying(each)) for each in self.documents]

    @staticmethod
    def _saying(document: Document) -> list[str]:
        return [document.texts[place] for place in _PLACES]

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """The documents that hold each word where they say what they are about, by number."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, fields in enumerate(self.fields):
            for word in {word for field in fields for word in field}:
                found[word].append(number)
        found.pop("", None)
        return dict(found)

    @cached_property
    def beside(self) -> Counter[str]:
        """How many further documents of the conference hold a word, in any field."""
        found: Counter[str] = Counter()
        for document, fields in zip(self.documents, self.fields, strict=True):
            found.update({*document.words(*_OTHERS)}.difference(*fields))
        for document in self._apart:
            found.update({*document.words(*FIELDS)})
        return found

    @property
    def size(self) -> int:
        """How many documents of the conference there are, counted or not."""
        return len(self.documents) + len(self._apart)

    @property
    def length(self) -> float:
        """How many different words a document has, on average."""
        held = sum(map(len, self.postings.values())) + sum(self.beside.values())
        return held / max(1, self.size)

    @cached_property
    def excluded(self) -> frozenset[str]:
        """Words that are no topic here: of its name, or of the languages of its texts."""
        of_name = ordinary.of_name(self.name, words(self.name))
        return of_name | ordinary.function_words(self.languages)

    @cached_property
    def languages(self) -> list[str]:
        """The languages beside English that some of them are in."""
        return ordinary.languages(self.postings, len(self.documents))

    @cached_property
    def rooms(self) -> list[Field]:
        """The words of the names of its rooms."""
        found = (each.connection.execute(_ROOMS, (self.slug,)) for each in self._indexes)
        return [words(room) for rows in found for (room,) in rows]

    @cached_property
    def people(self) -> list[list[tuple[str, ...]]]:
        """The folded names of the people of each document."""
        return [each.names() for each in self.documents]

    @cached_property
    def said(self) -> list[str]:
        """What each document says as one text: a line for each field, blanks around each word."""
        return [
            f" {_BREAK.join(self._saying(each)).replace(_LINE, _BREAK)} " for each in self.documents
        ]

    @property
    def has_others(self) -> bool:
        """Whether there is enough to compare with: by few others all of a conference stands out.

        What has no abstracts can be compared with nothing else.
        """
        return self.others >= (self.size if self.with_abstract else 1)

    @cached_property
    def with_abstract(self) -> int:
        """How many documents have an abstract."""
        return sum(1 for *_, abstract in self.fields if abstract)


def _words(text: str) -> Field:
    if _LINE not in text:
        return text.split()
    return [word for line in text.split(_LINE) for word in (*line.split(), "")]
