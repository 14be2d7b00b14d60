"""JSON as people write it, turned into strict JSON.

What JSON doesn't allow is taken out or rewritten: comments (``//``, ``/* */``, ``#``), trailing
commas, single quotes, keys without quotes, Python's and JavaScript's words for null, control
characters and lone backslashes in strings. So is what stands around it: ``var programme = …;``,
``export default``, a call (JSONP), CDATA, HTML comments, and what some servers put before it.
Nothing is guessed: a missing bracket or comma stays missing.
"""

import json
import re

from confcli.formats.syntax.lenient.faults import Faults, Repaired, blanked
from confcli.model.patterns import Pattern

#: An HTML comment with words alone, or above JSON; another may have the JSON in it.
_REMARK = r"""
    (?P<remark><!--(?!\s*+[\[{])
      (?:(?:[^-<\[{]++|-(?!->)|<(?!!--))*+--> |
         (?:[^-<]++|-(?!->)|<(?!!--))*+-->(?=\s*+[\[{])))
"""
_WRAP = r"(?P<wrap><!\[CDATA\[|\]\]>|<!--|-->|\)\]}',?)"
_ANY = r"""
      (?P<blank>[ \t\r\n]++)
    | (?P<string>"(?:[^"\\]++|\\.)*+"?)
    | (?P<single>'(?:[^'\\\r\n]++|\\.)*+'?)
    | (?P<comment>//[^\r\n]*+|\#[^\r\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/)?)
    | (?P<word>[^\W\d][\w$]*+(?:\.[\w$]++)*+)
    | (?P<number>[-+]?[\d.][\w.+-]*+)
    | (?P<odd>[\s\ufeff]++)
    | (?P<mark>.)
"""
_INSIDE = Pattern(_ANY, "sx")
_OUTSIDE = Pattern(f"{_REMARK} | {_WRAP} | {_ANY}", "sx")
#: What may stand before, between and after JSON, as tokens with a blank after each.
_BEFORE = Pattern(
    r"(?:(?:<!\[CDATA\[|<!--) )?(?:\)]}',? |while \( 1 \) ; |for \( ; ; \) ; )?"
    r"(?:(?:export )?(?:default |(?:var|let|const) [\w$]+ = )|[\w$.]+ (?:=|\() )?(?:\( )?"
)
_BETWEEN = Pattern(r"(?:[,;] )*")
_AFTER = Pattern(r"(?:(?:[);,]|]]>|-->|(?:export default|module\.exports =) [\w$.]+) )*")
_AROUND = "text around the JSON: left out"
#: What to call a single sign after JSON.
_SIGNS = {",": "a trailing comma: left out", ";": "a trailing semicolon: left out"}
#: The most tokens before it.
_FEW = 20
#: How JSON goes on after its first bracket; ``[1]`` and ``{a}`` are other things.
_MEANT = Pattern(r"\{\s*+(?:[\"'}]|[^\W\d][\w$]*+\s*+:|/[/*]|#)|\[\s*+(?:[{\[\"']|/[/*]|#)")
_CONTROL = Pattern(r"[\x00-\x1f]")
_LINE_BREAK = Pattern(r"[\r\n]")
_ESCAPE = Pattern(r"\\(?:[\"\\/bfnrt]|u[0-9a-fA-F]{4})|\\")
_QUOTE = Pattern(r"\\.|\"", "s")
_KEY = Pattern(r"\s*+:")
_BLANKS = Pattern(r"[ \t\r\n]*+")
_WORDS = {"None": "null", "undefined": "null", "True": "true", "False": "false"}
_DECODER = json.JSONDecoder()


def repaired(text: str, begins: int = 1) -> Repaired | None:
    """Repair a text, the first line of which is ``begins``; ``None`` if it isn't meant as JSON.

    The result may still be invalid, where nothing certain can be done.
    """
    reader = _Repair(text, begins)
    return Repaired("".join(reader.out), reader.faults.all()) if reader.read() else None


def error(text: str) -> Exception | None:
    """What Python says is wrong with a text as one JSON value, or several as in JSON lines."""
    at = _end_of_blanks(text, text.startswith("\ufeff"))
    try:
        while at < len(text):
            _, at = _DECODER.raw_decode(text, at)
            at = _end_of_blanks(text, at)
    except (ValueError, RecursionError) as wrong:
        return wrong
    return None


def _end_of_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


