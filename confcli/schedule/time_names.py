"""The names of the filters that ask when something is, and what they take."""

from collections.abc import Mapping

#: The values of each filter, by its name.
Asked = Mapping[str, tuple[str, ...]]

#: The filters that ask for a time, and those without a value.
TIMES = ("after", "before", "at")
FLAGS = ("upcoming", "past")
#: The parts of a day, by the hours in which something starts.
PARTS = {"morning": range(6, 12), "afternoon": range(12, 18), "evening": range(18, 24)}
#: The filters that are one question: a time without a day is one of the days asked for.
TOGETHER = ("day", *TIMES, "during", *FLAGS)
NAMES = (*TOGETHER, "year")
#: The filters that are no fields of queries.
ONLY_OPTIONS = (*TIMES, "during", *FLAGS)
