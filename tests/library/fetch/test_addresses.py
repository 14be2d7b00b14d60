"""Invalid web addresses, and how addresses are displayed."""

import pytest

from confcli.model.addresses import display
from confcli.model.errors import WrongUsageError
from tests.support.web import refused


@pytest.mark.parametrize(
    "url",
    [
        "ftp://me:secret@example.org/page",
        "ftp://me:a/secret@example.org/page",
        "file:///etc/passwd",
        "example.org/page",
        "me:secret@example.org",
        " http://example.org",
        "",
    ],
)
def test_other_schemes_are_refused(url: str) -> None:
    sentence = refused(url, WrongUsageError)
    assert sentence.endswith(": only http:// and https:// addresses can be fetched")


@pytest.mark.parametrize(
    "url",
    [
        "http:",
        "http://",
        "http:///page",
        "https:example.org",
        "http://[::1/",
        "http://example.org:99999/",
        "http://example.org:-1/",
        "http://example.org:port/",
        "http://\u2603.invalid/",
        "http://a\nb/",
        "http://me:se/secret@example.org/",
        "http://me:se?secret@example.org/",
        "http://me:se\nsecret@example.org/",
    ],
)
def test_an_invalid_address_is_refused(url: str) -> None:
    sentence = refused(url.replace("a\nb", "a\tb"), WrongUsageError)
    assert ": not a valid web address; one looks like https://" in sentence


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a?key=1#b", "https://example.org/a"),
        ("https://me:secret@example.org:8/a", "https://example.org:8/a"),
        ("https://me@secret@example.org", "https://example.org"),
        ("https://example.org/@me/list?q=a@b", "https://example.org/@me/list"),
        ("me:secret@example.org", "example.org"),
        ("example.org/a", "example.org/a"),
        (
            "https://example.org/ical/me/private-0a1b2c/basic.ics",
            "https://example.org/ical/me/private-…/basic.ics",
        ),
        ("https://example.org/s/aB3dE5fG7hJ9kL1mN3pQ/x", "https://example.org/s/…/x"),
        (
            "https://example.org/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f.ics",
            "https://example.org/….ics",
        ),
        (
            "https://example.org/neurips-2020-orals-and-spotlights-track-23-graph",
            "https://example.org/neurips-2020-orals-and-spotlights-track-23-graph",
        ),
    ],
)
def test_a_displayed_address_reveals_no_secrets(url: str, shown: str) -> None:
    assert display(url) == shown
