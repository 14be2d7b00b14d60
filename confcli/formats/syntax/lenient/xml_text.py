"""XML with faults that can be repaired for certain, as well-formed XML.

Characters that XML doesn't allow (https://www.w3.org/TR/xml/#charsets) are left out, also as
references. A bare ampersand or less-than sign is the sign itself, HTML's entities are their
characters, and text above the first tag is left out. A tag that doesn't close stays as it is.
"""

import html
import re
from html.entities import html5

from confcli.formats.syntax.lenient.faults import Fault, Faults, Repaired, blanked
from confcli.model.patterns import Pattern

#: Where XML begins, after blanks; its declaration shows after a server's warnings, too.
_BEGINNING = Pattern(
    r"(?:[^<]|<(?!\?xml\s)){0,2000}+(?=<\?xml\s)|\ufeff?\s*+(?=<(?:!--|!DOCTYPE\s|[\w:]))"
)
_DECLARATION = Pattern(r"<\?xml\s[^>]*+>")
_DECLARES = Pattern(r"<!ENTITY\b")
_ILLEGAL = Pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TOKEN = Pattern(
    r"""
      (?P<kept><!--(?:[^-]++|-(?!->))*+ | <!\[CDATA\[(?:[^\]]++|\](?!\]>))*+(?:\]\]>)?)
    | &(?P<reference>\#(?:\d{1,7}|x[\da-fA-F]{1,6});|\w{2,31};)?
    | (?P<less><(?![\w:/!?]))
    | (?P<end>\]\]>)
    """,
    "x",
)
_OWN = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))


def repaired(text: str) -> Repaired | None:
    """Repair a text; ``None`` if it isn't XML or has nothing that can be repaired."""
    begins = _BEGINNING.match(text)
    if not begins or _DECLARES.search(text):
        return None
    text, faults = _without_junk(text, begins.end())
    text, others = _without_illegal(text)
    repair = _Repair(text)
    text = _TOKEN.sub(repair.token, text)
    found = [*faults, *others, *repair.faults.all()]
    return Repaired(text, sorted(found, key=lambda fault: fault.line.number)) if found else None


def _without_junk(text: str, begin: int) -> tuple[str, list[Fault]]:
    """Blank out what is above the first tag, and the declaration, if it isn't first any more."""
    faults = Faults(text)
    above = text[:begin].removeprefix("\ufeff")
    if not above or not (above.strip() or _DECLARATION.match(text, begin)):
        return text, []
    if above.strip():
        faults.note(begin - len(above.lstrip()), "text above the XML: left out")
    else:
        faults.note(begin, "blanks before the XML declaration")
    declared = _DECLARATION.match(text, begin)
    end = declared.end() if declared else begin
    return blanked(text[:end]) + text[end:], faults.all()


def _without_illegal(text: str) -> tuple[str, list[Fault]]:
    faults = Faults(text)
    for found in _ILLEGAL.finditer(text):
        faults.note(found.start(), "a character that XML doesn't allow: left out")
    return _ILLEGAL.sub("", text), faults.all()


class _Repair:
    def __init__(self, text: str) -> None:
        self.faults = Faults(text)

    def token(self, found: re.Match[str]) -> str:
        """Rewrite a sign that isn't allowed where it is."""
        at = found.start()
        if found["kept"]:
            return found[0]
        if found["less"]:
            self.faults.note(at, "a bare <, which XML writes as &lt;")
            return "&lt;"
        if found["end"]:
            self.faults.note(at, "a bare ]]>, which XML writes as ]]&gt;")
            return "]]&gt;"
        return self._reference(found["reference"] or "", at)

    def _reference(self, name: str, at: int) -> str:
        if name in _OWN:
            return f"&{name}"
        if name.startswith("#"):
            number = int(name[2:-1], 16) if name[1] == "x" else int(name[1:-1])
            if number <= 0x10FFFF and not _ILLEGAL.match(chr(number)):
                return f"&{name}"
            self.faults.note(at, "a reference to a character that XML doesn't allow: left out")
            return ""
        if known := html5.get(name):
            self.faults.note(at, f"&{name}, which only HTML has")
            return html.escape(known)
        self.faults.note(at, "a bare &, which XML writes as &amp;")
        return f"&amp;{name}"
