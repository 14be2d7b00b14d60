"""Words that are no topics: of any conference, of any title, and of any text in a language."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from confcli.search.telling import tells
from confcli.search.topics.everyday import EVERYDAY

#: What happens at conferences; no topic has one of these words.
_OF_PROGRAMMES = frozenset(
    """
    abstract afterparty agenda announcement announcements atelier ateliers attendee attendees
    audience award awards birds bof booked break breakfast breaks ceremony chair chairs closed
    closing coffee conference conferences conferencier devroom devrooms dinner einfuhrung eroffnung
    feather hour hours intro introducing introduction introductory invited journey keynote keynotes
    lessons lightning lunch meet meeting meetings meetup meetups opening oral orals overview panel
    panelists panels paper papers pause plenary position poster posters presentation presentations
    proceedings program programme q questions registration reservation reservations reserved retour
    rex satellite satellites schedule session sessions speaker speakers stand stands stories story
    submission submissions talk talks tba tbd track tracks tutorial tutorials unavailable volunteer
    volunteers vortraege vortrag vortrage welcome withdrawn workgroup workshop workshops
    """.split()
)
#: What titles of any topic say; phrases may have them.
_OF_TITLES = frozenset(
    """
    ablation accelerating achieving adapting advanced advances advancing adventures aligning
    analysis analyzing answering application applications applying approach approaches architecture
    architectures around assessing assessment automated automatic avoiding awesome back based
    basics benchmark benchmarking benchmarks beyond big boosting breaking bridging bring bringing
    build building case cases change changing characterizing combining communication community
    comparing comparison complex comprehensive computational computing conditional connecting
    context create creating critical data day days deep deeper demonstrating deploying design
    designing detecting developing development direct discovering discovery dive diverse domain
    domains driven dynamic easy effective efficiency efficient efficiently empirical empowering
    enabling end enhanced enhancing ensuring estimating estimation evaluating evaluation evolution
    evolving experience experiences experiment experiments exploiting exploration exploring
    extending extracting fast faster feature features few field finding fine fixing flexible
    framework frameworks free from full fun function functions future gap general generalized
    generating generation generic getting global going group guide handling hard harnessing help
    high history hitchhikers holistic human idea ideas impact implementation implementing improved
    improvement improvements improving in incremental individual inside integrating integration
    investigating issue issues joint keeping knowledge language languages large learning level
    leveraging life light local long low machine maintaining making management managing mapping
    match matching measuring method methods mind minimal mitigating mixed model modeling modelling
    models modern moving multi multiple myth natural navigating novel numbers objective off office
    old online open optimal optimized optimizing order part past performance perspective
    perspectives platform platforms power powered powerful practical practice practices predicting
    prediction present principled problem problems process processes processing product production
    project projects prompting proposal quest quick rapid reaching ready real reducing reliable
    report research results rethinking revisited revisiting right rise road roadmap robust room
    rooms running safe scalable scale scaling scenarios science scratch secret secrets secure
    seeing self set shared sharing shift simple simpler simplified simplifying single small smart
    social software solving source space special specific stack standard start started state status
    step steps strategies strategy streamlining strong structure structured studies study style
    super support supporting survey system systems tackling take taking tale target task tasks team
    teams technical technique techniques technologies technology term test theoretical theory think
    thinking today tomorrow tool tooling toolkit tools top tracking training transforming trends
    tricks trip truth type types unified unifying universal unleashing unlocking unveiling up
    update updates user users using value variable version via view virtual visual want way weak
    web week wild winning word words work working world writing year years you your zero
    """.split()
)
#: Words that hardly any text in a language does without, and none in English has several of.
_FUNCTION_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "german": """
    aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits
    bin bis bisher brauchen braucht bringt da dabei dafur damit dann daran darauf daraus darf darin
    daruber das dass dazu dem den denen denn der deren des deshalb dessen die dies diese diesem
    diesen dieser dieses doch dort durch eher eigene eigenen ein eine einem einen einer eines
    einfach einige einigen einmal erst erste ersten es etwa etwas fur ganz geben gegen geht gerade
    gibt gilt ging gut habe haben hat hatte hatten her hier hin ich ihm ihn ihnen ihr ihre ihrem
    ihren ihrer im immer in ins ist ja jahr jahre jahren je jede jedem jeden jeder jedoch jetzt
    kann kein keine keinen konnen konnte konnten lassen lasst leben machen macht man mehr mein
    meine menschen mit mochte mochten muss mussen nach nachdem naturlich neue neuen neuer nicht
    nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich
    sie sind so sogar soll sollen sollte sollten sondern sowie teil thema themen trotz tun uber uhr
    um und uns unser unsere unserem unseren unter viel viele vielen vom von vor vortrag wann war
    waren warum was weil weiter weitere weiteren welche welchen welcher welt wenn wer werden wie
    wieder will wir wird wirklich wo wollen worden wurde wurden zeigen zeigt zeit zu zum zur
    zusammen zwei zwischen
    """,
        "french": """
    afin ai aider ainsi alors apres as au aucun aujourdhui aura aussi autour autre autres aux avant
    avec avez avoir avons beaucoup besoin bien bon bonne bonnes bons ca car ce cela celle celui ces
    cet cette ceux chaque chez ci comme comment concret concrets contre cree creer dans darticle
    daujourdhui de decouvrir decouvrirez deja des deux donc dont du dun dune elle elles en encore
    enfin entre es est et etaient etait ete etes etre eu eux faire fais fait faites faut grace ici
    il ils jai je jour jusqua la le lequel les leur leurs lors lorsque lui ma mais meme memes mes
    mettre mieux mise moi moins mon monde ne nen nest ni nombreux non nos notre nous nouveau
    nouveaux nouvelle nouvelles on ont ou par parce parfois parler partage partager pas passer
    permet permettre peu peut peuvent plus plusieurs point pour pourquoi pouvez premier prendre
    presque probleme problemes projet projets puis quand que quel quelle quelles quelque quelques
    quels quest qui quil quils quoi sa sans savoir se sera ses si son sont sous souvent sur ta tes
    toi ton toujours tous tout toute toutes tres trop trouver trucs tu un une va vers vie voir vont
    vos votre vous vrai vraiment y
    """,
        "spanish": """
    ademas al algo algunas algunos ante aqui asi aunque cada como con contra cual cuando de del
    desde donde dos el ella ellas ellos en entre era eres es esa ese eso esta estan estas este esto
    estos fue fueron ha hace hacer hacia han hasta hay la las le les lo los mas mejor mi mientras
    mucho muchos muy nada ni nos nosotros nuestra nuestro nuevo nuevos o otra otras otro otros para
    pero poco por porque puede pueden que quien se sea segun ser si sido sin sino sobre solo son su
    sus tal tambien tan tanto tener tiene tienen todo todos tu un una uno unos y ya yo
    """,
    }.items()
}
#: How many of its function words a text in a language holds at least, and the share of texts from
#: which on a programme is in that language, too.
_SEVERAL, _SHARE = 4, 0.03


def is_topical(word: str) -> bool:
    """Whether a word may be part of a topic: no number, and no word of any programme."""
    return tells(word) and not _is_number(word) and word not in _OF_PROGRAMMES


def _is_number(word: str) -> bool:
    """Whether a word is a number, or an ordinal one: 2nd."""
    return word.isdigit() or (word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th"))


def is_alone(word: str) -> bool:
    """Whether a word may be a topic by itself."""
    return len(word) > 1 and word not in _OF_TITLES and word not in EVERYDAY


def languages(postings: Mapping[str, Sequence[int]], size: int) -> list[str]:
    """The languages beside English that some of ``size`` texts are in.

    Takes the texts that hold each word.
    """
    found = []
    for language, words in _FUNCTION_WORDS.items():
        held = Counter(n for word in words for n in postings.get(word, ()))
        if sum(count >= _SEVERAL for count in held.values()) > _SHARE * size:
            found.append(language)
    return found


def function_words(of: Iterable[str]) -> frozenset[str]:
    """The words that hardly any text in some languages does without."""
    return frozenset(word for language in of for word in _FUNCTION_WORDS[language])


def of_name(name: str, words: Iterable[str]) -> frozenset[str]:
    """The words of a conference's name, and what it is called for short: icml2026, 31c3."""
    parts = [*words]
    short = [each for each in _shortened(parts) if len(each) > 1]
    return frozenset((*parts, "".join(parts), name.casefold(), *short))


def _shortened(parts: Sequence[str]) -> Iterator[str]:
    """Yield the initials of a name, alone and with its numbers."""
    numbers = [part for part in parts if part.isdigit()]
    initials = "".join(part[0] for part in parts if not part.isdigit())
    is_one = len(initials) > 1 and len({*initials}) == 1
    for short in (initials, *([f"{initials[0]}{len(initials)}"] if is_one else [])):
        yield short
        for number in numbers:
            yield from (f"{number}{short}", f"{short}{number}", f"{short}{number[-2:]}")
