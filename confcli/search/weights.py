"""The weights of the ranking, but for limits that only one module knows.

The score of a match is the weight of its field times the weight of its kind. The same field
weights make the index's first estimate of which documents to score, and the best fields and kinds
are looked for first.
"""

#: How much a match counts by its field.
FIELDS = {
    "title": 1.0,
    "authors": 0.8,
    "chairs": 0.7,
    "session": 0.3,
    "track": 0.3,
    "keywords": 0.4,
    "affiliations": 0.3,
    "abstract": 0.25,
}
#: How much it counts in any other field.
OTHER_FIELD = 0.3
#: How much a match counts by its kind, from the best to the worst, if it is the best kind that
#: the vocabulary holds. Even in the shortest title, another spelling counts less than the word as
#: it was typed does in the longest.
KINDS = {
    "exact": 1.0,
    "spelling": 0.9,
    "number": 0.87,
    "inflection": 0.84,
    "clipping": 0.83,
    "abbreviation": 0.82,
    "beginning": 0.8,
    "typo": 0.6,
    "apart": 0.5,
    "initials": 0.7,
}
#: Fields of at least this weight are the best; kinds of at least this weight are the word itself.
_BEST_FIELD, _SAME_KIND = 0.5, 0.85
BEST_FIELDS = tuple(field for field, weight in FIELDS.items() if weight >= _BEST_FIELD)
SAME_KINDS = tuple(kind for kind, weight in KINDS.items() if weight >= _SAME_KIND)
#: Kinds that mean what the word means: none of them counts less because there is a better one.
MEANT_KINDS = (*SAME_KINDS, "inflection", "clipping", "abbreviation")
#: Factor for the second-best kind of a word; squared for the third-best, and so on.
LESS = 0.15
#: The share of the words of a query, by their weight, that a partial match has to hold.
ENOUGH = 0.4
#: What a word that only asks counts among the words of a query: next to nothing.
ASKED = 0.02
#: What scores less is not shown.
FLOOR = 1.0
#: From this fit on a word may well be meant; a worse one alone makes nothing score enough.
LIKELY = 0.05
#: What a score loses if all words in title and names are spelled otherwise, such as without
#: accents: more than the shortest title gains.
OTHERWISE = 0.1
#: Factors for a typo in the first letter, also of a short word, for a second typo, and for a typo
#: in a hyphenated word.
FIRST_LETTER, FIRST_OF_SHORT, SECOND_TYPO, NO_HYPHEN = 0.7, 0.05, 0.5, 0.9
#: A match in the first words of an abstract without a title.
OPENING = 0.6
#: The share added for each further field that holds the word.
FURTHER = 0.05
#: The share added, at most, to a word that an abstract says again and again, in any form.
OFTEN = 1.0
#: The parts of the score: the words, how near they stand, how much of the title they cover.
WORDS, NEARNESS, COVERAGE = 0.65, 0.25, 0.1
#: From this fit on a match covers its word of the title.
COVERS = 0.3
#: How near two words are: in a row, a few words apart, in the same field, in two names.
IN_A_ROW, CLOSE, IN_A_FIELD, IN_TWO_NAMES = 1.0, 0.6, 0.2, 0.1
