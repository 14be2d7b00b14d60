"""English words that belong to another one though no stemmer sees it, as in built and build."""

#: Each after the word to which they belong. Left out are those that mean something else, too:
#: found, ground, left, saw, felt.
_FAMILIES = """
analyze analysis analyst analysts / begin began begun / break broke broken / build built
buy bought / catch caught / choose chose chosen / compress compressor compressors
connect connector connectors / contribute contributor contributors / debug debugger debuggers
detect detector detectors / draw drawn drew / drive driven
explain explanation explanations explanatory / extract extractor extractors / fall fallen
feed fed / forget forgot forgotten / freeze froze frozen / fuzz fuzzer fuzzers / give gave given
grow grew grown / hack hacker hackers / hide hidden / know knew known
learn learner learners learnt / maintain maintenance / parse parser parsers
predict predictor predictors / private privacy / run ran / scan scanner scanners / seek sought
sell sold / send sent / sparse sparsity / speak spoke spoken / stable stability
steal stole stolen / tag tagger taggers / take taken took / teach taught / throw threw thrown
understand understood / write written wrote
"""

#: The word to which each belongs.
BASES = {
    word: base
    for base, *words in map(str.split, _FAMILIES.strip().replace("\n", "/").split("/"))
    for word in words
}
