"""What a plan is made of: the user's wishes, and what it has to keep to."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from shlex import join
from typing import TYPE_CHECKING, NamedTuple

from confcli.cli import interests, progress, searching, walking
from confcli.cli.environment import Here
from confcli.cli.loading import Chosen
from confcli.cli.options.rhythm import Rhythm
from confcli.cli.request import Matches, Selection
from confcli.cli.streams import note
from confcli.model.errors import ConfcliError, WrongUsageError
from confcli.model.text import quoted
from confcli.planning.engagements import stated_end
from confcli.planning.hours import Shift, Waking
from confcli.planning.terms import CLASH, CROWDED, FULL, MAY_LAST, Terms
from confcli.planning.wishes import INCLUDE, Wish, wish, worthwhile
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry
from confcli.schedule.lookup import find
from confcli.schedule.present import is_over
from confcli.views import plan_words
from confcli.views.look import Look
from confcli.views.plan_shapes import Row

if TYPE_CHECKING:  # loads a solver
    from confcli.planning.left_out import Left
    from confcli.planning.plan import Plan

#: What is left out only for what is planned.
_LOSERS = (CLASH, CROWDED, FULL)


class Wanted(NamedTuple):
    """The slots that a plan is chosen from, each with what the user wishes of it."""

    wishes: list[tuple[Entry, Wish]]
    #: The moment before which nothing is planned; ``None`` if all of it is over.
    since: datetime | None


def terms(here: Here, schedule: Chosen, rhythm: Rhythm, minutes: int | None) -> Terms:
    """What a plan has to keep to; ``WrongUsageError`` if hours are to move, and can't."""
    shift, waking = rhythm.daily_shift, rhythm.waking
    moves = _shift(here, schedule, shift) if shift is not None else None
    return Terms(
        here.zones[0].of,
        Waking(waking, moves) if waking else None,
        rhythm.pauses,
        schedule.appointments,
        rhythm.most,
        walking.travel(here, schedule.listings, minutes).minutes,
        rhythm.poster_minutes,
    )


def _shift(here: Here, schedule: Chosen, daily: int) -> Shift:
    """How hours move from those at home, from the first day of the conference on."""
    names = [each.conference for each in schedule.listings]
    if len(names) != 1:
        raise WrongUsageError("--shift needs one conference; choose it with -c", choices=names)
    spans = [session.span for session in schedule.sessions if session.span]
    first = min((span.first for span in spans), key=lambda it: it.timestamp(), default=here.now)
    home, there = here.own_zone, here.zones[0].of(names[0])
    if home.name == there.name:
        wrong = f"--shift: you are in {home.name} already; pass where you go, such as --tz Tokyo"
        raise WrongUsageError(wrong)
    return Shift(home, there.local(first).date(), daily)


def wanted(
    here: Here,
    selection: Selection,
    found: Matches,
    asked: Sequence[str],
    include: Sequence[str],
) -> Wanted:
    """What the user wishes: what matches an interest, what is starred, and what to include."""
    schedule = found.schedule
    included = [find(schedule, text, here.zones[0], here.time_of_day) for text in include]
    slots = {each.id: each for each in _slots(found.entries, included)}
    if not slots:
        return Wanted([], None)  # it is said already why nothing is selected
    if not asked and not any(slot.mark.star for slot in slots.values()) and not included:
        note("nothing to plan; star talks with confcli star, or pass --interest TOPIC")
    scores, indirect = _scores(here, selection, schedule, asked, slots.values())
    ids = {each.id for each in included}
    wishes = [
        (slot, wish(slot, scores, ids)._replace(indirect=indirect.get(slot.id, frozenset())))
        for slot in slots.values()
    ]
    return _to_come(wishes, here.now)


def _to_come(wishes: Sequence[tuple[Entry, Wish]], now: datetime) -> Wanted:
    """What is wished of conferences that are not over, and what is included; all if all are."""
    timed = [slot for slot, _ in wishes if slot.start]
    alive = {it.conference for it in timed if not is_over(it, now) or _may_go_on(it, now)}
    if not alive:
        return Wanted([*wishes], None)
    ended = {slot.conference for slot in timed} - alive
    kept = [it for it in wishes if it[0].conference not in ended or it[1].tier == INCLUDE]
    return Wanted(kept, now)


def _may_go_on(slot: Entry, now: datetime) -> bool:
    """Whether something that has begun may still go on, as nothing says when it ends."""
    if slot.start is None or stated_end(slot):
        return False
    return 0 <= now.timestamp() - slot.start.timestamp() < MAY_LAST


