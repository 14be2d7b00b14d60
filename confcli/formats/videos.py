"""Videos that a source names only by an id, under a key for the site: ``youtube_id``."""

from confcli.model.patterns import Pattern

_YOUTUBE = ("https://www.youtube.com/watch?v=", Pattern(r"[\w-]{11}", "a"))
_BILIBILI = ("https://www.bilibili.com/video/", Pattern(r"BV\w{10}|av\d+", "a"))
_VIMEO = ("https://vimeo.com/", Pattern(r"\d{6,12}", "a"))
#: The address before an id and the shape of ids, by the letters of the key.
_SITES = {
    **dict.fromkeys(("youtubeid", "youtubevideoid", "ytid"), _YOUTUBE),
    **dict.fromkeys(("bilibiliid", "bbid"), _BILIBILI),
    "vimeoid": _VIMEO,
}


def is_id(name: str) -> bool:
    """Whether a key is one of video ids."""
    return _letters(name) in _SITES


def address(name: str, text: str) -> str:
    """The address of the video with an id; empty if the key or its value is no such id."""
    site = _SITES.get(_letters(name))
    return f"{site[0]}{text}" if site and site[1].fullmatch(text) else ""


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.casefold()))
