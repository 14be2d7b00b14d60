"""A programme as one HTML page that needs nothing else: no network, and no script to be read.

All texts are in the markup, each once; the script reads them there. What the user says of items is
left out, as others may read the page: each reader's own stars stay in their browser.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from confcli.export import programme
from confcli.export.html import days, policy
from confcli.export.interface import Form, Manner
from confcli.schedule.entries import Entry
from confcli.times.calendar_names import long_date

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).parent
#: The parts of the script, each after those whose names it uses.
_SCRIPTS = (
    *("words", "talks", "filters", "highlight", "clock", "stars", "own", "calendar"),
    *("cells", "timetable", "now", "page"),
)


def write(entries: Sequence[Entry], manner: Manner) -> str:
    """The text of a page, its times in each conference's own zone, or in that asked for."""
    found = days.days(entries, manner)
    style, script = _style(), _script()
    return _template().render(
        title=programme.line(manner.title),
        days=found,
        zones=programme.zones(entries, _in_own_zones(manner)),
        written=long_date(manner.zones[0].local(manner.now).date()),
        written_at=round(manner.now.timestamp()),
        policy=policy.policy(style, script),
        style=style,
        script=script,
    )


def _in_own_zones(manner: Manner) -> Manner:
    return manner._replace(zones=[manner.calendar_zone]) if manner.calendar_zone else manner


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        autoescape=True,
        loader=FileSystemLoader(_FOLDER),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    return made.get_template("page.html.jinja")


def _style() -> str:
    return _read("page.css")


def _script() -> str:
    return "\n".join(_read(f"script/{name}.js") for name in _SCRIPTS)


def _read(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


HTML = Form("html", "HTML", "talks", write, own_zones=True)
