"""Measure how parsing time grows with a text, where regular expressions and C parsers run.

    python -m tests.benchmarks.texts [--quick]

For files that would be slow with a careless pattern, shows the ratio of the best time for a
file of double length to the best time for the file.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.benchmarks.parsing import least
from tests.benchmarks.rows import Row, show

COUNT = 20_000
#: What twice the length may take, and how often it is measured.
_GOAL, _RUNS = 2.5, 5


def frab(abstract: str) -> str:
    """A schedule with one event."""
    event = f"<event><title>Kites</title><abstract>{abstract}</abstract></event>"
    return f"<schedule><day><room>{event}</room></day></schedule>"


FILES: dict[str, Callable[[int], str]] = {
    "comments that do not end": lambda n: "<schedule><day>" + "<!--" * n,
    "elements that do not end": lambda n: "<schedule><day>" + "<a>" * n,
    "objects that do not end": lambda n: '{"schedule": ' * n,
    "keys before a schedule": lambda n: "{" + '"a": [1], ' * n,
    "paragraphs in an abstract": lambda n: frab("&lt;p&gt; " * n),
    "tags that do not end": lambda n: frab("&lt;li " * n),
    "blank lines in an abstract": lambda n: frab("\n \n" * n + "Kites"),
    "links in an abstract": lambda n: frab("https://" * n),
    "ampersands in an abstract": lambda n: frab("&amp;" * n),
    "a quote that does not end": lambda n: 'title,authors\nKites,"Ada' + "x,y\n" * n,
    "a first line of CSV": lambda n: "UID,title" + ",kites" * (n // 4),
    "comments of YAML": lambda n: "# kites\n" * n + "- UID: 1\n  title: Kites\n",
    "blanks": lambda n: " \n\t" * n + "kites",
    "types of linked data": lambda n: '{"a": "schema.org"' + ', "@type": [' * n,
    "names of people": lambda n: 'UID,title,speakers\n1,Kites,"Ada' + ", Ada" * (n // 4) + '"\n',
}


def read(text: str) -> None:
    """Read a file, accepting a refusal."""
    with suppress(InputError):
        registry.read(Document("kites", text.encode()), Hints("Kites 2024", 2024, "UTC"))


def rows(*, quick: bool) -> Iterator[Row]:
    """Each file, and one of twice its length."""
    count, runs = (COUNT // 10, 2) if quick else (COUNT, _RUNS)
    for name, make in FILES.items():
        short, long = least([partial(read, make(each)) for each in (count, 2 * count)], runs)
        yield Row(name, long / short, _GOAL, f"{2 * count:,} times")


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
