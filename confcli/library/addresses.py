"""Logins at web servers, and addresses without them."""

from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from zlib import crc32

from confcli.model.addresses import LOGIN, display


class Login(NamedTuple):
    """A user's name and password at a server."""

    user: str
    password: str

    def __repr__(self) -> str:
        return "Login()"  # which no log and no traceback shows


def known_as(address: str) -> str:
    """A name that shows no secret, and is another one for each address."""
    shown = display(address)
    return shown if shown == address else f"{shown}#{crc32(split_login(address)[0].encode()):08x}"


def host_of(address: str) -> str:
    """The host that an address names, as servers know it, with a port that is not the usual one.

    Empty for a path.
    """
    parts = urlsplit(split_login(address)[0])
    usual = {"http": ":80", "https": ":443"}.get(parts.scheme, "")
    host = parts.netloc.casefold().removesuffix(usual) if "://" in address else ""
    try:
        return host.encode("idna").decode()
    except UnicodeError:  # no host has such a name
        return host


def split_login(address: str) -> tuple[str, Login | None]:
    """A web address as it may be kept, and the login that was in it."""
    found = LOGIN.match(address)
    if not found or not found[1]:
        return address, None
    user, _, password = found[0][found.end(1) : -1].partition(":")
    return f"{found[1]}{address[found.end() :]}", Login(unquote(user), unquote(password))
