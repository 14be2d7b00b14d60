"""What stands beside names without being part of them; the rows are the specification."""

from confcli.formats.people import Person, named
from tests.support.people import table


@table(r"""
Ada Verne$^{1,2}$, Bo Lind$^1$, Cy Moss$^{*}$    → Ada Verne | Bo Lind | Cy Moss
Ada Verne$^\dagger$, Bo Lind$^{\ast}$            → Ada Verne | Bo Lind
Ada Verne^{1,2}, Bo Lind^1                       → Ada Verne | Bo Lind
Ada Verne\textsuperscript{1,2}, Bo Lind\thanks{of Graz} → Ada Verne | Bo Lind
Ada Verne¹,², Bo Lind²                           → Ada Verne | Bo Lind
Ada Verne ¹ ², Bo Lind ²                         → Ada Verne | Bo Lind
Ada Verne<sup>1,2</sup>, Bo Lind<sup>*</sup>     → Ada Verne | Bo Lind
Ada Verne[1], Bo Lind [1,2], Cy Moss(2)          → Ada Verne | Bo Lind | Cy Moss
Ada Verne*, Bo Lind*†, *Cy Moss, Di Fox ‡        → Ada Verne | Bo Lind | Cy Moss | Di Fox
Ada Verne (*), Bo Lind(†), Cy Moss ()            → Ada Verne | Bo Lind | Cy Moss
Ada Verne¹˒², Bo Lind²                           → Ada Verne | Bo Lind
Ada Verne#, Bo Lind#                             → Ada Verne | Bo Lind
Ada Verne☼                                       → Ada Verne
‪Ada Verne‬, ‎Bo Lind             → Ada Verne | Bo Lind
Verne, A. & Lind, B. (2020)                      → A. Verne | B. Lind
Ada Verne*                                       → Ada Verne
Ada Verne1,2, Bo Lind3 and Cy Moss1              → Ada Verne | Bo Lind | Cy Moss
Ada Verne 1, Bo Lind 2                           → Ada Verne | Bo Lind
Ada Verne, Bo Lind)                              → Ada Verne | Bo Lind
Ada Verne., Bo Lind.                             → Ada Verne | Bo Lind
Bo Lind (presenting author), Ada Verne (chair)   → Bo Lind | Ada Verne
Speakers: Ada Verne, Bo Lind                     → Ada Verne | Bo Lind
Moderator: Ada Verne; Panelists: Bo Lind, Cy Moss → Ada Verne | Bo Lind | Cy Moss
by Ada Verne and Bo Lind                         → Ada Verne | Bo Lind
""")
def test_marks_are_dropped(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
it4n6                                            → it4n6
kite42, s2s and 1wind10                          → kite42 | s2s | 1wind10
Area 51                                          → Area 51
Agent1 Verne                                     → Agent1 Verne
Nina_*~                                          → Nina_*~
w*nd                                             → w*nd
/dev/null                                        → /dev/null
""")
def test_signs_within_a_nickname_stay(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Bo Lind <bo@kites.example>, Ada Verne <ada@kites.example> → Bo Lind | Ada Verne
Bo Lind (bo@kites.example), Ada Verne            → Bo Lind | Ada Verne
Bo Lind bo@kites.example; Ada Verne              → Bo Lind | Ada Verne
Bo Lind (0000-0001-2345-678X), Ada Verne         → Bo Lind | Ada Verne
Bo Lind https://orcid.org/0000-0001-2345-6789, Ada Verne → Bo Lind | Ada Verne
Bo Lind (ORCID: 0000-0001-2345-6789), Ada Verne  → Bo Lind | Ada Verne
Bo Lind (https://bo.example/~bo), Ada Verne      → Bo Lind | Ada Verne
[Bo Lind](https://bo.example), Ada Verne         → Bo Lind | Ada Verne
<a href="https://bo.example">Bo Lind</a>, Ada Verne → Bo Lind | Ada Verne
Bo Lind (@bol), Ada Verne @adav                  → Bo Lind | Ada Verne
Ada Verne @ada@kites.example                     → Ada Verne
bo@kites.example                                 → bo@kites.example
""")
def test_addresses_are_dropped_beside_a_name(field: str, people: list[Person]) -> None:
    assert named(field) == people


