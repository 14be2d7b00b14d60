"""What we need of ``dataclasses``, without it: it loads ``inspect``, and compiles what few call.

``dataclasses`` knows such classes as its own: ``fields``, ``replace`` and ``asdict`` take them.
"""

from typing import TYPE_CHECKING, Any, ClassVar

from confcli.model.tuples import NamedTuple

__all__ = ["MISSING", "dataclass", "field", "fields", "replace"]

if TYPE_CHECKING:
    from dataclasses import MISSING, dataclass, field, fields, replace
else:
    #: The default of a field that has none.
    MISSING = object()

    class Field(NamedTuple):
        """A field: its name and type, its default or what makes one, and what else is said."""

        name: str = ""
        type: Any = None
        default: Any = MISSING
        default_factory: Any = MISSING
        repr: bool = True
        metadata: Any = {}  # noqa: RUF012 - that of all fields without any

    class Standard:
        """The fields as ``dataclasses`` keeps them, made when it first asks."""

        def __get__(self, instance: object, kind: type) -> dict[str, Any]:
            """The fields by name."""
            import dataclasses

            made = dataclasses.make_dataclass(kind.__name__, map(_standard, fields(kind)))
            kind.__dataclass_fields__ = made.__dataclass_fields__  # it asks again for each object
            return made.__dataclass_fields__

    def dataclass(kind=None, *, slots=False, eq=True, init=True, repr=True):  # noqa: A002
        """Make a class of its annotated fields, as ``dataclasses`` would."""
        if kind is None:
            return lambda kind: dataclass(kind, slots=slots, eq=eq, init=init, repr=repr)
        own = list(_own(kind))
        made = _slotted(kind, own) if slots else _with_defaults(kind, own)
        before = {each.name: each for each in getattr(kind, "__records__", ())}
        made.__records__ = tuple((before | {each.name: each for each in own}).values())
        made.__match_args__ = tuple(each.name for each in made.__records__)
        made.__dataclass_fields__ = Standard()
        if init:
            made.__init__ = _compiling(made)
        if eq:
            made.__eq__, made.__hash__ = _eq, None
        if repr:
            made.__repr__ = _repr
        return made

    def field(**how):
        """Declare a field that has more than a default."""
        return Field(**how)

    def fields(kind):
        """The fields of such a class, or of an object of one, in order."""
        return kind.__records__

    def replace(of, **changes):
        """The same with other values of some fields."""
        kept = {name: getattr(of, name) for name in of.__match_args__ if name not in changes}
        return type(of)(**kept, **changes)

    def _own(kind):
        """Yield the fields that a class adds to those of its bases."""
        for name, hint in kind.__annotations__.items():
            if getattr(hint, "__origin__", None) is not ClassVar:
                said = kind.__dict__.get(name, MISSING)
                how = said if isinstance(said, Field) else Field(default=said)
                yield how._replace(name=name, type=hint)

    def _slotted(kind, own):
        """The same class with a place for each field in its objects, and for nothing else."""
        names = [each.name for each in own]
        left_out = {*names, "__dict__", "__weakref__"}
        body = {name: each for name, each in kind.__dict__.items() if name not in left_out}
        body |= {"__slots__": tuple(names), "__qualname__": kind.__qualname__}
        return type(kind)(kind.__name__, kind.__bases__, body)

    def _with_defaults(kind, own):
        """The class, with the defaults in place of what was said of fields."""
        for each in own:
            if each.default is not MISSING:
                setattr(kind, each.name, each.default)
            elif each.name in kind.__dict__:
                delattr(kind, each.name)
        return kind

    def _compiling(kind):
        """What makes the first object of a class, and compiles what makes the others."""

        def __init__(self, *values, **named):  # noqa: N807
            kind.__init__ = _compiled(kind)
            kind.__init__(self, *values, **named)

        return __init__

    def _compiled(kind):
        given, lines, known = [], ["pass"], {"made": MISSING}
        for name, _, default, factory, *_ in kind.__records__:
            if factory is not MISSING:
                known[f"_{name}"] = factory
                given.append(f"{name}=made")
                lines.append(f"self.{name} = _{name}() if {name} is made else {name}")
                continue
            known[f"_{name}"] = default
            given.append(name if default is MISSING else f"{name}=_{name}")
            lines.append(f"self.{name} = {name}")
        body = "\n    ".join(lines)
        exec(f"def __init__(self, {', '.join(given)}):\n    {body}", known)  # noqa: S102 - as there
        return known["__init__"]

    def _values(of):
        return tuple(getattr(of, name) for name in of.__match_args__)

    def _eq(self, other):
        return _values(self) == _values(other) if type(self) is type(other) else NotImplemented

    def _repr(self):
        shown = (f"{it.name}={getattr(self, it.name)!r}" for it in self.__records__ if it.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _standard(it):
        """A field as ``dataclasses.make_dataclass`` wants it."""
        import dataclasses

        how = {"repr": it.repr, "metadata": it.metadata, "kw_only": True}
        for name in ("default", "default_factory"):
            if getattr(it, name) is not MISSING:
                how[name] = getattr(it, name)
        return it.name, it.type, dataclasses.field(**how)
