"""The palette: how each thing that confcli shows looks, named once.

Only the terminal's own 16 colours and attributes, so that it reads on dark and on light. The
definitions are rich's, which draws with them; ``painted`` does without rich, for help and errors.
"""

from zlib import crc32

PALETTE: dict[str, str] = {
    "day": "bold",
    "hour": "dim",
    "heading": "bold",
    "time": "cyan",
    "title": "",
    "untitled": "italic",
    "running": "bold green",
    "current": "bold",
    "past": "dim",
    "people": "dim",
    "room": "blue",
    "place": "dim",
    "id": "dim",
    "star": "yellow",
    "must": "bold yellow",
    "clash": "red",
    "cancelled": "dim strike",
    "match": "underline",
    "snippet": "italic",
    "reason": "green",
    "link": "underline",
    "hint": "dim",
    "bar": "green",
    "error": "bold red",
    "note": "bold yellow",
    "choice": "cyan",
    "option": "cyan",
    "kind.oral": "magenta",
    "kind.spotlight": "green",
    "kind.poster": "blue",
    "kind.talk": "cyan",
    "kind.workshop": "yellow",
    "kind.tutorial": "bright_magenta",
    "kind.keynote": "red",
    "kind.break": "dim",
}
#: Of kinds that have no colour of their own.
_COLOURS = ("magenta", "green", "blue", "cyan", "red", "yellow")
_ALIKE = {
    "invited talk": "keynote",
    "q&a": "break",
    "oral session": "oral",
    "poster session": "poster",
    "spotlight session": "spotlight",
}
_NAMES = "black red green yellow blue magenta cyan white".split()
_CODES = {
    "bold": 1,
    "dim": 2,
    "italic": 3,
    "underline": 4,
    "reverse": 7,
    "strike": 9,
    **{name: 30 + n for n, name in enumerate(_NAMES)},
    **{f"bright_{name}": 90 + n for n, name in enumerate(_NAMES)},
}


def of_kind(kind: str | None) -> str:
    """The style of a kind of session or talk: the same one each time."""
    if not kind:
        return ""
    name = f"kind.{_ALIKE.get(kind, kind)}"
    return name if name in PALETTE else _COLOURS[crc32(kind.encode()) % len(_COLOURS)]


def painted(text: str, style: str) -> str:
    """A text in a style of the palette, with the escapes of a terminal."""
    codes = [str(_CODES[word]) for word in PALETTE.get(style, style).split()]
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if text and codes else text
