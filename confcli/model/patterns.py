"""Regular expressions that are compiled on their first use, and that can all be listed.

Compiling the patterns of a module takes longer than loading it, and a run uses few of them.
"""

# As typing has it: to load typing would take longer than all else here.
TYPE_CHECKING = False

if TYPE_CHECKING:
    import re
    from typing import AnyStr

    class Pattern(re.Pattern[AnyStr]):  # type: ignore[misc]
        """What a ``Pattern`` is to a type checker."""

        source: AnyStr
        letters: str
        every: list["Pattern[str] | Pattern[bytes]"]

        def __init__(self, source: AnyStr, flags: str = "") -> None:
            """See below."""

else:

    class Pattern:
        """A compiled pattern that is compiled when one of its methods is first used.

        ``flags`` are letters as in ``(?aimsx)``. Make one for each constant of a module, never
        one in a function: all that were made are in ``every``.
        """

        __slots__ = (
            "__weakref__ findall finditer flags fullmatch groupindex groups letters match pattern "
            "search source split sub subn"
        ).split()
        every = []  # noqa: RUF012 - meant to be shared

        def __init__(self, source, flags=""):
            self.source = source
            self.letters = flags
            self.every.append(self)

        def __getattr__(self, name):
            """Compile the pattern, and take over what it has."""
            import re

            flags = 0
            for letter in self.letters:
                flags |= getattr(re, letter.upper())
            compiled = re.compile(self.source, flags)
            for each in self.__slots__:
                if each not in ("__weakref__", "letters", "source"):
                    setattr(self, each, getattr(compiled, each))
            return getattr(compiled, name)

        def __repr__(self):
            return f"Pattern({self.source!r}, {self.letters!r})"
