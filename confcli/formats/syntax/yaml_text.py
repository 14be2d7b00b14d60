"""The entries at the top of a YAML text, each with the line it begins on.

Only the structure is read: every value is text, ``None``, a list or a dict. So tags make no
objects, and numbers and dates stay as printed.

PyYAML's nodes have lines too, but it composes the whole file before the first entry: 72 ms per MB
instead of 40, and twelve times the memory of the text. Aliases would have to be counted anyway.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import whole
from confcli.formats.syntax.record import Record
from confcli.model.errors import InputError

if TYPE_CHECKING:
    import yaml

#: Blank lines, comments and document marks at the beginning of a file.
PREAMBLE = rb"(?:\xef\xbb\xbf)?(?:[ \t]*+(?:#[^\n]*+|---[ \t]*+)?\r?\n)*+"
#: Unquoted scalars that mean null.
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
#: The deepest nesting allowed, and the most values that aliases may expand to.
_DEEPEST = 50
_ALIASED = 100_000
#: The most characters that they may; further aliases stand for nothing.
_ALIASED_TEXT = 1_000_000
#: The longest text: short values take a second a MB, several times as long as in JSON.
_LONGEST = 4 * 2**20


class YamlItem(NamedTuple):
    """A key, empty in a list, and its value, with the line of the value or key."""

    line: int
    key: str
    value: Any


class _Size(NamedTuple):
    """How many values there are, and characters in them."""

    values: int
    characters: int

    def plus(self, other: "_Size") -> "_Size":
        return _Size(self.values + other.values, self.characters + other.characters)


class _Open:
    """A list or dict that is still being read, and the number of values and characters in it."""

    def __init__(self, anchor: str | None, value: Any) -> None:
        self.anchor = anchor
        self.value = value
        self.size = _Size(1, 0)
        self.key: str | None = None

    def put(self, value: Any, size: "_Size") -> None:
        """Add a value, or the key of the next one."""
        self.size = self.size.plus(size)
        if isinstance(self.value, list):
            self.value.append(value)
        elif self.key is None:
            self.key = value if isinstance(value, str) else ""
        else:
            self.value.put(self.key, value)
            self.key = None


def load(document: Document) -> list[Any]:
    """The list or dict at the top of each part of a YAML text; invalid YAML is ``InputError``."""
    values = _Values(document)
    for _ in _entries(document, values):
        pass
    return values.tops


def entries(document: Document) -> Iterator[YamlItem]:
    """Yield the entries of the list or dict at the top; invalid YAML raises ``InputError``."""
    return _entries(document, _Values(document))


def _entries(document: Document, values: "_Values") -> Iterator[YamlItem]:
    import yaml

    name, text = document.name, document.unified
    if len(text) > _LONGEST:
        size = f"{_LONGEST // 2**20} MB"
        raise InputError(f"{name}: over {size} of YAML would take long to read; convert it to JSON")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from values.read(yaml.parse(text, Loader=loader))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        bad = error.character if isinstance(error.character, int) else ord(error.character[:1])
        reason = f"it contains the character U+{bad:04X}"
        raise InputError(f"{name}:{line}: invalid YAML: {reason}") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise InputError(f"{name}:{line}: invalid YAML: {error.problem}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InputError(f"{name}:1: unreadable YAML: {error}") from error


class _Values:
    """Builds values from the events of a YAML text."""

    def __init__(self, document: Document) -> None:
        self._name, self._account = document.name, document.account
        self._before = document.before
        self._tabbed = document.unified if "\t" in document.unified else ""
        self._lines: set[int] = set()
        self._anchors: dict[str, tuple[Any, _Size]] = {}
        self._aliased = _Size(0, 0)
        self._open: list[_Open] = []
        #: The lists and dicts at the top.
        self.tops: list[Any] = []

    def read(self, events: "Iterable[yaml.Event]") -> Iterator[YamlItem]:
        line, key, end = 1, "", 0
        for event in events:
            here = self._before + event.start_mark.line + 1 if event.start_mark else line
            if self._tabbed and event.start_mark and event.end_mark:
                self._note_tab(self._tabbed[end : event.start_mark.index], here)
                end = event.end_mark.index
            if len(self._open) == 1 and self._open[0].key is None:
                line = here
            if not self._take(event, here) or len(self._open) != 1:
                continue
            top = self._open[0]
            if isinstance(top.value, list):
                yield YamlItem(line, "", top.value[-1])
            elif top.key is not None:
                key = top.key
            else:
                yield YamlItem(line, key, top.value[key])

    def _note_tab(self, between: str, line: int) -> None:
        """Note a tab between a key and its value, which not every reader of YAML allows."""
        if "\t" in between and "\n" not in between and ":" in between and line not in self._lines:
            self._lines.add(line)
            self._account.tabs.append(line)

    def _take(self, event: "yaml.Event", line: int) -> bool:
        """Handle an event; whether it completes a value."""
        import yaml

        if isinstance(event, yaml.ScalarEvent):
            nothing = event.implicit[0] and event.value in _NOTHING
            size = _Size(1, len(event.value))
            self._put(event.anchor, None if nothing else whole(event.value), size)
        elif isinstance(event, yaml.AliasEvent):
            self._put(None, *self._known(event.anchor or "", line))
        elif isinstance(event, yaml.CollectionStartEvent):
            is_list = isinstance(event, yaml.SequenceStartEvent)
            self._begin(_Open(event.anchor, [] if is_list else Record(at=line)), line)
            return False
        elif isinstance(event, yaml.CollectionEndEvent):
            ended = self._open.pop()
            self._put(ended.anchor, ended.value, ended.size)
        else:
            return False
        return True

    def _begin(self, opened: _Open, line: int) -> None:
        if len(self._open) >= _DEEPEST:
            raise InputError(f"{self._name}:{line}: YAML nested deeper than {_DEEPEST} levels")
        if not self._open:
            self.tops.append(self._account.add(opened.value))
        self._open.append(opened)

    def _put(self, anchor: str | None, value: Any, size: _Size) -> None:
        if anchor:
            self._anchors[anchor] = value, size
        if self._open:
            self._open[-1].put(value, size)

    def _known(self, anchor: str, line: int) -> tuple[Any, _Size]:
        """What an alias stands for; too many values are refused, and too long texts left out."""
        if anchor not in self._anchors:
            raise InputError(f"{self._name}:{line}: invalid YAML: *{anchor} is not defined")
        value, size = self._anchors[anchor]
        aliased = self._aliased.plus(size)
        if aliased.values > _ALIASED:
            reason = f"its aliases expand to more than {_ALIASED} values"
            raise InputError(f"{self._name}:{line}: refused YAML: {reason}")
        if aliased.characters > _ALIASED_TEXT:
            self._account.aliases.append(line)
            return None, _Size(1, 0)
        self._aliased = aliased
        return value, size
