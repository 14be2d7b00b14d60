r"""What TeX prints for a text: ``{K}ites \& {\"o}ther ropes`` as ``Kites & öther ropes``.

Formulas stay as they are written, and so do commands that are not known here. Each sign is read
once, so that ``\textbackslash{}"o`` is a backslash and no accent.
"""

import re

from confcli.formats.people import latex
from confcli.model.patterns import Pattern

#: What commands print.
_PRINTED = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "textunderscore": "_", "textbar": "|", "textless": "<",
    "textgreater": ">", "textquotesingle": "'", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "textendash": "–", "textemdash": "—",
    "ldots": "…", "dots": "…", "textellipsis": "…", "textbullet": "•", "textperiodcentered": "·",
    "textdegree": "°", "textmu": "µ", "texttimes": "×", "textpm": "±", "texteuro": "€",
    "euro": "€", "pounds": "£", "copyright": "©", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "slash": "/",
    "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "quad": " ", "newline": " ",
    "par": "\n\n", **dict.fromkeys("em bf it tt sc rm sf sl sffamily bfseries itshape".split(), ""),
}  # fmt: skip
#: What a backslash prints with the sign behind it, if that is not the sign.
_AFTER_BACKSLASH = dict.fromkeys("\\\n\t ,;:", " ") | dict.fromkeys("-/!", "")
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
_SIGNS = Pattern(r"[\\{}$~]|--|``|''")
_TOKEN = Pattern(
    r"""(?P<formula>\$\$?+[^$]*+\$\$?+)
    |\\(?:url|path)\s*+\{(?P<address>[^{}]*+)\}
    |\\href\s*+\{(?P<target>[^{}]*+)\}\s*+\{(?P<named>[^{}]*+)\}
    |\\(?:text(?:[bis][a-z]|tt|rm|md|up)|emph|mbox|enquote|uppercase|lowercase)\s*+(?=\{)
    |\\(?P<bare>["'`^~=.])\{\}
    |(?P<accent>\\(?:["'`^~=.]|[cvHukrbd](?:(?=\{)|\s++))
        (?:\{(?:\\[ij]|[^\W\d_])\}|\\[ij](?![a-zA-Z])|[^\W\d_]))
    |(?P<letter>\\(?:ss|[ad]h|[aA][aeAE]|[oO][eE]|[dD][hHjJ]|[tT][hH]|[oOlLij])(?![a-zA-Z]))
        (?:\{\}|\s++)?+
    |\\(?P<name>[A-Za-z]++)(?:\{\}|\s++)?+(?P<argument>\{[^{}]*+\})?+
    |\\(?P<sign>.)
    |(?P<ligature>---?|``|''|~)
    |(?P<brace>[{}])""",
    "xs",
)
_IN_ADDRESS = Pattern(
    r"\\(?P<sign>[&%$\#_~])|(?P<tilde>\\textasciitilde)(?:\{\})?|[{}]|\\url\b", "x"
)
_PARAGRAPHS = Pattern(r"\n[^\S\n]*+\n\s*+")


def text(source: str) -> str:
    """The text that a source prints, with blank lines between paragraphs."""
    printed = _TOKEN.sub(_printed, source) if _SIGNS.search(source) else source
    if "\n" not in printed:
        return " ".join(printed.split())
    return "\n\n".join(" ".join(part.split()) for part in _PARAGRAPHS.split(printed))


def address(source: str) -> str:
    """The web address that a source holds, whose signs may be escaped."""
    return _IN_ADDRESS.sub(lambda it: it["sign"] or ("~" if it["tilde"] else ""), source).strip()


def _printed(found: re.Match[str]) -> str:
    """What a sign or command prints."""
    if found["name"]:
        known = _PRINTED.get(found["name"])
        return found[0] if known is None else known + text(found["argument"] or "")
    if found["sign"]:
        return _AFTER_BACKSLASH.get(found["sign"], found["sign"])
    if found["named"]:
        return f"{found['named']} ({address(found['target'])})"
    if letter := found["accent"] or found["letter"]:
        return latex.letters(letter)
    ligature = _LIGATURES.get(found["ligature"] or "", "")
    return found["formula"] or found["address"] or found["bare"] or ligature
