"""A source as it was given: what a listing is read from, and can be read from again."""

from typing import NamedTuple

from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing

#: How many versions of a listing are kept.
KEPT = 10


class Given(NamedTuple):
    """A source's name and bytes, what the user said about it, and what its server said."""

    #: Path, web address, or ``stdin``.
    name: str
    data: bytes
    hints: Hints
    etag: str | None = None
    last_modified: str | None = None

    def parse(self) -> Listing:
        """Return the listing in it, in the format that the hints name or the one recognised.

        ``InputError`` says why there is none.
        """
        from confcli.formats.registry import read

        if not self.is_remote:
            return read(Document(self.name, self.data), self.hints, self.hints.format)
        from confcli.library.fetch import display

        return read(Document(display(self.name), self.data), self.hints, self.hints.format)

    @property
    def is_remote(self) -> bool:
        """Whether it comes from the web."""
        return "://" in self.name
