"""Records behave as the classes that ``dataclasses`` makes, and pass for such."""

import dataclasses
from types import ModuleType
from typing import Any, ClassVar

import pytest

from confcli.model import records


def kites(of: Any, **how: Any) -> Any:
    """A class of kites, made by a library of records."""

    class Kite:
        kind: ClassVar[str] = "toy"
        name: str
        tails: list[str] = of.field(default_factory=list)
        length: int | None = of.field(default=None, repr=False, metadata={"unit": "m"})

        @property
        def tail_count(self) -> int:
            return len(self.tails)

    return of.dataclass(**how)(Kite)


@pytest.fixture(params=[records, dataclasses], ids=["ours", "standard"])
def of(request: pytest.FixtureRequest) -> ModuleType:
    library: ModuleType = request.param
    return library


@pytest.mark.parametrize("slots", [True, False])
def test_they_are_made_compared_and_shown_alike(of: ModuleType, slots: bool) -> None:
    kite = kites(of, slots=slots)
    red, other = kite("red", length=3), kite(name="red", tails=[], length=3)
    assert red == other
    assert red != kite("red")
    assert red != ("red", [], 3)
    assert repr(red).endswith(".Kite(name='red', tails=[])")
    assert (red.kind, red.tail_count, kite.__match_args__) == (
        "toy",
        0,
        ("name", "tails", "length"),
    )
    red.tails.append("long")
    assert (red.tails, other.tails, kite("blue").tails) == (["long"], [], [])
    with pytest.raises(TypeError, match="unhashable"):
        hash(red)
    assert hasattr(red, "__dict__") != slots


@pytest.mark.parametrize("wrong", [{}, {"name": "red", "colour": "red"}])
def test_wrong_values_are_refused(of: ModuleType, wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        kites(of)(**wrong)
    with pytest.raises(TypeError):
        of.replace(kites(of)("red"), colour="red")


def test_further_fields_come_after_those_of_a_base(of: ModuleType) -> None:
    class Big(kites(of)):  # type: ignore[misc]
        height: int = 5

    big: Any = of.dataclass(Big)
    assert [each.name for each in of.fields(big)] == ["name", "tails", "length", "height"]
    assert big("red").height == 5
    assert of.replace(big("red", height=6), name="blue") == big("blue", height=6)


def test_what_it_has_already_is_kept(of: ModuleType) -> None:
    kite = kites(of, eq=False, init=False, repr=False)
    one = kite()
    assert one == one
    assert one != kite()
    assert {one}
    assert repr(one).startswith("<")


def test_dataclasses_takes_them_for_its_own() -> None:
    red: Any = kites(records, slots=True)("red", ["long"])
    assert dataclasses.asdict(red) == {"name": "red", "tails": ["long"], "length": None}
    assert dataclasses.replace(red, name="blue").name == "blue"
    name, tails, length = dataclasses.fields(red)
    assert (name.default, tails.default_factory) == (dataclasses.MISSING, list)
    assert (length.default, length.repr, dict(length.metadata)) == (None, False, {"unit": "m"})
