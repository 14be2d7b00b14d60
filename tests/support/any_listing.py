"""Hypothesis strategies for arbitrary listings, derived from the fields of the entities."""

from dataclasses import fields
from datetime import datetime, timedelta, timezone
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from confcli.model.entities import Listing, Problem, Session, Source, Talk, Unused

texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12
)
_ids = st.integers(0, 10**6).map("x{}".format)
_offsets = st.integers(-14 * 4, 14 * 4).map(lambda n: timezone(timedelta(minutes=15 * n)))
#: The times of conferences; others are problems.
times = st.datetimes(
    datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2100-12-31"), timezones=_offsets
)
_addresses = st.sampled_from([f"https://kites.org/{page}" for page in ("a", "ab", "abc", "b")])
_prose = texts | st.lists(texts | _addresses, max_size=5).map(" ".join).filter(bool)

_OF_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(0, 9999),
    datetime: times,
    type(None): st.none(),
}
#: Fields that need more than their type; an empty id is one that is still to be generated.
_OF_NAME: dict[str, st.SearchStrategy[Any]] = {
    "id": st.just("") | _ids,
    "families": st.just(frozenset()),
    "groups": st.builds(list),  # neither they nor fields are kept
    "fields": st.builds(list),
    "fetched_at": st.none(),
    "day_change": st.sampled_from([None, "04:00", "06:30"]),
    "timezone": st.sampled_from([None, "America/Los_Angeles", "UTC", "UTC+02:00"]),
    "time_basis": st.sampled_from([None, "stated", "page", "given", "inferred"]),
    "abstract": st.none() | _prose,
    "links": st.lists(texts | _addresses, max_size=4),
    "count": st.integers(1, 9999),
    "values": st.dictionaries(st.sampled_from(["content", "unused"]), st.integers(0, 99)),
    "lines": st.dictionaries(st.sampled_from(["content", "problem"]), st.integers(0, 99)),
}


def of_class(cls: type) -> st.SearchStrategy[Any]:
    """A strategy that fills every field; a field of an unknown type raises ``KeyError``."""
    types = get_type_hints(cls)
    return st.builds(
        cls, **{each.name: _of_field(each.name, types[each.name]) for each in fields(cls)}
    )


def _of_field(name: str, kind: Any) -> st.SearchStrategy[Any]:
    if name in _OF_NAME:
        return _OF_NAME[name]
    if get_origin(kind) in (list, get_origin(get_type_hints(Session)["talks"])):
        (of,) = get_args(kind)
        unique = (lambda item: item.id or id(item)) if of in (Session, Talk) else None
        return st.lists(_of_type(of), max_size=3, unique_by=unique)
    return st.one_of(*map(_of_type, get_args(kind) or (kind,)))


def _of_type(kind: Any) -> st.SearchStrategy[Any]:
    return of_class(kind) if kind in (Problem, Session, Source, Talk, Unused) else _OF_TYPE[kind]


listings: st.SearchStrategy[Listing] = of_class(Listing)
