"""The fields of the query language: the names they go by, and where they look."""

from confcli.schedule import filters, time_names
from confcli.search.index.schema import NAMES

#: The fields of the query language that hold text, and the fields of the index they look in.
TEXT_FIELDS = {
    "title": ("title",),
    "author": NAMES,
    "abstract": ("abstract",),
    "chair": ("chairs",),
    **{name: (field,) for name, field in filters.OF_CONTENT.items() if field not in NAMES},
}
#: The filters that a query may ask for; others are looked for among the words, typos forgiven.
FILTERS = tuple(name for name in filters.NAMES if name not in TEXT_FIELDS)
_SHORT = {"conference": "conf"}
#: The fields of the query language that are filters; "at:" and "before:" stand in titles.
FILTER_FIELDS = {
    _SHORT.get(name, name): name for name in FILTERS if name not in time_names.ONLY_OPTIONS
}
FIELDS = (*TEXT_FIELDS, *FILTER_FIELDS)
#: Those that hold names of people.
PEOPLE = ("author", "chair")
#: Other names of fields.
ALIASES = {
    **{f"{name}s": name for name in FIELDS},
    "speaker": "author",
    "speakers": "author",
    "conference": "conf",
    "lang": "language",
    **{field: name for name, field in filters.OF_CONTENT.items()},
    "tag": "keyword",
    "topic": "keyword",
}
#: The shortest field to have typos, and from which length on it may have two.
_SHORTEST, _LONG = 4, 7
#: Capitalised names up to this length are words of titles: Re:Solve, LAN:party.
_TITLE_WORD = 4


def named(name: str) -> str:
    """The field with a name; an unknown name raises ``KeyError``."""
    folded = name.casefold()
    return {**dict.fromkeys(FIELDS), **ALIASES}[folded] or folded


def meant(name: str) -> str | None:
    """The field that a name is a typo of, if any; the first letter is never wrong."""
    if len(name) < _SHORTEST - 1 or (len(name) <= _TITLE_WORD and not name.islower()):
        return None
    from rapidfuzz.distance import OSA  # only an unknown field needs it

    folded, most = name.casefold(), 2 if len(name) >= _LONG else 1
    known = (each for each in (*FIELDS, *ALIASES) if len(named(each).rstrip("s")) >= _SHORTEST)
    near = (each for each in known if each[0] == folded[0])
    best = min(near, key=lambda each: OSA.distance(each, folded), default="")
    return named(best) if best and 0 < OSA.distance(best, folded) <= most else None
