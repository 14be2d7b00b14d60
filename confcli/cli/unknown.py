"""What to say of something unknown that was typed: what is near it, then how to list all."""

from collections.abc import Iterable

from confcli.model.errors import WrongUsageError
from confcli.model.near import near

#: Up to this many names are listed beside what was near, and beside nothing, up to this length.
_FEW, _LONG = 8, 450


def unknown(wrong: str, asked: str, known: Iterable[str], lists: str = "") -> WrongUsageError:
    """The error for something unknown: what is near it, then all, or the command that lists all.

    ``wrong`` is the sentence without advice, ``lists`` the command. Several near ones are choices.
    """
    known = list(dict.fromkeys(known))
    if not known:
        return WrongUsageError(wrong)
    near_ones = near(asked, known)
    every = f"available: {', '.join(known)}"
    if lists and (len(every) > _LONG or (near_ones and len(known) > _FEW)):
        every = f"{lists} lists all {len(known):,}"
    if not near_ones:
        return WrongUsageError(f"{wrong}; {every}")
    is_more = len(known) > len(near_ones) and (lists or len(known) <= _FEW)
    rest = f" ({every})" if is_more else ""
    if len(near_ones) > 1:
        return WrongUsageError(f"{wrong}{rest}; did you mean", choices=near_ones)
    return WrongUsageError(f"{wrong}; did you mean: {near_ones[0]}?{rest}")
