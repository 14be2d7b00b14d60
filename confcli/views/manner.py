"""What a stream can show: colours, links, signs, and how much of them."""

from confcli.model.tuples import NamedTuple


class Marks(NamedTuple):
    """The signs of a screen."""

    running: str = "▶"
    cancelled: str = "✗"
    #: Between the parts of a line.
    dot: str = "·"
    #: Between two times.
    dash: str = "–"
    #: What headings and rules are drawn with, across and down.
    rule: str = "─"
    bar: str = "│"
    arrow: str = "→"
    more: str = "…"
    opening: str = "“"
    closing: str = "”"
    #: Around a word that is found, where there are no colours.
    before: str = "‹"
    after: str = "›"
    #: Before what is starred, and what may be seen.
    star: str = "★"
    maybe: str = "☆"


ASCII = Marks(">", "x", "-", "-", "-", "|", "->", "...", '"', '"', "<", ">", "*", "?")
_OTHERS = {
    "−": "-",
    "█": "#",
    "▇": "#",
    "┃": "|",
    "┏": "+",
    "└": "`",
    "╂": "+",
    "━": "-",
    "’": "'",
    "‘": "'",
}
#: Every sign with its form in ASCII: for what is put together before it is known where it goes.
PLAIN = str.maketrans(dict(zip(Marks(), ASCII, strict=True)) | _OTHERS)
#: The same in one column each, for what has been laid out already.
NARROW = {sign: plain[-1] for sign, plain in PLAIN.items()}


class Manner(NamedTuple):
    """How a stream is written to."""

    #: Whether to draw screens, as on a terminal, or to print lines for programs.
    drawn: bool = False
    colour: bool = False
    links: bool = False
    ascii_only: bool = False
    #: In columns and in lines.
    width: int = 80
    height: int = 24

    @property
    def marks(self) -> Marks:
        """The signs that can be shown."""
        return ASCII if self.ascii_only else Marks()
