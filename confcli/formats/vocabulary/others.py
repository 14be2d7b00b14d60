"""Names of fields by which lists of other things than talks show: goods, books, broadcasts."""

#: What things have that are sold, published or kept by version, whatever people are with them.
OF_GOODS = frozenset(
    "publisher isbn price prices issued containertitle journal artist album rating version "
    "license homepage currency sku permalink slugs datepublished datemodified pubdate".split()
)
#: What broadcasts have, whatever their times.
OF_BROADCASTS = frozenset("releaseyear stationid callsign seriesid episode episodenumber".split())
#: Names of people who do other things than speak.
NO_SPEAKERS = frozenset("host hosts organizer organizers organiser organisers instructor".split())
#: What publications have, which need not be of one conference.
OF_PUBLICATIONS = frozenset("year venue booktitle conference publication published where".split())
