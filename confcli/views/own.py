"""What a user says of an item, as screens show it: its star, labels and note."""

from rich.text import Text

from confcli.model.marks import NO_LONGER_LISTED, Mark
from confcli.model.text import one_line
from confcli.schedule.entries import Entry
from confcli.views.parts import joined
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: The stars whose sign is no other than the usual one, or which count for more: in words.
_IN_WORDS = ("must", "maybe")


def star(screen: Screen, mark: Mark) -> Text:
    """The sign of what is starred; nothing for what is not."""
    if mark.star is None:
        return Text()
    sign = screen.marks.maybe if mark.star == "maybe" else screen.marks.star
    return Text(sign, "must" if mark.star == "must" else "star")


def starred(screen: Screen, mark: Mark, text: Text) -> Text:
    """A text with the star of its item before it, if that has one."""
    return Text(" ").join([sign, text]) if (sign := star(screen, mark)) else text


def star_in_words(screen: Screen, mark: Mark) -> Text:
    """``★ must``: the sign, and how much the user wants to see the item if that is not usual."""
    word = f" {mark.star}" if mark.star in _IN_WORDS else ""
    return star(screen, mark).append(word)


def hidden(mark: Mark) -> Text:
    """A remark on what is hidden."""
    return styled("hidden" if mark.hidden else "", "hint")


def fate(slot: Entry) -> str:
    """What has become of something that the user wants to see, in words."""
    if not slot.is_listed:
        return NO_LONGER_LISTED
    return "cancelled" if slot.cancelled and slot.mark.star else ""


def remarks(mark: Mark, *, starred: bool = True) -> Text:
    """``must · #robots, #wind · seen · “ask about kites”``: what there is to say beside a sign.

    Without ``starred``, the word for its star is left out.
    """
    word = mark.star if starred and mark.star in _IN_WORDS else None
    labels = ", ".join(f"#{one_line(label)}" for label in mark.labels)
    note = f"“{one_line(mark.note)}”" if mark.note else None
    parts = (word, labels, "seen" if mark.seen else None, note)
    return joined([styled(part, "star") for part in parts if part])
