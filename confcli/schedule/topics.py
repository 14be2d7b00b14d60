"""What stands out in a conference, and how surely."""

from collections.abc import Sequence

from confcli.model.records import dataclass
from confcli.model.text import counted
from confcli.model.tuples import NamedTuple
from confcli.schedule.entries import Entry


@dataclass(eq=False, repr=False)
class Topic:
    """A word or phrase that a conference uses more than others."""

    #: As texts print it, and the abbreviation that goes with it.
    name: str
    short: str | None
    #: How many talks and papers hold it in the title, the keywords or the abstract.
    count: int
    #: In how many titles it stands.
    titles: int
    #: How surely it is used more here than elsewhere, as a z-score.
    strength: float
    #: What finds them: its forms, each in quotation marks.
    query: str
    #: The one that is most about it.
    example: Entry

    @property
    def words(self) -> str:
        """The name with the abbreviation: ``large language models (LLMs)``."""
        return f"{self.name} ({self.short})" if self.short else self.name


class StandingOut(NamedTuple):
    """The topics that stand out, and what they are counted in and measured against."""

    topics: Sequence[Topic] = ()
    #: How many talks and papers are counted, and how many of these have an abstract.
    size: int = 0
    abstracts: int = 0
    #: With how many documents of other conferences they are compared, and of how many of these.
    #: If these are too few, none: what titles name is compared with what abstracts say.
    others: int = 0
    conferences: int = 0

    @property
    def against(self) -> str:
        """What topics are measured against, in words."""
        if not self.others:
            return "in titles, against their own abstracts: too little else is loaded"
        return f"against {counted(self.conferences, 'other conference')}"
