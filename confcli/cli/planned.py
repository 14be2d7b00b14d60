"""What a plan is made of: the user's wishes, and what it has to keep to."""

from collections.abc import Iterable, Sequence
from shlex import join
from typing import TYPE_CHECKING, NamedTuple

from confcli.cli import accepting, interests, progress, searching
from confcli.cli.environment import Here
from confcli.cli.loading import Chosen
from confcli.cli.marking import Marking
from confcli.cli.options.rhythm import Rhythm
from confcli.cli.request import Matches, Selection
from confcli.cli.streams import note
from confcli.model.errors import ConfcliError, WrongUsageError
from confcli.model.text import counted, quoted
from confcli.planning.hours import Shift, Waking
from confcli.planning.terms import CLASH, NO_TIME, Terms
from confcli.planning.wishes import INCLUDE, Wish, wish, worthwhile
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry
from confcli.schedule.lookup import find
from confcli.views import plan_words
from confcli.views.look import Look
from confcli.views.plan_shapes import Row

if TYPE_CHECKING:  # loads a solver
    from confcli.planning.left_out import Left
    from confcli.planning.plan import Plan


class Wanted(NamedTuple):
    """The slots that a plan is chosen from, each with what the user wishes of it."""

    wishes: list[tuple[Entry, Wish]]
    #: What the user asks for with the command itself.
    included: list[Entry]


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
        here.travel(minutes).minutes,
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
    if not asked and not any(slot.mark.star for slot in slots.values()) and not included:
        note("nothing to plan; star talks with confcli star, or pass --interest TOPIC")
    scores = _scores(here, selection, schedule, asked, slots.values())
    ids = {each.id for each in included}
    return Wanted([(slot, wish(slot, scores, ids)) for slot in slots.values()], included)


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
) -> dict[str, dict[str, float]]:
    """How well slots match each interest, by their ids."""
    if not asked:
        return {}
    source, names = selection.source, selection.conference.conference
    searched = searching.opened(here, source, names, schedule if source.listing else None)
    own = [slot for slot in slots if not _has_talks(slot)]
    matches: dict[str, list[tuple[str, float]]] = {}
    for text in asked:
        scores = interests.asked_for(searched, [text])(own)
        matches[text] = [(it.id, score) for it, score in zip(own, scores, strict=True)]
    found = worthwhile(matches)
    for text in asked:
        if not any(text in scores for scores in found.values()):
            search = join(["confcli", "search", text])
            note(f"nothing worth attending matches {quoted(text)}; try: {search}")
    return found


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
    by = left.obstacle.by if left.obstacle.kind == CLASH else ()
    instead = tuple(pick.slot.id for pick in by)
    return Row(
        left.slot, left.wish, plan_words.why(left.obstacle, left.slot, look), instead=instead
    )


def remark(here: Here, plan: "Plan", look: Look) -> None:
    """Note which wishes can't be had together, what has no time, is over, or is not proven."""
    for each in plan.left:
        if each.wish.tier in (INCLUDE, "must"):
            for sentence in plan_words.conflicts(each, look):
                note(sentence)
    untimed = sum(each.obstacle.kind == NO_TIME for each in plan.left)
    if untimed:
        have = "has" if untimed == 1 else "have"
        note(f"{counted(untimed, 'talk')} that you want {have} no time, and can't be planned")
    over = sum(pick.end <= here.now for pick in plan.picks)
    if 0 < over < len(plan.picks):
        note(f"{over} of {len(plan.picks)} are over; --upcoming plans what is left")
    if plan.better:
        note(plan_words.perhaps_better(plan.better))
    if plan.left and not plan.picks:
        note("nothing that you want fits into your days; --explain says why")


def star(here: Here, asked: Marking, plan: "Plan") -> None:
    """Star what is planned, as one change that can be taken back."""
    accepting.star(here, asked, "plan", [pick.slot for pick in plan.picks])
