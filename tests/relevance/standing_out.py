"""Measure whether what stands out in a track of a conference is what the track is about.

    CONFCLI_CORPUS=FOLDER python -m tests.relevance.standing_out [FILE] [--failures]

Each track of FOSDEM 2024 (or of the file named) with enough talks is taken for a conference of
its own, whose name says nothing, and compared with all others. Prints the share of tracks whose
name has a word that stands out in their talks, among the first 3 and the first 10 topics.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from confcli.search.index.stemming import stems
from confcli.search.index.tokens import tokens
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from confcli.search.topics.ordinary import is_topical
from confcli.search.topics.standing_out import standing_out
from tests.relevance.tracks import FOSDEM, talks
from tests.support.invented import listing, session, talk

#: A track of fewer talks says too little.
_TALKS = 8
_MOST = 10


class Judged(NamedTuple):
    """A track, the topics that stand out in it, and which of them has a word of its name."""

    track: str
    topics: list[str]
    #: Its place, from 1; ``None`` if none has.
    place: int | None


def judged(path: Path) -> Iterator[Judged]:
    """Judge what stands out in each track of a schedule file."""
    found = [(it.track or "", talk(it.title, it.authors, it.abstract)) for it in talks(path)]
    by_track = {track: [each for of, each in found if of == track] for track, _ in found}
    names = {f"Conference {number}": track for number, track in enumerate(sorted(by_track), 1)}
    listings = [
        listing(session("Talks", *by_track[track]), conference=name)
        for name, track in names.items()
    ]
    searcher = Searcher([in_memory(Schedule(assemble(listings)))])
    for name, track in names.items():
        if len(by_track[track]) >= _TALKS and (wanted := _stems(track)):
            topics = [each.words for each in standing_out(searcher, name, _MOST).topics]
            places = (n for n, words in enumerate(topics, 1) if wanted & _stems(words))
            yield Judged(track, topics, next(places, None))


def _stems(text: str) -> set[str]:
    words = [word for word in tokens(text) if is_topical(word)]
    return {stem for word, found in stems(words).items() for stem in (word, *found)}


def share(found: list[Judged], most: int) -> float:
    """The share of tracks with a word of their name among the first topics."""
    return sum(it.place is not None and it.place <= most for it in found) / len(found)


def main() -> None:
    """Measure the tracks of a schedule file."""
    parser = argparse.ArgumentParser(description="Measure what stands out in tracks.")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--failures", action="store_true", help="list the tracks that fail")
    asked = parser.parse_args()
    corpus = os.environ.get("CONFCLI_CORPUS")
    if not asked.file and not corpus:
        sys.exit("CONFCLI_CORPUS is not set")
    found = list(judged(asked.file or Path(str(corpus)) / FOSDEM))
    for each in found if asked.failures else ():
        if each.place is None:
            print(f"{each.track}: {', '.join(each.topics)}")
    print(f"{len(found)} tracks: {share(found, 3):.0%} in 3, {share(found, _MOST):.0%} in {_MOST}")


if __name__ == "__main__":
    main()
