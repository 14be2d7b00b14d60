"""A list to choose from, filtered as one types: the help on keys, and all commands by name."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.text import Text
from textual.app import ComposeResult
from textual.events import Resize
from textual.widgets import Input

from confcli.browse.footer import Keys
from confcli.browse.line import MenuLine
from confcli.browse.pages import Drawn
from confcli.browse.scroller import Scroller
from confcli.browse.sheet import Sheet
from confcli.browse.steady import Dialog
from confcli.model.text import words
from confcli.views.manner import Manner
from confcli.views.rows import styled

#: Columns between what is beside one another.
_GAP = 2


class Choice(NamedTuple):
    """Something to choose."""

    #: What it is among.
    section: str
    #: The keys that do the same, or nothing.
    keys: str
    does: str
    run: Callable[[], object]
    #: Whether it can be done now.
    works: bool = True
    #: Whether to show it only once something is typed, because there are many like it.
    is_rare: bool = False

    def fits(self, text: str) -> bool:
        """Whether all words of a text begin words of it."""
        if self.is_rare and not text.strip():
            return False
        own = words(f"{self.does} {self.section}")
        return all(any(it.startswith(word) for it in own) for word in words(text))

    def has_key(self, text: str) -> bool:
        """Whether a text is one of its keys."""
        return bool(text) and text in self.keys.split(", ")


class Menu(Dialog[Choice | None]):
    """Shows choices; the one that is made, or nothing, is its result."""

    def __init__(self, asks: str, choices: Sequence[Choice], manner: Manner) -> None:
        super().__init__()
        self._asks, self._choices, self._manner = asks, choices, manner

    def compose(self) -> ComposeResult:
        """The line to type in, what fits, and the keys."""
        yield MenuLine(placeholder=self._asks, id="filter", compact=True)
        choices = Scroller(id="choices")
        choices.can_focus = False  # keys go on going to the line
        yield choices
        yield Keys()

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Input).focus()
        self.call_after_refresh(self._show)

    def on_resize(self, event: Resize) -> None:
        """Lay out anew."""
        super().on_resize(event)
        self.call_after_refresh(self._show)

    def on_input_changed(self) -> None:
        """Show what fits."""
        self._show()

    def on_input_submitted(self) -> None:
        """Choose what the cursor is on."""
        self.action_choose()

    def on_scroller_opened(self) -> None:
        """Choose what was clicked twice."""
        self.action_choose()

    def action_move(self, by: int) -> None:
        """Go to another choice."""
        self.query_one(Scroller).action_move(by)

    def action_turn(self, by: int) -> None:
        """Go a screenful."""
        self.query_one(Scroller).action_turn(by)

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)

    def action_choose(self) -> None:
        """Do what the cursor is on, if that can be done now."""
        choice = self.query_one(Scroller).target
        if choice is not None and choice.works:
            self.dismiss(choice)

    def _show(self) -> None:
        text, scroller = self.query_one(Input).value, self.query_one(Scroller)
        of_key = [each for each in self._choices if each.has_key(text)]
        found = of_key or [each for each in self._choices if each.fits(text)]
        width = scroller.scrollable_content_region.width
        scroller.show(Drawn(self._manner, width, lambda sheet: _draw(sheet, found)))


def _draw(sheet: Sheet, choices: Sequence[Choice]) -> None:
    """Draw choices below their sections: keys, and beside them what they do."""
    if not choices:
        sheet.line("nothing fits", "hint")
    widest = max((len(each.keys) for each in choices), default=0)
    for section, found in groupby(choices, key=lambda each: each.section):
        if section:
            sheet.line(section, "heading")
        for each in found:
            sheet.item(each)
            _draw_one(sheet, each, widest)
            sheet.item(None)


def _draw_one(sheet: Sheet, choice: Choice, widest: int) -> None:
    indent = _GAP + (widest + _GAP if widest else 0)
    does = styled(choice.does, "" if choice.works else "hint")
    first, *rest = sheet.folded(does, "", sheet.width - indent, sheet.width - indent)
    named = Text(" " * _GAP).append_text(styled(choice.keys, "option"))
    named.pad_right(indent - named.cell_len)
    sheet.line(named.append_text(first))
    for line in rest:
        sheet.line(Text(" " * indent).append_text(line))
