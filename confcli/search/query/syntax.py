"""The syntax of queries and what words find, row by row: help and README show these tables."""

from typing import NamedTuple

from confcli.search.query.fields import FILTER_FIELDS, TEXT_FIELDS


class Row(NamedTuple):
    """One way to ask: what to write, what that finds, and an example."""

    write: tuple[str, ...]
    finds: str
    example: str


def _fields(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name}:" for name in names)


#: Every way to ask, the simplest first.
SYNTAX = (
    Row(("graph neural",), "both words, anywhere and in any order", "graph neural"),
    Row(('"graph neural"',), "these words in a row", '"graph neural" networks'),
    Row(
        ("-survey", "NOT survey"),
        "results without the word or its plural",
        "graph -survey",
    ),
    Row(("vision OR language",), "either of the two", "vision OR language"),
    Row(
        ("(vision OR language) model", "vision OR language model"),
        "either of the two, with the third",
        "(vision OR language) model",
    ),
    Row(
        ("(graph neural) OR molecule",),
        "both of the two, or the third",
        "(graph neural) OR molecule",
    ),
    Row(
        _fields(tuple(TEXT_FIELDS)),
        'a word, or "words", in that field',
        'author:"yoshua bengio" title:systematic',
    ),
    Row(
        _fields(tuple(FILTER_FIELDS)),
        "what the filter of that name finds",
        "learning type:oral day:2021-05-05",
    ),
)


class Also(NamedTuple):
    """What a word finds beside itself, and how the two go together."""

    word: str
    found: str
    why: str


#: The ways in which a word finds another, the best first.
ALSO = (
    Also("optimisation", "optimization", "another spelling, also without accents or hyphens"),
    Also("graphs", "graph", "singular and plural"),
    Also("boosting", "boosted", "another form, in English, German, French and Spanish"),
    Also("nets", "networks", "a word that is often cut short"),
    Also("vae", "variational autoencoder", "an abbreviation that a text defines, and vice versa"),
    Also("regulari", "regularization", "a longer word that begins with it"),
    Also("fedrated", "federated", "a typo, from four letters on; two from eight on"),
)
