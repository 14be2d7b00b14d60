"""What to say of something unknown that was typed: what is near it, then how to list all."""

from collections.abc import Iterable, Sequence

from confcli.model.errors import WrongUsageError
from confcli.model.near import near

#: What a person is asked before several choices.
DID_YOU_MEAN = "did you mean"
#: Up to this many names are listed beside what was near, and beside nothing, up to this length.
_FEW, _LONG = 8, 450


def unknown(
    wrong: str,
    asked: str,
    known: Iterable[str],
    lists: str = "",
    count: int | None = None,
    among: Iterable[str] | None = None,
    near_ones: Sequence[str] = (),
) -> WrongUsageError:
    """The error for something unknown: what is near it, then all, or the command that lists all.

    ``wrong`` is the sentence without advice, ``lists`` the command, and ``count`` how many that
    lists, if not as many as are known. What is near, ``among`` other names if given, are the
    choices, unless ``near_ones`` are given; if nothing is, all that are listed.
    """
    known = list(dict.fromkeys(known))
    if not known:
        return WrongUsageError(wrong)
    near_ones = near_ones or near(asked, known if among is None else among)
    if not near_ones:
        return _nothing_near(f"{wrong}; {every(known, lists, count)}", known, lists)
    is_more = len(known) > len(near_ones) and (lists or len(known) <= _FEW)
    rest = f" ({every(known, lists, count, _FEW)})" if is_more else ""
    if len(near_ones) > 1:
        return WrongUsageError(f"{wrong}{rest}", choices=near_ones, question=DID_YOU_MEAN)
    sentence = f"{wrong}; did you mean: {near_ones[0]}?{rest}"
    return WrongUsageError(sentence, choices=near_ones, question=None)


def all_unknown(
    wrong: str, asked: Sequence[str], known: Sequence[str], lists: str
) -> WrongUsageError:
    """The error for several unknown names at once: what is nearest to each, then all."""
    named = f"{wrong}{'s' if wrong.endswith('field') else ''} {', '.join(map(repr, asked))}"
    nearest = [found for name in asked for found in near(name, known, 1)]
    if not nearest:
        return _nothing_near(f"{named}; {every(known, lists)}", known, lists)
    sentence = f"{named}; did you mean: {', '.join(nearest)}? ({every(known, lists, None, _FEW)})"
    return WrongUsageError(sentence, choices=nearest, question=None)


def every(
    known: Sequence[str], lists: str, count: int | None = None, most: int | None = None
) -> str:
    """All that is known, or the command that lists it if it is long, or more than ``most``."""
    if _are_listed(known, lists) and (not lists or most is None or len(known) <= most):
        return _available(known)
    return f"{lists} lists all {len(known) if count is None else count:,}"


def _nothing_near(sentence: str, known: Sequence[str], lists: str) -> WrongUsageError:
    """The error for a sentence that lists all that is known, or the command that does."""
    choices = known if _are_listed(known, lists) else ()
    return WrongUsageError(sentence, choices=choices, question=None)


def _are_listed(known: Sequence[str], lists: str) -> bool:
    """Whether a sentence lists all that is known, rather than the command that does."""
    return not lists or len(_available(known)) <= _LONG


def _available(known: Sequence[str]) -> str:
    return f"available: {', '.join(known)}"
