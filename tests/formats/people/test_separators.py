"""What separates people, and what is part of a name; the rows are the specification."""

from confcli.formats.people import Person, named
from tests.support.people import table


@table("""
Ada Verne, Bo Lind                               → Ada Verne | Bo Lind
Ada Verne , Bo Lind ,Cy Moss                     → Ada Verne | Bo Lind | Cy Moss
Ada Verne,Bo Lind                                → Ada Verne | Bo Lind
Ada Verne, Bo Lind, and Cy Moss                  → Ada Verne | Bo Lind | Cy Moss
Ada Verne, Bo Lind and Cy Moss                   → Ada Verne | Bo Lind | Cy Moss
Ada Verne, Bo Lind,and Cy Moss                   → Ada Verne | Bo Lind | Cy Moss
Ada Verne and Bo Lind, and Cy Moss               → Ada Verne | Bo Lind | Cy Moss
and Ada Verne                                    → Ada Verne
Ada Verne and                                    → Ada Verne
Ada Verne & Bo Lind                              → Ada Verne | Bo Lind
Ada Verne, Bo Lind & Cy Moss                     → Ada Verne | Bo Lind | Cy Moss
Ada Verne &amp; Bo Lind                          → Ada Verne | Bo Lind
Ada Verne und Bo Lind                            → Ada Verne | Bo Lind
Ada Verne, Bo Lind und Cy Moss                   → Ada Verne | Bo Lind | Cy Moss
Ada Verne et Bo Lind                             → Ada Verne | Bo Lind
Ada Verne og Bo Lind                             → Ada Verne | Bo Lind
Ada Verne y Bo Lind                              → Ada Verne | Bo Lind
Ada Verne y Bo Lind y Cy Moss                    → Ada Verne | Bo Lind | Cy Moss
Ada Verne y Luis Ortega y Gasset                 → Ada Verne | Luis Ortega y Gasset
Luis Ortega y Gasset y Ada Verne                 → Luis Ortega y Gasset | Ada Verne
Luis Ortega y Gasset                             → Luis Ortega y Gasset
Ortega y Gasset                                  → Ortega y Gasset
Ada Verne / Bo Lind                              → Ada Verne | Bo Lind
Ada Verne/Bo Lind/Cy Moss                        → Ada Verne | Bo Lind | Cy Moss
Ada Verne;Bo Lind                                → Ada Verne | Bo Lind
Ada Verne; Bo Lind; and Cy Moss                  → Ada Verne | Bo Lind | Cy Moss
Ada  Verne | Bo  Lind                            → Ada Verne | Bo Lind
Ada Verne · Bo Lind                              → Ada Verne | Bo Lind
Ada Verne ⋅ Bo Lind                              → Ada Verne | Bo Lind
Ada Verne • Bo Lind                              → Ada Verne | Bo Lind
Ada Verne·Bo Lind                                → Ada Verne | Bo Lind
Ada Verne⏎Bo Lind                                → Ada Verne | Bo Lind
Ada Verne,⏎Bo Lind,⏎and Cy Moss                  → Ada Verne | Bo Lind | Cy Moss
Ada Verne, Bo Lind⏎Cy Moss                       → Ada Verne | Bo Lind | Cy Moss
Ada Verne⏎⏎Bo Lind                               → Ada Verne | Bo Lind
<p>Ada Verne<br>Bo Lind</p>                      → Ada Verne | Bo Lind
<ul><li>Ada Verne</li><li>Bo Lind</li></ul>      → Ada Verne | Bo Lind
['Ada Verne', 'Bo Lind']                         → Ada Verne | Bo Lind
["Ada Verne", "Bo Lind"]                         → Ada Verne | Bo Lind
"Verne, Ada", "Lind, Bo"                         → Ada Verne | Bo Lind
Ada Verne \\and Bo Lind \\And Cy Moss            → Ada Verne | Bo Lind | Cy Moss
Ada Verne, Bo Lind, Ada Verne                    → Ada Verne | Bo Lind
""")
def test_people_are_separated(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
山田太郎、鈴木花子                                 → 山田太郎 | 鈴木花子
山田 太郎, 鈴木 花子                               → 山田 太郎 | 鈴木 花子
王伟，李娜；张伟                                   → 王伟 | 李娜 | 张伟
김민수, 이서연                                     → 김민수 | 이서연
山田太郎（東京大学）、鈴木花子                      → 山田太郎 @ 東京大学 | 鈴木花子
محمد علي، فاطمة حسن                                → محمد علي | فاطمة حسن
김철수·이영희                                       → 김철수 | 이영희
約翰·史密斯, 李娜                                  → 約翰·史密斯 | 李娜
""")
def test_people_of_other_scripts_are_separated(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Zhandong Li, Alexandra Sand and Orlando Brand    → Zhandong Li | Alexandra Sand | Orlando Brand
Tor Andersen, Igor Orlov & Andrea Rand           → Tor Andersen | Igor Orlov | Andrea Rand
Sandy Yand, Candy Land                           → Sandy Yand | Candy Land
Lepandre, Alexandre                              → Alexandre Lepandre
José Ortega y Gasset                             → José Ortega y Gasset
Ana García y López, Bo Lind                      → Ana García y López | Bo Lind
Gal·la Verne · Bo Lind                           → Gal·la Verne | Bo Lind
AT&T                                             → AT&T
R&D Kites                                        → R&D Kites
Bo "Boz, the great" Lind                         → Bo "Boz, the great" Lind
Ada "Red" Verne and Bo “Max” Lind                → Ada "Red" Verne | Bo “Max” Lind
Jean-Luc d’Arcy and D. van 't Hoff               → Jean-Luc d’Arcy | D. van 't Hoff
e. e. cummings, bell hooks and maha              → e. e. cummings | bell hooks | maha
Chee Wee (Ben) Moss, Ada Verne                   → Chee Wee (Ben) Moss | Ada Verne
""")
def test_names_that_look_separated_stay_whole(field: str, people: list[Person]) -> None:
    assert named(field) == people
