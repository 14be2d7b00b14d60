"""Which groups are the talks of a programme, by what shows it, and how they hang together.

Groups within others are their talks. Groups that refer to each other belong together, and so do
those that are kinds of one thing side by side, such as ``keynotes`` and ``posters``. Where more
than one is left, no one can say which is meant.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from confcli.formats.fields import shown
from confcli.formats.records import grids, pages, signs
from confcli.formats.records.groups import Group
from confcli.formats.records.links import Links, Place
from confcli.formats.records.signs import Sign
from confcli.formats.records.tree import Tree
from confcli.formats.rows import content
from confcli.formats.rows.columns import NOTHING_SAID
from confcli.formats.rows.content import Content
from confcli.formats.vocabulary import groups as words
from confcli.model.text import words as split

_FEW = 3
#: More lists of talks than this needn't refer to one another: looking takes long.
_MOST = 50
#: The least share of titles in a list of talks without anything else.
_TITLED = 0.5


class Choice:
    """The groups of talks of a tree."""

    def __init__(
        self,
        tree: Tree,
        file: str,
        said: str | None,
        fields: Mapping[str, str] = NOTHING_SAID,
        *,
        is_known: bool = False,
    ) -> None:
        """Choose for a file of this name; ``said`` are the paths that the user says.

        Of a structure that ``is_known``, talks hold no further ones, and no slots stand for them.
        """
        self.tree, self._file, self._is_known = tree, file, is_known
        if fields:
            tree.settle((), {}, fields)
        self._signs: dict[str, Sign] = {"": Sign.NONE}
        outer = self._said(said) if said else self._outer()
        chosen = frozenset(outer)
        self.talks = [it for it in tree.groups if self._is_within(it, chosen)]
        self.links = Links(tree, () if is_known or len(outer) > _MOST else outer)
        tree.settle(self.talks, self.links.names, fields)
        #: What is wrong with the numbers of slots in grids, among the talks, and beyond them.
        around = () if is_known else tree.groups
        self.wrong = [reason for grid in around for reason in self._fill(grid, outer)]
        self.wrong += self.links.wrong
        odd = (each for group in self.talks for each in group.odd)
        self.wrong += (f"an entry that is not an object: {shown(each)}" for each in odd)
        self.wrong += () if is_known else pages.missing(self.talks)
        #: The groups that could each be the talks.
        self.choices = [] if said or _are_kinds(outer) else self._apart(outer)

    def _sign(self, group: Group) -> Sign:
        if group.is_keyed:
            return Sign.NONE
        is_within = _has_clocks(group) or any(map(self._is_timed, group.around))
        return signs.sign(self.tree.reading(group), self._file, is_within_time=is_within)

    def _is_timed(self, group: Group) -> bool:
        """Whether a group around others has times of day, as fields or as keys."""
        return _has_clocks(group) or self.tree.reading(group).is_timed

    def _accepts(self, group: Group) -> bool:
        if group.path not in self._signs:
            self._signs[group.path] = self._sign(group)
        return self._signs[group.path] > Sign.NONE

    def _outer(self) -> list[Group]:
        """The groups of talks that are in no other one."""
        found = [it for it in self.tree.groups if self._accepts(it)]
        outer = [it for it in found if not any(map(self._accepts, it.around))]
        outer = list(_once(outer))
        is_plain = self._is_known or len(outer) > _MOST
        return outer if is_plain else list(dict.fromkeys([*outer, *self._joined(outer)]))

    def _joined(self, outer: Sequence[Group]) -> Iterator[Group]:
        """The lists of talks that show nothing but titles, with the times that name them.

        Most rows of such times may have no titles.
        """
        free = [it for it in self.tree.groups if self._is_free(it)]
        timed = [it for it in free if self.tree.reading(it).is_timed]
        named = [it for it in free if words.role(it.name) == words.TALKS]
        titled = [it for it in named if self._share(it) >= _TITLED]
        if max(len(timed), len(titled)) <= _MOST:
            pairs = Links(self.tree, titled, [*outer, *timed]).joined
            joined = {path for pair in pairs for path in pair}
            yield from (it for it in (*titled, *timed) if it.path in joined and self._share(it))

    def _share(self, group: Group) -> float:
        return self.tree.reading(group).share("title")

    def _is_free(self, group: Group) -> bool:
        """Whether neither a group nor one around it is one of talks, or of arrays."""
        return not group.is_keyed and not any(map(self._accepts, (group, *group.around)))

    def _said(self, said: str) -> list[Group]:
        paths = said.split(",")
        return [it for it in self.tree.groups if it.parent and any(map(it.is_called, paths))]

    def _is_within(self, group: Group, outer: Collection[Group]) -> bool:
        is_inner = not self._is_known and any(each in outer for each in group.around)
        return group in outer or (is_inner and self._accepts(group))

    def _apart(self, outer: Sequence[Group]) -> list[Group]:
        """The groups that nothing joins to the first one; none if that joins all."""
        near: dict[str, set[str]] = defaultdict(set)
        for one, other in self.links.joined:
            near[one].add(other)
            near[other].add(one)
        joined: set[str] = set()
        stack = [it.path for it in outer[:1]]
        while stack:
            each = stack.pop()
            joined.add(each)
            stack += near[each] - joined
        is_one = all(it.path in joined for it in outer)
        return [] if is_one else list(outer)

    def _fill(self, grid: Group, outer: Sequence[Group]) -> list[str]:
        """Give the talks beside a grid their slots; what is wrong with that."""
        days = [it for it in grid.around if it.entries and it.path][:1]
        if not days or not grids.is_grid(grid):
            return []
        beside = [it for it in outer if not it.path.startswith(grid.path)]
        if len(beside) != 1:
            return []
        talks = [(entry, self.tree.fields(entry)) for entry in beside[0].entries]
        own = [(entry, self.tree.fields(entry)) for entry in days[0].entries]
        dated = [(entry, str(said["date"].value)) for entry, said in own if "date" in said]
        pairs, wrong = grids.placed(grid, talks, dated)
        for talk, slot in pairs:
            self.links.down[id(talk)].append(Place(slot))
        self.links.joined.add((grid.path, beside[0].path))
        self.links.joined |= {(each.path, grid.path) for each in self.talks if grid in each.around}
        return wrong


def _has_clocks(group: Group) -> bool:
    """Whether the keys of entries are times of day."""
    keys = (entry.key for entry in group.entries[:_FEW] if entry.key)
    return any(content.of_cell(key.strip()) is Content.CLOCK for key in keys)


def _are_kinds(groups: Sequence[Group]) -> bool:
    """Whether groups side by side are all called kinds of talks."""
    by_place: dict[str, list[Group]] = defaultdict(list)
    for each in groups:
        by_place[each.path.removesuffix("[]").removesuffix(each.name)].append(each)
    roles, ends = ({function(it.name) for it in groups} for function in (words.role, _end))
    return len(by_place) == 1 and (roles == {words.TALKS} or (len(ends) == 1 and "" not in ends))


def _end(name: str) -> str:
    """The last word of a name: ``morning_schedule`` and ``evening_schedule`` are parts of one."""
    return (split(name) or [""])[-1]


def _once(groups: Iterable[Group]) -> Iterator[Group]:
    """Groups without those whose entries are all in another one, as aliases in YAML may be."""
    first: dict[int, Group] = {}
    for group in groups:
        holding = {first.setdefault(id(it.record), group) for it in group.entries}
        if len(holding) > 1 or group in holding:
            yield group