def _slots(entries: Iterable[Entry], included: Iterable[Entry]) -> Iterable[Entry]:
    """Yield what can be attended: also sessions that are starred as a whole."""
    for entry in entries:
        if isinstance(entry, TalkEntry) and entry.within.mark.star:
            yield entry.within
        yield entry
    for entry in included:
        yield from entry.slots
        if isinstance(entry, SessionEntry):
            yield from entry.talks


def _scores(
    here: Here,
    selection: Selection,
    schedule: Chosen,
    asked: Sequence[str],
    slots: Iterable[Entry],
) -> tuple[dict[str, dict[str, float]], dict[str, set[str]]]:
    """How well slots match each interest, by their ids, and which only by their session."""
    if not asked:
        return {}, {}
    source, names = selection.source, selection.conference.conference
    searched = searching.opened(here, source, names, schedule if source.listing else None)
    own = [slot for slot in slots if not _has_talks(slot)]
    matches: dict[str, list[tuple[str, float]]] = {}
    indirect: dict[str, set[str]] = {}
    interests.check(here, asked)
    for text in asked:
        found = interests.matches(searched, text)
        pairs = [(it.id, match) for it in own if (match := found.get(interests.label(it)))]
        matches[text] = [(id_, match.score) for id_, match in pairs]
        for id_, match in pairs:
            if match.is_indirect:
                indirect.setdefault(id_, set()).add(text)
    worth = worthwhile(matches)
    for text in asked:
        if not any(text in scores for scores in worth.values()):
            parts = () if matches[text] else interests.partial(searched, text)
            is_partial = any(interests.label(it) in parts for it in own)
            note(_nothing(text, len(matches[text]), selection, is_partial=is_partial))
    return worth, indirect


def _nothing(text: str, count: int, selection: Selection, *, is_partial: bool) -> str:
    """Say that nothing is planned for an interest, and how to see what only mentions it."""
    search = join(["confcli", "search", text, *selection.repeated()])
    if is_partial:
        return f"no talk has all words of {quoted(text)}; see: {search}"
    if not count:
        return f"nothing matches {quoted(text)}; try: {search}"
    mention = "talk only mentions" if count == 1 else "talks only mention"
    return f"{count:,} {mention} {quoted(text)} and {_is(count)} not planned for it; see: {search}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _has_talks(slot: Entry) -> bool:
    """Whether it is a session whose talks are what may be of interest."""
    return isinstance(slot, SessionEntry) and slot.count > 0


def best(wanted: Wanted, terms: Terms, seconds: float) -> "Plan":
    """The best plan; ``ConfcliError`` where the solver is not there."""
    try:
        from confcli.planning.plan import plan  # the solver takes a while to load
    except ImportError as error:
        wrong = (
            f"plan needs highspy, which can't be loaded here ({error}); try: pip install highspy"
        )
        raise ConfcliError(wrong) from error
    with progress.bar("planning"):
        return plan(wanted.wishes, terms, seconds)


def rows(plan: "Plan", look: Look, *, explained: bool) -> list[Row]:
    """What is attended, in order of time; explained, also what is left out."""
    attended = [
        Row(
            it.slot,
            it.wish,
            plan_words.reason(it.wish),
            it.start,
            it.end,
            it.offer.is_assumed,
            it.walk,
        )
        for it in plan.picks
    ]
    left = plan.left if explained else ()
    return [*attended, *(_left_out(each, look) for each in left)]


def _left_out(left: "Left", look: Look) -> Row:
    by = left.obstacle.by if left.obstacle.kind in (CLASH, CROWDED) else ()
    instead = tuple(pick.slot.id for pick in by)
    return Row(
        left.slot, left.wish, plan_words.why(left.obstacle, left.slot, look), instead=instead
    )


def losing(plan: "Plan", rest: str | None) -> list[Entry]:
    """The starred slots that are left out for the plan, and would lose that star.

    ``rest`` says what becomes of it, if anything: ``maybe``, ``unstar``.
    """
    if not rest:
        return []
    attended = {pick.offer.work for pick in plan.picks}
    slots = [it.slot for it in plan.left if it.obstacle.kind in _LOSERS and it.slot.mark.star]
    slots = [it for it in slots if (it.paper or it.id) not in attended]
    return [it for it in slots if rest != "maybe" or it.mark.star != "maybe"]
