"""Another inflection of the last word of a topic: a plural or singular, or a form of its verb.

The rules go by the ending, for the words that topics end in. A word that has no other form which
people write (data, AI, fairness) stays as it is.
"""

import re

#: Words and endings, and what becomes of them; the first that fits decides.
_RULES = (
    (r"\b(data|media|news|\w{1,3}|\w+ness|\w+ware)", r"\1"),
    (r"\b(driv|mak|writ)ing", r"\1es"),
    (r"standing", "stands"),
    # classification: classifications; segmentation: segmenting; generation: generating
    (r"fication", "fications"),
    (r"i([sz])ation", r"i\1ing"),
    (r"(ct|ll|nd|nt|pt|put|rm)ation", r"\1ing"),
    (r"ation", "ating"),
    # reduction: reducing; detection: detecting
    (r"duction", "ducing"),
    (r"faction", "factions"),
    (r"(c|ru|cu)tion", r"\1ting"),
    (r"ssion", "ssing"),
    # planning: planned
    (r"(?<=\w{3})ing", "ed"),
    # theories: theory; searches: search; networks: network
    (r"ies", "y"),
    (r"(ch|sh|ss|x)es", r"\1"),
    (r"([^isu])s", r"\1"),
    # robotics: robotic; synthesis: syntheses
    (r"ics", "ic"),
    (r"([ey]s)is", r"\1es"),
    # theory: theories; search: searches; vision: visions
    (r"([^aeiou])y", r"\1ies"),
    (r"(ch|sh|[sxz])", r"\1es"),
    (r"", "s"),
)


def bent(text: str) -> str:
    """Write the last word of a text in another inflection, if it has one."""
    for ending, other in _RULES:
        made, count = re.subn(rf"{ending}\Z", other, text, count=1)
        if count:
            return made
    return text
