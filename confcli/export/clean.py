"""Texts made fit for files: what programs trip over is left out."""

from confcli.model.patterns import Pattern

#: What one program or another takes for the end of a line.
_BREAKS = Pattern(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
#: Controls but tab and newline, halves of characters, and noncharacters.
_CONTROLS = Pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]")


def paragraphs(text: str | None) -> str:
    """A text of several lines, each ended by a newline alone and without controls."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text or "")).strip()


def line(text: str | None) -> str:
    """A text on one line, without controls."""
    return " ".join(paragraphs(text).split())


def address(text: str | None) -> str:
    """A web address without blanks and controls, which no address has."""
    return "".join(paragraphs(text).split())
