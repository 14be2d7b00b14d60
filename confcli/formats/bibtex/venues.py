"""Which conference an entry belongs to, and its year.

Publishers name it in ``series`` (``CHI '23``), in brackets or between commas (``…, {ICML} 2023,
…``), or only as ``Proceedings of the …``, whose year is a field of its own.
"""

from confcli.formats import prose
from confcli.formats.bibtex import tex
from confcli.formats.bibtex.entries import Entry
from confcli.formats.syntax.plain import YEAR
from confcli.model.patterns import Pattern

#: The volumes of proceedings themselves, which are no papers.
VOLUMES = frozenset(("proceedings", "collection", "mvproceedings"))
#: What names a volume, the best first; what an entry outside of proceedings was published in.
_TITLES, _OTHERS = ("eventtitle", "booktitle", "maintitle"), ("journal", "journaltitle")
_ACRONYM = (
    r"(?=[^\s,():–—A-Z]*+[A-Z][^\s,():–—A-Z]*+[A-Z])\d?[A-Z][A-Za-z/&+-]*+(?:\ [A-Z][\w-]*+){0,2}?"
)
_YEAR = r"(?:19|20)\d\d|(?<=['’])\d\d"
_SERIES = Pattern(rf"(?P<name>{_ACRONYM}),?\s*+['’]?(?P<year>{_YEAR})", "x")
_WITHIN = Pattern(
    rf"[,(:–—]\s*+(?P<name>{_ACRONYM})[\s-]*+['’]?(?P<year>{_YEAR})(?=\s*+[,):]|$)",
    "x",
)
_AT_END = Pattern(rf"\((?P<name>{_ACRONYM})\)$", "x")
_PROCEEDINGS = Pattern(r"(?:the\s)?(?:proceedings|proc\.?)\s(?:of|on)\s(?:the\s)?", "i")
_VOLUME = Pattern(
    r"""
    [(,:–—-]\s?(?:volume|vol\.?|part)\s\w[^(),:–—-]{0,80}+(?:[,:–—-][^(),:–—-]{0,80}+){0,3}+\)?$
    """,
    "ix",
)
_OF_YEARS = Pattern(
    r"\b(?:advances|conference|symposium|workshop|meeting|congress|colloquium)\b", "i"
)
_NUMBERED = Pattern(
    r"\d(?:st|nd|rd|th)\b|\b(?:first|second|third|\w*fourth|\w*fifth|\w*sixth|\w*seventh|\w*eighth"
    r"|\w*ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth)\b",
    "i",
)


def year(entry: Entry) -> int | None:
    """The year of an entry, by a field for that or its date."""
    found = YEAR.search(tex.text(entry.value("year", "date")))
    return int(found[0]) if found else None


def volume(entry: Entry) -> str:
    """The title of what an entry was published in, as printed."""
    own = ("title",) if entry.kind in VOLUMES else ()
    others = () if own or entry.kind == "inproceedings" else (*_OTHERS, "howpublished")
    named = prose.line(tex.text(entry.value(*_TITLES, *own, *others))) or ""
    return "" if "://" in named else named


def conference(entry: Entry) -> str:
    """The conference that an entry belongs to, with its year; empty if none is named."""
    of_year, printed = year(entry), volume(entry)
    series = tex.text(entry.value("series"))
    if found := _SERIES.fullmatch(series) or _WITHIN.search(printed):
        return f"{found['name'].rstrip('-')} {_whole(found['year'])}"
    if of_year and (found := _AT_END.search(printed)):
        return f"{found['name']} {of_year}"
    if of_year and (short := tex.text(entry.value("shortname"))):
        return f"{short} {of_year}"
    name = title(printed)
    is_yearly = name != printed or _OF_YEARS.search(name)
    is_dated = YEAR.search(name) or _NUMBERED.search(name)
    return f"{name} {of_year}" if of_year and is_yearly and not is_dated else name


def title(printed: str) -> str:
    """The title of proceedings without what all have: ``Proceedings of the``, the volume."""
    return _VOLUME.sub("", _PROCEEDINGS.sub("", printed, count=1)).strip()


def _whole(printed: str) -> int:
    """A year, of four digits or its last two."""
    short = int(printed)
    return short if short > 99 else short + (1900 if short >= 70 else 2000)
