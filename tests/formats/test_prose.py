"""Titles, names and abstracts with HTML or entities come out clean in every format."""

import csv
import io
import json
from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple

import pytest

from confcli.export import tex, tex_names
from confcli.formats import prose, registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document

HINTS = Hints(timezone="America/Los_Angeles")
START, END = "2025-07-04T10:00:00-07:00", "2025-07-04T10:45:00-07:00"


class Item(NamedTuple):
    """The texts of a talk, as printed by a source or as read from it."""

    title: str
    names: list[str]
    abstract: str


def as_json(value: object) -> str:
    return json.dumps(value)


def icalendar(item: Item) -> str:
    names = "\n".join(f'ATTENDEE;ROLE=X-SPEAKER;CN="{name}":mailto:a@b.c' for name in item.names)
    title, abstract = (text.replace(";", "\\;").replace(",", "\\,") for text in item[::2])
    return f"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20250704T100000Z
SUMMARY:{title}
DESCRIPTION:{abstract}
{names}
END:VEVENT
END:VCALENDAR
"""


def virtual_feed(item: Item) -> str:
    authors = [{"fullname": name} for name in item.names]
    record = {"id": 1, "name": item.title, "authors": authors, "abstract": item.abstract}
    return as_json({"results": [record | {"eventtype": "Oral", "starttime": START}]})


def miniconf_calendar(item: Item) -> str:
    title = f"{item.title}<br/>{' and '.join(item.names)}"
    return as_json([{"title": title, "start": START, "end": END, "calendarId": "---"}])


def miniconf_conference(item: Item) -> str:
    paper = {"id": "1", "title": item.title, "authors": item.names, "abstract": item.abstract}
    event = {"track": "Flying", "type": "Oral", "start_time": START, "paper_ids": ["1"]}
    session = {"name": "Session 1", "events": {"e": event}}
    return as_json({"sessions": {"s": session}, "papers": {"1": paper}})


def miniconf_papers(item: Item) -> str:
    row = {"UID": "1", "title": item.title, "authors": item.names, "abstract": item.abstract}
    return as_json([row])


def miniconf_schedules(item: Item) -> str:
    times = {"date": "Jul 5 2025", "startTime": "9:00 AM", "endTime": "9:10 AM"}
    return as_json({"W1": [{"title": item.title, "speakers": " and ".join(item.names), **times}]})


def miniconf_sessions(item: Item) -> str:
    return f"{as_json(item.title)}:\n  date: 2020-07-06_05:00:00\n  papers:\n  - main.1\n"


def records(item: Item) -> str:
    about = {"title": item.title, "speakers": item.names, "abstract": item.abstract}
    return as_json({"talks": [about | {"startTime": START, "endTime": END}]})


def frab_xml(item: Item) -> str:
    names = "".join(f"<person>{escape(name)}</person>" for name in item.names)
    title, abstract = map(escape, item[::2])
    return f"""<schedule><conference><title>Kites</title></conference><day date="2025-07-04"
        ><room name="A"><event id="1"><date>{START}</date><title>{title}</title>
        <abstract>{abstract}</abstract><persons>{names}</persons></event></room></day></schedule>"""


def frab_json(item: Item) -> str:
    persons = [{"public_name": name} for name in item.names]
    event = {"title": item.title, "abstract": item.abstract, "persons": persons, "date": START}
    return as_json({"schedule": {"conference": {"days": [{"rooms": {"A": [event]}}]}}})


def sessionize(item: Item) -> str:
    people = [{"id": name, "fullName": name} for name in item.names]
    session = {"id": "1", "title": item.title, "description": item.abstract, "startsAt": START}
    sessions = [session | {"speakers": item.names, "isServiceSession": False}]
    return as_json({"sessions": sessions, "speakers": people})


def indico(item: Item) -> str:
    moment = {"date": "2025-07-04", "time": "10:00:00", "tz": "Europe/Vienna"}
    speakers = [
        dict(zip(("first_name", "last_name"), n.split(" ", 1), strict=True)) for n in item.names
    ]
    texts = {"title": item.title, "description": item.abstract}
    talk = texts | {"id": "1", "startDate": moment, "speakers": speakers}
    event = {"_type": "Conference", "title": "Kites", "contributions": [talk]}
    return as_json({"_type": "HTTPAPIResult", "results": [event]})


def schema_org(item: Item) -> str:
    people = [{"@type": "Person", "name": name} for name in item.names]
    texts = {"name": item.title, "description": item.abstract, "startDate": START}
    event = {"@context": "https://schema.org", "@type": "Event", "performer": people}
    return as_json(event | texts)


def table(item: Item) -> str:
    out = io.StringIO()
    rows = [["title", "speakers", "abstract", "start"]]
    rows.append([item.title, "; ".join(item.names), item.abstract, START])
    csv.writer(out).writerows(rows)
    return out.getvalue()


def bibtex(item: Item) -> str:
    title, abstract = map(tex.escaped, item[::2])
    names = tex_names.joined(item.names)
    return f"@misc{{a, title = {{{title}}}, author = {{{names}}}, abstract = {{{abstract}}}}}"


def acl_anthology(item: Item) -> str:
    authors = (name.split(" ", 1) for name in map(escape, item.names))
    names = "".join(f"<author><first>{a}</first><last>{b}</last></author>" for a, b in authors)
    title, abstract = map(escape, item[::2])
    texts = f"<title>{title}</title>{names}<abstract>{abstract}</abstract>"
    paper = f'<paper id="1">{texts}</paper>'
    return f'<collection id="2024.k"><volume id="1">{paper}</volume></collection>'


def openreview(item: Item) -> str:
    content = {"title": item.title, "authors": item.names, "abstract": item.abstract}
    note = {"id": "a", "forum": "a", "signatures": [], "content": content}
    return as_json({"notes": [note]})


def virtual_cards(item: Item) -> str:
    names = " ⋅ ".join(item.names)
    return f"1 Events\n\nPoster\n{item.title}\n{names}\nJul 7 2025, 10:00 AM - 10:15 AM\n" + (
        f"Hall A\n{item.abstract}\nView full details\n"
    )


def neurips_public(item: Item) -> str:
    session, slot = f"{START} - 2025-07-04T12:00:00-07:00", f"{START} - {END}"
    texts = f"{item.title}\n{', '.join(item.names)}\n{item.abstract}\n"
    other = "2025-07-04T10:45:00-07:00 - 2025-07-04T11:00:00-07:00\nQ&A\n"
    return f"Kites\n\n{session}\n\n{slot}\n1 - Oral: {texts}\n{other}"


def virtual_session(item: Item) -> str:
    texts = f"Oral\n{item.title}\n\n{' · '.join(item.names)}\n\n{item.abstract}\n"
    return f"Oral Session 1\n\nTue 4 May 2021 19:00 - 19:15 PDT\n\n{texts}"


def day_page(item: Item) -> str:
    texts = f"Poster\n{item.title}\n{' · '.join(item.names)}\n{item.abstract}\n"
    return f"Poster Session 1 Thu 6 May 2021 05:00 p.m.\n\n{texts}\n[ Virtual ]\n"


WRITERS: dict[str, Callable[[Item], str]] = {
    write.__name__.replace("_", "-"): write
    for write in (
        *(icalendar, virtual_feed, miniconf_calendar, miniconf_conference, miniconf_papers),
        *(miniconf_schedules, miniconf_sessions, records, frab_xml, frab_json),
        *(
            sessionize,
            indico,
            schema_org,
            table,
            bibtex,
            acl_anthology,
            openreview,
            virtual_cards,
            neurips_public,
            virtual_session,
            day_page,
        ),
    )
}
#: confcli's own files hold clean text already, so it is kept as it is.
NATIVE = {"confcli-json", "confcli-jsonl"}
#: The texts that files of a format do not have.
UNSAID = {
    "miniconf-calendar": ["abstract"],
    "miniconf-schedules": ["abstract"],
    "miniconf-sessions": ["names", "abstract"],
}
PRINTED = Item(
    "Tests &amp;amp;&amp;amp; <i>Process</i> &ndash; &#x201c;H<sub>2</sub>O&#8221;",
    ["Bj&ouml;rn <b>&Ouml;st</b>", "Ada Verne"],
    "A <em>kite</em> &amp; a tail &lt; a house,&nbsp;$a &lt; b$.",
)
READ = Item(
    "Tests && Process – “H2O”", ["Björn Öst", "Ada Verne"], "A kite & a tail < a house, $a < b$."
)
LITERAL = Item(
    r"Attention [is] all a < b, C<T>, Vec<B>, AT&T & R&D, $x<y$ \& x",
    ["Ada Verne", "Bo O'Lind"],
    r"If x<y and y>z, map<A, B> & ?a=1&copy=2 hold, {\"o} $\alpha<\beta$ does.",
)


def read(name: str, printed: Item) -> dict[str, Any]:
    listing = registry.read(Document("kites", WRITERS[name](printed).encode()), HINTS)
    assert listing.sources[0].format == name
    session = listing.sessions[-1]
    talk = next((talk for talk in session.talks if talk.title), None)
    if talk is None:
        return {"title": session.title}
    found = {"title": talk.title, "names": talk.authors, "abstract": talk.abstract}
    return {key: value for key, value in found.items() if key not in UNSAID.get(name, [])}


def test_every_format_is_covered() -> None:
    assert {*WRITERS, *NATIVE} == {each.NAME for each in registry.FORMATS}


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(("printed", "expected"), [(PRINTED, READ), (LITERAL, LITERAL)])
def test_texts_are_as_a_reader_sees_them(name: str, printed: Item, expected: Item) -> None:
    found = read(name, printed)
    assert found == {key: getattr(expected, key) for key in found}
    assert [*found, *UNSAID.get(name, [])] == list(Item._fields)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("", None),
        (" <p> </p> ", None),
        ("<p>One</p><p>two<br>three</p>", "One\n\ntwo\nthree"),
        ("One <i>kite</i>.\n\nAnother.", "One kite.\n\nAnother."),
        ("One\r\n \r\ntwo", "One\n\ntwo"),
        ("&lt;p&gt;One &amp;amp; two&lt;/p&gt;", "One & two"),
        ("<p>&lt;b&gt; is a tag</p>", "<b> is a tag"),
        ("&notit; &nosuch; &copy", "&notit; &nosuch; &copy"),
        ("<p>C<T> and <o:p>more</o:p></p>", "C<T> and more"),
        ("C<B>, <b and b>", "C<B>, <b and b>"),
        ("Vec<B><br>b", "Vec<B>\nb"),
        ("<table><tr><td>a<td>b</table>", "a b"),
        ("half \ud83d", "half \ud83d"),
    ],
)
def test_html_becomes_paragraphs(printed: str, text: str | None) -> None:
    assert prose.paragraphs(printed) == text


def test_a_line_has_no_line_breaks() -> None:
    assert prose.line(" One<br>two \n three ") == "One two three"
    assert prose.line("&nbsp;") is None
