"""Ranked search: an index beside the listings, and what is asked of it.

``index`` says what the index holds, ``indexing`` writes it, ``tokens`` says what a word is,
``shelves`` which indexes there are.

``finding.Index.search`` takes a ``query.Query``. Its text becomes a ``tree`` (``language``); each
word of that is matched to words of the index (``vocabulary``, ``variants``, ``reading``), which
gives it a ``meaning``; tree and meanings become a question in SQL (``condition``, ``question``),
put to each index (``asking``). The documents that answer are judged by where they hold the
words (``hits``, ``ranking``), and the best come back as ``results``, which tell why (``explain``,
``snippet``). ``places`` applies the filters of every command to the index, ``names`` finds
people, ``similar`` papers like one.
"""
