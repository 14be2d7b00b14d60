"""Measure how well the tracks of a conference find their talks, by what the talks say.

    CONFCLI_CORPUS=FOLDER python -m tests.relevance.tracks [FILE] [--failures]

Each track of FOSDEM 2024 (or of the file named) is a query, without the word "devroom"; its talks
are on the topic. Only titles and abstracts are searched: neither tracks nor sessions. Prints what
``tests.relevance.topics`` prints, and takes its options.
"""

import os
import re
import sys
from collections import defaultdict
from pathlib import Path

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.entities import Talk
from tests.relevance.collection import Paper
from tests.relevance.topics import Topic, measure, options

#: Where the corpus has its talks.
FOSDEM = Path("frab") / "fosdem2024_schedule.xml"
_DEVROOM = re.compile(r"\s+devroom\b", re.IGNORECASE)


def talks(path: Path) -> list[Talk]:
    """The talks of a schedule file that have both a title and a track."""
    found = registry.read(Document(path.name, path.read_bytes()), Hints()).talks
    return [talk for talk in found if talk.title and talk.track]


def tracks(held: list[Talk]) -> list[Topic]:
    """The tracks as topics, in order."""
    by_track: defaultdict[str, set[int]] = defaultdict(set)
    for number, talk in enumerate(held):
        by_track[_DEVROOM.sub("", talk.track or "")].add(number)
    return [Topic(name, frozenset(numbers)) for name, numbers in sorted(by_track.items())]


def main() -> None:
    """Measure the tracks of a schedule file."""
    parser = options("Measure how well tracks find their talks.")
    parser.add_argument("file", nargs="?", type=Path)
    asked = parser.parse_args()
    corpus = os.environ.get("CONFCLI_CORPUS")
    if not asked.file and not corpus:
        sys.exit("CONFCLI_CORPUS is not set")
    held = talks(asked.file or Path(str(corpus)) / FOSDEM)
    measure([Paper(it.title or "", (), it.abstract or "") for it in held], tracks(held), asked)


if __name__ == "__main__":
    main()
