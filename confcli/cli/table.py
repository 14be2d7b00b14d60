"""The table of commands, from which help is printed; each is a module in ``commands``."""

from collections.abc import Mapping

from confcli.model.tuples import NamedTuple


class Suggested(NamedTuple):
    """A command that ``confcli`` alone suggests."""

    sentence: str
    #: How to call it; ``{topic}``, ``{person}``, ``{day}`` and ``{conference}`` are taken from the
    #: user's listings; ``{on}`` and ``{dated}`` are empty, and known only if it is on today,
    #: or has days at all.
    call: str
    #: What that is good for.
    purpose: str
    #: Whether it only fills in for others that would find nothing.
    is_spare: bool = False


class Subcommands(NamedTuple):
    """A command with subcommands, each a module in a package of its name."""

    sentence: str
    table: "Table"
    #: The subcommand that is meant where none is named.
    alone: str = ""


#: By panel of the help: each command with its sentence, the first line of its own help.
Table = Mapping[str, Mapping[str, str | Suggested | Subcommands]]

PANELS: Table = {
    "Explore": {
        "sessions": "List sessions: when, what and who chairs",
        "talks": Suggested(
            "List talks, including Q&A and breaks, and sessions without talks",
            "talks -c {conference}",
            "the whole programme of a conference",
            is_spare=True,
        ),
        "papers": "List papers, one row per paper with its times",
        "search": Suggested(
            "Search papers, talks and sessions by topic, title or name",
            "search {topic}",
            "papers and talks on a topic",
        ),
        "authors": Suggested(
            "List authors, speakers and chairs, and what they present",
            "authors {person}",
            "what a person presents, and when",
            is_spare=True,
        ),
        "similar": "Find similar papers, by the words and phrases they share",
        "show": "Show a session, talk or paper in full",
        "count": "Count talks, papers or sessions, for each track, room, speaker or day",
        "calendar": "Show the days of a conference in a month view, and their busiest hours",
        "browse": "Browse talks in the terminal: search as you type, star, see what clashes",
        "pick": "Pick talks in the terminal, and print their ids",
        "brief": "Show a conference at a glance: days, rooms, people and topics",
        "open": "Open the web page of a session, talk or paper",
    },
    "Attend": {
        "now": Suggested(
            "Show what is on now, for how much longer, and when something else starts",
            "now{on}",
            "what is on, and for how much longer",
        ),
        "next": "Show what starts next, however far away: all that starts at that time",
        "stay": "Show what comes next where you are, and what starts elsewhere in that time",
        "today": Suggested(
            "Show one day's schedule in your time zone",
            "today {day}",
            "a day's schedule, in your time zone",
        ),
        "convert": Suggested(
            "Show a time, or when a talk is, in other time zones",
            "convert now --tz Tokyo",
            "what time it is elsewhere",
            is_spare=True,
        ),
    },
    "Plan": {
        "star": "Star talks, papers or sessions you want to see",
        "unstar": "Take stars away; labels and notes stay",
        "stars": Subcommands(
            "List what you starred",
            {
                "Stars": {
                    "list": "List what you starred, in order of time",
                    "share": "Print what you starred as one line to paste, and as a QR code",
                    "merge": "Show who of a team goes where, and who covers what another misses",
                    "export": "Write all that is yours as JSON, to keep or to pass on",
                    "import": "Add what a backup, a shared line, a calendar or a list of ids holds",
                }
            },
            alone="list",
        ),
        "hide": "Hide talks, papers or sessions you don't want to see again",
        "unhide": "Show again what you hid",
        "seen": "Mark talks, papers or sessions as seen",
        "undo": "Undo your last change",
        "busy": "List, add and remove your own appointments, which count as clashes",
        "agenda": "Show your own days: what you starred, what clashes, and the time between",
        "plan": Suggested(
            "Plan your days without clashes: what you starred, then what interests you",
            "plan --interest {topic}{dated}",
            "your best days, without clashes",
        ),
        "posters": "Choose which posters of a session to visit, in the order of their boards",
        "export": "Write what you starred as a calendar, a text, a web page or a bibliography",
        "report": "Report what you have seen and missed, with recordings and your notes",
    },
    "Listings": {
        "find": Suggested(
            "Find programmes to add by name: when, where, and at which address",
            "find",
            "your next conference, by name",
        ),
        "add": Suggested(
            "Add a conference by name, or from files, folders or web addresses",
            "add --help",
            "your next conference: a file or URL",
            is_spare=True,
        ),
        "update": "Fetch added listings again and show what changed",
        "diff": "Show what changed between two versions of a schedule",
        "listings": "List your conferences with their days, counts and time zones",
        "remove": "Remove an added listing, or hide a bundled one",
        "check": Suggested(
            "Show how a source was parsed: time zone, year, skipped lines",
            "check --help",
            "how a file would be read",
            is_spare=True,
        ),
        "schema": "Print the JSON Schema of what commands print with --json",
        "doctor": "Show whether confcli and its database are in order, and what to do if not",
    },
    "Settings and help": {
        "config": Subcommands(
            "Show and change your settings",
            {
                "Settings": {
                    "show": "List your settings, and where each comes from",
                    "path": "Print where the file of your settings is",
                    "set": "Change a setting",
                    "unset": "Take a setting back to its default",
                }
            },
            alone="show",
        ),
        "completion": Suggested(
            "Print a shell completion script",
            "completion bash",
            "completion with the Tab key",
            is_spare=True,
        ),
        "help": Suggested(
            "Show this help, or that of a command or a topic",
            "help",
            "all commands, and the rules",
        ),
    },
}


def sentence(entry: str | Suggested | Subcommands) -> str:
    """What a command does."""
    return entry if isinstance(entry, str) else entry.sentence
