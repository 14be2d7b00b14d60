"""A readable programme in Markdown, as CommonMark and GitHub have it."""

from collections.abc import Iterable, Iterator, Sequence

from confcli.export import programme
from confcli.export.interface import Form, Manner
from confcli.export.programme import DOT, NOTE, Item, in_list, line, percented
from confcli.model.patterns import Pattern
from confcli.model.prose import lines
from confcli.schedule.entries import Entry

#: What is markup anywhere: an underscore only beside a word, ``#`` only where a word begins, and
#: tildes only in pairs.
_MARKUP = Pattern(
    r"[\\`*\[\]<$]|(?<![^\W_])_|_(?![^\W_])|(?<!\S)#|&(?=#?\w+;)|~(?=[^~]*+~)|(?<=~)~", "s"
)
#: What is markup at the beginning of a line: lists, headings, quotes, code, tables.
_BEGIN = Pattern(r"[-+=>~|:]|\d{1,9}(?=[.)])")
#: Begins a new line of the same paragraph.
BREAK = "  \n"
#: What would end an address.
_ENDS = Pattern(r"[\s()<>\\\"`\x00-\x1f\x7f]")


def write(entries: Sequence[Entry], manner: Manner) -> str:
    """The text of a programme, its times in the reader's first zone."""
    blocks = [f"# {escaped(manner.title)}", escaped(programme.zones(entries, manner))]
    for day, items in programme.days(entries, manner):
        blocks.append(f"## {day}")
        for each in items:
            blocks += _of_item(each, f"### {' '.join([each.when, title(each)]).strip()}")
    return _text(blocks)


def page(entry: Entry, manner: Manner) -> str:
    """The text of one item, with all of its times."""
    each = programme.item(entry, "")
    slots = [f"- {DOT.join([programme.when(slot, manner), *_place(slot)])}" for slot in entry.slots]
    zones = escaped(programme.zones(entry.slots, manner))
    about = _of_item(each, f"# {title(each)}", [zones, "\n".join(slots)])
    return _text(about)


def escaped(text: str) -> str:
    """A text on one line that is shown as it is."""
    shown = _MARKUP.sub(r"\\\g<0>", line(text))
    begin = _BEGIN.match(shown)
    if begin is None:
        return shown
    at = begin.end() - (not begin[0].isdigit())
    return f"{shown[:at]}\\{shown[at:]}"


def _of_item(item: Item, heading: str, times: Iterable[str] = ()) -> Iterator[str]:
    """Yield the paragraphs on an item."""
    yield heading
    facts = DOT.join(map(escaped, [*item.marks, *([] if times else item.place)]))
    yield BREAK.join(filter(None, (escaped(item.people), facts, media(item))))
    yield from times
    if item.note:
        yield f"> {NOTE}{escaped(item.note)}"
    if item.abstract:
        yield _prose(item.abstract)


def _place(slot: Entry) -> Iterator[str]:
    return map(escaped, programme.item(slot, "").place)


def title(item: Item) -> str:
    """The title, linked to its page."""
    address = item.links.get("page")
    return link(item.title, address) if address else escaped(item.title)


def media(item: Item) -> str:
    """The links to the recording and the slides."""
    found = ((name, address) for name, address in item.links.items() if name != "page")
    return DOT.join(link(name, address) for name, address in found)


def link(text: str, address: str) -> str:
    """A text that leads to an address."""
    return f"[{escaped(text)}]({percented(address, _ENDS)})"


def _prose(text: str) -> str:
    """Paragraphs and lists of a longer text."""
    shown = list[str]()
    is_list = False
    for number, each in map(in_list, lines(text)):
        if shown and shown[-1] and (number or each) and bool(number) != is_list:
            shown.append("")
        is_list = bool(number)
        shown.append(f"{number} {escaped(each)}" if number else escaped(each))
    return "\n".join(shown)


def _text(blocks: Iterable[str]) -> str:
    return "\n\n".join(filter(None, blocks)) + "\n"


MARKDOWN = Form("md", "Markdown", "talks", write)
