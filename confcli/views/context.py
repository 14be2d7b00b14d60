"""What the headings above a line have said, and what a view adds to a line."""

from collections.abc import Callable, Mapping, Sequence

from rich.text import Text

from confcli.model.tuples import NamedTuple
from confcli.planning.engagements import Engagement
from confcli.views.look import Look


class Context(NamedTuple):
    """What the headings above a line have said, and how its list is shown."""

    look: Look
    #: How times name their days: ``short``, ``long``, with the ``year``, ``above`` the times with
    #: the year, or not at all.
    days: str = ""
    #: What needn't be said again: the kind of most items, the names of a room, a track, a session.
    usual_kind: str | None = None
    #: Whether some items are of another kind than that.
    has_kinds: bool = False
    said: frozenset[str | None] = frozenset()
    #: Remarks on times that the heading makes for all.
    remarks: frozenset[str] = frozenset()
    #: Whether there are several conferences.
    conferences: bool = False
    #: Whether kinds have a column.
    kinds: bool = False
    #: Whether items name their people; else all that is said of one follows its title.
    people: bool = True
    #: Whether boards stand in the place of times, which the heading says.
    boards: bool = False
    #: Whether each item stands for its session, which has no heading.
    alone: bool = False
    #: When slots end whose source states no end, by their ids.
    ends: Mapping[str, Engagement] = {}
    #: Whether to say how far away everything is, not only what begins soon.
    distances: bool = False
    #: The ids of what clashes, in a timetable.
    clashing: frozenset[str] = frozenset()
    #: Whether to dim what is over.
    dims_past: bool = False
    indent: int = 0


class Dress(NamedTuple):
    """What a view adds to an item: a title in place of its own, and lines above and below it."""

    title: Text | None = None
    below: Sequence[Text] = ()
    #: Marks words in the title and the names.
    mark: Callable[[Text], Text] = lambda text: text
    #: The person above, whom no item below need name again.
    person: str = ""
    #: In place of the sign of what runs or is cancelled.
    sign: Text | None = None
    #: What else there is to say, beside or below the title.
    facts: Sequence[Text] = ()
    #: Lines below all else, also where all else is on one line; what is folded of them hangs.
    last: Sequence[Text] = ()
    #: A line above it, about all that follow.
    above: Text | None = None


#: Nothing is added.
NONE = Dress()
