"""Read a bibliography with bibtexparser, and what TeX prints of its fields."""

from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

#: What LaTeX prints for commands that the library does not know, or takes for accents.
_PRINTED = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}


def read(text: str) -> list[dict[str, Any]]:
    """The records of a bibliography, with their fields as they are printed."""
    raw = parse_string(text)
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=_decoder())])
    assert raw.failed_blocks == library.failed_blocks == []
    return [
        {"type": each.entry_type, "key": each.key}
        | {name: field.value for name, field in each.fields_dict.items()}
        # An address is printed as it stands.
        | {name: field.value for name, field in own.fields_dict.items() if name == "url"}
        for each, own in zip(library.entries, raw.entries, strict=True)
    ]


def names(text: str) -> list[list[dict[str, str]]]:
    """The authors of each record, in the parts that BibTeX sees."""
    split = [SeparateCoAuthors(), SplitNameParts()]
    library = parse_string(text, append_middleware=split)
    assert library.failed_blocks == []
    return [[_parts(name) for name in each["author"]] for each in library.entries]


def _parts(name: Any) -> dict[str, str]:
    parts = {part: " ".join(getattr(name, part)) for part in ("first", "von", "last", "jr")}
    return {part: _decoder().latex_to_text(text) for part, text in parts.items() if text}


def _decoder() -> LatexNodes2Text:
    known = get_default_latex_context_db()
    macros = [MacroTextSpec(*each) for each in _PRINTED.items()]
    known.add_context_category("printed", macros=macros, prepend=True)
    return LatexNodes2Text(known, math_mode="verbatim")
