"""The rules, for reading offline: what ``confcli help TOPIC`` explains.

What parsers read is taken from their own tables. Every example works on the bundled listings.
"""

from collections.abc import Callable, Sequence

from confcli.model.tuples import NamedTuple


class Table(NamedTuple):
    """What to write and what it means, below a heading."""

    heading: str
    rows: Sequence[tuple[str, str]]


class Topic(NamedTuple):
    """What a topic is about, and paragraphs and tables on it."""

    sentence: str
    parts: tuple[str | Table, ...]


#: The heading of commands to try.
EXAMPLES = "Examples"


def _query() -> Topic:
    from shlex import quote

    from confcli.search.query.syntax import ALSO, SYNTAX

    return Topic(
        "How to write what search looks for",
        (
            "What matches every word comes first. While fewer than ten such results are good, "
            "partial matches follow: they have about half of what you ask for, where rare words "
            "count more. Phrases, words in a field, one of each OR, -words and filters always have "
            "to match. OR joins only the two words or brackets beside it.",
            Table("Write", [(", ".join(row.write), row.finds) for row in SYNTAX]),
            Table("A word also finds", [(row.word, f"{row.found} ({row.why})") for row in ALSO]),
            "In the same field, what is written as you typed it comes first, then these in this "
            "order; in quotes, a word finds only itself. Case and the order of words don't matter. "
            "--explain says why each result matches.",
            "Words count most in a title, then in names, then in keywords, in the session and the "
            "track, and least in the abstract. Rare words count more than common ones, and words "
            "that stand together more than scattered ones.",
            "confcli similar finds papers like one, by the words and phrases that they share; "
            "confcli authors --topic finds people by what they present.",
            "Put the query in single quotes if it has quotation marks or brackets in it, so that "
            "the shell leaves them alone. The filters of other commands work here too: --day, "
            "--type, --room, --starred and so on.",
            Table(
                EXAMPLES,
                [
                    *((f"confcli search {quote(row.example)}", "") for row in SYNTAX),
                    ("confcli search boosting --explain", ""),
                ],
            ),
        ),
    )


def _times() -> Topic:
    from confcli.times.typed import examples

    def table(heading: str, of: tuple[examples.Example, ...]) -> Table:
        return Table(heading, [(", ".join(each.typed), each.meaning) for each in of])

    return Topic(
        "How to write days and times",
        (
            table("Days", examples.DAYS),
            table("Times", examples.TIMES),
            table("Durations", examples.DURATIONS),
            table("Refused", examples.REFUSED),
            "Days and times are those of your time zone (confcli help zones); a day without a year "
            "belongs to the conference that is on or next; so does the time of --now and "
            "$CONFCLI_NOW. --after and --before look at the start of a talk, --at at what is "
            "running; with --conference-day, times in the night are of the day before.",
            Table(
                EXAMPLES,
                [
                    ("confcli talks --day 2021-05-05", "the talks of a day"),
                    ("confcli today -d '5 May 2021'", "a day's schedule"),
                    ("confcli talks -d 2021-05-05 --after 4am", "what starts later"),
                    ("confcli convert '2021-05-04 19:30 PDT' --tz Asia/Tokyo", "a time elsewhere"),
                ],
            ),
        ),
    )


