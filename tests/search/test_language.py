"""Parsing the query language, including incomplete queries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.errors import WrongUsageError
from confcli.search.query.language import parse, read
from confcli.search.query.syntax import SYNTAX
from confcli.search.query.tree import And, FieldFilter, Name, Node, Not, Or, Phrase, Word, words_of


def as_text(node: Node) -> str:
    """A syntax tree on one line."""
    if isinstance(node, Word | Phrase):
        text = " ".join(node.tokens)
        where = f"{'+'.join(node.fields)}:" if node.fields else ""
        return where + (f'"{text}"' if isinstance(node, Phrase) else text)
    if isinstance(node, Name):
        return f"name:<{' '.join(word.tokens[0] for word in node.parts)}>"
    if isinstance(node, FieldFilter):
        return f"{node.name}={'|'.join(node.values)}"
    if isinstance(node, Not):
        return f"-{as_text(node.part)}"
    sign = " OR " if isinstance(node, Or) else " "
    return f"({sign.join(map(as_text, node.parts))})"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("federated learning", "(federated learning)"),
        ("few-shot", "((few shot))"),
        ('"graph neural" nets', '("graph neural" nets)'),
        ("“graph neural” nets", '("graph neural" nets)'),
        ("title:„a kite“ «at sea»", '(title:"a kite" "at sea")'),
        ("-survey graph", "(-survey graph)"),
        ("-few-shot", "(-(few shot))"),
        ('-"graph neural" x', '(-"graph neural" x)'),
        ("vision OR language model", "((vision OR language) model)"),
        ("a OR b OR c", "((a OR b OR c))"),
        ("(vision OR language) model", "((vision OR language) model)"),
        ("vision OR (neural language)", "((vision OR (neural language)))"),
        ("title:kite", "(title:kite)"),
        ("title:few-shot", "((title:few title:shot))"),
        ('title:"a kite"', '(title:"a kite")'),
        ("title:(kite string)", "((title:kite title:string))"),
        ("abstract:kite -title:kite", "(abstract:kite -title:kite)"),
        ("author:bengio", "(name:<bengio>)"),
        ('AUTHOR:"Bengio, Yoshua"', "(name:<bengio yoshua>)"),
        ("author: bengio", "(name:<bengio>)"),
        ("chair:fox speaker:fox", "(name:<fox> name:<fox>)"),
        ("speakers:fox tracks:wind", "(name:<fox> track=wind)"),
        ("type:oral day:monday", "(type=oral day=monday)"),
        ("day:-1", "(day=-1)"),
        ('session:"oral session 6" conf:iclr', "(session=oral session 6 conference=iclr)"),
        ("type:(oral OR poster)", "((type=oral OR type=poster))"),
        ("深度学习 deep", "(深 度 学 习 deep)"),
        ("learn or not", "(learn or not)"),
        ("BERT: pre-training", "(bert (pre training))"),
        ("at 12:30 http://kite.org", "(at (12 30) (http kite org))"),
        ("NEAR(a b) c* ^d", "(near (a b) c d)"),
        ("kite AND string", "(kite string)"),
        ("kite NOT string", "(kite -string)"),
        ("NOT (kite string) sea", "(-(kite string) sea)"),
        ("kite OR NOT string", "((kite OR -string))"),
        ("KITES ARE NOT ALL", "(kites are not all)"),
        ("KITE OR SAIL", "((kite OR sail))"),
        ("KITE NOT SAIL", "(kite -sail)"),
        ("kite OR (string OR sea)", "((kite OR string OR sea))"),
        ("title:-kite", "(-title:kite)"),
        ('title:-"a kite" sea', '(-title:"a kite" sea)'),
        (r'G\"odel "Schr\"odinger cat" sea', '(godel "schrodinger cat" sea)'),
        ("C++ or C#", "(cplusplus or csharp)"),
    ],
)
def test_a_query_is_parsed(text: str, tree: str) -> None:
    assert as_text(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ('"graph neural', '("graph neural")'),
        ("kite OR", "(kite)"),
        ("OR kite", "(kite)"),
        ("kite OR OR string", "((kite OR string))"),
        ("kite NOT", "(kite)"),
        ("AND kite", "(kite)"),
        ("NOT", "(not)"),
        ("(OR)", "(or)"),
        ("AND OR", "(and or)"),
        ("title:-", "()"),
        ("(kite", "(kite)"),
        ("kite) string", "(kite string)"),
        ("((", "()"),
        ("- kite -", "(kite)"),
        ("title:", "()"),
        ("kite author:", "(kite)"),
        ('title:"', "()"),
        ('""', "()"),
        ("", "()"),
    ],
)
def test_an_incomplete_query_is_understood(text: str, tree: str) -> None:
    assert as_text(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("C:N", "((c n))"),
        ("std::vector", "((std vector))"),
        ("title::kite", "((title kite))"),
        ("Re:Solve", "((re solve))"),
        ("https://kites.example/a", "((https kites example a))"),
        ('kite:"a string"', '(kite "a string")'),
        ("kite:(string OR sea)", "(kite (string OR sea))"),
        ("-kite:string", "(-(kite string))"),
        ("kite \N{MINUS SIGN}string", "(kite -string)"),
        ("tile: kite", "(tile kite)"),
        ("fear:less", "((fear less))"),
        ('"autor:bengio"', '("autor bengio")'),
        ("LAN:party", "((lan party))"),
        ("Typ:a", "((typ a))"),
        ("tip:top", "((tip top))"),
        ("dya:one", "((dya one))"),
        ("at:sea", "((at sea))"),
        ("typ: a", "(typ a)"),
    ],
)
def test_an_unknown_field_is_a_word(text: str, tree: str) -> None:
    assert as_text(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("autor:bengio", "author"),
        ("kite -authr:bengio", "author"),
        ('speakre:"ada verne"', "author"),
        ("absract:(kite OR sail)", "abstract"),
        ("Tilte:kite", "title"),
        ("trakc:wind", "track"),
        ("titl:kite", "title"),
        ("romm:hall", "room"),
        ("yaer:2024", "year"),
        ("tpye:oral", "type"),
        ("typ:oral", "type"),
        ("affilation:oslo", "affiliation"),
    ],
)
def test_a_misspelled_field_is_an_error_that_names_the_right_one(text: str, meant: str) -> None:
    with pytest.raises(WrongUsageError, match=f"did you mean: {meant}:"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("(a OR", ["ignored OR", "closed a bracket"]),
        ("((a", ["closed a bracket"]),
        ('"unclosed', ["closed a quote"]),
        ("kite)", ["ignored )"]),
        ("kite) string)", ["ignored )"]),
        ("kite OR OR string", ["ignored OR"]),
        ("kite OR AND string", ["ignored AND"]),
        ("kite NOT", ["ignored NOT"]),
        ("AND kite", ["ignored AND"]),
        ("(" * 20 + "kite" + ")" * 20, ["ignored (", "ignored )"]),
        ("type:oral OR", ["ignored OR"]),
        ("NOT", ["read NOT as a word"]),
        ("(OR)", ["read OR as a word"]),
        ("NOT OR", ["read NOT OR as words"]),
        ("kite -", ["ignored -"]),
        ('"a kite"~3', ["ignored ~3"]),
        ('"a kite"^2.5 string', ["ignored ^2.5"]),
        ("(kite~ OR string~2)", ["ignored ~", "ignored ~2"]),
        ("kite^2 string", ["ignored ^2"]),
    ],
)
def test_what_was_done_to_a_faulty_query_is_said(text: str, mended: list[str]) -> None:
    assert list(read(text).mended) == mended


@pytest.mark.parametrize("text", [row.example for row in SYNTAX])
def test_each_example_of_the_syntax_is_read_as_it_is(text: str) -> None:
    assert read(text).tree.parts
    assert not read(text).mended


@pytest.mark.parametrize(
    "text", ["NOT kite", "a OR NOT b", "a AND NOT b", "O(n log n)", "don't", "kite - a", "a:b", ""]
)
def test_nothing_is_said_of_a_query_without_faults(text: str) -> None:
    assert not read(text).mended


@pytest.mark.parametrize("text", ["L^2 norms", "log^2 n", "~100", "a ~ b", "~ada"])
def test_formulas_are_words(text: str) -> None:
    assert not read(text).mended
    assert as_text(parse(text)) == as_text(parse(text.replace("^", "").replace("~", " ")))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("🪁 kite", "(🪁 kite)"),
        ("kite -🪁", "(kite -🪁)"),
        ('"kite 🪁 talk"', '(("kite talk" 🪁))'),
        ('"🪁"', "(🪁)"),
        ("title:🪁🎉", "((title:🪁 title:🎉))"),
    ],
)
def test_symbols_are_words(text: str, tree: str) -> None:
    assert as_text(parse(text)) == tree


def test_words_use_the_fields_of_the_options_unless_they_name_their_own() -> None:
    tree = parse('kite "a b" abstract:string', ("title", "authors"))
    assert as_text(tree) == '(title+authors:kite title+authors:"a b" abstract:string)'


def test_an_umlaut_is_also_spelled_with_two_letters() -> None:
    (word,) = words_of(parse("Müller"))
    assert word == Word(("muller",), None, "mueller")


def test_deeply_nested_parentheses_are_parsed() -> None:
    assert as_text(parse("(" * 5000 + "kite" + ")" * 5000)) == "(kite)"


def is_understood(text: str) -> bool:
    """Whether a text parses, or fails only because of a misspelled field."""
    try:
        return isinstance(parse(text), And)
    except WrongUsageError as error:
        return "unknown field" in str(error)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_is_a_query_or_has_a_misspelled_field(text: str) -> None:
    assert is_understood(text)


syntax = st.lists(
    st.sampled_from(
        [
            "a",
            "b-c",
            '"',
            "(",
            ")",
            "OR",
            "-",
            "title:",
            "author:",
            "type:",
            ":",
            "*",
            "^",
            " ",
            "é",
        ]
    ),
    max_size=25,
)


@given(syntax)
def test_any_mix_of_operators_is_a_query(parts: list[str]) -> None:
    assert is_understood("".join(parts))
    assert is_understood(" ".join(parts))
