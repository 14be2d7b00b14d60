"""What views draw on: lines, rules and tables, each written as soon as it is drawn."""

from collections.abc import Iterable
from typing import Any, TextIO

from rich.color import ColorSystem
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from rich.theme import Theme

from confcli.model.safety import is_safe, safe
from confcli.model.text import HELD, holding, is_web
from confcli.views.manner import NARROW, Manner, Marks
from confcli.views.style import PALETTE

#: What stands for a text that goes on; in ASCII it has three letters.
_MORE = Marks().more
_TAB = 8


class Screen:
    """A terminal of some width to draw on; the styles of text are those of the palette."""

    def __init__(self, stream: TextIO, manner: Manner) -> None:
        self._console, self._manner = _console(stream, manner), manner
        self.marks, self.ascii_only = manner.marks, manner.ascii_only
        self.colour = manner.colour
        #: In columns and in lines.
        self.width, self.height = manner.width, manner.height
        #: Whether texts can lead to web addresses.
        self.links = manner.links

    def line(self, text: Text | str = "", style: str = "") -> None:
        """Print one line as it is, however long it is."""
        shown = self.drawn(text, style)
        # Far faster than to let rich find out that there is nothing to lay out.
        self._console.file.write(self._painted(shown) if self.colour else f"{shown.plain}\n")
        self._console.file.flush()

    def drawn(self, text: Text | str, style: str = "") -> Text:
        """A line as it is shown: safe, in ASCII where that is asked for, with blanks for tabs."""
        shown = self._plain(self._text(text, style))
        if "\t" in shown.plain:
            shown.expand_tabs(_TAB)
        return shown

    def item(self, item: object) -> None:
        """The lines to come are about an item: of no interest to a terminal."""

    def lead(self, text: Text | str, kind: str, what: object) -> Text:  # noqa: ARG002 - see above
        """A text that leads to a person, an item or an address: of no interest to a terminal."""
        return self._text(text, "")

    def fold(
        self,
        text: Text | str,
        style: str = "",
        *,
        indent: int = 0,
        hanging: int | None = None,
        width: int = 0,
    ) -> None:
        """Print a text folded between words, ``indent`` columns from the left.

        What follows the first line stands ``hanging`` columns from the left, if that is given.
        A word is broken only if it is wider than the screen, or the ``width`` given.
        """
        hanging, width = indent if hanging is None else hanging, width or self.width
        first, *rest = self.folded(text, style, width - indent, width - hanging)
        self.line(Text(" " * indent).append_text(first))
        for each in rest:
            self.line(Text(" " * hanging).append_text(each))

    def folded(
        self, text: Text | str, style: str = "", width: int = 0, later: int | None = None
    ) -> list[Text]:
        """The lines of a text folded to a width, and to another after the first line."""
        width, text = max(width or self.width, 1), self._text(text, style)
        text = self._plain(self.spelled(text))
        if text.cell_len <= width and "\n" not in text.plain:
            text = text.copy()
            text.rstrip()
            return [text]
        first = _wrapped(self._console, text, width)
        if later is None or later == width or len(first) == 1:
            return first
        end = len(first[0].plain)
        left = text[end:]
        left = left[len(left.plain) - len(left.plain.lstrip()) :]
        return [first[0], *_wrapped(self._console, left, max(later, 1))]

    def spelled(self, text: Text) -> Text:
        """A text as it is drawn, to be measured: signs of several letters are several wide."""
        if not self.ascii_only or _MORE not in text.plain:
            return text
        return Text(self.marks.more).join(text.split(_MORE, allow_blank=True))

    def cut(self, text: Text, width: int) -> Text:
        """A copy of a text, cut where it is wider than that, with a sign that more follows."""
        text = self.spelled(text).copy()
        if text.cell_len > width:
            text.truncate(max(width - len(self.marks.more), 0))
            text.rstrip()
            text.append(self.marks.more)
        return text

    def rule(self, label: str = "", style: str = "hour", width: int = 0) -> None:
        """Print a rule across the screen or some columns, with a label near its left end."""
        begin = f"{self.marks.rule * 2} {label} " if label else ""
        left = (width or self.width) - Text(begin).cell_len
        self.line(Text(begin + self.marks.rule * max(left, 0), style))

    def linked(self, text: Text | str, address: str | None, style: str = "") -> Text:
        """A text that leads to a web address, where the terminal knows links."""
        text = self._text(text, style)
        if self.links and address and _is_address(address):
            text.stylize(Style(link=address))
        return text

    def show(self, renderable: RenderableType) -> None:
        """Print something that rich draws, such as a table."""
        self._console.print(renderable)

    def _painted(self, text: Text) -> str:
        """A line with the escapes for its styles and links."""
        text = Text().append_text(text)  # a style of its own is rendered as that of a part
        return "".join(
            style.render(part, color_system=ColorSystem.STANDARD) if style else part
            for part, style, _ in text.render(self._console, "\n")
        )

    def _text(self, text: Text | str, style: str) -> Text:
        """A text to draw: safe before it is measured, as what is replaced changes its width."""
        text = Text(safe(text)) if isinstance(text, str) else text
        if not is_safe(text.plain):
            text.plain = safe(text.plain)
        if style:
            text.stylize_before(style)
        return text

    def _plain(self, text: Text) -> Text:
        """A text with each sign in one column, in ASCII where that is asked for."""
        if self.ascii_only:
            text.plain = text.plain.translate(NARROW)
        return text


def _console(stream: TextIO, manner: Manner) -> Console:
    """The terminal as rich sees it."""
    return _SafeConsole(
        ascii_only=manner.ascii_only,
        file=stream,
        force_terminal=manner.colour,
        color_system="standard" if manner.colour else None,
        no_color=not manner.colour,
        width=manner.width,
        height=manner.height,
        theme=Theme(PALETTE),
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


class _SafeConsole(Console):
    """Makes all that rich draws safe, whatever it is drawn from."""

    def __init__(self, *, ascii_only: bool, **settings: Any) -> None:
        super().__init__(**settings)
        self._ascii_only = ascii_only

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """The segments of something drawn, with terminal controls made visible."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=self._shown(segment.text))

    def _shown(self, text: str) -> str:
        return safe(text).translate(NARROW) if self._ascii_only else safe(text)


def _wrapped(console: Console, text: Text, width: int) -> list[Text]:
    held = text.copy()
    held.plain = holding(text.plain)
    lines = list(held.wrap(console, width))
    for line in lines:
        line.plain = line.plain.replace(HELD, " ")
        line.rstrip()
    return lines or [Text()]


def _is_address(text: str) -> bool:
    """Whether a text may stand in a link: a web address without blanks and controls."""
    return is_web(text) and is_safe(text) and text.isprintable() and " " not in text
