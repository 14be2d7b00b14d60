"""A conference of a stranger who has an attack in every field, and a user who marked its items."""

import os
import pty
from collections.abc import Sequence
from pathlib import Path

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.library import marks, stored
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing, Session, Talk
from confcli.model.marks import Appointment, Mark, Marked, Slot
from tests.support.filling import filled
from tests.support.harness import Result, everything
from tests.support.hostile import ATTACK
from tests.support.invented import at
from tests.support.own import writing

NOW = "2021-05-04T09:15:00+00:00"
#: Fields that hold no free text, as reading and the database see to.
KNOWN = {
    "timezone": "Europe/Berlin",
    "time_basis": "stated",
    "day_change": None,
    "missing": None,
    "duration": 60,
    "gathered": False,
    "fetched_at": None,
}
#: Neither a database nor a file in UTF-8 has halves of characters.
_WHOLE = ATTACK.encode("utf-8", "ignore").decode()
_ADDRESSES = ("url", "recording", "slides", "links")


def attack(word: str) -> str:
    """A text that begins with a word, goes on as an attack, and ends with a word."""
    address = "https://kites.example/" if word in _ADDRESSES else ""
    return f"{address}{word}{_WHOLE}end"


def id_(word: str) -> str:
    """An id that is an attack; SQLite ends ids at a zero."""
    return attack(word).replace("\0", "")


def listing(word: str = "KiteCon", later: int = 0) -> Listing:
    """A listing with an attack in every field that can hold one."""
    times = [{"start": at(f"2021-05-04 {hour:02}:00"), "end": None} for hour in (9, 9, 10)]
    times += [{"start": None, "end": None}]
    talks = [
        filled(Talk, attack, KNOWN | when | {"id": id_(f"t000000{n}"), "paper": id_(f"p{n}")})
        for n, when in enumerate(times)
    ]
    talks[1].title = None
    talks[2].url = attack("page")  # no web address
    talks[3].status = None
    more = {"start": at(f"2021-05-04 {9 + later:02}:00"), "end": at("2021-05-04 12:00")}
    blocks = [
        filled(Session, attack, KNOWN | more | {"id": id_(f"s000000{n}"), "talks": part})
        for n, part in enumerate((talks[:2], talks[2:], ()))
    ]
    found = filled(Listing, attack, KNOWN | {"conference": attack(word), "sessions": blocks})
    assert isinstance(found, Listing)
    return found


def file(folder: Path) -> Path:
    """A listing file with an evil name; a file system has no place for a zero and a slash."""
    name = _WHOLE.replace("\0", "").replace("/", "")
    short = name.encode()[:180].decode("utf-8", "ignore")  # most allow 255 bytes
    path = folder / f"kites{short}.json"
    text = listing_json.dumps(listing())
    path.write_text(text, "utf-8", errors="backslashreplace")
    return path


def fill(home: Path) -> None:
    """Fill the database past all that reads: two versions, marks, an appointment."""
    source = SourceFile(attack("source"), b"{}", Hints())
    with writing(home / "listings.db") as connection:
        for later in (0, 1):
            stored.put(
                connection, listing(later=later), [source], f"2021-05-0{later + 1}T00:00:00+00:00"
            )
        marks.put(connection, _marked())
        begin, end = at("2021-05-04 09:30"), at("2021-05-04 11:00")
        own = Appointment("b0000000", attack("busy"), begin, end, attack("ics"))
        marks.put_appointment(connection, own)


def _marked() -> list[Marked]:
    says = (
        Mark("must", (attack("label"),), attack("note")),
        Mark("maybe", (attack("label"),)),
        Mark(hidden=True),
        Mark(seen=True),
    )
    return [
        Marked(
            *(talk.id, "talk", attack("KiteCon"), talk.source_ids, talk.title, talk.authors),
            [Slot(attack("slot"), "2021-05-03T09:00:00+02:00", None, attack("before"), False)],
            "2021-05-01T00:00:00+00:00",
            mark,
        )
        for talk, mark in zip(listing().talks, says, strict=True)
    ]


def on_pty(arguments: Sequence[object], width: int, **environment: str) -> Result:
    """Run in a copy of this process on a pseudo-terminal, which has stderr too."""
    import termios

    child, main = pty.fork()
    if child == 0:
        import sys

        from confcli.cli.run import run

        os.environ.update(environment)
        termios.tcsetwinsize(1, (50, width))
        sys.stdin, sys.stdout, sys.stderr = (
            open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            for number, mode in ((0, "r"), (1, "w"), (2, "w"))
        )
        code = 99
        try:
            code = run([str(each) for each in arguments])
            sys.stdout.flush()
        finally:
            os._exit(code)
    os.write(main, b"n\n")  # the answer to any question
    out = everything(main)
    _, status = os.waitpid(child, 0)
    return Result(os.waitstatus_to_exitcode(status), out.decode("utf-8", "surrogateescape"), "")
