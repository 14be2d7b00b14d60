"""When a user may attend things, and for how long."""

from datetime import timedelta
from typing import Annotated, NamedTuple

from confcli.cli.options.declaring import Texts, option, within
from confcli.model.errors import WrongUsageError
from confcli.planning.hours import Hours
from confcli.times.typed import durations
from confcli.times.typed.daily import daily

_LONGEST = timedelta(hours=12)
#: How long a user stays at a poster unless they say.
POSTER_MINUTES = 10
PosterMinutes = Annotated[
    int,
    option(
        "--poster-minutes MINUTES",
        f"Stay this long at each poster (default: {POSTER_MINUTES}). Example: --poster-minutes 5",
        callback=within(1, 240),
    ),
]


class Rhythm(NamedTuple):
    """Waking hours and breaks, how they move, and how much there may be on a day."""

    awake: Annotated[
        str | None,
        option(
            "--awake HOURS",
            "Your waking hours in the time zone shown, also over midnight; nothing outside them "
            "is planned. Example: --awake 08:00-23:00",
        ),
    ] = None
    shift: Annotated[
        str | None,
        option(
            "--shift DURATION",
            "Jet lag: on the first day of the conference you are awake at these hours of your own "
            "time zone (that of CONFCLI_TZ, the config file or the system), and each day your "
            "hours come nearer by this much to those of --tz, the shorter way round the clock. "
            "Example: --shift 1h",
        ),
    ] = None
    breaks: Annotated[
        Texts,
        option(
            "--break HOURS",
            "Keep these hours of each day free; may be repeated. Example: --break 12:00-13:00",
        ),
    ] = None
    max_hours: Annotated[
        float | None,
        option("--max-hours HOURS", "Attend at most this much on one day. Example: --max-hours 6"),
    ] = None
    poster_minutes: PosterMinutes = POSTER_MINUTES

    @property
    def waking(self) -> Hours | None:
        """The waking hours; ``None`` if they are all hours."""
        return Hours(*daily(self.awake)) if self.awake else None

    @property
    def pauses(self) -> list[Hours]:
        """The breaks."""
        return [Hours(*daily(text)) for text in self.breaks or ()]

    @property
    def daily_shift(self) -> int | None:
        """The seconds by which hours move each day; ``WrongUsageError`` if they can't."""
        if self.shift is None:
            return None
        if self.awake is None:
            raise WrongUsageError("--shift needs --awake; try --awake 08:00-23:00")
        moved = durations.known(self.shift)
        if self.shift.strip().isdecimal():
            raise WrongUsageError(f"--shift {self.shift} has no unit; try --shift {self.shift}h")
        if not moved or moved > _LONGEST:
            raise WrongUsageError(f"can't shift days by {self.shift!r}; try --shift 1h")
        return int(moved.total_seconds())

    @property
    def most(self) -> int | None:
        """The most minutes of a day; ``WrongUsageError`` if no day has as many hours, or none."""
        if self.max_hours is None:
            return None
        if not 0 < self.max_hours <= 24:  # also refuses what is not a number
            wrong = f"--max-hours must be more than 0, and 24 at most, not {self.max_hours:g}"
            raise WrongUsageError(wrong)
        return int(self.max_hours * 60)