class _Repair:
    """Copies a text token by token; line breaks stay where they are."""

    def __init__(self, text: str, begins: int) -> None:
        self.out: list[str] = []
        self.faults = Faults(text, begins)
        self._text = text
        self._depth = 0
        self._is_begun = False
        #: The tokens outside of brackets since the last value: their places in ``out`` and text.
        self._around: list[tuple[int, int]] = []
        #: The last token that isn't blank.
        self._last = ""
        #: The place in ``out`` and in the text of a comma that no value follows yet.
        self._comma: tuple[int, int] | None = None
        #: The place in ``out`` of a string that a plus may follow, and whether one does.
        self._string_at: int | None = None
        self._is_joining = False

    def read(self) -> bool:
        """Read the text; whether it is meant as JSON."""
        at = int(self._text.startswith("\ufeff"))
        while found := (_INSIDE if self._depth else _OUTSIDE).match(self._text, at):
            at = found.end()
            if not self._take(found.lastgroup or "", found[0], found.start()):
                return False
        self._drop_around(_AFTER)
        return self._is_begun

    def _take(self, kind: str, part: str, at: int) -> bool:
        if kind in ("comment", "remark", "odd"):
            what = "an odd blank" if kind == "odd" else "a comment, which JSON doesn't allow"
            self.faults.note(at, f"{what}: left out")
            self.out.append(blanked(part))
        elif kind == "blank":
            self.out.append(part)
        elif self._depth or part in "{[":
            return self._inside(kind, part, at)
        else:
            self._around.append((len(self.out), at))
            self.out.append(part)
            return self._is_begun or len(self._around) <= _FEW
        return True

    def _inside(self, kind: str, part: str, at: int) -> bool:
        if not self._depth and not self._begin(at):
            return False
        if part in ("}", "]") and self._comma:
            place, comma = self._comma
            self.out[place] = " "
            self.faults.note(comma, "a trailing comma: left out")
        if self._string_at is not None and part == "+":
            self._is_joining = True
            self.faults.note_once(at, "strings joined by a plus")
            self.out.append(" ")
            return True
        if self._is_joining and self._string_at is not None and kind in ("string", "single"):
            self._join(self._string_at, self._rewritten(kind, part, at))
            return True
        self._string_at = len(self.out) if kind in ("string", "single") else None
        follows_value = part == "," and self._last not in ("{", "[", ",", ":")
        self._comma = (len(self.out), at) if follows_value else None
        self._last = part
        if kind == "mark":
            self._depth += (part in "{[") - (part in "}]")
        self.out.append(self._rewritten(kind, part, at))
        return True

    def _join(self, place: int, text: str) -> None:
        """Add a string to the one before a plus; its line breaks stay behind both."""
        before = self.out[place]
        end = before.rindex('"')
        self.out[place] = f"{before[:end]}{text[1:]}{before[end + 1 :]}"
        self._is_joining = False

    def _begin(self, at: int) -> bool:
        """Begin a value at the top; whether it is meant as JSON."""
        if self._is_begun:
            self._drop_around(_BETWEEN)
            return True
        self._is_begun = bool(_MEANT.match(self._text, at)) and self._drop_around(_BEFORE)
        return self._is_begun

    def _drop_around(self, allowed: re.Pattern[str]) -> bool:
        """Drop the tokens outside of brackets; whether all of them were allowed there."""
        said = "".join(f"{self.out[place]} " for place, _ in self._around)
        is_allowed = allowed.fullmatch(said) is not None
        if self._around and is_allowed:
            self._note_around(said.strip(), self._around[0][1])
            for place, _ in self._around:
                self.out[place] = blanked(self.out[place])
        self._around = []
        return is_allowed

    def _note_around(self, said: str, at: int) -> None:
        """Note what is around JSON: a sign alone is one too many, unless it ends a statement."""
        if said in _SIGNS and not self.faults.has(_AROUND):
            self.faults.note(at, _SIGNS[said])
        else:
            self.faults.note_once(at, _AROUND)

    def _rewritten(self, kind: str, part: str, at: int) -> str:
        if kind == "word":
            return self._word(part, at)
        is_closed = len(part) > 1 and part[0] == part[-1]
        if kind == "single" and is_closed:
            self.faults.note(at, "single quotes, where JSON has double quotes")
            part = f'"{_QUOTE.sub(_requoted, part[1:-1])}"'
        return self._string(part, at) if kind in ("string", "single") and is_closed else part

    def _word(self, part: str, at: int) -> str:
        if _KEY.match(self._text, at + len(part)):
            self.faults.note(at, "a key without quotes")
            return f'"{part}"'
        if part in _WORDS:
            self.faults.note(at, f"{part}, where JSON has {_WORDS[part]}")
        return _WORDS.get(part, part)

    def _string(self, part: str, at: int) -> str:
        """Escape what a string may not hold; its line breaks follow it."""
        breaks = "".join(_LINE_BREAK.findall(part))
        escaped = _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", part)
        if escaped != part:
            self.faults.note(at, "a line break or control character inside a string")
        whole = _ESCAPE.sub(lambda found: found[0] if found[0] != "\\" else "\\\\", escaped)
        if whole != escaped:
            self.faults.note(at, "a lone backslash inside a string: kept")
        return whole + breaks


def _requoted(found: re.Match[str]) -> str:
    """Rewrite an escape or a quote in single quotes for double quotes."""
    return {"\\'": "'", '"': '\\"'}.get(found[0], found[0])