def _zones() -> Topic:
    return Topic(
        "How time zones are chosen and written",
        (
            "Times are shown in the zone of --tz, else of $CONFCLI_TZ, else of the config file "
            "(confcli config set tz Europe/Berlin), else of your system, which may be $TZ. Repeat "
            "--tz to see two zones side by side.",
            Table(
                "Write",
                [
                    ("Europe/Berlin", "the name of a zone"),
                    ("Berlin, new york", "a city that a zone is named after, or a well-known one"),
                    ("JST, PST", "an abbreviation, if it means one zone; PST also in summer"),
                    ("Pacific Time", "what people call a zone"),
                    ("UTC, UTC+2, +05:30", "an offset from UTC, positive to the east"),
                    ("conference", "each conference's own zone"),
                ],
            ),
            "What may mean several zones, such as CST or IST, is never guessed: they are listed. "
            "$TZ is read as other programs read it: CET-1 is an hour ahead of UTC, UTC+2 two "
            "hours behind.",
            Table(
                "How the time zone of a source is known (time_basis)",
                [
                    ("stated", "an offset or a zone on each line"),
                    ("page", "a zone stated once for the page"),
                    ("given", "by you, with --source-tz"),
                    ("inferred", "from evidence; confcli check says which"),
                ],
            ),
            Table(
                EXAMPLES,
                [
                    ("confcli sessions --tz Asia/Tokyo", "in another zone"),
                    ("confcli talks --tz Europe/Berlin --tz UTC", "in two"),
                    ("confcli convert '2020-12-09 18:00 PST' --tz Berlin", "a time elsewhere"),
                ],
            ),
        ),
    )


def _json() -> Topic:
    return Topic(
        "What scripts get",
        (
            "Into a pipe, lists are tab-separated lines without colours. Keys and their types are "
            "published: confcli schema COMMAND.",
            Table(
                "Forms",
                [
                    ("--json", "one JSON document; [] if a list is empty"),
                    ("--jsonl", "one JSON object per line"),
                    ("--csv", "CSV with a header"),
                    ("--header", "a header above tab-separated lines"),
                    ("--fields KEYS", "only these keys, in this order; in every form"),
                ],
            ),
            "Times are RFC 3339 with their offset, in the zone asked for, which is in timezone. "
            "What a source doesn't say is null, never invented. Results go to standard output, "
            "notes and errors to standard error; with --json an error is an object with error, "
            "exit_code and choices.",
            Table(
                EXAMPLES,
                [
                    ("confcli talks --type oral --json | jq length", "count"),
                    ("confcli papers --jsonl --fields id,title | head -3", "the first ones"),
                    ("confcli sessions --csv --fields start,title", "for a spreadsheet"),
                ],
            ),
        ),
    )


def _travel() -> Topic:
    return Topic(
        "How long it takes from room to room",
        (
            "agenda, plan, stay and stars merge take into account how long you walk between two "
            "rooms: a walk may make a clash, and takes from your free time. None is invented. "
            "The first of these that knows the walk counts: a setting about the two rooms, "
            "--travel, the coordinates of both rooms in the menu that confcli find keeps (a note "
            "says of how many rooms they are known), travel.default. Else it takes no time.",
            Table(
                "Write",
                [
                    ("--travel 5", "5 minutes between any two rooms, this once"),
                    ("confcli config set travel.default 5", "the same, always"),
                    (
                        'confcli config set "travel.AW | K" 10',
                        "from rooms that begin with AW to those with K",
                    ),
                    ('confcli config set "travel.K | K" 2', "between rooms that begin with K"),
                    ("confcli config unset travel.default", "take that back"),
                ],
            ),
            "Walks take as long both ways. Of several rules, the one with the longest names "
            "counts. confcli config lists the rules.",
            Table(
                "In the config file, below [travel]",
                [("default = 5", ""), ('"AW | K" = 10', ""), ('"K | K" = 2', "")],
            ),
            Table(
                EXAMPLES,
                [
                    (
                        "confcli stay 'continual learning' --now 2021-05-03T18:20Z --travel 5",
                        "what you would miss",
                    ),
                ],
            ),
        ),
    )


def _exit_codes() -> Topic:
    from confcli.model.errors import EXIT_CODES

    rows = [(str(code), meaning) for code, meaning in EXIT_CODES.items()]
    return Topic("What the exit code of a command means", (Table("Codes", rows),))


TOPICS: dict[str, Callable[[], Topic]] = {
    "query": _query,
    "times": _times,
    "zones": _zones,
    "travel": _travel,
    "json": _json,
    "exit-codes": _exit_codes,
}
NAMES = tuple(TOPICS)
