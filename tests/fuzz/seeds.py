"""The seeds of the fuzzing: the project's own cases, and the real files where they are at hand."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from confcli.formats import registry
from confcli.formats.syntax.document import Document
from confcli.model.errors import ConfcliError
from tests.support import harness
from tests.support.corpus import FOLDER
from tests.support.menus import entry, menu

#: Real files may be large; what is beyond this teaches a fuzzer little.
_LARGEST = 2_000_000


def of_format(name: str) -> list[bytes]:
    """The files that a format reads, and those of earlier findings."""
    return [data for kind, data in _all() if kind == name] or of_any_format()


def of_any_format() -> list[bytes]:
    """All files of every format."""
    return [data for _, data in _all()]


@cache
def _all() -> list[tuple[str | None, bytes]]:
    return [(_format(path, data), data) for path, data in _files()]


def _files() -> Iterator[tuple[Path, bytes]]:
    folders = [FOLDER, harness.PAGES, Path(__file__).parent / "found"]
    if named := os.environ.get("CONFCLI_CORPUS"):
        folders += [Path(named), Path(named).parent / "cases"]
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            is_case = path.is_file() and path.suffix not in (".toml", ".md", ".py")
            if is_case and path.stat().st_size <= _LARGEST:
                yield path, path.read_bytes()


def _format(path: Path, data: bytes) -> str | None:
    """The name of the format that recognises a file."""
    if path.parent.name in {each.NAME for each in registry.FORMATS}:
        return path.parent.name
    if path.parent.name.startswith("read-"):
        return path.parent.name.removeprefix("read-")
    document = Document(path.name, data)
    for each in registry.FORMATS:
        try:
            if each.recognise(document).accepted:
                return each.NAME
        except ConfcliError:
            return None
    return None


def backups() -> list[bytes]:
    """Files of stars in their three forms."""
    return [
        b'{"confcli_stars": 1, "marks": [{"id": "t1234567", "star": "must", "labels": ["a"]}],'
        b' "appointments": [{"start": "2021-05-04T12:00:00Z", "end": null, "title": "Tea"}]}',
        b'[{"id": "t1234567", "conference": "ICLR 2021", "title": "Kites", "authors": ["Ada"]}]',
        b"t1234567 must # Kites\nconfcli:iclr-2021/t1234567\n",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:t1234567@confcli\r\nDTSTART:20210504T120000Z\r\n"
        b"SUMMARY:Kites\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ]


def menus() -> list[bytes]:
    """Menus of programmes."""
    room = {"name": r"H\.1", "latlon": [38.7, -9.1]}
    return [menu(entry(), entry(metadata={"rooms": [room]}), entry(url="webcal://k.example/a"))]


def websites() -> list[bytes]:
    """Pages that lead to programmes."""
    parts = (
        '<base href="/k/"><link rel="alternate" type="text/calendar" href="/feed?ical=1">',
        '<pretalx-schedule event-url="https://pretalx.example/k26/"></pretalx-schedule>',
        '<script src="https://sessionize.com/api/v2/ab12/view/GridSmart"></script>',
        '<script>"https:\\/\\/k26.sched.com/" "/static/virtual/data/k-2026-orals-posters.json"</script>',
        '<a href="webcal://k.example/a.ics">All</a><a href="/talk/AB3DE7/">T</a>',
        '<iframe src="https://calendar.google.com/calendar/embed?src=a%40b"></iframe>',
        '<a href="https://indico.example/event/12/">I</a><a href="/programme">Programme</a>',
        '<meta http-equiv="refresh" content="0; url=/2026/">',
    )
    return [part.encode() for part in parts] + ["".join(parts).encode()]


def people() -> list[bytes]:
    """Fields of people as sources print them."""
    texts = (
        "Ada Verne, Mira Sol and Kim Lee (Kite Lab)",
        "Verne, Ada; Sol, Mira; Lee, Kim",
        "Ada Verne 1,2 · Mira Sol 2 · Kim Lee 1*\n1 Kite Lab, 2 Wind Institute",
        r"J{\"u}rgen Verne and {The Kite Team} and {\'E}. Sol",
        "Dr. Ada Verne <ada@kites.example>, Mira Sol (chair), et al.",
        "Ada Verne (Kite Lab, Paris), Mira Sol [Wind Institute] & Kim Lee Jr.",
        "山田 太郎、佐藤 花子",
    )
    return [text.encode() for text in texts]


def times() -> list[bytes]:
    """Times as pages print them and people type them."""
    texts = (
        *("Tue 4 May 19:00 - 19:15 PDT", "Mon Dec 06 05:00 PM -- 07:21 PM (PST) @ Virtual"),
        *("2021-05-04T19:00:00-07:00", "4.5.2021 9.30–10.15 Uhr", "Jul 7, 10:00 AM - 10:15 AM"),
        *("3/7", "day 2", "next friday 14:00", "in 20 min", "1h30", "tomorrow", "2021-W18-2"),
        *(
            "5月4日 14:00",
            "noon",
            "UTC+05:45",
            "CET-1CEST,M3.5.0,M10.5.0/3",
            "Sat 12 Dec, 8:50 a.m. PST",
        ),
    )
    return [text.encode() for text in texts]


def queries() -> list[bytes]:
    """Queries with each part of the language."""
    texts = (
        *(
            "federated",
            '"a phrase" -not other',
            "author:bengio OR title:kites",
            "type:oral day:tue",
        ),
        *(
            "(a OR b) c",
            "conf:iclr after:14:00",
            "fedrated lerning",
            "C++ graph-nets l_2",
            "深層学習",
        ),
    )
    return [text.encode() for text in texts]


def settings() -> list[bytes]:
    """Files of settings."""
    return [
        b'tz = "Europe/Berlin"\nconference = "iclr"\n\n[travel]\n"Hall A" = 5\n',
        b"# mine\r\ncolor = 'auto' # always\r\npager = false\r\n",
    ]
