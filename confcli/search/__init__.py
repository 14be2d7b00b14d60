"""Ranked search: an index beside the listings, and what is asked of it.

A query is parsed (``language``), its words are matched to the vocabulary of the index
(``vocabulary``, ``meaning``), documents that hold them are fetched (``fetching``) and put in
order (``ranking``).
"""
