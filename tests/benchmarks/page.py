"""Measure the exported page: how fast it filters as one types, and how much of it is markup.

    CONFCLI_CORPUS=FOLDER python -m tests.benchmarks.page [--quick]

Types the same words into a page of 5,000 talks and into one of 500, letter by letter, in headless
Chromium with its limit of frames a second lifted, so that each takes as long as there is something
to do. A letter is done when the frame that shows what is left is painted. What the large page
takes, less one frame of a usual screen, is shown as a multiple of what the small one takes. Markup
is all that isn't a text that one reads, the style and the script too.
"""

import os
import statistics
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser as Parser

from confcli.model.entities import Session, Talk
from tests.benchmarks.rows import NotHere, Row, corpus, show
from tests.support import chromium, invented
from tests.support.harness import process

if TYPE_CHECKING:
    from playwright.sync_api import Page

TALKS, FEWER = 5_000, 500
#: The frame that the goal allows, in milliseconds; as a multiple of what; and how often measured.
_FRAME, _GOAL, _RUNS = 16.7, 5, 3
#: What is typed: a word of many talks and one of few, accents, an author, and a word of none.
TYPED = ("learning", "graph", "müller", "ada 77", "xyzzy")
_ROOMS, _TRACKS = (
    tuple(f"Hall {n}" for n in range(1, 21)),
    tuple(f"Track {n}" for n in range(1, 31)),
)
_KINDS = ("oral", "spotlight", "poster", "workshop", "keynote", "demo")
#: Types into the search box, and returns how long each letter takes to be answered on the screen.
_TYPE = """
async (texts) => {
  const box = document.querySelector("#q");
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  }));
  const shown = () => document.querySelector("#count").textContent;
  const taken = [];
  for (const text of texts) {
    await painted();
    await painted();
    const begin = performance.now();
    box.value = text;
    box.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await painted();
    taken.push(performance.now() - begin);
    const soon = shown();
    await new Promise((done) => setTimeout(done, 50));
    if (soon !== shown()) throw Error(`${text}: ${soon} became ${shown()} after it was painted`);
  }
  return taken;
}
"""


@cache
def words() -> list[str]:
    """The words of the bundled programmes, as often as they use them."""
    done = process("talks", "--all", "--jsonl", "--fields", "title,abstract", env=_alone())
    return done.out.translate(str.maketrans(dict.fromkeys('{}":,\\'))).split()


def _alone() -> dict[str, str]:
    """The surroundings of someone who has nothing of their own."""
    return os.environ | {"CONFCLI_HOME": os.devnull}


def talk(number: int) -> Talk:
    """A talk that differs from all others, in a programme of four days in 20 rooms."""
    random = Random(number)  # noqa: S311
    text = random.choices(words(), k=random.randint(60, 180))
    slot = number // len(_ROOMS)
    start = invented.at("2024-05-06 09:00") + timedelta(days=slot % 4, minutes=slot // 4 * 10)
    return Talk(
        " ".join(random.choices(words(), k=random.randint(4, 12))).capitalize(),
        authors=[f"Ada Verne {number}", f"Jürgen Müller {number % 97}"],
        type=random.choice(_KINDS),
        track=random.choice(_TRACKS),
        room=_ROOMS[number % len(_ROOMS)],
        start=start,
        end=start + timedelta(minutes=10),
        abstract=f"{' '.join(text)}.",
    )


def page(folder: Path, talks: int) -> Path:
    """Export the page of a programme with so many talks."""
    every = [talk(number) for number in range(talks)]
    blocks = (every[n : n + 50] for n in range(0, talks, 50))
    sessions = (_session(f"Session {n}", block) for n, block in zip(count(1), blocks))
    return exported(invented.write(folder, *sessions), folder / f"{talks}.html")


def _session(title: str, talks: Sequence[Talk]) -> Session:
    return invented.session(title, *talks)


def exported(listing: Path, file: Path) -> Path:
    """Export the page of all that a file lists."""
    given = ("--programme", "--listing", listing, "--format", "html", "-o", file, "--yes")
    done = process("export", *given, env=_alone())
    if done.code:
        raise NotHere(done.err.strip())
    return file


def texts(page: str) -> int:
    """The bytes of the texts that a page shows, blanks between them aside."""
    tree = Parser(page)
    tree.strip_tags(["script", "style", "template"])
    assert tree.body
    return len(" ".join(tree.body.text(separator=" ").split()).encode())


def markup(file: Path) -> float:
    """The bytes of a page that are no text, as a multiple of those that are."""
    page = file.read_text("utf-8")
    shown = texts(page)
    return (len(page.encode()) - shown) / shown


def keystrokes() -> list[str]:
    """What is in the search box, letter by letter; it is emptied after each text."""
    return [text[:end] for text in TYPED for end in (*range(1, len(text) + 1), 0)]


@contextmanager
def opened(*files: Path) -> "Iterator[list[Page]]":
    """The files, each open in a tab."""
    lifted = ("--disable-frame-rate-limit", "--disable-gpu-vsync")
    try:
        with chromium.running(*lifted) as browser:
            pages = [browser.new_page(viewport={"width": 1280, "height": 900}) for _ in files]
            for tab, file in zip(pages, files, strict=True):
                tab.goto(file.as_uri())
            yield pages
    except chromium.NoBrowserError as error:
        raise NotHere(str(error)) from None


def taken(pages: "Sequence[Page]", runs: int) -> list[list[float]]:
    """Milliseconds by page and letter: the least of what was measured in turns."""
    found: list[list[list[float]]] = [[] for _ in pages]
    for _ in range(runs):
        for measured, tab in zip(found, pages, strict=True):
            tab.bring_to_front()
            measured.append(tab.evaluate(_TYPE, keystrokes()))
    return [[*map(min, zip(*each, strict=True))] for each in found]


def rows(*, quick: bool) -> Iterator[Row]:
    """How long the letters take, all together and the worst, then what the pages consist of."""
    size = f"{TALKS:,} talks, to {FEWER}"
    with TemporaryDirectory() as name:
        small, large = (page(Path(name), each) for each in (FEWER, TALKS))
        with opened(small, large) as pages:
            few, many = taken(pages, 1 if quick else _RUNS)
        for which, of in (("a letter, on average", statistics.mean), ("the slowest letter", max)):
            yield Row(f"filtering: {which}", (of(many) - _FRAME) / of(few), _GOAL, size)
            yield Row(f"filtering: {which}", of(many), None, f"{TALKS:,} talks", " ms")
        yield from _weights(large, f"{TALKS:,} talks")
        if schedule := _fosdem():
            yield from _weights(exported(schedule, Path(name, "fosdem.html")), "FOSDEM 2024")


def _weights(file: Path, of: str) -> Iterator[Row]:
    yield Row("markup, to texts", markup(file), 1, of)
    yield Row("the page", file.stat().st_size / 1e6, None, of, " MB")


def _fosdem() -> Path | None:
    try:
        return corpus() / "frab" / "fosdem2024_schedule.xml"
    except NotHere:
        return None


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
