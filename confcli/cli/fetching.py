"""Fetch sources, with a login where a server asks for one; a terminal shows the progress."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from confcli.cli import logins, streams
from confcli.cli.progress import bar
from confcli.library.addresses import Login
from confcli.library.sources import SourceFile
from confcli.model.addresses import display

if TYPE_CHECKING:
    from confcli.library.fetch import Asking

#: Finds the login for a host.
Find = Callable[[str], Login | None]


class Answer(NamedTuple):
    """A source as it is now, and the address that redirects led to."""

    file: SourceFile
    address: str


def fetched(
    file: SourceFile,
    login: Login | None = None,
    *,
    find: Find = logins.find,
    asking: "Asking" = None,
) -> Answer | None:
    """Fetch a source; ``None`` if it has not changed.

    ``find`` looks for a login if the server asks for one; ``asking`` is called before each request.
    """
    from confcli.library.fetch import LoginNeededError

    try:
        return _fetched(file, file.name, login, asking)
    except LoginNeededError as error:
        found = None if error.is_refused else find(error.host)
        if found is None:
            raise
        return _fetched(file, error.url, found, asking)


def _fetched(
    file: SourceFile, address: str, login: Login | None, asking: "Asking"
) -> Answer | None:
    from confcli.library.fetch import fetch

    with bar(f"fetching {display(file.name)}") as report:
        found = fetch(
            address,
            login=login,
            etag=file.etag,
            last_modified=file.last_modified,
            insecure_redirects=streams.is_insecure(),
            progress=report,
            asking=asking,
        )
    if found is None:
        return None
    hints = replace(file.hints, charset=found.charset)
    file = file._replace(data=found.content, hints=hints)
    return Answer(file._replace(etag=found.etag, last_modified=found.last_modified), found.url)
