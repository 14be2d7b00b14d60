"""Ranked search over an index that lies beside the listings.

``searcher.Searcher`` is what commands use. It makes a few attempts at a query (``attempt``): every
word as typed; if nothing has them all, with more typos; if few results are good, only enough of
the words (``asking.partial``).

An attempt goes through four folders:

``query``    parses the text to a tree, and looks up what each word may mean in the vocabulary
``asking``   turns tree and meanings into a question: full-text expressions and SQL conditions
``index``    holds the documents: its tables, writing it, questions to it, its vocabulary, and
             what texts define as abbreviations
``ranking``  finds the matches in the documents that answer, scores them, explains them

``weights`` is the table of what fields and kinds of match count. ``people`` lists authors and
chairs, ``on_topic`` ranks them by what they present on a topic. ``similar`` finds papers that say
much the same as one: ``resemblance`` measures how much, ``telling`` says by which phrases.
"""
