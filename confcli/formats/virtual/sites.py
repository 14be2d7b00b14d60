"""The addresses of the sites that share the pages and feeds of this folder."""

#: By the name of the conference, as its pages print it.
_HOSTS = {
    "aistats": "virtual.aistats.org",
    "cvpr": "cvpr.thecvf.com",
    "eccv": "eccv.ecva.net",
    "iccv": "iccv.thecvf.com",
    "iclr": "iclr.cc",
    "icml": "icml.cc",
    "mlsys": "mlsys.org",
    "neurips": "neurips.cc",
    "nips": "neurips.cc",
    "wacv": "wacv.thecvf.com",
}


def address(conference: str | None) -> str | None:
    """The address of a conference's site, given its name and year: ``ICML 2026``."""
    host = _HOSTS.get((conference or "").split(" ")[0].casefold())
    return f"https://{host}/" if host else None
