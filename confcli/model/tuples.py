"""``typing.NamedTuple``, but compiled for its first object: a short run makes few of most classes.

Its classes behave as those of ``typing``; only theirs are compiled when they are declared.
"""

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import _tuplegetter

    class Declaring(type):
        """Makes a class of its annotated fields, in whose objects there is room for no more."""

        def __new__(cls, name, bases, body):
            """Declare a class; those derived from it are as Python makes them."""
            if not any(isinstance(base, cls) for base in bases) or NamedTuple not in bases:
                return super().__new__(cls, name, bases, body)
            made = super().__new__(cls, name, bases, {"__slots__": (), **body})
            made._fields = made.__match_args__ = fields = tuple(made.__annotations__)
            made._field_defaults = {name: body[name] for name in fields if name in body}
            for number, field in enumerate(fields):
                setattr(made, field, _tuplegetter(number, f"Alias for field number {number}"))
            made.__new__ = _compiling(made)
            return made

    class NamedTuple(tuple, metaclass=Declaring):
        """A tuple whose items have names, as ``typing`` has it."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            """Make one of values in order."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            """The same with other values of some fields."""
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            """The values by name."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            named = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(named)})"

        def __getnewargs__(self):
            return tuple(self)

        __replace__ = _replace

    def _compiling(kind):
        """What makes the first object of a class, and compiles what makes the others."""

        def __new__(cls, *values, **named):  # noqa: N807
            kind.__new__ = _compiled(kind)
            return kind.__new__(cls, *values, **named)

        return __new__

    def _compiled(kind):
        """What makes objects of a class, written out as a function of its fields."""
        given = "".join(f"{name}, " for name in kind._fields)
        code = f"lambda _cls, {given}: _new(_cls, ({given}))"
        made = eval(code, {"_new": tuple.__new__})  # noqa: S307 - as typing does
        made.__name__, made.__qualname__ = "__new__", f"{kind.__qualname__}.__new__"
        made.__defaults__ = tuple(kind._field_defaults.values())
        return made
