"""What would take the HTML parser far more than its size is refused, or read without harm."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from confcli.formats import prose
from confcli.formats.syntax import bounds
from confcli.formats.syntax.bounds import bounded
from confcli.formats.syntax.markup import Html
from confcli.formats.syntax.nesting import Nesting
from confcli.formats.syntax.tags import tags
from confcli.model.errors import InputError

MANY = 20_000


def times(text: str, count: int = MANY) -> str:
    """Repeat a text with a number in it."""
    return "".join(text.replace("#", str(n)) for n in range(count))


@pytest.mark.parametrize(
    "body",
    [
        times("<p><b id=#>x"),
        times("<p><font size=#>x", 5_000) + times("<p>x"),
        times(
            "<p>" + "".join(f"<{name} id=#>" for name in "b big code em i nobr s u".split()), 999
        ),
        "<p>" + times("<select><option selected>x", 1) + times("<option selected>x"),
        "<select>" + times("<optgroup label=#><option>x") + "</select>",
        times("<li>x"),
        "<table><tr>" + times("<td>x"),
        "<table>" + times("x<tr>"),
        times("<p>x<a href=#>y"),
        times("&CounterClockwiseContourIntegral"),
        times("<!-- <div> -->"),
        "<script>" + times("<!-- <div>") + "--></script>",
        "<textarea>" + times("<div>") + "</textarea>",
        times("<svg><path d='#'/><title>x</title></svg>", 2_000),
        times("<ul><li><p>x</ul>"),
    ],
)
def test_any_number_of_elements_left_open_is_read_when_none_is_within_another(body: str) -> None:
    source = f"<!doctype html><body>{body}"
    page = Html(source)
    assert page.root
    assert len(page.root.css("*")) <= 2 * source.count("<")


@pytest.mark.parametrize(
    "tag",
    "<div> <span> <b> <ul><li> <table><tr><td> <svg><g><desc> <math><mi> <x-y>".split(),
)
@pytest.mark.parametrize("noise", ["", "</x>", "</p>", "<!-- -->", "<br>"])
def test_elements_nested_too_deeply_are_refused(tag: str, noise: str) -> None:
    page = f"<html>\n{(tag + noise) * 5_001}"
    wrong = r"page\.txt:2: HTML nested over 512 elements deep; save the page again, or as text"
    with pytest.raises(InputError, match=wrong):
        Html(page, "page.txt")


@pytest.mark.parametrize(
    "hidden",
    [
        "<div title='</div>'>",
        "<div><!-- </div> -->",
        "<div><textarea></div></textarea>",
        "<div><object></div></object>",
        "<div><script><!--<script></script></div>--></script>",
        "<svg><g><![CDATA[></g>]]>",
        "<p><div></p>",
        "<li><dd>",
    ],
)
def test_an_end_that_ends_nothing_hides_no_depth(hidden: str) -> None:
    with pytest.raises(InputError, match="nested over"):
        Html(f"<!doctype html><body>{hidden * 5_000}")


@pytest.mark.parametrize(
    "page",
    [
        f"<p>\n<p {times('a#=1 ', 501)}>",
        f"<p>\n<p {times('a#', 501).replace('a', '/a')}>",
        "<p>\n" + times("<body a#>", 600),
        "<p>\n" + times("<html a#>", 600),
    ],
)
def test_an_element_with_too_many_attributes_is_refused(page: str) -> None:
    with pytest.raises(InputError, match=r"^a.html:2: an element with over 500 attributes; save"):
        Html(page, "a.html")


def test_a_page_with_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "_MOST_ELEMENTS", 1_000)
    assert Html("<p>x" * 1_000).lines
    with pytest.raises(InputError, match=r"^a.html:3: HTML of over 1,000 elements; save"):
        Html("\n\n" + "<p>x" * 1_001, "a.html")


@pytest.mark.parametrize("text", ["<img><p><b><i>x" * 600, "<table><tr><td>x" * 300])
def test_a_text_that_is_too_much_for_the_parser_keeps_its_words(text: str) -> None:
    assert (prose.parsed(text)).split() == ["x"] * text.count("x")


@pytest.mark.parametrize("tag", "b I em font nobr option optgroup strong tt u".split())
def test_the_names_of_tags_are_kept_where_they_are_no_tags(tag: str) -> None:
    text = f"a<{tag} b='1'>c</{tag}> <{tag}>"
    script = f"<script type='application/ld+json'>{text}</script>"
    page = Html(f'<title>{text}</title>{script}<meta property=og:url content="http://k/{text}">')
    assert (page.title, page.base) == (text, f"http://k/{text}")
    assert page.scripts("application/ld+json") == [text]


# What opens, closes and hides in ways of its own.
NAMES = """
    a b font div span p li ul ol dl dd dt table tr td th tbody caption colgroup button object applet
    marquee template select option optgroup svg g math mi mtext foreignObject desc title style
    script textarea noscript form h1 h2 section main article ruby rt rp nobr x pre hr br body html
    head frameset details dialog iframe xmp annotation-xml input img image menu
""".split()
OTHERS = "<!--|-->|<!-->|<!--->|--!>|<![CDATA[|]]>|<?x>|</>|</3 >|<3|<![CDATA[</div>]]>|x| |&amp;"
NAME = st.sampled_from(NAMES)
TOKEN = (
    NAME.map("<{}>".format)
    | NAME.map("</{}>".format)
    | NAME.map("<{}/>".format)
    | st.tuples(NAME, NAME).map(lambda names: "<{} a='</{}>'>".format(*names))
    | st.sampled_from(OTHERS.split("|"))
)
SOUP = st.lists(TOKEN, max_size=8).map("".join)


@given(SOUP, SOUP)
def test_elements_are_as_deep_as_the_parser_has_them(before: str, repeated: str) -> None:
    source = bounded("", f"<!doctype html><body>{before}{repeated * 60}")
    nesting, deepest = Nesting(), 0
    for tag in tags(source, nesting.is_foreign):
        nesting.take(tag)
        deepest = max(deepest, nesting.depth)
    tree = LexborHTMLParser(source, scripting=True)
    level, depth, elements = [tree.root], 0, 0
    while level := [*chain(*(node.iter() for node in level if node))]:
        depth, elements = depth + 1, elements + len(level)
    assert depth <= 2 * deepest + 12
    assert elements <= 3 * source.count("<") + 20


@pytest.mark.parametrize(
    "part",
    [
        *("<", "<a b='", '<a b="', "<a b", "<!--", "<!-- -", "<![CDATA[", "<svg><![CDATA[", "</"),
        *("<script>", "<script><!--", "<title>", "<title></script >", "<a =", "<p a = '>", "<a  "),
    ],
)
def test_text_that_never_becomes_a_tag_is_passed_over(part: str) -> None:
    """The search goes over each part once: over each of 300,000 again, it would take hours."""
    assert len(list(tags((part * 300_000)[:300_000], lambda: False))) <= 300_000
