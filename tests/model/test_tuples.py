"""Named tuples behave as those of ``typing``, whose classes take longer to declare."""

import copy
import pickle
import typing
from typing import Any, Generic, NamedTuple, TypeVar

import pytest

from confcli.model import tuples

Length = TypeVar("Length")


class Ours(tuples.NamedTuple, Generic[Length]):
    """A kite."""

    name: str
    length: Length
    tails: tuple[str, ...] = ("red",)

    @property
    def tail_count(self) -> int:
        """How many tails it has."""
        return len(self.tails)


class Standard(NamedTuple, Generic[Length]):
    """A kite."""

    name: str
    length: Length
    tails: tuple[str, ...] = ("red",)

    @property
    def tail_count(self) -> int:
        """How many tails it has."""
        return len(self.tails)


class Wider(Ours[int]):
    """A kite with room for more."""


class Nothing(tuples.NamedTuple):
    """A kite without anything."""


both = pytest.mark.parametrize("kind", [Ours, Standard])


@both
def test_they_are_made_compared_and_shown_alike(kind: Any) -> None:
    kite = kind("a", length=3)
    assert kite == kind(tails=("red",), length=3, name="a") == ("a", 3, ("red",))
    assert hash(kite) == hash(("a", 3, ("red",)))
    assert repr(kite) == f"{kind.__name__}(name='a', length=3, tails=('red',))"
    assert (kite.name, kite.length, kite[2], kite.tail_count) == ("a", 3, ("red",), 1)
    assert kite._fields == kind.__match_args__ == ("name", "length", "tails")
    assert kite._asdict() == {"name": "a", "length": 3, "tails": ("red",)}
    assert kite._replace(name="b") == kind._make(["b", 3, ("red",)])
    assert kind._field_defaults == {"tails": ("red",)}
    assert list(typing.get_type_hints(kind)) == [*kind._fields]
    assert kind[int]("a", 3) == kite
    assert pickle.loads(pickle.dumps(kite)) == copy.deepcopy(kite) == kite  # noqa: S301
    assert type(copy.copy(kite)) is kind


@both
def test_wrong_values_are_refused(kind: Any) -> None:
    for values in ((), ("a",), ("a", 1, (), 4)):
        with pytest.raises(TypeError, match="__new__"):
            kind(*values)
    with pytest.raises(TypeError, match="__new__"):
        kind("a", 1, colour="red")
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        kind._make(["a"])
    with pytest.raises((TypeError, ValueError), match="unexpected field names"):
        kind("a", 1)._replace(colour="red")


@both
def test_an_object_has_room_for_its_fields_only(kind: Any) -> None:
    kite = kind("a", 1)
    with pytest.raises(AttributeError):
        kite.colour = "red"
    with pytest.raises(AttributeError):
        kite.name = "b"


def test_derived_classes_and_those_without_fields() -> None:
    wide = Wider("a", 3)
    assert repr(wide) == "Wider(name='a', length=3, tails=('red',))"
    assert type(wide._replace(length=4)) is Wider
    assert (Nothing(), Nothing._fields, repr(Nothing())) == ((), (), "Nothing()")
