"""On a terminal: every width, every title whole, nothing that a page could do to it."""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.support.harness import confcli, on_pty, on_screen
from tests.support.invented import session, talk, write

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
RUNS = {
    "sessions": ("sessions",),
    "talks": ("talks", "--tz", "America/Los_Angeles", "--tz", "Asia/Tokyo"),
    "papers": ("papers",),
    "authors": ("authors",),
    "search": ("search", "learning", "--limit", "40"),
    "show": ("show", "very deep vaes"),
    "session": ("show", "oral session 6"),
    "today": ("today", "--date", "2021-05-05"),
    "convert": ("convert", "2021-05-04 19:00 PDT", "--tz", "America/Los_Angeles", "--tz", "UTC"),
    "listings": ("listings",),
}


def squeezed(text: str) -> str:
    """A text without blanks: folding may break it anywhere."""
    return "".join(text.split())


def columns(screen: str) -> list[str]:
    """The text of each column of a table, its folded cells joined."""
    lines = screen.splitlines()
    rule = next(n for n, line in enumerate(lines) if set(line.strip()) == {"─"})
    width = max(map(len, lines))
    padded = [line.ljust(width) for line in lines[:rule] + lines[rule + 1 :]]
    # Between columns two places are blank on every line.
    blank = [all(line[n] == " " for line in padded) for n in range(width)]
    starts = [n for n in range(width) if not blank[n] and all(blank[max(0, n - 2) : n])]
    return [
        squeezed("".join(line[start:end] for line in padded[rule:]))
        for start, end in zip(starts, [*starts[1:], width], strict=True)
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("name", RUNS)
def test_no_line_is_longer_than_the_terminal_is_wide(name: str, width: int) -> None:
    result = on_screen(*RUNS[name], width=width)
    assert result.code == 0
    assert result.out
    assert max(cell_len(line) for line in result.out.splitlines()) <= width


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("name", ["sessions", "talks", "papers"])
def test_nothing_of_titles_names_and_ids_is_lost(name: str, width: int) -> None:
    shown = on_screen(name, width=width).out.split()
    position = 0
    for each in confcli(name, "--json").json():
        people = each["chairs"][:2] if name == "sessions" else each["authors"][:3]
        title = each["title"] or f"“{each['abstract'] or ''}".split(" ")[0].rstrip("“")
        for text in (title, ", ".join(people), each["id"]):
            place = position
            for word in text.split():
                assert word in shown[place:], text
                place = shown.index(word, place) + (text != each["id"])
        position = shown.index((title or each["id"]).split()[0], position)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_nothing_of_the_fields_asked_for_is_lost(width: int) -> None:
    keys = "title,authors,session"
    screen = on_screen("papers", "-c", "neurips", "--fields", keys, width=width).out
    lines = confcli("papers", "-c", "neurips", "--fields", keys).rows()
    for column, values in zip(columns(screen), zip(*lines, strict=True), strict=True):
        assert column == squeezed("".join(values))


def test_all_fields_fit_a_narrow_terminal_whole() -> None:
    keys = confcli("schema", "talks").json()["items"]["required"]
    screen = on_screen("talks", "-n", "2", "--fields", ",".join(keys), width=40).out
    assert max(map(len, screen.splitlines())) <= 40
    names, values = columns(screen)
    assert names == "".join(keys * 2)
    for each in confcli("talks", "-n", "2", "--json").json():
        for key in ("title", "abstract", "id", "start"):
            assert squeezed(each[key]) in values, key


def test_a_real_terminal_gets_tables_of_its_width() -> None:
    for width in (40, 80, 200):
        result = on_pty("sessions", "-c", "neurips", width=width)
        assert (result.code, result.err) == (0, "")
        plain = _ESCAPE.sub("", result.out)
        assert max(map(len, plain.splitlines())) <= width
        assert "sa4htvbc" in plain
        assert "\x1b[" in result.out


def test_no_color_is_obeyed() -> None:
    result = on_pty("search", "federated", NO_COLOR="1")
    assert "Federated" in result.out
    for codes in re.findall(r"\x1b\[([0-9;]*)m", result.out):
        assert not {int(code) for code in codes.split(";") if code} & {
            *range(30, 50),
            *range(90, 108),
        }


def test_a_dumb_terminal_gets_no_escapes_and_its_width() -> None:
    for term in ("dumb", "unknown", ""):
        result = on_pty("search", "federated", width=50, TERM=term)
        assert "Federated" in result.out
        assert "\x1b" not in result.out
        assert max(map(len, result.out.splitlines())) <= 50


def test_a_colour_terminal_highlights_matches() -> None:
    screen = on_screen("search", "federated", TERM="xterm-256color").out
    marked = underlined(screen)
    assert "Federated" in marked
    assert {word.casefold().strip(".,()“”") for word in marked} == {"federated"}


def underlined(screen: str) -> list[str]:
    return re.findall(r"\x1b\[(?:\d+;)*4m(.*?)\x1b\[0m", screen)


def test_a_typo_highlights_the_word_meant() -> None:
    screen = on_screen("search", "krahenbuhl", TERM="xterm-256color").out
    assert underlined(screen) == ["Krähenbühl"]


NASTY = [
    "Attention [is] all [bold]you[/bold] need",
    "[/] unopened [red]",
    "Smileys :smile: stay :warning:",
    "https://example.org/[x](y)",
    "Back\\slash \\[escaped]",
    "100% {brace} %s",
]


@pytest.fixture
def nasty(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Kites [and] more",
            *(talk(title, ["[Ada] Verne"], f"{title} told.", type="oral") for title in NASTY),
            start="2021-05-04 09:00",
        ),
    )


