"""What ``find`` prints of programmes in the directory."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from confcli.model.addresses import masked
from confcli.views.field import Field, Schema, Shape, attribute, computed

if TYPE_CHECKING:
    from confcli.directory.programme import Known

_DAY: Schema = {"type": ["string", "null"], "format": "date"}


def _day(key: str, doc: str, get: Callable[["Known"], date | None]) -> Field["Known"]:
    return computed(key, _DAY, doc, lambda it, _: day.isoformat() if (day := get(it)) else None)


PROGRAMME: Shape["Known"] = Shape(
    (
        attribute("name", "text", "The programme's name.", "programme.name"),
        attribute("slug", "text", "What confcli add takes it by.", "programme.slug"),
        computed(
            "aliases",
            "texts",
            "Other names and ids that it is found by.",
            lambda it, _: list(it.programme.aliases),
        ),
        _day("start", "First day; null if unknown.", lambda it: it.programme.start),
        _day("end", "Last day; null if unknown.", lambda it: it.programme.end),
        attribute("year", "integer?", "The year that it is named after.", "programme.year"),
        attribute("place", "text?", "Where it is held.", "programme.place"),
        attribute("timezone", "text?", "The time zone of its times.", "programme.zone"),
        computed(
            "url",
            "text",
            "Web address of its file.",
            lambda it, _: masked(it.programme.address),
        ),
        attribute("format", "text?", "The format of the file, if it is known.", "programme.format"),
        attribute("conference", "text?", "The conference that it is here as; null if it isn't."),
        computed(
            "status",
            {"enum": ["verified", "unverified"]},
            "Whether anything shows that the file is at this address.",
            lambda it, _: "verified" if it.programme.is_verified else "unverified",
        ),
        attribute(
            "evidence", "text?", "What shows that; null if nothing does.", "programme.evidence"
        ),
    ),
    ("slug", "name", "start", "end", "place", "timezone", "url", "format", "conference", "status"),
)
