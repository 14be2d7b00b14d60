"""Which HTML may be parsed: all but what would take the parser far more time than its size.

The parser's effort grows with the number of open elements, with the square of the attributes of
one, and without any bound with the formatting elements left open (``<b>``), which the HTML standard
opens again in each paragraph. The first two are bounded here; tags of the last kind get another
name, as it makes no difference for what a reader sees.
"""

from confcli.formats.syntax.nesting import Nesting
from confcli.formats.syntax.tags import Tag, tags
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

# Of 13 real pages of conferences and concerts, the most are 13 elements deep, 10 attributes in one
# and 1,383 elements; of 9 abstracts in programmes that need the parser, 3, 2 and 74.
#: Browsers nest no deeper.
_DEEPEST = 512
_MOST_ATTRIBUTES = 500
_MOST_ELEMENTS = 500_000
#: Elements that get the attributes of all tags with their name.
_MERGED = frozenset(("body", "html"))
#: Elements that are opened again until they are closed, and the options of a list: for each one,
#: the parser goes through all the others.
_FORMATTING = Pattern(
    r"<(/?)(?=(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[ \t\n\f\r/>])", "i"
)
_CHOICES = Pattern(r"<(/?)(?=(?:optgroup|option)[ \t\n\f\r/>])", "i")
#: What the new name ends in, as no page has it there.
_MARK = "\f\f"
_RENAMED = Pattern(r"<(/?)(?:span|wbr)\f\f")


def bounded(name: str, source: str) -> str:
    """Rename what the parser can't bear; ``InputError`` says where the page is too much for it."""
    source = _FORMATTING.sub(rf"<\1span{_MARK}", source)
    source = _CHOICES.sub(rf"<\1wbr{_MARK}", source)
    if source.count("<") > _DEEPEST or len(source) > 2 * _MOST_ATTRIBUTES:
        _check(name, source)
    return source


def original(text: str) -> str:
    """A part of a page as it was before tags were renamed."""
    return _RENAMED.sub(r"<\1", text) if _MARK in text else text


def _check(name: str, source: str) -> None:
    nesting, elements, merged = Nesting(), 0, 0
    for tag in tags(source, nesting.is_foreign):
        nesting.take(tag)
        elements += not tag.is_end
        if nesting.depth > _DEEPEST:
            _refuse(name, source, tag, f"HTML nested over {_DEEPEST} elements deep")
        if elements > _MOST_ELEMENTS:
            _refuse(name, source, tag, f"HTML of over {_MOST_ELEMENTS:,} elements")
        if tag.name in _MERGED or len(tag.attributes) > 2 * _MOST_ATTRIBUTES:
            own = tag.number_of_attributes()
            merged += own if tag.name in _MERGED else 0
            if max(own, merged) > _MOST_ATTRIBUTES:
                _refuse(name, source, tag, f"an element with over {_MOST_ATTRIBUTES} attributes")


def _refuse(name: str, source: str, tag: Tag, reason: str) -> None:
    line = source.count("\n", 0, tag.at) + 1
    raise InputError(f"{name}:{line}: {reason}; save the page again, or as text")
