"""How wide texts are on a terminal, and how they fold; without rich for what is plain."""

from confcli.model.patterns import Pattern

#: Characters that take up one column each: ASCII, Latin letters, dashes, quotation marks and dots.
_NARROW = Pattern("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2013-\u2026]*")


def columns(text: str) -> int:
    """The columns that a text takes up."""
    if _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def folded(text: str, width: int, hanging: int = 0) -> list[str]:
    """The lines of a text folded at blanks to a width, those after the first less by ``hanging``.

    A word is broken only if it is wider than a line.
    """
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".lstrip()
        if columns(joined) <= width - (hanging if len(lines) > 1 else 0):
            lines[-1] = joined
        else:
            lines[-1:] = [*filter(None, lines[-1:]), *_parts(word, width - hanging)]
    return lines


def _parts(word: str, width: int) -> list[str]:
    if columns(word) <= width:
        return [word]
    from rich.cells import chop_cells

    return chop_cells(word, width)
