"""Logins at web servers: from the environment, from netrc, or typed. None of them is kept."""

import os
import sys
from pathlib import Path

from confcli.cli import streams
from confcli.cli.streams import note
from confcli.library.addresses import Login, split_login
from confcli.model.errors import reason

#: USER:PASSWORD@HOST, several of them with blanks between.
_VARIABLE = "CONFCLI_LOGIN"
_NETRC = "~/_netrc" if os.name == "nt" else "~/.netrc"


def kept(host: str) -> Login | None:
    """The login for a host that the environment or netrc has."""
    return _from_environment(host) or _from_netrc(host)


def _from_environment(host: str) -> Login | None:
    for text in os.environ.get(_VARIABLE, "").split():
        address, login = split_login(f"https://{text}")
        if login and address.removeprefix("https://").casefold() == host.casefold():
            return login
    return None


def _from_netrc(host: str) -> Login | None:
    """The login that netrc has for a host by name; that of ``default`` is for anybody."""
    from netrc import NetrcParseError, netrc  # only a login needs it

    path = Path(os.environ.get("NETRC") or _NETRC).expanduser()
    if not path.is_file():
        return None
    try:
        hosts = netrc(path).hosts
    except (OSError, UnicodeDecodeError, NetrcParseError) as error:
        note(f"{path}: {reason(error) if isinstance(error, OSError) else 'not a netrc file'}")
        return None
    found = hosts.get(host) or hosts.get(host.partition(":")[0])
    return Login(found[0] or "", found[2] or "") if found else None


def typed(host: str) -> Login | None:
    """The login that the user types for a host; ``None`` if there is nobody to ask."""
    err = streams.err()
    is_asked = sys.stdin and sys.stdin.isatty() and err.stream.isatty()
    if streams.general().quiet or not is_asked:
        return None
    from getpass import getpass  # only a terminal needs it

    err.text(f"User name at {host}: ")
    err.flush()
    if not (user := sys.stdin.readline().strip()):
        return None
    return Login(user, getpass("Password: ", err.stream))
