"""How deep the blocks of a page are in each other, told before it is parsed.

The work of the library that reads HTML grows with the square of that depth.
"""

import re

from confcli.errors import InputError

#: Real pages have 10 to 30 levels; so many take the library a tenth of a second.
_DEEPEST = 5_000
#: Blocks end where they are closed; in a script, the slash of that may be escaped.
_BLOCK = re.compile(
    r"<(\\?/)?(?:address|article|aside|blockquote|center|d(?:etails|ialog|ir|iv|l)|fieldset"
    r"|fig(?:caption|ure)|footer|header|main|menu|nav|ol|section|summary|ul)\b",
    re.IGNORECASE,
)


def check(name: str, source: str) -> None:
    """Raise ``InputError`` for a page, the file ``name``, that would keep the library busy."""
    depth = 0
    for found in _BLOCK.finditer(source):
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > _DEEPEST:
            line = source.count("\n", 0, found.start()) + 1
            reason = f"over {_DEEPEST:,} blocks of HTML in each other, as on no page that is whole"
            raise InputError(f"{name}:{line}: {reason}; save the page again")
