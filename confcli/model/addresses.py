"""Web addresses as they may be shown: without logins, and without keys that open something."""

from typing import TYPE_CHECKING

from confcli.model.patterns import Pattern

if TYPE_CHECKING:
    import re

#: The login of an address; a malformed one may have several @.
LOGIN = Pattern(r"^(\w[\w+.-]*+://)?[^/?#]*@", "s")
#: The login of an address without its scheme: of a user with a password.
_BARE_LOGIN = Pattern(r"(?<![^\s'\"/])[^\s:/@='\"]{1,64}+:[^\s/@'\"]{1,200}+@(?=[\w-]+[.:/])")
#: A login that could be a host and its port, but for the @ behind.
_SLASHED_LOGIN = Pattern(r"^[^/?#:@]++:[^@]++@")
_REST = Pattern(r"[?#].*+", "s")
#: What programs write before the address of a calendar to subscribe to.
_CALENDAR = Pattern(r"^webcals?://", "i")
#: What only those know who were told it: the key of a private calendar, and letters and digits
#: that are mixed as in no word.
_KEY = Pattern(
    r"(?<=/private-)[^/?#\s'\"]++"
    r"|(?<![a-z\d])(?=(?:[a-z]*+\d++){3})[a-z\d]{20,}+"
    r"|(?<![a-f\d])[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12}(?![a-f\d])",
    "i",
)
#: A web address in a text, and a parameter of one.
_IN_TEXT = Pattern(r"(?<![a-z\d+.-])[a-z][a-z\d+.-]*+:/[^\s'\"]++", "i")
_PARAMETER = Pattern(r"(?<=[?&;#])([\w.-]++)=[^&;#]++")
#: Parts of the names of parameters that are secret.
_SECRET = ("token", "key", "sig", "auth", "pass", "pwd", "secret", "code", "session", "login")


def fetchable(address: str) -> str:
    """A web address as it is fetched: ``webcal://`` means a calendar at ``https://``."""
    return _CALENDAR.sub("https://", address)


def display(address: object) -> str:
    """A web address as it may be printed: without a login, a query and the keys in its path."""
    return _KEY.sub("…", _REST.sub("", LOGIN.sub(r"\1", str(address))))


def shown(source: str) -> str:
    """A source as it may be printed: a path as it is, a web address without its secrets."""
    return display(source) if "://" in source else source


def masked(text: str) -> str:
    """A text whose web addresses have no logins, and dots for what is secret in a query."""
    if ":" not in text:
        return text
    if "@" in text:
        text = _BARE_LOGIN.sub("", text)
    return _IN_TEXT.sub(lambda found: _without_secrets(found[0]), text)


def _without_secrets(address: str) -> str:
    scheme, slashes, rest = address.partition(":/")
    host = rest.lstrip("/")
    between = slashes + rest[: len(rest) - len(host)]
    named = _PARAMETER.sub(_hidden, LOGIN.sub("", _SLASHED_LOGIN.sub("", host)))
    return f"{scheme}{between}{_KEY.sub('…', named)}"


def _hidden(parameter: "re.Match[str]") -> str:
    name = parameter[1].casefold()
    return f"{parameter[1]}=…" if any(part in name for part in _SECRET) else parameter[0]
