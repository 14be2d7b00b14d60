"""How to say once what is wrong in several places: with its number, and the first one."""

from confcli.model.patterns import Pattern
from confcli.model.text import plural

_SAME_ID = Pattern(r"another (\w+) has the id (.+)", "s")
_LACKING = Pattern(r"an? (\w+) (without [^:]+)(?:: .*)?", "s")


def often(first: str, count: int, is_same: bool = True) -> str:
    """Say how often something is wrong; ``first`` says it of one place.

    Unless it ``is_same`` everywhere, it is said that this is the first.
    """
    if count == 1:
        return first
    if found := _SAME_ID.fullmatch(first):
        return f"the ids of {count:,} {plural(found[1])} are not unique, such as {found[2]}"
    if found := _LACKING.fullmatch(first):
        return f"{count:,} {plural(found[1])} {found[2]}"
    return f"{count:,} times{'' if is_same else ', first'}: {first}"
