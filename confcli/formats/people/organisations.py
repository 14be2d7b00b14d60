"""Tells organisations and positions from people, by their words."""

from operator import or_

from confcli.model.patterns import Pattern

#: Words that occur in the names of organisations and rarely in those of people.
_WORDS = frozenset(
    """
    univ uni hochschule fachhochschule école ecole écoles ecoles escuela istituto college school
    dept department departamento département departement lab labs centre center centro
    zentrum research academy academie academia académy académie académia akademie hospital clinic
    foundation stiftung fundación fundacion fondation association society societies council
    ministry agency museum corp corporation inc ltd llc gmbh technology technologies system
    systems solution solutions software consulting consultancy polytechnique politecnico community
    committee consortium collaboration organisation organisations organization organizations
    federation studio studios parliament commission initiative network networks cooperative
    collective organiser organisers organizer organizers science sciences engineering physics
    mathematics informatics medicine astronomy linguistics statistics economics robotics
    ministère ministere ministerio ministero ministério ministerium direction
    electronics humanities computing professor project
    """.split()
)
#: How further ones begin: ``university``, ``Universität``.
_BEGINNINGS = (
    *("universit", "institut", "facult", "fakult", "facolt", "laborator", "klinik"),
    *("polytechnic", "observator"),
)
#: Words that join others in a phrase, never in a name.
_JOINS = frozenset("of for at the in on from with by to".split())
#: ``et de la`` joins the parts of a name of an organisation.
_PHRASE = Pattern(r"\b(?:et|y|e)\s(?:de|du|des|del|do|da|dos|das)\b")
_OWNERS = Pattern(r"['’]s\s")
_SHORT = frozenset("CEO CTO CIO CFO COO VP TU TH ETH".split())
_STUDENT = Pattern(r"\bPh\.?D\.? (?:student|candidate)\b")
_WORD = Pattern(r"\w+")
_KNOWN = frozenset(
    """
    adobe airbnb alibaba amazon anthropic apple arm atlassian baidu bloomberg bosch bytedance
    canonical cerebras cern cloudflare collabora criteo databricks dataminr deepmind dropbox
    ericsson facebook fermilab fraunhofer freelance github gitlab google helmholtz huawei igalia
    independent inria intel linkedin linaro lyft meta microsoft mongodb mozilla naver netflix
    nokia nvidia openai oracle percona postman qualcomm salesforce samsung shopify siemens sony
    spotify stripe suse tencent thoughtworks tiktok toyota twitter uber valve vmware xerox yahoo
    yandex zalando
    argentina australia austria belgium brazil bulgaria canada chile china croatia cyprus czechia
    denmark egypt england estonia finland france germany greece hungary iceland india indonesia
    iran ireland italy japan kenya latvia lithuania luxembourg malaysia mexico netherlands nigeria
    norway pakistan peru philippines poland portugal romania russia scotland serbia singapore
    slovakia slovenia spain sweden switzerland taiwan thailand tunisia turkey uk ukraine usa
    vietnam wales
    """.split()
)
_ACRONYM = Pattern(r"[A-Z]{2,6}|\w?[A-Z][a-z]?[A-Z]{2}\w*+|\w+\.(?:org|com|net|io|dev|ai|de|eu)")
#: How two words of a place begin.
_PLACE = Pattern(
    r"(?:San|Santa|New|Los|Las|Saint|St\.?|North|South|East|West|Hong|United|Saudi|Sri|Costa|El"
    r"|Great|Czech|Puerto|Tel|Abu|Kuala|Cape|Rio|São|Buenos|Mexico|Republic|The|Ann|Palo|Red|Carnegie"
    r"|Johns|Georgia|Penn|Bell)\s",
)


def is_organisation(text: str) -> bool:
    """Whether a text has words of an organisation or a position, not of a name."""
    words = _WORD.findall(text)
    folded = [word.casefold() for word in words]
    return (
        not _WORDS.isdisjoint(folded)
        or not _SHORT.isdisjoint(words)
        or not _JOINS.isdisjoint(text.split())
        or any(word.startswith(_BEGINNINGS) for word in folded)
        or _PHRASE.search(text) is not None
        or _OWNERS.search(text) is not None
        or _STUDENT.search(text) is not None
    )


def is_known(text: str) -> bool:
    """Whether a text is a well-known organisation, a country, or an acronym."""
    words = text.split()
    known = [word.casefold() in _KNOWN for word in words]
    if len(words) != 1 and not any(known):
        return False
    acronyms = [_ACRONYM.fullmatch(word) is not None for word in words]
    # ``LI WEI`` is a person.
    return all(map(or_, known, acronyms))


def has_acronym(text: str) -> bool:
    """Whether one of several words is an acronym, as in ``UC Berkeley``."""
    words = text.split()
    return len(words) > 1 and any(_ACRONYM.fullmatch(word) for word in words)


def may_be_place(text: str) -> bool:
    """Whether a text after an organisation may be its place."""
    return " " not in text or is_known(text) or _PLACE.match(text) is not None
