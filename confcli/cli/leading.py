"""What is not fetched where a page or a menu leads to an address that the user did not name."""

from collections.abc import Collection

from confcli.library.addresses import host_of
from confcli.library.local_hosts import is_local
from confcli.model.addresses import display
from confcli.model.errors import NetworkError


def refuse_local(address: str, leading: Collection[str]) -> None:
    """Refuse an address of this machine or its network if one of those ``leading`` to it is not.

    Who writes a page on the web can't reach those, and shall not do so through confcli.
    """
    if {*map(host_of, leading)} == {host_of(address)}:
        return  # without looking up where they are
    public = next((each for each in leading if not is_local(each)), None)
    if public and is_local(address):
        wrong = f"of this machine or its network, where {host_of(public)} can't send anyone"
        raise NetworkError(
            f"{display(address)}: not fetched, as it is {wrong}; if you want it, name it"
        )
