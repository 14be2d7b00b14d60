"""Whatever a page links to, what is found is a few addresses that can be fetched."""

from urllib.parse import quote, urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st

from confcli.formats.syntax.document import Document
from confcli.formats.website.lead import Lead
from confcli.formats.website.leads import leads
from confcli.model.errors import InputError

_PARTS = st.sampled_from(
    "https:// http:// webcal:// javascript: // / .. ? # & @ : [ ] %zz %00 \x00 \x1b \n schedule "
    "talk speaker ABC123 event 12 indico pretalx.com sessionize.com api v2 view "
    "kites.sched.com widgets schedule.js .ics .json calendar.google.com calendar embed src= "
    "virtual 2026 kites.org ü 日程 127.0.0.1 localhost xn--a :99999".split(" ")
)
addresses = st.lists(_PARTS, max_size=8).map("".join) | st.text(max_size=20)
_ELEMENTS = st.sampled_from(
    [
        '<a href="{}">Schedule</a>',
        '<a href="{}"><a href="{}">Talks',
        '<link rel="alternate" type="text/calendar" href="{}">',
        '<iframe src="{}" title="Agenda"></iframe>',
        '<script src="{}"></script>',
        '<script>x = "{}"</script>',
        '<meta http-equiv="refresh" content="0; url={}">',
        '<meta name="generator" content="pretalx{}">',
        '<pretalx-schedule event-url="{}">',
        '<base href="{}">',
        "<table><tr><td>{}",
    ]
)
elements = st.builds(
    lambda element, address: element.replace("{}", address.replace('"', "&quot;")),
    _ELEMENTS,
    addresses,
)


def found(body: str, at: str) -> list[Lead]:
    try:
        html = Document("kites.html", f"<!DOCTYPE html><html>{body}".encode()).html
    except InputError:
        return []
    assert html
    return leads(html, at)


@settings(max_examples=300)
@given(st.lists(elements, max_size=12).map("".join), addresses)
def test_each_lead_can_be_fetched(body: str, address: str) -> None:
    made = found(body, f"https://kites.org/{quote(address, safe='/?:@[]%&=')}")
    assert len({each.address for each in made}) == len(made)
    for each in made:
        assert urlsplit(each.address).scheme in ("http", "https")
        assert urlsplit(each.address).hostname
        assert "@" not in urlsplit(each.address).netloc
        assert each.address.isprintable()
        assert not set(each.address) & set(" \t\n#")
        assert each.kind
        assert each.why
