"""Why a web address could not be fetched, and what to do about it."""

SAVE_IT = "save the page in a browser and add the file"
ASTRAY = "redirects to something other than http(s); check the address"
INVALID = "invalid or incomplete response; try again later"
_REMEDIES = {403: SAVE_IT, 407: "check the proxy", 429: "try again later"}
# By the name of an error's class, or its cause's: to import the classes would slow every start.
_REASONS = {
    "gaierror": "unknown host; check the address and the network",
    "ConnectionRefusedError": "connection refused; check the host and the port",
    "SSLCertVerificationError": "the server's certificate is not trusted; check the address",
    "SSLError": "no secure connection is possible; try http:// if the site has no https://",
    "TimeoutException": "timed out; try again later",
    "TimeoutError": f"not complete within the time limit; try again later, or {SAVE_IT}",
    "ProxyError": "the proxy refused the connection; check HTTP_PROXY, HTTPS_PROXY and ALL_PROXY",
    "DamagedError": f"the compressed content is damaged; try again later, or {SAVE_IT}",
    "CutOffError": f"the compressed content is cut off; try again later, or {SAVE_IT}",
    "ProtocolError": INVALID,
    "InvalidURL": ASTRAY,
    "UnicodeError": ASTRAY,  # of a host name
    "Exception": "the connection was lost; try again later",
}


def reason(error: BaseException | None) -> str:
    """Why a fetch failed, and what to do."""
    kinds: set[str] = set()
    while error:
        kinds |= {kind.__name__ for kind in type(error).__mro__}
        # A host with several addresses fails with a group of errors, one for each.
        error = (*getattr(error, "exceptions", ()), error.__cause__ or error.__context__)[0]
    return next(words for name, words in _REASONS.items() if name in kinds)


def remedy(status: int) -> str:
    """What to do about the status of an answer that is none."""
    return _REMEDIES.get(status, "try again later" if status >= 500 else "check the address")
