"""Papers as a bibliography for BibTeX and biber, in UTF-8."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from confcli.export import tex, tex_names
from confcli.export.interface import Form, Manner
from confcli.model.text import fold, words
from confcli.schedule import years
from confcli.schedule.entries import Entry
from confcli.times.zones import zone

#: Words that begin many titles, and say nothing of what a paper is about.
_COMMON = frozenset(
    """
    a an the of on in to for and or with at by from as is are do does can how why what when who
    your our my it its this that towards toward
    """.split()
)
#: What a key consists of, so that every program reads it.
_KEY = re.compile("[^a-z0-9]+")
#: The widest name of a field.
_WIDTH = len("booktitle")
#: What says which entry a key is of.
_Id = tuple[str, str]


def write(entries: Sequence[Entry], manner: Manner) -> str:
    """A record for each paper, session and talk that has a title."""
    return "\n".join(text for _, text in records(entries, manner))


def records(entries: Sequence[Entry], manner: Manner) -> list[tuple[Entry, str]]:
    """The entries that have a title, with the record of each.

    ``manner.among`` holds all papers of their conferences.
    """
    named = [entry for entry in entries if entry.title]
    keys = _keys(named, manner.among)
    return [(entry, _record(key, entry)) for key, entry in zip(keys, named, strict=True)]


def _record(key: str, entry: Entry) -> str:
    kind = "inproceedings" if entry.kind != "session" else "misc"
    fields = {name: value for name, value in _fields(entry).items() if value}
    lines = [f"  {name:{_WIDTH}} = {{{value}}},\n" for name, value in fields.items()]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _fields(entry: Entry) -> Mapping[str, str]:
    """What is known of an entry, written for TeX."""
    conference = tex.escaped(entry.conference)
    year = _year(entry)
    video = entry.recording and f"Recording: \\url{{{tex.address(entry.recording)}}}"
    return {
        "author": tex_names.joined(entry.authors),
        "title": tex.title(entry.title or ""),
        "howpublished" if entry.kind == "session" else "booktitle": conference,
        "year": str(year or ""),
        "url": tex.address(entry.url or ""),
        "note": video or "",
        "keywords": tex.escaped(", ".join(entry.keywords)),
        "abstract": tex.escaped(entry.abstract or ""),
        # ``note`` is printed in a bibliography, which a note to oneself is not meant for.
        "annote": tex.escaped(entry.mark.note or ""),
    }


def _keys(entries: Sequence[Entry], among: Iterable[Entry]) -> list[str]:
    """The keys of entries: those that another one of the conference has, too, end in the id.

    So a key stays, whatever else is written. Only one that papers of two conferences have depends
    on that.
    """
    every = {_id(entry): _key(entry) for entry in (*among, *entries)}
    counts = Counter((conference, key) for (conference, _), key in every.items())
    plain = [_key(entry) for entry in entries]
    again = Counter(plain)
    return [
        f"{key}-{_id(entry)[1]}" if again[key] > 1 or counts[entry.conference, key] > 1 else key
        for entry, key in zip(entries, plain, strict=True)
    ]


def _id(entry: Entry) -> _Id:
    return entry.conference, entry.paper or entry.id


def _key(entry: Entry) -> str:
    """``acar2021federated``: the first author, else the conference, with year and title."""
    title = words(entry.title or "")
    first = next((word for word in title if word not in _COMMON and _ascii(word)), "")
    name = _ascii(tex_names.family(entry.authors[0])) if entry.authors else ""
    conference = re.sub(r"\d+$", "", _ascii(entry.conference))
    return f"{name or conference}{_year(entry) or ''}{_ascii(first) or entry.id}"


def _ascii(text: str) -> str:
    return _KEY.sub("", fold(text))


def _year(entry: Entry) -> int | None:
    """The year in the conference's name, else that of the day on which it starts there."""
    if of_name := years.named(entry.conference):
        return max(of_name)
    if entry.start is None:
        return None
    own = entry.source_timezone
    return (zone(own).local(entry.start) if own else entry.start).year


BIB = Form("bib", "BibTeX", "papers", write, needs="title")
