"""Which part of a name comes first, and where one name ends; the rows are the specification."""

from confcli.formats.people import Person, named
from tests.support.people import table


@table("""
Lind, Bo and Verne, Ada M and and Okri, Ben      → Bo Lind | Ada M Verne | Ben Okri
Bo Lind and Ada Verne and, Ben Okri              → Bo Lind | Ada Verne | Ben Okri
Verne, Ada and Lind, Bo                          → Ada Verne | Bo Lind
Verne, Ada and Lind, Bo and Cy Moss              → Ada Verne | Bo Lind | Cy Moss
Verne, A. and Lind, B. C.                        → A. Verne | B. C. Lind
Verne, Ada Maria and Lind, Bo Erik               → Ada Maria Verne | Bo Erik Lind
Gil Fuentes, Ana and Lind, Bo                    → Ana Gil Fuentes | Bo Lind
{Verne}, Ada and Lind, {B}o                      → Ada Verne | Bo Lind
Lind, Bo M., Jr. and Verne, Ada                  → Bo M. Lind, Jr. | Ada Verne
Lind, Jr., Bo M. and Verne, Ada                  → Bo M. Lind, Jr. | Ada Verne
Verne, Ada AND Lind, Bo                          → Ada Verne | Bo Lind
Gil Fuentes, Ana and Ruiz Pardo, Eva             → Ana Gil Fuentes | Eva Ruiz Pardo
Lind, Bo and Gil Fuentes, Ana and Ruiz Pardo, Luis → Bo Lind | Ana Gil Fuentes | Luis Ruiz Pardo
Lind, Bo and {KITE Collaboration}                → Bo Lind | KITE Collaboration
{The KITE Collaboration} and Lind, Bo            → The KITE Collaboration | Bo Lind
Lind, Bo and KITE Collaboration                  → Bo Lind | KITE Collaboration
Lind, Bo and Verne, Ada and {OpenKites}          → Bo Lind | Ada Verne | OpenKites
Lind, Bo and Madonna                             → Bo Lind | Madonna
LIU, KE and Lind, Bo and Verne, Ada              → KE LIU | Bo Lind | Ada Verne
Verne, Ada and others                            → Ada Verne
""")
def test_bibtex_has_the_last_name_first(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Verne, Ada                                       → Ada Verne
VERNE, Ada                                       → Ada VERNE
Verne, Ada M.                                    → Ada M. Verne
Verne, Ada Maria                                 → Ada Maria Verne
Verne, A.                                        → A. Verne
Verne, A. M.                                     → A. M. Verne
O'Verne, Jean-Luc                                → Jean-Luc O'Verne
Picot-Roux, Zoë                                  → Zoë Picot-Roux
van der Berg, Anna                               → Anna van der Berg
Van der Berg, Anna                               → Anna Van der Berg
de la Cruz, Ana M.                               → Ana M. de la Cruz
von und zu Berg, Karl                            → Karl von und zu Berg
Verne, Ada; Lind, Bo*                            → Ada Verne | Bo Lind
Verne, Ada;                                      → Ada Verne
Verne, Ada; Lind, Bo; Cy Moss                    → Ada Verne | Bo Lind | Cy Moss
Gil Fuentes, Ana; Lind, Bo                       → Ana Gil Fuentes | Bo Lind
Gil Fuentes, Ana María; Lind, Bo                 → Ana María Gil Fuentes | Bo Lind
Gil Fuentes, Ana; Ruiz Pardo, Luis               → Ana Gil Fuentes | Luis Ruiz Pardo
Verne, Ada|Lind, Bo                              → Ada Verne | Bo Lind
Verne, Ada⏎Lind, Bo                              → Ada Verne | Bo Lind
Verne, Ada · Lind, Bo                            → Ada Verne | Bo Lind
Lind, Bo M., Jr.; Verne, Ada                     → Bo M. Lind, Jr. | Ada Verne
Lind, B., Verne, A. M., & Okri, B.               → B. Lind | A. M. Verne | B. Okri
Lind, B., Verne, A.-M. and Okri, B.              → B. Lind | A.-M. Verne | B. Okri
Lind, B., Verne, A. M.                           → B. Lind | A. M. Verne
Lind, B.; Verne, A. M.                           → B. Lind | A. M. Verne
Lind, B. & Verne, A.                             → B. Lind | A. Verne
Lind, B., Verne, A. & Okri, C.                   → B. Lind | A. Verne | C. Okri
Lind, B.; Verne, A. & Okri, C.                   → B. Lind | A. Verne | C. Okri
Lind, Bo & Verne, Ada                            → Bo Lind | Ada Verne
Gil Fuentes, Ana & Lind, Bo                      → Ana Gil Fuentes | Bo Lind
Lind, Bo / Verne, Ada                            → Bo Lind | Ada Verne
Lind, Bo, Verne, Ada, and Moss, Cy               → Bo Lind | Ada Verne | Cy Moss
Lind, Bo, Verne, Ada, Moss, Cy                   → Bo Lind | Ada Verne | Cy Moss
Lind, Bo (1,2), Verne, Ada (2)                   → Bo Lind | Ada Verne
""")
def test_a_last_name_with_a_comma_is_turned(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Ada Verne; Martin Rose, Jr.                      → Ada Verne | Martin Rose, Jr.
Ada Verne, Bo M. Lind, Jr., Cy Moss              → Ada Verne | Bo M. Lind, Jr. | Cy Moss
Ada Verne, Ph.D.                                 → Ada Verne, Ph.D.
Ada Maria Verne, MD, Bo Lind, PhD                → Ada Maria Verne, MD | Bo Lind, PhD
Bo Lind III and Cy Moss Jr.                      → Bo Lind III | Cy Moss Jr.
Prof. Dr. Ada Verne, Mr. Bo Lind                 → Prof. Dr. Ada Verne | Mr. Bo Lind
""")
def test_titles_and_suffixes_belong_to_the_name(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Verne, Lind and Moss                             → Verne | Lind | Moss
Verne, Lind, Moss                                → Verne | Lind | Moss
maha, kite42 and Ada Verne                       → maha | kite42 | Ada Verne
Ada Verne, maha                                  → Ada Verne | maha
Ada and Bo                                       → Ada | Bo
Gil Fuentes, Ana                                 → Gil Fuentes, Ana
Moss Strings, Graz; Kite Ropes, Oslo             → Moss Strings, Graz | Kite Ropes, Oslo
Bo Lind, Graz / Ada Verne, Oslo                  → Bo Lind, Graz | Ada Verne, Oslo
Bo Lind, Graz and Ada Verne, Oslo                → Bo Lind, Graz and Ada Verne, Oslo
Moss Strings, Wu and Kite Ropes, Xu              → Moss Strings, Wu and Kite Ropes, Xu
Ada Verne, Madonna                               → Ada Verne, Madonna
Lind B, Verne AM                                 → Lind B | Verne AM
Moss Strings Bo Lind, Ada Verne                  → Moss Strings Bo Lind | Ada Verne
Ada – Maria Verne                                → Ada – Maria Verne
Bo Lind/maha                                     → Bo Lind/maha
Lou / Ada Verne                                  → Lou / Ada Verne
Ada Verne or Bo Lind                             → Ada Verne or Bo Lind
""")
def test_what_is_not_clear_is_kept_as_printed(field: str, people: list[Person]) -> None:
    assert named(field) == people
