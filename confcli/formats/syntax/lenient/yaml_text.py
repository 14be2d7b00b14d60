"""YAML with tabs where it allows only blanks, as YAML without them.

Ruby and others read a tab after a dash or a key, and in a blank line. As indentation, tabs are
clear where it doesn't matter how wide they are: ``- a: 1`` and a tab before ``b: 2`` are YAML with
tabs of two blanks alone.
"""

import re
from functools import partial

from confcli.formats.syntax.lenient.faults import Faults, Repaired
from confcli.model.patterns import Pattern

TAB = "a tab, where YAML has blanks"
#: How YAML begins, after comments: with a dash or a key.
_BEGINNING = Pattern(
    r"(?:[ \t]*+(?:#[^\n]*+|---[ \t]*+)?\n)*+[ \t]*+(?:-[ \t]|[\w\"'][^\n:]{0,200}+:\s)"
)
#: The blanks of a line: its indentation, and those after its dashes and key.
_LINE = Pattern(
    r"^(?P<indent>[ \t]*+)(?P<dashes>(?:-[ \t]++)*+)"
    r"(?P<key>(?:[^\s:#'\"-][^:#'\"\t\n]*+:[ \t]++)?+)",
    "m",
)
_INDENTED = Pattern(r"^ *+\t[ \t]*+(?=[^\s#])", "m")
#: How many blanks a tab may stand for.
_WIDTHS = (2, 4, 8, 1, 3)


def repaired(text: str) -> Repaired | None:
    """Repair a text with unified line ends; ``None`` if it isn't YAML or has no such tab."""
    if "\t" not in text or not _BEGINNING.match(text.removeprefix("\ufeff")):
        return None
    faults = Faults(text)
    found = _LINE.sub(partial(_line, text, faults, _width(text)), text)
    noted = faults.all()
    return Repaired(found, noted) if noted else None


def _width(text: str) -> int | None:
    """How wide its tabs are as indentation, if only one thing can be meant."""
    if not _INDENTED.search(text):
        return None
    said = {width: _said(_LINE.sub(partial(_line, text, None, width), text)) for width in _WIDTHS}
    valid = [width for width in _WIDTHS if said[width] is not None]
    return valid[0] if len({said[width] for width in valid}) == 1 else None


def _said(text: str) -> int | None:
    """A hash of what a text says, ``None`` if it is no YAML."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    said = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            said = hash((said, type(event), getattr(event, "value", None)))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return said


def _line(text: str, faults: Faults | None, width: int | None, found: re.Match[str]) -> str:
    """Rewrite the blanks at the beginning of a line, with tabs of this width."""
    indent, rest = found["indent"], found["dashes"] + found["key"]
    is_blank = found.end() == len(text) or text[found.end()] == "\n"
    if "\t" in indent and (width or (is_blank and not rest)):
        indent = indent.replace("\t", " " * (width or 1))
        if faults:
            faults.note(found.start(), "a tab as indentation")
    if "\t" in rest:
        rest = rest.replace("\t", " ")
        if faults:
            faults.note(found.start("dashes"), TAB)
    return indent + rest
