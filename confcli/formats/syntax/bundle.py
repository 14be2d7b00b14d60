"""Several files as one document, whose lines are those of one file after the other."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from confcli.formats.syntax.document import Document, Part
from confcli.model.entities import Listing, Problem, Unused


class Bundle(Document):
    """The files that make one conference; each has a key in the tree of all."""

    def __init__(self, name: str, stem: str, files: Iterable[tuple[str, Document]]) -> None:
        """Join files with their keys; ``stem`` names the conference if nothing else does."""
        self.parts, texts, before = [], [], 0
        for key, file in files:
            self.parts.append(Part(key, file))
            file.before = before
            before += file.unified.count("\n") + 1
            texts.append(file.unified)
        super().__init__(name, "\n".join(texts).encode())
        self.stem = stem

    def with_files(self, files: Iterable[Document]) -> "Bundle":
        """The same with other texts, of as many lines."""
        keys = (part.key for part in self.parts)
        fresh = (Document(each.name, each.text.encode()) for each in files)
        made = Bundle(self.name, self.stem, zip(keys, fresh, strict=True))
        made.records, made.fields = self.records, self.fields
        return made


def place(document: Document, listings: Iterable[Listing]) -> None:
    """Say of problems and values that were not used in which of several files they are."""
    if not document.parts:
        return
    for listing in listings:
        for problem in listing.problems:
            _place(document, problem)
        for source in listing.sources:
            for unused in source.unused:
                _place(document, unused)


def _place(document: Document, each: Problem | Unused) -> None:
    if each.line:
        at = bisect_right(document.parts, each.line - 1, key=attrgetter("document.before")) - 1
        file = document.parts[at].document
        each.file, each.line = file.name, each.line - file.before
