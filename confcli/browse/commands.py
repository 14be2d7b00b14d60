"""The help on keys, and all commands by name, from which one is chosen."""

from collections.abc import Iterator
from functools import partial

from textual.widgets import Input

from confcli.browse import keys
from confcli.browse.keys import KEYS, Key
from confcli.browse.menu import Choice, Menu
from confcli.browse.needs import NEEDS
from confcli.browse.showing import Showing
from confcli.model.text import slug
from confcli.times import zones

#: What help calls the places where keys work.
SECTIONS = {
    keys.PAGE: "In a list or a timetable",
    keys.LIST: "In a list",
    keys.GRID: "In a timetable",
    keys.READER: "In what is beside the list",
    keys.APP: "Everywhere but in a line you type in",
    keys.LINE: "While you search",
    keys.MENU: "In a menu like this",
    keys.PATH: "In the name of a file",
}


class Commands(Showing):
    """Lets the user find out what can be done, and do it."""

    def action_help(self) -> None:
        """Show what keys do."""
        found = [self._choice(each, SECTIONS[each.where]) for each in self._keys()]
        order = [*SECTIONS.values()]
        found.sort(key=lambda each: order.index(each.section))
        self._show_menu("Which key? Type what it does", found)

    def action_commands(self) -> None:
        """Show all commands by name."""
        commands = (
            each for each in self._keys() if each.where == keys.APP and each.action != "commands"
        )
        found = [self._choice(each, "") for each in commands]
        found += [*self._conferences(), *self._zones()]
        self._show_menu("Which command?", [each for each in found if each.works])

    def _keys(self) -> list[Key]:
        return [each for each in KEYS if self.host.picks or each.needs != "picks"]

    def _show_menu(self, asks: str, choices: list[Choice]) -> None:
        def chosen(choice: Choice | None) -> None:
            if choice:
                self.call_later(choice.run)

        self.push_screen(Menu(asks, choices, self.host.manner), chosen)

    def _choice(self, key: Key, section: str) -> Choice:
        works = key.where not in (keys.MENU, keys.PATH) and NEEDS[key.needs](self)
        return Choice(section, key.names, key.does, partial(self._do, key), works)

    async def _do(self, key: Key) -> None:
        in_list = dict.fromkeys((keys.PAGE, keys.LIST, keys.GRID), self.list)
        places = {**in_list, keys.READER: self.preview}
        await self.run_action(key.action, places.get(key.where, self))

    def _conferences(self) -> Iterator[Choice]:
        programme = self.state.programme
        for listing in programme.schedule.listings if programme else ():
            name = listing.conference
            yield Choice("", "", f"Search only the conference {name}", partial(self._search, name))

    def _zones(self) -> Iterator[Choice]:
        for name in zones.names():
            does = f"Show times in {name.replace('_', ' ')}"
            yield Choice("", "", does, partial(self._show_in, name), is_rare=True)

    async def _show_in(self, name: str) -> None:
        self.state.choose_zone(zones.zone(name))
        await self.run_action("zone")

    def _search(self, conference: str) -> None:
        line = self.query_one("#search", Input)
        line.value = f"conference:{slug(conference)} "
        line.action_end()
        self.set_focus(line)
