"""Given names that are common in many countries, to tell ``Lind, Bo`` from ``Bo Lind, Graz``.

A name that is not among them says nothing.
"""

_GIVEN = frozenset(
    """
    aaron abdul abigail ada adam adrian agnes ahmed aiko aisha akira alan albert alejandro aleksandr
    alessandro alex alexander alexandra ali alice alina amanda amelia amina amir amy ana anastasia
    anders andrea andreas andrei andrew andré angela anita anna anne annika antoine anton antonio
    arjun arthur astrid barbara beatriz ben benjamin bernard birgit bo boris brian bruno camille
    carla carlos carmen caroline catherine cecilia charles charlotte chiara chloe chris
    christian christina christine christopher claire clara claudia cy cynthia daniel daniela david
    deborah denis di diana diego dimitri dmitri dominik dorothy eduardo edward elena elias elisa
    elisabeth elizabeth ella emil emily emma enrique eric erik erika ernst esther eugene eva evelyn
    fabian fatima federico felix fernando florian francesca francesco francisco françois frank
    franziska frédéric gabriel gabriela george gerhard giovanni giulia grace greta guillaume gustav
    hanna hannah hans harald haruto hassan heather heidi heinz helen helena henrik henry hiroshi hoa
    hugo ian ibrahim ines ingrid irene irina isabel isabella ivan jack jacob jakob james jan jane
    jason javier jean jennifer jens jessica joana joanna johan johann johannes john jonas
    jonathan jorge josef joseph joshua josé joão juan juha julia julian julie jörg karen karin karl
    katarina katherine kathrin katja keiko kenji kevin klaus kristin lars laura lea lena leo
    leon leonardo linda lisa louis louise luca lucas lucia lucy luis lukas luís magnus
    maja manuel marc marco marcus margaret maria marie marina mario marion mark markus marta martha
    martin martina mary mateo matteo matthew matthias max maya mehmet mei melanie mia michael michel
    michelle miguel mikael mike mohamed mohammad mohammed monica monika muhammad mustafa nadia
    natalia natalie nathalie nicholas nicola nicolas nicole niklas nikolai nils nina noah noor
    nora olaf oleg olga oliver olivia omar oscar oskar pablo paolo patricia patrick paul paula
    paulo pavel pedro peter petra philip philipp pierre priya rachel rafael rahul ralf raquel raul
    rebecca ricardo richard rita robert roberto robin roland rosa ruth ryan sabine said sakura
    samantha samuel sandra sanjay sara sarah satoshi sebastian sergei sergio sharon silvia simon
    simone sofia sofie sophia sophie stefan stefanie stefano stella stephanie stephen steven susan
    susanne sven takashi tamara tanja tatiana teresa theo theresa thomas tim timo tobias tom tomás
    torsten ulrich ulrike uwe valentina valeria vera verena veronica victor victoria viktor vincent
    vladimir walter wei werner william wolfgang xavier yasmin yuki yuri yusuf
    yvonne zoe zoë álvaro åsa émile éric łukasz
    """.split()
)


def is_given(name: str) -> bool:
    """Whether a name begins with a common given name."""
    first = name.split(" ", 1)[0].casefold()
    return first in _GIVEN or first.partition("-")[0] in _GIVEN
