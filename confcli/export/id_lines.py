"""Lists of ids, as tab-separated lines, CSV or by hand: the first cell of each line."""

from collections.abc import Iterator
from typing import NamedTuple

from confcli.model.patterns import Pattern

#: Where the first cell of a line without tabs ends.
_END = Pattern(r"[\s,;]")


class Line(NamedTuple):
    """A line that begins with an id, or is one as a whole, or words of a title."""

    number: int
    id: str
    #: The id alone where a tab ends it: nothing else can be meant.
    whole: str


def read(text: str) -> Iterator[Line]:
    """Yield each line with an id; what follows an id is for people.

    Blank lines, comments behind ``#`` and a header are passed over.
    """
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        whole = line.partition("\t")[0].strip()
        cell = whole if "\t" in line else _END.split(whole, maxsplit=1)[0]
        id_ = cell.strip('"')
        if id_ and not id_.startswith("#") and (number, id_.casefold()) != (1, "id"):
            yield Line(number, id_, whole.strip('"'))
