"""From wishes and terms to a problem in plain numbers, and what each of its choices stands for."""

from collections.abc import Iterable, Sequence
from math import gcd
from typing import NamedTuple

from confcli.planning import offers as made
from confcli.planning.choices import Choice, Hall, Problem, Stay
from confcli.planning.offers import Offer
from confcli.planning.terms import ASLEEP, LATE, NO_TIME, OVER, UNSURE, Obstacle, Terms
from confcli.planning.wishes import TIERS, Wish
from confcli.schedule.grouping import natural

_MINUTE = 60
#: Visits to posters begin at every fifth minute of their session, or oftener if that would leave
#: time between them.
_STEP = 5 * _MINUTE
_WORTHLESS = (0,) * len(TIERS)


class Proposal(NamedTuple):
    """A problem, and what it is about."""

    problem: Problem
    #: What each of the choices stands for; without a wish, it only makes others possible.
    offers: list[Offer]
    #: What can't be attended, whatever else is planned.
    impossible: list[Offer]


def proposal(offers: Iterable[Offer], terms: Terms) -> Proposal:
    """Work out what can be attended, and what that takes."""
    maker, hall_of = _Maker(terms), made.halls()
    parts: dict[made.Hall, list[Offer]] = {}
    talks: dict[str, list[Offer]] = {}
    wholes: list[Offer] = []
    for each in offers:
        talks.setdefault(each.slot.session_id, []).append(each)
        if each.obstacle:
            maker.impossible.append(each)
        elif each.is_whole:
            wholes.append(each)
        elif hall := hall_of(each):
            parts.setdefault(hall, []).append(each)
        else:
            maker.add(each)
    for (_, stay, is_poster), those in parts.items():
        maker.add_posters(stay, those) if is_poster else maker.add_together(stay, those)
    for each in wholes:
        within = [it for it in talks[each.slot.session_id] if it is not each and not it.obstacle]
        maker.add_whole(each, [it for it in within if it.stay and not terms.is_over(it.stay)])
    most = None if terms.most is None else terms.most * _MINUTE
    problem = Problem(maker.choices, maker.halls, most, terms.walk)
    return Proposal(problem, maker.offers, maker.impossible)


class _Maker:
    """Makes choices of offers."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self.choices: list[Choice] = []
        self.offers: list[Offer] = []
        self.impossible: list[Offer] = []
        self.halls: list[Hall] = []

    def add(self, offer: Offer, hall: int | None = None) -> bool:
        """Add what has a time of its own, or say why it can't be; returns whether it can."""
        stay = self._checked(offer.stay, offer)
        if isinstance(stay, Obstacle):
            self.impossible.append(offer._replace(obstacle=stay))
            return False
        self._choose(offer, stay, hall)
        return True

    def add_posters(self, stay: Stay, posters: Sequence[Offer]) -> None:
        """Add posters that hang in a hall at the same time, each to be visited for some minutes."""
        length = min(self._terms.visit * _MINUTE, stay.length)
        starts = range(stay.start, stay.end - length + 1, gcd(length, _STEP))
        checked = [
            self._checked(stay._replace(start=at, end=at + length), posters[0]) for at in starts
        ]
        visits = [it for it in checked if isinstance(it, Stay)]
        if not visits:
            obstacle = next(it for it in reversed(checked) if isinstance(it, Obstacle))
            self._refuse(posters, self._late(stay, length // _MINUTE) or obstacle)
            return
        self._add_parts(Hall(visits, length=length), posters)

    def _late(self, stay: Stay, visit: int) -> Obstacle | None:
        """What is in the way of visits in the last minutes of a poster session."""
        left = self._terms.left(stay)
        is_late = not self._terms.is_over(stay) and left < visit
        return Obstacle(LATE, (left, visit)) if is_late else None

    def add_together(self, stay: Stay, talks: Sequence[Offer]) -> None:
        """Add talks at unknown times of their session: who wants one is there all the time."""
        session = Offer(talks[0].slot, Wish(), stay, talks[0].is_assumed)
        checked = self._checked(self._terms.rest(stay), session)
        if isinstance(checked, Obstacle):
            self._refuse(talks, checked)
            return
        self._choose(session, checked, len(self.halls))
        self._add_parts(Hall(most=len(talks)), talks)

    def add_whole(self, session: Offer, talks: Sequence[Offer]) -> None:
        """Add a session that is wanted itself: who is there sees what is in it, too."""
        if session.stay:
            session = session._replace(stay=self._terms.rest(session.stay))
        if self.add(session, len(self.halls)) and session.stay:
            posters = all(talk.is_poster for talk in talks)
            length = self._terms.visit * _MINUTE if posters else 0
            most = session.stay.length // length if length else len(talks)
            self._add_parts(Hall(most=most, length=length), talks)

    def _add_parts(self, hall: Hall, parts: Sequence[Offer]) -> None:
        def place(part: Offer) -> tuple[bool, Sequence[object]]:
            return not part.slot.board, natural(part.slot.board or "")

        for part in sorted(parts, key=place):
            self._choose(part, None, len(self.halls))
        self.halls.append(hall)

    def _choose(self, offer: Offer, stay: Stay | None, hall: int | None) -> None:
        works = (offer.work,) if offer.wish else ()
        worth = offer.wish.worth if offer.wish else _WORTHLESS
        self.choices.append(Choice(worth, works, stay, hall))
        self.offers.append(offer)

    def _refuse(self, parts: Iterable[Offer], obstacle: Obstacle) -> None:
        self.impossible += (part._replace(obstacle=obstacle) for part in parts)

    def _checked(self, stay: Stay | None, offer: Offer) -> Stay | Obstacle:
        """A stay with its day, or what it can't be had with."""
        conference = offer.slot.conference
        if stay is None:
            return Obstacle(NO_TIME)
        day = self._terms.day(stay, conference)
        obstacle = self._terms.obstacle(stay, conference)
        if obstacle and obstacle.kind == OVER and offer.is_assumed and offer.stay:
            return Obstacle(UNSURE) if self._terms.may_go_on(offer.stay) else obstacle
        if obstacle or day is None:
            return obstacle or Obstacle(ASLEEP)
        return stay._replace(day=day.day.toordinal())