def test_a_handle_alone_is_a_name() -> None:
    assert named("@windy42") == [Person("@windy42")]


@table(r"""
M{\"u}ller, J{\'e}r{\^o}me                       → Jérôme Müller
Jo\~{a}o Moss, Jos\'e Lind, Jos\'{e} Verne       → João Moss | José Lind | José Verne
{\O}stergaard, S{\o}ren and \L{}ukasz Moss       → Søren Østergaard | Łukasz Moss
Yaz{\i}c{\i}, Yas\.{\i}n                         → Yasi̇n Yazıcı
Fran\c{c}ois No\"el and Mat\v{e}j Ze\v{c}ev      → François Noël | Matěj Zečev
Ada~Verne and Bo~Lind                            → Ada Verne | Bo Lind
Ada Verne \& Bo Lind                             → Ada Verne | Bo Lind
Ada~Verne and Paul Erd\H{o}s                     → Ada Verne | Paul Erdős
Wei{\ss} and \AA{}sa Moss                        → Weiß | Åsa Moss
\textbf{Ada Verne}, Bo Lind                      → Ada Verne | Bo Lind
""")
def test_latex_is_read_as_letters(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Ada O&#39;Verne, Bo Lind                         → Ada O'Verne | Bo Lind
Ada O&#x27;Verne; Bo Lind                        → Ada O'Verne | Bo Lind
Bj&ouml;rn &Ouml;st; Bo Lind                     → Björn Öst | Bo Lind
Bj&amp;ouml;rn &amp;Ouml;st                      → Björn Öst
Ada&nbsp;Verne, Bo&nbsp;Lind                     → Ada Verne | Bo Lind
Ada &quot;Red&quot; Verne, <b>Bo Lind</b>        → Ada "Red" Verne | Bo Lind
""")
def test_entities_are_decoded_before_people_are_separated(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Bo Lind et al.                                   → Bo Lind
Bo Lind, Ada Verne, et al                        → Bo Lind | Ada Verne
Bo Lind and others                               → Bo Lind
Verne, Ada and others                            → Ada Verne
Bo Lind, Ada Verne and 3 more                    → Bo Lind | Ada Verne
Bo Lind, Ada Verne + 12 others                   → Bo Lind | Ada Verne
Bo Lind and many more                            → Bo Lind
Bo Lind and colleagues                           → Bo Lind
Bo Lind u. a.                                    → Bo Lind
Bo Lind, …                                       → Bo Lind
Bo Lind, TBA                                     → Bo Lind
Bo Lind / TBA                                    → Bo Lind
Bo Lind (TBC)                                    → Bo Lind
Bo Lind, others TBD                              → Bo Lind
Bo Lind, more to come                            → Bo Lind
Bo Lind 等                                       → Bo Lind
Bo Lind, N/A                                     → Bo Lind
Yuzhen N/A                                       → Yuzhen
TBA                                              → nobody
t.b.d.                                           → nobody
TBC                                              → nobody
to be announced                                  → nobody
Speaker TBA                                      → nobody
N/A                                              → nobody
n/a                                              → nobody
NA                                               → nobody
None                                             → nobody
null                                             → nobody
-                                                → nobody
—                                                → nobody
?                                                → nobody
various speakers                                 → nobody
Various                                          → nobody
*                                                → nobody
,                                                → nobody
""")
def test_nobody_is_named_so(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Al Verne, Ali Others                             → Al Verne | Ali Others
Na Li, Nan Verne                                 → Na Li | Nan Verne
Nobody Verne                                     → Nobody Verne
""")
def test_names_like_nobody_stay(field: str, people: list[Person]) -> None:
    assert named(field) == people
