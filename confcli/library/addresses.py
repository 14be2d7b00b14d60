"""Web addresses and what is secret in them: logins, queries and the keys of private links."""

from typing import NamedTuple
from urllib.parse import unquote
from zlib import crc32

from confcli.model.patterns import Pattern

#: The login of an address; a malformed one may have several @.
_LOGIN = Pattern(r"^(\w[\w+.-]*+://)?[^/?#]*@", "s")
_REST = Pattern(r"[?#].*+", "s")
#: What only those know who were told it: the key of a private calendar, and letters and digits
#: that are mixed as in no word.
_KEY = Pattern(
    r"(?<=/private-)[^/]++"
    r"|(?<![a-z\d])(?=(?:[a-z]*+\d++){3})[a-z\d]{20,}+"
    r"|(?<![a-f\d])[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12}(?![a-f\d])",
    "i",
)


class Login(NamedTuple):
    """A user's name and password at a server."""

    user: str
    password: str

    def __repr__(self) -> str:
        return "Login()"  # which no log and no traceback shows


def display(address: object) -> str:
    """A web address as it may be printed: without a login, a query and the keys in its path."""
    return _KEY.sub("…", _REST.sub("", _LOGIN.sub(r"\1", str(address))))


def known_as(address: str) -> str:
    """A name that shows no secret, and is another one for each address."""
    shown = display(address)
    return shown if shown == address else f"{shown}#{crc32(split_login(address)[0].encode()):08x}"


def split_login(address: str) -> tuple[str, Login | None]:
    """A web address as it may be kept, and the login that was in it."""
    found = _LOGIN.match(address)
    if not found or not found[1]:
        return address, None
    user, _, password = found[0][found.end(1) : -1].partition(":")
    return f"{found[1]}{address[found.end() :]}", Login(unquote(user), unquote(password))