@pytest.mark.parametrize(
    "arguments", [("talks",), ("papers",), ("today",), ("search", "told", "-n", "99"), ("authors",)]
)
def test_titles_that_look_like_markup_are_shown_as_they_are(
    nasty: Path, arguments: tuple[str, ...]
) -> None:
    for width in (200, 60):
        shown = on_screen(*arguments, "--listing", nasty, width=width).out
        for word in " ".join([*NASTY, "[Ada] Verne"]).split():
            assert word in shown


@pytest.mark.parametrize("title", NASTY)
def test_markup_like_titles_in_full(nasty: Path, title: str) -> None:
    (paper,) = [
        each
        for each in confcli("papers", "--listing", nasty, "--json").json()
        if each["title"] == title
    ]
    screen = on_screen("show", paper["id"], "--listing", nasty, width=200).out
    assert screen.splitlines()[0].removesuffix(paper["id"]).rstrip() == title
    assert f"{title} told." in screen
    assert title in confcli("talks", "--listing", nasty).out


def test_a_title_on_two_lines_is_one_in_a_pipe(tmp_path: Path) -> None:
    path = write(tmp_path, session("Kites", talk("Two\nlines\tand\ta tab", ["A\tB"], "X\n\nY")))
    assert confcli("talks", "--listing", path, "--fields", "title,authors,abstract").rows() == [
        ["Two lines and a tab", "A B", "X Y"]
    ]


def test_cancelled_and_unrecorded_talks_are_marked(tmp_path: Path) -> None:
    kites = talk("Kites", ["Ada"], cancelled=True, unrecorded=True)
    path = write(tmp_path, session("Flying", kites, talk("Tails", ["Bo"])))
    shown = [on_screen("show", title, "--listing", path).out for title in ("kites", "tails")]
    assert [("CANCELLED" in out, "not recorded" in out) for out in shown] == [
        (True, True),
        (False, False),
    ]


def test_wide_letters_fit(tmp_path: Path) -> None:
    path = write(tmp_path, session("深層学習" * 12, talk("凧" * 90, ["山田太郎"] * 9, "凧。")))
    for width in (40, 80):
        screen = on_screen("talks", "--listing", path, width=width).out
        assert max(cell_len(line) for line in screen.splitlines()) <= width
        assert squeezed(screen).count("凧") == 90


def test_an_untitled_talk_shows_the_beginning_of_its_abstract_in_every_form() -> None:
    asked = ("talks", "-s", "poster session 12", "-n", "1")
    (whole,) = confcli(*asked, "--json").json()
    beginning = "“" + " ".join(whole["abstract"].split()[:12]) + " …”"
    assert whole["title"] is None
    assert confcli(*asked, "--fields", "title").out == f"{beginning}\n"
    assert beginning in confcli(*asked, "--fields", "title", "--csv").out
    for command in (asked, ("show", whole["id"]), (*asked, "--fields", "title")):
        assert beginning in " ".join(on_screen(*command, width=160).out.split())
    assert f"title\t{beginning}" in confcli("show", whole["id"]).out
    assert confcli("show", whole["id"], "--json").json()["title"] is None


def test_a_title_from_another_talk_is_marked() -> None:
    taken = [each for each in confcli("talks", "--json").json() if each["taken_from"]]
    assert taken
    screen = squeezed(on_screen("talks", width=200).out)
    for each in taken:
        assert f"titlefrom{each['taken_from']}" in screen


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_listings_are_whole_words_in_as_many_columns_as_there_are(width: int) -> None:
    shown = on_screen("listings", width=width, CONFCLI_TZ="America/Los_Angeles").out
    assert max(map(len, shown.splitlines())) <= width
    assert shown.count("America/Los_Angeles") == 3
