"""A source as the user named it: what a listing is read from, and can be read from again."""

from pathlib import Path
from typing import TYPE_CHECKING

from confcli.formats.interface import Hints
from confcli.model.addresses import shown
from confcli.model.entities import Listing
from confcli.model.records import replace
from confcli.model.tuples import NamedTuple

if TYPE_CHECKING:
    from confcli.formats.bundles import Kept
    from confcli.formats.syntax.document import Document

#: Versions of a listing that are kept.
KEPT = 10


class SourceFile(NamedTuple):
    """A source's name and bytes, what the user said about it, and what its server said."""

    #: Path, web address, or ``stdin``.
    name: str
    data: bytes
    hints: Hints
    etag: str | None = None
    last_modified: str | None = None
    #: When it was last fetched or read (ISO 8601, UTC); ``None`` if that is just now.
    fetched_at: str | None = None

    def parse(self) -> Listing:
        """Parse it in the format that the hints name, else the one recognised.

        ``InputError`` says why it is not a listing of one conference.
        """
        from confcli.formats.registry import read  # loads every parser

        return read(self.document, self.hints, self.hints.format)

    def parts(self) -> list[tuple["SourceFile", Listing]]:
        """Parse it once; each of several conferences in it becomes a source of its own."""
        from confcli.formats.registry import read_each

        found = read_each(self.document, self.hints, self.hints.format)
        if len(found) == 1:
            return [(self, found[0])]
        hints = self.hints
        return [(self._replace(hints=replace(hints, edition=it.conference)), it) for it in found]

    @property
    def names(self) -> list[str]:
        """Its name, and those of its files if it is several."""
        folder = Path(self.name).parent
        return [self.name, *(str(folder / each.name) for each in self._files)]

    @property
    def _files(self) -> "list[Kept]":
        """Its files, if it is several: no file can say so itself, nor can its name."""
        from confcli.formats import bundles

        return bundles.unpacked(self.data) if self.hints.several else []

    @property
    def stem(self) -> str:
        """The file's name without folders and suffix, which names a conference if nothing does."""
        return self.document.stem

    @property
    def document(self) -> "Document":
        """What formats read; each time anew."""
        from confcli.formats import bundles
        from confcli.formats.syntax.document import Document

        if files := self._files:
            return bundles.document(self.shown, files)
        return Document(self.shown, self.data, self.hints.encoding, self.hints.charset)

    @property
    def shown(self) -> str:
        """Its name as it may be printed and kept in a listing."""
        return shown(self.name)

    @property
    def is_remote(self) -> bool:
        """Whether it comes from the web."""
        return "://" in self.name


def exists(path: Path) -> bool:
    """Whether a path exists; a folder that can't even be looked at holds nothing for us."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
