"""Random sessions, printed in the style of each kind of page."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from confcli.formats.virtual import day
from confcli.model.entities import Session, Talk

PACIFIC = ZoneInfo("America/Los_Angeles")
#: Clock changes, new year, a leap day, and ordinary days.
DAYS = [
    date(2020, 2, 29),
    date(2020, 3, 8),
    date(2020, 10, 31),
    date(2020, 11, 1),
    date(2020, 12, 31),
    date(2021, 3, 14),
    date(2021, 5, 4),
    date(2021, 7, 20),
    date(2021, 9, 30),
    date(2021, 12, 11),
]
#: As Django's ``N`` prints them.
MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
FIRST_NAMES = ["Ada", "Jean-Luc", "Łukasz", "Nguyễn", "Zoë", "J.", "D'Arcy", "Øystein", "Mary Ann"]
LAST_NAMES = ["Verne", "O'Brien", "O’Neil", "Lê", "McDonald", "Picot-Roux", "Müller", "Fox III"]
PARTICLES = ["", "de la ", "van der ", "von "]
LONE_NAMES = ["Madonna", "Lê", "bell hooks", "e. e. cummings"]
WORDS = st.text("abcdefghijklmnopqrstuvwxyzäöüßéøłşñ", min_size=2, max_size=9)
ASIDES = st.sampled_from(
    [
        "Q&A",
        "—",
        "-",
        "–",
        r"$\ell_1$",
        "[is]",
        "(Soft|Hard)ware",
        "a/b",
        "3D",
        "C++",
        "“yes”",
        "深層",
    ]
)

full_names = st.builds(
    lambda first, particle, last: f"{first} {particle}{last}",
    st.sampled_from(FIRST_NAMES),
    st.sampled_from(PARTICLES),
    st.sampled_from(LAST_NAMES),
)
any_names = st.one_of(full_names, full_names, st.sampled_from(LONE_NAMES))


def people(least: int = 0) -> st.SearchStrategy[list[str]]:
    return st.lists(any_names, min_size=least, max_size=6, unique=True)


def is_finished(title: str) -> bool:
    """Whether a title is complete; one that ends in "at" would form a sentence with a time."""
    return title.split()[-1] not in day._UNFINISHED


titles = (
    st.builds(
        lambda first, rest: " ".join(["Toward", first.title(), *rest]),
        WORDS,
        st.lists(
            st.one_of(WORDS, ASIDES, WORDS.map(lambda word: f"{word}:")), min_size=2, max_size=9
        ),
    )
    .map(lambda title: title.rstrip(" :-–—"))
    .filter(is_finished)
)
sentences = st.lists(st.one_of(WORDS, WORDS, ASIDES), min_size=10, max_size=18).map(
    lambda words: f"We {' '.join(words)} end."
)
lines = st.lists(sentences, min_size=1, max_size=3).map("\n".join)
abstracts = st.lists(lines, min_size=1, max_size=3).map("\n\n".join)
heads = st.sampled_from(
    [("Oral Session 7", "oral session"), ("Poster Session 12", "poster session"), ("Kites", None)]
)


@st.composite
def talks(draw: st.DrawFn, kinds: Sequence[str | None]) -> Talk:
    if draw(st.integers(0, 7)) == 0:
        return Talk()
    kind = draw(st.sampled_from(kinds))
    if kind in ("q&a", "break"):
        return Talk(title={"q&a": "Q&A", "break": "Break"}[kind], type=kind)
    authors = draw(people(least=0 if kind else 1))
    return Talk(draw(titles), kind, authors, draw(st.none() | abstracts))


@st.composite
def timed(draw: st.DrawFn, programme: list[Talk]) -> list[Talk]:
    """Give the talks consecutive times, on a day that may have two 1 a.m.s or none."""
    day = draw(st.sampled_from(DAYS))
    at = datetime.combine(day, time(draw(st.sampled_from([0, 7, 11, 19, 22]))), PACIFIC)
    found: list[Talk] = []
    for talk in programme:
        end = later(at, draw(st.sampled_from([5, 10, 15, 50])))
        found.append(replace(talk, start=at, end=end))
        at = later(end, draw(st.sampled_from([0, 0, 0, 30])))
    return found


def later(at: datetime, minutes: int) -> datetime:
    return (at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(PACIFIC)


@st.composite
def sessions(draw: st.DrawFn, kinds: Sequence[str | None]) -> Session:
    title, kind = draw(heads)
    programme = draw(st.lists(talks(kinds), min_size=1, max_size=6).flatmap(timed))
    return Session(
        title,
        kind,
        programme[0].start,
        programme[-1].end,
        "America/Los_Angeles",
        "stated",
        draw(st.lists(full_names, max_size=3, unique=True)),
        draw(st.none() | abstracts),
        talks=programme,
        spans_talks=True,
    )


def of(moment: datetime | None) -> datetime:
    assert moment
    return moment


def clock(moment: datetime, twelve: bool) -> str:
    """Format a time like Django's ``P`` or ``H:i``."""
    if not twelve:
        return f"{moment:%H:%M}"
    if (moment.hour % 12, moment.minute) == (0, 0):
        return "noon" if moment.hour else "midnight"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes} {'a.m.' if moment.hour < 12 else 'p.m.'}"


def day_of(moment: datetime) -> str:
    return f"{moment:%a} {moment.day} {MONTHS[moment.month - 1]}"


