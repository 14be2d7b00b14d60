"""YAML with tabs where it allows only blanks, as YAML without them.

Ruby and others read a tab after a dash or a key, and in a blank line. As indentation, tabs are
clear where no line is indented with blanks.
"""

import re

from confcli.formats.syntax.lenient.faults import Faults, Repaired

#: How YAML begins, after comments: with a dash or a key.
_BEGINNING = re.compile(
    r"(?:[ \t]*+(?:#[^\n]*+|---[ \t]*+)?\n)*+[ \t]*+(?:-[ \t]|[\w\"'][^\n:]{0,200}+:\s)"
)
#: The blanks of a line: its indentation, and those after its dashes and key.
_LINE = re.compile(
    r"^(?P<indent>[ \t]*+)(?P<dashes>(?:-[ \t]++)*+)"
    r"(?P<key>(?:[^\s:#'\"-][^:#'\"\t\n]*+:[ \t]++)?+)",
    re.MULTILINE,
)
_BY_BLANKS = re.compile(r"^\t*+ ++[^\s#]", re.MULTILINE)


def repaired(text: str) -> Repaired | None:
    """Repair a text with unified line ends; ``None`` if it isn't YAML or has no such tab."""
    if "\t" not in text or not _BEGINNING.match(text.removeprefix("\ufeff")):
        return None
    repair = _Repair(text)
    text = _LINE.sub(repair.line, text)
    faults = repair.faults.all()
    return Repaired(text, faults) if faults else None


class _Repair:
    def __init__(self, text: str) -> None:
        self.faults = Faults(text)
        self._text = text
        self._by_tabs = not _BY_BLANKS.search(text)

    def line(self, found: re.Match[str]) -> str:
        """Rewrite the blanks at the beginning of a line."""
        indent, rest = found["indent"], found["dashes"] + found["key"]
        is_blank = found.end() == len(self._text) or self._text[found.end()] == "\n"
        if "\t" in indent and (self._by_tabs or (is_blank and not rest)):
            self.faults.note(found.start(), "a tab as indentation")
            indent = indent.replace("\t", "  ")
        if "\t" in rest:
            self.faults.note(found.start("dashes"), "a tab, where YAML has blanks")
            rest = rest.replace("\t", " ")
        return indent + rest
