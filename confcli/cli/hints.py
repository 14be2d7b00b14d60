"""``--hint KEY=VALUE``: what the user says about a file that it doesn't state, by key."""

from collections.abc import Callable, Iterable
from datetime import date
from urllib.parse import urlsplit

from confcli.cli.unknown import unknown
from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted


def parsed(texts: Iterable[str]) -> dict[str, str]:
    """The values by field of ``Hints``; ``WrongUsageError`` for an unknown key or a bad value.

    Of a key that is repeated, the last one counts, as with other options.
    """
    return dict(map(_parsed, texts))


def _parsed(text: str) -> tuple[str, str]:
    key, sign, value = (part.strip() for part in text.partition("="))
    check = KEYS.get(key.casefold())
    if check is None or not sign:
        wrong = f"unknown hint {quoted(key)}" if sign else f"can't read {quoted(text)} as a hint"
        raise unknown(wrong, key, (f"{name}=" for name in KEYS))
    return key.casefold().replace("-", "_"), check(value)


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


#: The keys, and what checks their values; each is a field of ``Hints`` with ``_`` for ``-``.
KEYS: dict[str, Callable[[str], str]] = {
    "encoding": _encoding,
    "base-url": _address,
    "first-day": _day,
}
