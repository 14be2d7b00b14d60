"""Opening, copying and exporting what the cursor is on."""

from functools import partial

from confcli.browse.naming import Naming, Outcome
from confcli.browse.needs import NEEDS
from confcli.browse.showing import Showing
from confcli.model.errors import ConfcliError
from confcli.schedule.entries import Entry
from confcli.schedule.web import pages

_NOTHING_STARRED = "nothing is starred yet: press s on an item, or E to export only that one"


class Using(Showing):
    """What can be done with an item elsewhere."""

    def action_open_page(self, part: str) -> None:
        """Open the web page of the item, its recording or its slides."""
        entry = self.list.target
        if isinstance(entry, Entry) and (address := pages(entry).get(part)):
            self.open_address(address)

    def open_address(self, address: str) -> None:
        """Open a web address, or show it where there is no browser."""
        self.run_worker(self._open(address), group="change")

    async def _open(self, address: str) -> None:
        said = await self.tried(self.in_order(partial(self.host.open, address)))
        if said is not None:
            self.say(said)

    def action_copy(self, what: str) -> None:
        """Copy the id of the item, or where it is on the web."""
        entry = self.list.target
        if isinstance(entry, Entry):
            text = entry.id if what == "id" else pages(entry)["page"]
            self.copy_to_clipboard(text)
            self.say(f"copied {text}")

    def action_export(self, what: str) -> None:
        """Ask for a file, and write to it what is starred, or the item."""
        if what == "starred" and not NEEDS["starred"](self):
            self.say(_NOTHING_STARRED)
            return
        entry = self.list.target if what == "item" else None
        named = f"{entry.shown_title!r}" if isinstance(entry, Entry) else "what is starred"
        usual = f"{entry.id}.ics" if isinstance(entry, Entry) else "starred.ics"
        export = partial(self._export, entry if isinstance(entry, Entry) else None)
        asks = f"Export {named} to which file?"
        self.push_screen(Naming(asks, usual, self.host.destination(), export))

    async def _export(self, entry: Entry | None, path: str, replaces: bool) -> Outcome:
        write = partial(self.host.export, path, entry, replaces=replaces)
        try:
            self.say(await self.in_order(write))
        except FileExistsError:
            return Outcome(f"{path} exists; press Enter again to replace it", exists=True)
        except ConfcliError as error:
            return Outcome(str(error))
        return Outcome()
