"""``--hint KEY=VALUE``: what the user says about a file that it doesn't state, by key."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from confcli.cli.unknown import unknown
from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted

#: What stands before the name of a field in a hint that says its key.
MAP = "map."


def parsed(texts: Iterable[str]) -> dict[str, Any]:
    """The values by field of ``Hints``; ``WrongUsageError`` for an unknown key or a bad value.

    Of a key that is repeated, the last one counts, as with other options.
    """
    found: dict[str, Any] = {}
    fields: dict[str, str] = {}
    for key, value in map(_parsed, texts):
        if key.startswith(MAP):
            fields[key.removeprefix(MAP)] = value
        else:
            found[key] = value
    return found | ({"fields": fields} if fields else {})


def fields() -> list[str]:
    """The keys of hints that say the key of a field: ``map.title``."""
    from confcli.formats.vocabulary.hinted import NAMES  # loads all names only if they are needed

    return [f"{MAP}{name.replace('_', '-')}" for name in NAMES]


def _parsed(text: str) -> tuple[str, str]:
    key, sign, value = (part.strip() for part in text.partition("="))
    if key.casefold().startswith(MAP):
        return _of_field(key, sign, value)
    check = KEYS.get(key.casefold())
    if check is None or not sign:
        wrong = f"unknown hint {quoted(key)}" if sign else f"can't read {quoted(text)} as a hint"
        raise unknown(wrong, key, (f"{name}=" for name in (*KEYS, f"{MAP}title")))
    return key.casefold().replace("-", "_"), check(value)


def _of_field(key: str, sign: str, value: str) -> tuple[str, str]:
    """A hint that says the key of a field."""
    name, known = key.casefold().replace("_", "-"), fields()
    if name not in known:
        field = key[len(MAP) :]
        wrong = f"unknown field {quoted(field)} in a hint"
        raise unknown(wrong, field and name, (f"{each}=" for each in known))
    if not sign or not value:
        raise WrongUsageError(f"{name} needs the key or column of the field; try {name}=subject")
    return name.replace("-", "_"), value


def _encoding(value: str) -> str:
    from confcli.formats.syntax.encodings import known  # loads codecs only if it is needed

    if found := known(value):
        return found
    raise WrongUsageError(
        f"unknown encoding {quoted(value)}; try utf-8, windows-1252, utf-16 or shift_jis"
    )


def _address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme in ("http", "https") and parts.netloc:
        return value
    raise WrongUsageError(
        f"can't read {quoted(value)} as a web address; try https://conference.example/2025/"
    )


def _day(value: str) -> str:
    from confcli.times.typed.reading import day

    found = day(value)
    if not isinstance(found, date):
        raise WrongUsageError(f"{quoted(value)} has no year; try 2026-03-02")
    return found.isoformat()


def _records(value: str) -> str:
    paths = [path.strip() for path in value.split(",")]
    if all(paths):
        return ",".join(paths)
    raise WrongUsageError(
        f"can't read {quoted(value)} as groups of records; try days[].talks, or two with a comma"
    )


#: The keys, and what checks their values; each is a field of ``Hints`` with ``_`` for ``-``.
KEYS: dict[str, Callable[[str], str]] = {
    "encoding": _encoding,
    "base-url": _address,
    "first-day": _day,
    "records": _records,
}
