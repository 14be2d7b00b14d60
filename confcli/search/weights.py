"""What counts how much in the ranking: the one place where a weight is changed.

The judge multiplies what a field and a kind of hit count; the index estimates by the fields,
and what counts much is looked for first.
"""

#: What a word counts by the field that holds it.
FIELDS = {
    "title": 1.0,
    "authors": 0.8,
    "chairs": 0.7,
    "session": 0.3,
    "track": 0.3,
    "abstract": 0.25,
}
#: How a word that a document holds stands to the word of a query, from the best on, and what
#: it counts where nothing better is in the vocabulary.
KINDS = {
    "exact": 1.0,
    "spelling": 0.95,
    "number": 0.9,
    "beginning": 0.8,
    "typo": 0.6,
    "apart": 0.5,
    "initials": 0.7,
}
#: From these weights on a field is one of the best, and a kind is the word itself.
_BEST_FIELD, _SAME_KIND = 0.5, 0.9
BEST_FIELDS = tuple(field for field, weight in FIELDS.items() if weight >= _BEST_FIELD)
SAME_KINDS = tuple(kind for kind, weight in KINDS.items() if weight >= _SAME_KIND)
#: What the second, third, … best kind of a word counts beside the best.
LESS = 0.15
#: What a typo in the first letter, a second typo, and a hyphen missing beside a typo leave.
FIRST_LETTER, SECOND_TYPO, NO_HYPHEN = 0.7, 0.5, 0.9
#: What words of a title count whose initials a word is, where the document does not hold it.
BY_CHANCE = 0.2
#: What a word counts in the first words of an abstract that has no title.
OPENING = 0.6
#: What a word counts in each further field, beside the best.
FURTHER = 0.05
#: What a word counts more in an abstract that holds it often.
OFTEN = 0.15
#: The shares of the score: the words themselves, their nearness, how much of the title they are.
WORDS, NEARNESS, COVERAGE = 0.65, 0.25, 0.1
#: How near two words are that stand in a row, a few words apart, in one field, in two names.
IN_A_ROW, CLOSE, IN_A_FIELD, IN_TWO_NAMES = 1.0, 0.6, 0.2, 0.1
