"""The commands that ``confcli`` alone suggests, filled in from the user's listings."""

from collections import Counter
from datetime import date, datetime
from shlex import quote

from confcli.cli import resources
from confcli.cli.environment import Here
from confcli.cli.table import PANELS, Suggested
from confcli.library.contents import Contents, contents
from confcli.model.patterns import Pattern
from confcli.model.text import slug
from confcli.schedule.overview import Summary
from confcli.search.query.meaning import STOP_WORDS
from confcli.times.zones import Zone

_MOST = 6
#: A topic is a long word in few of the titles, of more than these at most.
_LONG_WORD, _PART, _FEW = Pattern(r"\b[a-z]{7,20}\b"), 0.05, 3
#: What does for a topic where there is none.
_NEEDED = Pattern(r"{(\w+)}")
_WORD = Pattern(r"\b[^\W\d_]{2,20}\b")
#: Long words in titles that name no topic.
_NO_TOPICS = STOP_WORDS | set("against between through session welcome closing opening".split())


def suggestions(here: Here, about: Summary | None) -> list[tuple[str, str]]:
    """Commands to try and what each is for; spare ones stand for those that would find nothing."""
    values = _values(here, about) if about else {}
    entries = (entry for panel in PANELS.values() for entry in panel.values())
    known = [each for each in entries if isinstance(each, Suggested)]
    filled = [each for each in known if values.keys() >= _needed(each)]
    chosen = sorted(filled, key=lambda each: each.is_spare)[:_MOST]
    return [
        (f"confcli {entry.call.format_map(values)}".rstrip(), entry.purpose)
        for entry in sorted(chosen, key=known.index)
    ]


def _needed(entry: Suggested) -> set[str]:
    return set(_NEEDED.findall(entry.call))


def _values(here: Here, about: Summary) -> dict[str, str]:
    """What fills in suggestions: a topic, a person and a day of the conference, and its name."""
    found = {"conference": slug(about.conference)}
    every = contents(resources.indexes())
    for part in (each.only(about.conference) for each in every):
        if person := part.busiest():
            found["person"] = quote(person)
        if day := _nearest_day(part, here.zones[0].of(about.conference), here.today):
            found["dated"] = ""
            found |= {"day": "", "on": ""} if day == here.today else {"day": day.isoformat()}
    own = [title for each in every for title in each.only(about.conference).titles()]
    others = [title for each in every for title in each.titles()]
    if topic := _topic(own) or _word(own) or _topic(others) or _word(others):
        found["topic"] = topic
    return found


def _topic(titles: list[str]) -> str | None:
    """The commonest long word of the titles; none that is in too many of them to say much."""
    counts = Counter(word for title in titles for word in set(_LONG_WORD.findall(title)))
    most = max(_FEW, len(titles) * _PART)
    fitting = [(-count, word) for word, count in counts.items() if count <= most]
    return next((word for _, word in sorted(fitting) if word not in _NO_TOPICS), None)


def _word(titles: list[str]) -> str | None:
    """The longest word of some titles."""
    found = {word for title in titles for word in _WORD.findall(title)} - _NO_TOPICS
    return min(found, key=lambda word: (-len(word), word), default=None)


def _nearest_day(of: Contents, zone: Zone, today: date) -> date | None:
    days = {zone.local(datetime.fromisoformat(start)).date() for start in of.starts()}
    return min(days, key=lambda day: (abs(day - today), day), default=None)
