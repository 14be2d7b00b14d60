"""Names of rooms, as people and directories write them."""

from confcli.model.text import fold, one_line


def is_in(room: str, name: str) -> bool:
    """Whether a room has this name, or begins with it up to the end of a word or a number."""
    if not room.startswith(name):
        return False
    last, following = name[-1], room[len(name) : len(name) + 1]
    return not (
        (last.isalpha() and following.isalpha()) or (last.isdigit() and following.isdigit())
    )


def plain(name: str) -> str:
    """A name without case, accents and blanks that don't matter."""
    return one_line(fold(name))