def virtual_page(session: Session, dot: str, twelve: bool, kind_above: bool) -> str:
    """Print a session in the style of the virtual sites."""
    parts = ["Skip to yearly menu bar Skip to main content", ""]
    parts += ["Session"] if kind_above else []
    parts.append(session.title)
    if session.chairs:
        parts.append(f"Moderators: {dot.join(session.chairs)}")
    parts += ["Abstract:", session.abstract or "", "Chat is not available."]
    for talk in session.talks:
        start, end = of(talk.start), of(talk.end)
        range_ = f"{clock(start, twelve)} - {clock(end, twelve)}"
        parts.append(f"{day_of(start)} {range_} {end.tzname()}")
        kind = {"q&a": "Q&A"}.get(talk.type or "", (talk.type or "").title())
        parts.append(f"{kind}\n{talk.title}" if kind else talk.title or "")
        parts += [dot.join(talk.authors), talk.abstract or ""]
    return "\n\n".join(part for part in parts if part)


def public(session: Session) -> Session:
    """A session as public pages show it, where a time equal to the talks' is not printed."""
    return replace(session, spans_talks=not session.chairs and len(session.talks) == 1)


def public_page(session: Session) -> str:
    """Print a session in the style of the public pages of NeurIPS 2020."""
    parts = [session.title, "", session.abstract or "", ""]
    if not public(session).spans_talks:
        parts.append(iso_range(session))
    if session.chairs:
        parts += ["", "Session chairs", "", ", ".join(session.chairs), ""]
    for number, talk in enumerate(session.talks, 1):
        parts += [iso_range(talk), *public_title(number, talk)]
        parts += [text for text in (", ".join(talk.authors), talk.abstract) if text]
    return "\n".join(parts)


def iso_range(item: Session | Talk) -> str:
    return f"{of(item.start).isoformat()} - {of(item.end).isoformat()}"


def public_title(number: int, talk: Talk) -> list[str]:
    if talk.title is None:
        return []
    if talk.type in ("q&a", "break", None):
        return [talk.title]
    return [f"{number} - {talk.type.title()}: {talk.title}"]


def untitled(kind: str | None) -> st.SearchStrategy[Talk]:
    return st.builds(Talk, type=st.just(kind), abstract=lines)


def titled(kind: str | None) -> st.SearchStrategy[Talk]:
    return st.builds(
        Talk,
        titles,
        st.just(kind),
        st.lists(full_names, min_size=1, max_size=5, unique=True),
        lines,
    )


nobody: st.SearchStrategy[list[str]] = st.just([])
organisers = nobody | st.lists(full_names, min_size=2, max_size=4, unique=True)
blocks = st.one_of(
    st.builds(
        Session, titles, st.just("workshop"), chairs=organisers, abstract=st.none() | abstracts
    ),
    st.builds(Session, titles, st.just("tutorial"), chairs=organisers, abstract=abstracts),
    st.just(Session("Closing Remarks", "closing remarks")),
    st.just(Session("Kites in the Hall")),
    *(
        st.builds(
            Session,
            st.just(title),
            st.just(kind),
            talks=st.lists(works(work), min_size=1, max_size=5),
        )
        for title, kind, work in (
            ("Poster Session 3", "poster session", "poster"),
            ("Oral Session 3", "oral session", None),
        )
        for works in (untitled, titled)
    ),
)


@st.composite
def days(draw: st.DrawFn) -> list[Session]:
    """Sessions of one day with their starts, in a zone stated by the page."""
    name = draw(st.sampled_from(["America/New_York", "Europe/Berlin", "Asia/Kolkata", "UTC"]))
    at = datetime.combine(draw(st.sampled_from(DAYS[6:])), time(0), ZoneInfo(name))
    found: list[Session] = []
    for block in draw(st.lists(blocks, min_size=1, max_size=6)):
        at += timedelta(minutes=draw(st.sampled_from([0, 15, 60, 240])))
        found.append(replace(block, start=at, timezone=name, time_basis="page"))
    return found


def day_page(programme: list[Session], row: str, zone: str) -> str:
    """Print a day like the virtual sites: entries separated by a row of links or a blank line."""
    parts = ["Skip to yearly menu bar Skip to main content", "", f"Timezone: {zone}", ""]
    for session in programme:
        start = of(session.start)
        prefix = session.type.title() if session.type in ("workshop", "tutorial") else ""
        heading = f"{prefix}: {session.title}" if prefix else session.title
        parts.append(f"{heading} {start:%a} {start.day} {start:%b} {start:%I:%M} {half(start)}")
        parts += [" · ".join(session.chairs)] if session.chairs else []
        parts += [session.abstract] if session.abstract else []
        parts += entries(session.talks, row)
    return "\n".join(parts)


def half(moment: datetime) -> str:
    return "a.m." if moment.hour < 12 else "p.m."


def entries(works: Sequence[Talk], row: str) -> list[str]:
    found: list[str] = []
    for talk in works:
        texts: list[str | None] = [talk.title, " · ".join(talk.authors), talk.abstract]
        found += [row, *(text for text in texts if text)]
    return found


def with_bytes(page: str, ends: str, mark: bool, blanks: Callable[[str], str]) -> bytes:
    """Encode a page with these line endings, byte order mark and extra whitespace."""
    text = ends.join(blanks(line) for line in page.split("\n"))
    return (("\ufeff" if mark else "") + text).encode()
