"""Lists that a program wrote into a text: ``['kites', 'wind']``, as Python, JSON or NumPy."""

from confcli.formats.syntax import json_values
from confcli.model.patterns import Pattern

_TEXT = r"'(?:[^'\\]|\\.)*+'|\"(?:[^\"\\]|\\.)*+\""
_LIST = Pattern(rf"[\[(]\s*+(?:(?:{_TEXT})\s*+,?\s*+)++[\])]", "s")
_ELEMENT = Pattern(_TEXT, "s")
_ESCAPED = Pattern(r"\\(.)", "s")


def elements(text: str) -> list[str]:
    """The texts in a written list; none if the text is anything else."""
    text = text.strip()
    if not _LIST.fullmatch(text):
        return []
    try:
        found = json_values.loads(text)
    except ValueError:
        return [_ESCAPED.sub(r"\1", each[1:-1]) for each in _ELEMENT.findall(text)]
    return list(map(str, found))
