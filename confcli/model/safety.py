"""What of a text may reach a terminal: nothing that controls it, or hides what the text says.

By class, what becomes of characters that do more, or less, than be seen:

- shown as U+FFFD: controls, also those of Latin-1; marks that reorder text; line breaks that not
  all programs know; halves of characters, noncharacters, and what has no meaning that all share;
- left out: what is not seen, such as blanks of no width, tags, fillers and selectors of variants,
  and the marks on one letter beyond the sixth;
- kept: joiners, selectors and tags where a script, an emoji or a flag is written with them.
"""

import re
from collections.abc import Callable

from confcli.model.patterns import Pattern

_SHOWN = "\N{REPLACEMENT CHARACTER}"
#: Marks on one letter. Hebrew, Burmese and Tibetan have up to five or six, floods hundreds.
_MOST_MARKS = 6
# C0 (but tab and newline), DEL and C1; marks that reorder, U+2028 and U+2029; from surrogates to
# the end of private use; noncharacters. Then, as in all of these, what lies beyond U+FFFF:
# noncharacters, planes without characters, or for private use.
_UNSAFE = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
)
_UNSAFE_BEYOND = (
    r"\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U000dffff\U000e1000-\U0010ffff"
)
# The soft hyphen; the grapheme joiner; fillers of Hangul, of Khmer; selectors of Mongolian; blanks
# of no width and joiners; deprecated controls; selectors; annotations. Then controls of shorthand
# and of music; tags and further selectors.
_UNSEEN = (
    r"\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)
_UNSEEN_BEYOND = r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
#: Blocks with marks that stand on letters, and with others.
_BLOCKS_OF_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u10ff\u135d-\u135f\u1700-\u1cff\u1dc0-\u1dff\u20d0-\u20ff"
    r"\u2cef-\u2df1\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\uabff\ufb1e\ufe20-\ufe2f"
)
#: Scripts whose letters join, from Arabic to Burmese, and others.
_JOINING = (
    r"\u0600-\u109f\u1780-\u17b3\u17b6-\u180a\u1810-\u18af\u1900-\u1cff\ua800-\uabff\ufb50-\ufdcf"
    r"\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f"
)
_EMOJI = r"\xa9\xae\u203c\u2049\u2122-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002fffd\U00030000-\U0003fffd"
#: What else has variants: Burmese, punctuation of Chinese, Phags-pa, Manichaean, hieroglyphs.
_VARYING = (
    r"\u1000-\u109f\u3001-\u3029\ua840-\ua87f\uff01-\uff1f\U00010ac0-\U00010aff"
    r"\U00013000-\U0001345f"
)
#: What is needed where it stands: joiners, in emoji too, selectors, those of keys, of Mongolian.
_IS_NEEDED = Pattern(
    rf"(?<=[{_JOINING}])[\u200c\u200d]"
    rf"|(?:(?<=[{_EMOJI}])|(?<=[{_EMOJI}]\ufe0f))\u200d(?=[{_EMOJI}])"
    rf"|(?<=[{_EMOJI}{_HAN}{_VARYING}])[\ufe00-\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)"
    rf"|(?<=[{_HAN}])[\U000e0100-\U000e01ef]|(?<=[\u1820-\u18aa])[\u180b-\u180f]"
)
#: More than is odd, but nothing less; with all ranges beyond U+FFFF it would be far slower.
_MAY_BE_ODD = Pattern(f"[{_UNSAFE}{_UNSEEN}{_BLOCKS_OF_MARKS}\U00010000-\U0010ffff]")
_IS_UNSAFE = Pattern(f"[{_UNSAFE}{_UNSAFE_BEYOND}]")
#: One character, or the flag of a country such as Scotland, which is written with tags.
_IS_UNSEEN = Pattern(
    f"[{_UNSEEN}{_UNSEEN_BEYOND}\N{WAVING BLACK FLAG}]"
    "(?:(?<=\N{WAVING BLACK FLAG})[\U000e0030-\U000e007a]{3,6}\U000e007f)?+"
)
#: What has marks in it if anything has: neither letters, nor signs that all keyboards have.
_RUN = Pattern(rf"[^\x00-\u02ff\w][^\x00-\u02ff\w]{{{_MOST_MARKS},}}+")
_JOINERS = "\u200c\u200d"
_BLANK = Pattern(r"\s")
#: What no address has: blanks, controls, and all letters but those of ASCII.
_NO_ASCII = Pattern(r"[^!-~]")


def safe(text: str, shown: str = _SHOWN) -> str:
    """Write ``shown`` for what controls a terminal or reorders text; leave out what is not seen."""
    return text if _is_plain(text) else _cleared(text, lambda _: shown, lambda _: "")


def json_safe(json_text: str) -> str:
    """The same JSON, with what ``safe`` would change written as escapes.

    Of ASCII, ``json.dumps`` has escaped all controls but DEL.
    """
    if json_text.isascii() and "\x7f" not in json_text:
        return json_text  # far faster than looking for each
    return _cleared(json_text, _escaped, _escaped) if _MAY_BE_ODD.search(json_text) else json_text


def web_safe(address: str) -> str:
    """The same web address, in ASCII alone if it has blanks or what ``safe`` would change."""
    if is_safe(address) and not _BLANK.search(address):
        return address
    return _NO_ASCII.sub(_percented, address)


def is_safe(text: str) -> bool:
    """Whether ``safe`` leaves a text as it is."""
    return _is_plain(text) or safe(text) == text


def _is_plain(text: str) -> bool:
    """Whether nothing in a text has to be looked at: far faster than looking for each."""
    return text.isprintable() if text.isascii() else not _MAY_BE_ODD.search(text)


def _cleared(text: str, show: Callable[[str], str], hide: Callable[[str], str]) -> str:
    """A text with what is unsafe written by ``show``, what is unseen or too much by ``hide``."""

    def seen(found: re.Match[str]) -> str:
        is_flag = found[0][0] == "\N{WAVING BLACK FLAG}"
        is_kept = is_flag or _IS_NEEDED.match(found.string, found.start())
        return found[0] if is_kept else hide(found[0])

    text = _IS_UNSAFE.sub(lambda found: show(found[0]), text)
    text = _IS_UNSEEN.sub(seen, text)
    return _RUN.sub(lambda found: _with_few_marks(found, hide), text)


def _with_few_marks(run: re.Match[str], hide: Callable[[str], str]) -> str:
    """A run of characters in which no letter has too many marks, joiners between them or not."""
    from unicodedata import category

    kept, marks = [], 0
    for letter in run[0]:
        is_mark = category(letter) in ("Mn", "Me")
        if not is_mark and letter not in _JOINERS:
            marks = 0
        kept.append(letter if marks + is_mark <= _MOST_MARKS else hide(letter))
        marks += is_mark
    return "".join(kept)


def _escaped(letter: str) -> str:
    """A letter as JSON escapes it: one beyond the first 65,536 as two halves."""
    units = letter.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _percented(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
