"""Which web addresses are of this machine or of the network around it, which others can't reach."""

from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

#: Names that only the network around a machine knows: of RFC 6761, 6762 and 8375, and usual ones.
_LOCAL = (".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet")


def is_local(address: str) -> bool:
    """Whether an address is of this machine or its network, by its host or by where that leads.

    What is no web address is a file of the user's own. A name that leads nowhere isn't local.
    """
    if "://" not in address:
        return True
    host = (urlsplit(address).hostname or "").rstrip(".")
    if f".{host}".endswith(_LOCAL):
        return True
    return any(map(_is_private, _numbers(host)))


def _is_private(number: str) -> bool:
    found = ip_address(number.partition("%")[0])
    if isinstance(found, IPv6Address):
        found = found.ipv4_mapped or found.sixtofour or found
    return not found.is_global


def _numbers(host: str) -> list[str]:
    """The numeric addresses of a host, however its number is written."""
    from socket import getaddrinfo  # only what a page or a menu leads to needs it

    try:
        return [str(found[4][0]) for found in getaddrinfo(host, None)]
    except (OSError, UnicodeError):
        return []
