"""Lists of ids, as tab-separated lines, CSV or by hand: the first cell of each line."""

import re
from collections.abc import Iterator

#: Where the first cell of a line without tabs ends.
_END = re.compile(r"[\s,;]")


def read(text: str) -> Iterator[tuple[int, str]]:
    """Yield each id with the number of its line; what follows an id is for people.

    Blank lines, comments behind ``#`` and a header are passed over.
    """
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        cell = line.partition("\t")[0] if "\t" in line else _END.split(line.strip(), maxsplit=1)[0]
        id_ = cell.strip().strip('"')
        if id_ and not id_.startswith("#") and (number, id_.casefold()) != (1, "id"):
            yield number, id_
