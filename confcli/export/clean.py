"""Texts made fit for files: what programs trip over is left out."""

from confcli.model.patterns import Pattern
from confcli.model.safety import safe

#: What one program or another takes for the end of a line.
_BREAKS = Pattern(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def paragraphs(text: str | None) -> str:
    """A text of several lines, each ended by a newline alone, without controls and the unseen."""
    return safe(_BREAKS.sub("\n", text or ""), "").strip()


def line(text: str | None) -> str:
    """A text on one line, without controls and the unseen."""
    return " ".join(paragraphs(text).split())


def address(text: str | None) -> str:
    """A web address without blanks and controls, which no address has."""
    return "".join(paragraphs(text).split())
