"""Texts are shown without the secrets of the addresses in them."""

import pytest

from confcli.model.addresses import masked
from confcli.model.text import quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("at https://me:pw@kites.example/a: no", "at https://kites.example/a: no"),
        ("https://kites.example/a?token=abc&day=2", "https://kites.example/a?token=…&day=2"),
        (
            "https://kites.example/?X-Amz-Signature=ab%2F&n=1",
            "https://kites.example/?X-Amz-Signature=…&n=1",
        ),
        ("'https://a:b@c/'; 'https://d:e@f/'", "'https://c/'; 'https://f/'"),
        ("https:/me:pw@kites.example", "https:/kites.example"),
        (
            "webcal://kites.example/private-0a/basic.ics",
            "webcal://kites.example/private-…/basic.ics",
        ),
        ("https://kites.example/?f=0a1b2c3d4e5f6a7b8c9d0e", "https://kites.example/?f=…"),
        ("https://kites.example/2026?day=2#t1", "https://kites.example/2026?day=2#t1"),
        ("me@kites.example, 10:/20", "me@kites.example, 10:/20"),
    ],
)
def test_secrets_in_a_text_are_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


def test_a_quoted_address_is_masked_before_it_is_cut() -> None:
    assert "pw" not in quoted(f"https://me:{'pw' * 100}@kites.example/")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("me:secret@kites.example/x.ics: no such file", "kites.example/x.ics: no such file"),
        ("/home/me:secret@kites.example/x.ics", "/home/kites.example/x.ics"),
        ("http://me:12/secret@kites.example/x", "http://kites.example/x"),
        ("https://kites.example/@ada.x/fly", "https://kites.example/@ada.x/fly"),
        ("mail ada@kites.example: she flies", "mail ada@kites.example: she flies"),
    ],
)
def test_a_login_is_hidden_without_a_scheme_too(said: str, shown: str) -> None:
    assert masked(said) == shown
