"""The fields whose key or column a user may say, by the names under which ``check`` shows them."""

from confcli.formats.vocabulary.names import FIELDS, SESSION, TALK

#: Fields that a name alone doesn't settle: its values tell what they are.
_DOUBTFUL = ("person", "category")
#: What a session has.
_OF_SESSION = "title chairs start end time type track room id url abstract"
#: The field of each name, and what it belongs to.
NAMES: dict[str, tuple[str, str]] = {
    **{field: (TALK, field) for field in FIELDS if field not in _DOUBTFUL},
    "session": (SESSION, "title"),
    "chairs": (SESSION, "chairs"),
    **{f"session_{field}": (SESSION, field) for field in _OF_SESSION.split()},
}
