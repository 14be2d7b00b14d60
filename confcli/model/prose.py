"""Longer texts: their paragraphs and lists."""

from collections.abc import Iterator

from confcli.model.patterns import Pattern

#: The sign or number before an item of a list.
ITEM = Pattern(r"(?:[-+*•‣–—]|\d{1,2}[.)])\s+(?=\S)")
#: A longer line is a paragraph of its own, even if no blank line follows.
_LONG = 90


def lines(text: str) -> Iterator[str]:
    """The lines of a text; one blank line between paragraphs, and after long lines."""
    above = ""
    is_apart = True
    for line in map(str.strip, text.strip().split("\n")):
        is_list = ITEM.match(above) or ITEM.match(line)
        if not is_apart and (not line or (len(above) > _LONG and not is_list)):
            yield ""
            is_apart = True
        if line:
            yield line
            above, is_apart = line, False
