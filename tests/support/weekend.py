"""A programme of three days, in whose second night the clocks of Europe change, as a page.

It has what a page must show or survive: talks past midnight, without a time, a room or an end,
repeated and cancelled ones, other scripts, and texts that attack.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Session, Source, Talk
from confcli.programme.assembly import assemble
from tests.support.harness import confcli
from tests.support.invented import at

CONFERENCE = "Kite Days 2024"
ZONE = "Europe/Brussels"
DAYS = ("2024-03-30", "2024-03-31", "2024-04-01")
ROOMS = ("Hall A", "Hall B", "Cellar", "北の間")
_SOURCE = Source("kites.json", "native", "because", 2024, timezone=ZONE, time_basis="stated")
_TEXT = (
    "How a kite flies depends on the wind, on its tail and on whoever holds the line. "
    "We show what we measured in three summers on the coast, and what we would do otherwise."
)
#: Texts that would run, load or leave the page if they were markup.
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=https://evil.example/a.png onerror=alert(2)>',
    "</script><script>alert(3)</script>",
    "'-alert(4)-'",
    "<!--<script>",
    "</textarea></title></style><svg onload=alert(5)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp;amp;",
)
#: Web addresses that no page may link to.
BAD_LINKS = ("javascript:alert(6)", "data:text/html,<script>alert(7)</script>", "vbscript:x")


def talk(title: str, start: str, minutes: int | None = 30, **more: Any) -> Talk:
    """A talk at a time in Brussels: ``2024-03-30 09:00+01:00``."""
    begin = at(start)
    known = {"type": "talk", "room": "Hall A", "track": "Flying", "abstract": f"{title}. {_TEXT}"}
    end = begin + timedelta(minutes=minutes) if minutes else None
    return Talk(title, start=begin, end=end, **(known | {"authors": ["Ada Verne"]} | more))


def _usual() -> Iterator[Talk]:
    """Yield talks in each room at each hour of each day."""
    kinds, tracks = ("talk", "workshop", "lightning talk"), ("Flying", "Knots & tails", "History")
    for day, offset in zip(DAYS, ("+01:00", "+02:00", "+02:00"), strict=True):
        for number, room in enumerate(ROOMS):
            for hour in range(9, 17):
                yield talk(
                    f"Kites of {room} at {hour} on {day[8:]}",
                    f"{day} {hour:02}:00{offset}",
                    (20, 30, 50, 60)[(hour + number) % 4],
                    room=room,
                    type=kinds[(hour + number) % 3],
                    track=tracks[number % 3],
                    authors=[f"Ada Verne {hour}", f"Bo Fox {number}"],
                )


def _special() -> Iterator[Talk]:
    """Yield one talk of each kind that pages get wrong."""
    yield talk("Opening", f"{DAYS[0]} 08:30+01:00", type="keynote", authors=[])
    yield talk("Beside another", f"{DAYS[0]} 10:10+01:00", 20, type="demo", track="History")
    yield talk("Night flight", f"{DAYS[0]} 23:30+01:00", 60, room="Cellar", track="History")
    yield talk("Before the clocks change", f"{DAYS[1]} 01:30+01:00", 30, room="Cellar")
    yield talk("After the clocks change", f"{DAYS[1]} 03:30+02:00", 30, room="Cellar")
    yield talk("Drachen über Würzburg", f"{DAYS[1]} 17:00+02:00", authors=["Jürgen Müller-Łoś"])
    yield talk("凧の歴史 🪁", f"{DAYS[1]} 17:00+02:00", room="北の間", authors=["田中 花子"])
    yield talk("No end is known", f"{DAYS[1]} 18:00+02:00", None)
    yield talk("Nowhere in particular", f"{DAYS[1]} 18:00+02:00", room=None, track=None, type=None)
    yield talk("Rained off", f"{DAYS[2]} 17:00+02:00", cancelled=True)
    for number, text in enumerate(ATTACKS):
        begin = f"{DAYS[2]} 18:{number * 5:02}+02:00"
        yield talk(text, begin, 5, abstract=text, authors=[text], room=text, links=list(BAD_LINKS))


def sessions(*, few: bool = False) -> list[Session]:
    """Sessions by day, and one of talks at no time; or few of them."""
    usual = [] if few else _usual()
    talks = sorted([*usual, *_special()], key=lambda each: str(each.start))
    by_day = {day: [it for it in talks if _day(it) == day] for day in DAYS}
    found = [_session(f"Programme of {day}", each) for day, each in by_day.items()]
    found.append(_session("Posters", [Talk("At no time", type="poster", authors=["Cy Gull"])]))
    return found


def _day(talk: Talk) -> str:
    from zoneinfo import ZoneInfo

    assert talk.start
    return talk.start.astimezone(ZoneInfo(ZONE)).date().isoformat()


def _session(title: str, talks: list[Talk]) -> Session:
    return Session(title, timezone=ZONE, time_basis="stated", talks=talks)


@cache
def listing(*, few: bool = False) -> Listing:
    """The listing, with its ids."""
    (found,) = assemble([Listing(CONFERENCE, [_SOURCE], sessions(few=few))])
    return found


def talks() -> list[Talk]:
    """Its talks, in no particular order."""
    return [talk for session in listing().sessions for talk in session.talks]


def identity(title: str) -> str:
    """The id of the talk with a title."""
    (found,) = (each.id for each in talks() if each.title == title)
    return found


def write(folder: Path, *, few: bool = False) -> Path:
    """Write the listing to a file."""
    path = folder / "kites.json"
    path.write_text(listing_json.dumps(listing(few=few)), "utf-8")
    return path


@cache
def page(*, few: bool = False) -> str:
    """The page that ``confcli export`` writes of it."""
    with TemporaryDirectory() as folder:
        of = ("--programme", "--listing", write(Path(folder), few=few))
        done = confcli("export", "--format", "html", *of)
    assert done.code == 0, done.err
    return done.out
