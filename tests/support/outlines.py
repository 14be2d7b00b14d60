"""Read what a programme in Markdown or org mode says, as the programs that show it do."""

import re
from typing import NamedTuple

from hypothesis import strategies as st
from markdown_it import MarkdownIt

from confcli.export.programme import line
from tests.support.invented import talk

_SIGNS = st.sampled_from("\\\\`*_{}[]()<>#+-.!|~&$^:=\"'@/ \n1") | st.characters(
    exclude_categories=["Cs"]
)
TEXTS = st.text(_SIGNS, min_size=1, max_size=20).filter(line)
#: A talk with all that a programme shows, and signs that mean something to it.
KITES = talk(
    "Kites [fast] & <b>loose</b>",
    ["Ada Verne", "Bo Lê"],
    "They fly.\n\n- high\n- low\n\nAlways.",
    "2021-05-04 15:10",
    "2021-05-04 15:40",
    room="Hall A",
    type="oral",
    url="https://kites.org/a_(b)",
    recording="https://kites.org/v",
)

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_HEADING = re.compile(r"(\*+) (.*?)(?: :([\w@#%:]+):)?")
_LINK = re.compile(r"\[\[(.*?)\]\[(.*?)\]\]")
_BLANK = "\N{ZERO WIDTH SPACE}"


class Block(NamedTuple):
    """A heading, a paragraph or an item of a list."""

    kind: str
    text: str
    links: tuple[str, ...] = ()


def markdown(text: str) -> list[Block]:
    """The blocks of a text, without their markup; what is no text in them fails."""
    found, kind, is_item = [], "", False
    for token in _MARKDOWN.parse(text):
        is_item = token.type == "list_item_open" or (is_item and token.type != "list_item_close")
        if token.type == "inline":
            parts = token.children or []
            assert {part.type for part in parts} <= {
                *("text", "softbreak", "hardbreak", "link_open", "link_close")
            }
            shown = "".join("\n" if "break" in part.type else part.content for part in parts)
            links = tuple(str(it.attrs["href"]) for it in parts if it.type == "link_open")
            found.append(Block("li" if is_item else kind, shown, links))
        elif token.nesting == 1:
            kind = token.tag
        else:
            assert token.nesting == -1, f"{token.type} in {text!r}"
    return found


class Heading(NamedTuple):
    """A heading of an outline, and the lines below it."""

    level: int
    text: str
    link: str | None
    tags: tuple[str, ...]
    body: list[str]


def org(text: str) -> list[Heading]:
    """The headings of an outline, without their markup."""
    found: list[Heading] = []
    for each in text.split("\n"):
        heading = _HEADING.fullmatch(each)
        if heading:
            link = _LINK.fullmatch(heading[2])
            shown, tags = link[2] if link else heading[2], tuple((heading[3] or "").split(":"))
            address = link[1] if link else None
            level = len(heading[1])
            found.append(Heading(level, shown.replace(_BLANK, ""), address, tags, []))
        elif found:
            found[-1].body.append(each.replace(_BLANK, ""))
    return found
