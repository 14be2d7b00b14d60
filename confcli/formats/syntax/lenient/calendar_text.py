"""An iCalendar file inside a mail, a page or an HTML comment."""

from confcli.formats.syntax.lenient.faults import Faults, Repaired, blanked
from confcli.model.patterns import Pattern

_BEGIN = Pattern(r"^[ \t]*+(?:<!--\s*+)?(?=BEGIN[ \t]*+:[ \t]*+VCALENDAR\s)", "im")
_EVENT = Pattern(r"^[ \t]*+BEGIN[ \t]*+:[ \t]*+VEVENT\s", "im")
_END = Pattern(r"^[ \t]*+END[ \t]*+:[ \t]*+VCALENDAR\b", "im")


def repaired(text: str) -> Repaired | None:
    """Blank out what is around a calendar with events; ``None`` if nothing is above it."""
    begin = _BEGIN.search(text)
    words = text[: begin.end()].strip("\ufeff \t\r\n") if begin else ""
    if not begin or not words or not _EVENT.search(text, begin.end()):
        return None
    ends = [found.end() for found in _END.finditer(text, begin.end())]
    end = ends[-1] if ends else len(text)
    faults = Faults(text)
    faults.note(text.index(words[0]), "text around the calendar: left out")
    before, after = text[: begin.end()], text[end:]
    return Repaired(blanked(before) + text[begin.end() : end] + blanked(after), faults.all())
