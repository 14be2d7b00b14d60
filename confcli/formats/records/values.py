"""Values of records as texts: by language, with a name, as a moment in parts or in seconds.

Nothing is taken: what a value says is asked before it is clear whether that is used.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from confcli.formats.syntax.record import Record, looked_at
from confcli.formats.vocabulary.meanings import meanings
from confcli.model.patterns import Pattern

#: A key that is a language: ``en``, ``de-formal``, ``pt_BR``, ``fra``.
_LANGUAGE = Pattern(r"(?:[a-z]{2}|eng|deu|fra|spa|ita)(?:[-_][A-Za-z]{2,8})?|english|deutsch", "i")
#: A key that ends with a language, and the languages that no other word looks like.
_IN_LANGUAGE = Pattern(r"(.*[^\W_])(?:[_-](?P<code>[A-Za-z]{2})|(?<=[a-z])(?P<camel>[A-Z][a-z]))")
_LANGUAGES = frozenset(
    "en de fr es it pt nl ja jp zh cn ko kr pl cs cz sv da fi ru uk ua tr el hu ro ca".split()
)
_LONGEST = 40
#: The keys of what an object says, the surest first.
_SAID = ("value", "rendered", "text", "plain", "markdown", "html", "raw", "content")
NAMES = ("name", "title", "label", "full_name", "fullName", "displayName", "slug")
_SECONDS = ("_seconds", "seconds", "unix", "timestamp", "epoch")
_EPOCH = Pattern(r"1\d{9}(?:\d{3})?(?:\.\d++)?")


class Texts:
    """Reads values as texts, in the language of the programme where there are several."""

    def __init__(self, language: str | None = None) -> None:
        self._language = language or "en"

    def of(self, value: Any) -> str | None:
        """A plain value, a text by language or a written one; ``None`` for anything else."""
        if not isinstance(value, Record):
            return plain(value)
        if spoken := self._spoken(value):
            return self.of(spoken)
        found = next((each for key in _SAID if (each := dict.get(value, key)) is not None), None)
        return plain(found)

    def named(self, value: Any) -> str | None:
        """The name of what a value is: as ``of``, or the name of an object."""
        found = self.of(value)
        if found is not None or not isinstance(value, Record):
            return found
        key = name_key(value)
        return self.of(dict.get(value, key)) if key else None

    def all(self, values: Iterable[Any]) -> list[str]:
        """The names of several."""
        return [found for value in values if (found := self.named(value))]

    def _spoken(self, record: Record) -> Any:
        """The text of an object by language; all others are the same."""
        if not is_by_language(record):
            return None
        texts = {key: value for key, value in looked_at(record) if value}
        chosen = [key for key in texts if key[:2].casefold() == self._language[:2].casefold()]
        english = [key for key in texts if key[:2].casefold() == "en"]
        return texts[next(iter((*chosen, *english, *texts)))] if texts else None

    def by_key(self, record: Record) -> dict[str, tuple[str, list[str]]]:
        """The keys such as ``title_en``: the name of each that is read, and the keys of the others.

        The name of a key in another language is empty.
        """
        families: dict[str, dict[str, str]] = defaultdict(dict)
        for key in record:
            if (said := _spoken(key)) and dict.get(record, key) and said[0] not in record:
                families[said[0]][said[1]] = key
        found: dict[str, tuple[str, list[str]]] = {}
        for name, keys in families.items():
            chosen = next(
                (keys[it] for it in (self._language[:2].casefold(), "en") if it in keys), ""
            )
            chosen = chosen or next(iter(keys.values()))
            others = [each for each in keys.values() if each != chosen]
            found |= {chosen: (name, others)} | {each: ("", []) for each in others}
        return found


@lru_cache(4096)
def _spoken(key: str) -> tuple[str, str] | None:
    """The name and the language of a key such as ``title_en`` or ``abstractFr``."""
    found = _IN_LANGUAGE.fullmatch(key) if len(key) <= _LONGEST else None
    said = (found["code"] or found["camel"]).casefold() if found else ""
    return (found[1], said) if found and said in _LANGUAGES and meanings(found[1]) else None


def is_by_language(record: Record) -> bool:
    """Whether an object holds one text in several languages."""
    return bool(record) and all(
        _LANGUAGE.fullmatch(key) and (value is None or isinstance(value, str))
        for key, value in looked_at(record)
    )


def name_key(record: Record) -> str:
    """The key of the name of something; empty if it has none."""
    return next((key for key in NAMES if dict.get(record, key)), "")


def plain(value: Any) -> str | None:
    """A text, number or truth as text; ``None`` for anything else."""
    if isinstance(value, bool):
        return "yes" if value else None
    if isinstance(value, (int, float)):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None


def moment(value: Any) -> tuple[str, str] | None:
    """The moment and the zone of an object such as ``{"dateTime": …, "timeZone": …}``."""
    if not isinstance(value, Record):
        return None
    keys = {key.casefold(): key for key in value}
    if seconds := next((keys[key] for key in _SECONDS if key in keys), None):
        return written(str(dict.get(value, seconds))), ""
    parts = [keys[key] for key in ("datetime", "date", "time") if key in keys]
    if not parts or not all(isinstance(dict.get(value, key), str) for key in parts):
        return None
    said = [dict.get(value, key) for key in parts[: 1 if "datetime" in keys else 2]]
    zone = next((dict.get(value, keys[key]) for key in ("timezone", "tz") if key in keys), None)
    return " ".join(map(str, said)), zone if isinstance(zone, str) else ""


def written(text: str) -> str:
    """A number of seconds or milliseconds since 1970 as a moment in UTC; else as it is."""
    if not _EPOCH.fullmatch(text):
        return text
    seconds = float(text) / (1_000 if len(text.partition(".")[0]) > 10 else 1)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"
