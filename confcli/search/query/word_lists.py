"""Lists of words where spelling rules fail."""

#: Irregular plurals, each after its singular.
PLURALS = """
analysis analyses / appendix appendices / automaton automata / axis axes / bacterium bacteria
basis bases / child children / consortium consortia / corpus corpora / cortex cortices
crisis crises / criterion criteria / curriculum curricula / datum data / diagnosis diagnoses
ellipsis ellipses / equilibrium equilibria / erratum errata / foot feet / formula formulae
fungus fungi / genus genera / half halves / hypothesis hypotheses / index indices / knife knives
leaf leaves / lemma lemmata / life lives / locus loci / man men / matrix matrices
maximum maxima / medium media / minimum minima / modulus moduli / momentum momenta / mouse mice
nucleus nuclei / optimum optima / parenthesis parentheses / person people
phenomenon phenomena / polyhedron polyhedra / prognosis prognoses / quantum quanta
quiz quizzes / radius radii / schema schemata / self selves / shelf shelves / simplex simplices
spectrum spectra / stimulus stimuli / stratum strata / syllabus syllabi / symposium symposia
synthesis syntheses / taxon taxa / thesis theses / tooth teeth / torus tori
vertex vertices / vortex vortices / wolf wolves / woman women
"""

#: Words in -s that are no plurals, and what would be taken for theirs.
NO_PLURALS = frozenset(
    """
    alias always atlas aws bias bus canvas chaos corpus css dns gas ios lens nas news perhaps
    plus ros series species tls thus
    """.split()
)

#: Words cut short as the field does, each before what it stands for.
CLIPPINGS = """
a11y accessibility / admin administration administrator / algo algorithm / app application
async asynchronous / attn attention / auth authentication authorization / authn authentication
authz authorization / calc calculator / comms communication / config configuration
conv convolution convolutional / crypto cryptography cryptographic / db database
demo demonstration / dev development developer / distro distribution / docs documentation
env environment / eval evaluation / hyperparam hyperparameter / i18n internationalization
img image / impl implementation / info information / infra infrastructure
interop interoperability / js javascript / k8s kubernetes / kube kubernetes / l10n localization
lab laboratory / lib library / math mathematics / maths mathematics / mgmt management
net network / o11y observability / ops operations / opt optimization / param parameter
perf performance / pkg package / postgres postgresql / prob probability / repo repository
sec security / seg segmentation / sim simulation simulator / spec specification / stats statistics
sync synchronization / sysadmin administrator / telco telecommunication / util utility
var variable / viz visualization / vuln vulnerability
"""

#: Words cut short that stand for several, as the field does.
SHORT_FORMS = (
    ("convnet", "convolutional network"),
    ("convnet", "convolutional neural network"),
    ("pentest", "penetration test"),
    ("recsys", "recommender system"),
    ("recsys", "recommendation system"),
    ("regex", "regular expression"),
    ("regexp", "regular expression"),
)

#: How words begin that share a stem with others but not their meaning.
APART = tuple(
    """
    activat activit adapter affectiv affinit business container conversat critical customer digital
    edition emergencies emergency executiv experienc federal formation identic importan informal
    initiat integral integrit ios medicat modulat negativ numerous objectiv organic positiv
    projecti provenanc provider publication relativ relativit sensit several subjectiv subsequenc
    transformer transiti
    """.split()
)
