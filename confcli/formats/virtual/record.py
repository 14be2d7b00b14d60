"""A record of the virtual sites' feed: its fields as text, and what is wrong with them."""

from confcli.formats import people
from confcli.formats.boards import Placed, placed
from confcli.formats.fields import Fields
from confcli.formats.people import Person
from confcli.model import kinds
from confcli.model.patterns import Pattern

#: A placeholder that the site fails to fill in.
_UNFILLED = Pattern(r"\{location\}\s*")
_DECISION = Pattern(r".*\(([^(]+)\)")


class Record(Fields):
    """A record; each requested field of the wrong type is added to ``wrong``."""

    _noun = "a record"

    @property
    def id(self) -> str:
        """The site's own id: the one in the record's address, else the paper's."""
        return self.key("uid" if self.value.get("id") is None else "id")

    @property
    def authors(self) -> list[Person]:
        """The authors, in order."""
        found = self.array("authors")
        self.wrong += ["an author without a name" for each in found if not people.named(each)]
        return people.named(found, self.wrong)

    @property
    def kind(self) -> str | None:
        """The kind of event, and whether a poster is a spotlight."""
        event = self.line("eventtype") or self.line("event_type")
        decision = _DECISION.fullmatch(self.line("decision") or "")
        decided = kinds.kind(decision.group(1)) if decision else None
        kind = kinds.kind(event) if event else decided
        return "spotlight poster" if (kind, decided) == ("poster", "spotlight") else kind

    @property
    def track(self) -> str | None:
        """The topic: ``Theory->Learning Theory`` becomes ``Theory → Learning Theory``."""
        topic = self.line("topic")
        return " → ".join(part.strip() for part in topic.split("->")) if topic else None

    @property
    def placed(self) -> Placed:
        """The room, and a poster's position in it."""
        position = self.value.get("poster_position")
        is_number = isinstance(position, int) and not isinstance(position, bool)
        return placed(
            self.line("room_name"), str(position) if is_number else self.line("poster_position")
        )

    def _text(self, key: str) -> str | None:
        text = super()._text(key)
        return _UNFILLED.sub("", text) if text and "{" in text else text
