"""Measure how parsing time grows with a text, where regular expressions and C parsers run.

    python -m tests.benchmarks.texts [RUNS]

For files that would be slow with a careless pattern, prints the ratio of the best time for a
file of double length to the best time for the file (goal: about 2x).
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.benchmarks.parsing import least

COUNT = 20_000


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


def main() -> None:
    """Measure each file."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    for name, make in FILES.items():
        short, long = least([partial(read, make(count)) for count in (COUNT, 2 * COUNT)], runs)
        print(f"{long / short:6.1f}x of {short * 1000:8.2f} ms  {name}")


if __name__ == "__main__":
    main()
