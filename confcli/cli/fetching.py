"""Fetch sources, with a login where a server asks for one; a terminal shows the progress."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from confcli.cli import leading, logins, streams
from confcli.cli.progress import bar
from confcli.library.addresses import Login, host_of
from confcli.library.sources import SourceFile
from confcli.model.addresses import display
from confcli.model.errors import NetworkError

if TYPE_CHECKING:
    from confcli.library.answers import LoginNeededError
    from confcli.library.fetch import Asking

_NOT_NAMED = "logins are only sent to hosts that you named; to log in, name this address"


class Answer(NamedTuple):
    """A source as it is now, and the address that redirects led to."""

    file: SourceFile
    address: str


def fetched(
    file: SourceFile, login: Login | None = None, *, asking: "Asking" = None
) -> Answer | None:
    """Fetch a source; ``None`` if it has not changed.

    A login is looked for if the server asks for one; ``asking`` is called before each request.
    ``NetworkError`` if it can't be had, or if what led to it can't lead there.
    """
    from confcli.library.answers import LoginNeededError

    led_from = file.hints.led_from

    def allowed(address: str) -> None:
        if led_from:
            leading.refuse_local(address, [led_from])
        if asking:
            asking(address)

    try:
        return _fetched(file, file.name, login, allowed)
    except LoginNeededError as error:
        return _fetched(file, error.url, _login(error, file), allowed)


def _login(error: "LoginNeededError", file: SourceFile) -> Login:
    """The login that a server asked for; the error is raised if there is none, or was sent.

    One that is kept is for the host that the user named: others could have it used for what they
    want fetched. The user is only asked where no page and no menu led to the address.
    """
    if error.is_refused:
        raise error
    led_from = file.hints.led_from
    is_named = error.host.casefold() == host_of(led_from or file.name)
    found = logins.kept(error.host) if is_named else None
    if found := found or (None if led_from else logins.typed(error.host)):
        return found
    raise error if is_named else NetworkError(f"{error}; {_NOT_NAMED}")


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
