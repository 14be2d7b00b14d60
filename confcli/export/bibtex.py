"""Papers as a bibliography for BibTeX and biber, in UTF-8."""

from collections.abc import Mapping, Sequence
from string import digits

from confcli.export import tex, tex_names
from confcli.export.interface import Form, Manner
from confcli.model.kinds import is_kind, is_of_proceedings
from confcli.model.patterns import Pattern
from confcli.model.text import fold
from confcli.schedule import years
from confcli.schedule.entries import Entry
from confcli.times.zones import known

#: What a key consists of, so that every program reads it.
_KEY = Pattern("[^a-z0-9]+")


def write(entries: Sequence[Entry], manner: Manner) -> str:  # noqa: ARG001 - as all forms
    """A record for each paper, session and talk that has a title."""
    return "\n".join(record(entry) for entry in entries if entry.title)


def record(entry: Entry) -> str:
    """The record of an entry that has a title."""
    kind = "inproceedings" if _is_paper(entry) else "misc"
    fields = {name: value for name, value in _fields(entry).items() if value}
    width = max(map(len, fields))
    lines = [f"  {name:{width}} = {{{value}}},\n" for name, value in fields.items()]
    return f"@{kind}{{{_key(entry)},\n{''.join(lines)}}}\n"


def _is_paper(entry: Entry) -> bool:
    """Whether an entry is a paper: by its kinds, as not every talk has proceedings.

    Where the source names none, a paper has authors and an abstract, and another title than
    ``Keynote``.
    """
    kinds = {slot.type for slot in entry.slots}
    if kinds == {None}:
        named = entry.paper and not is_kind(entry.title or "")
        return bool(named and entry.authors and entry.abstract)
    return bool(entry.paper) and any(is_of_proceedings(kind) for kind in kinds if kind)


def _fields(entry: Entry) -> Mapping[str, str]:
    """What is known of an entry, written for TeX."""
    conference = tex.escaped(entry.conference)
    year = _year(entry)
    video = entry.recording and f"Recording: \\url{{{tex.address(entry.recording)}}}"
    return {
        "author": tex_names.joined(entry.authors),
        "title": tex.title(entry.title or ""),
        "booktitle" if _is_paper(entry) else "howpublished": conference,
        "year": str(year or ""),
        "url": tex.address(entry.url or ""),
        "note": video or "",
        "keywords": tex.escaped(", ".join(entry.keywords)),
        "abstract": tex.escaped(entry.abstract or ""),
        # ``note`` is printed in a bibliography, which a note to oneself is not meant for.
        "annote": tex.escaped(entry.mark.note or ""),
    }


def _key(entry: Entry) -> str:
    """``acar2021-phgvwx7x``: the first author, else the conference, the year and the id.

    With the id a key stays, whatever other papers there are, or are written beside it; titles
    are corrected too often to be in it.
    """
    name = _ascii(tex_names.family(entry.authors[0])) if entry.authors else ""
    conference = _ascii(entry.conference).rstrip(digits)
    return f"{name or conference}{_year(entry) or ''}-{_ascii(entry.paper or entry.id)}"


def _ascii(text: str) -> str:
    return _KEY.sub("", fold(text))


def _year(entry: Entry) -> int | None:
    """The year of the day on which it starts there, else that in the conference's name."""
    if entry.start is None:
        return max(years.named(entry.conference), default=None)
    own = entry.source_timezone
    return (known(own).local(entry.start) if own else entry.start).year


BIB = Form("bib", "BibTeX", "papers", write, needs="title")
