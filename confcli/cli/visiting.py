"""Visit a conference's website: try where it may lead to a programme, and take the best."""

from contextlib import suppress
from dataclasses import replace
from urllib.parse import urlsplit

from confcli.cli import leading, streams, website
from confcli.cli.fetching import Answer, fetched
from confcli.cli.parsing import Read, called, parsed
from confcli.cli.streams import note
from confcli.cli.website import Website
from confcli.formats.website.lead import FORWARDED, PAGE, Lead
from confcli.library.sources import SourceFile
from confcli.model.errors import ConfcliError, InputError, Missing, NetworkError, WrongUsageError
from confcli.model.text import counted

#: Of a programme of fewer items, other leads are tried, too: it may be a date to save.
_FEW = 2
#: The most other leads that a note names.
_NAMED = 2
#: Kinds of leads that are pages to look in, not programmes.
_PAGES = (FORWARDED, PAGE)
_DOWNGRADED = (
    "http:// on a page of https://, so others can read and change it; pass --insecure-redirects"
)


def read(site: Website) -> list[Read]:
    """Read the most promising programme that a website leads to; a note says which.

    ``InputError`` says what was tried if there is none.
    """
    visit = _Visit(site)
    visit.make()
    return visit.result()


class _Visit:
    """Tries the leads of a website until one holds a programme, or no request is left."""

    def __init__(self, site: Website) -> None:
        self._site, self._requests = site, site.page.requests
        self._queue, self._best = [*site.leads], site.own
        self._taken: Lead | None = None
        #: What holds a programme, too: a smaller one, or one that lacks a time zone or the like.
        self._others: list[Lead] = []
        self._failed: list[ConfcliError] = []
        self._seen = {site.page.answer.address}
        #: Where the leads are from.
        self._pages = [site.page.answer.address]

    def make(self) -> None:
        """Try leads, the most promising first."""
        while self._queue and self._requests.left > 0 and website.size(self._best) < _FEW:
            lead = self._queue.pop(0)
            if lead.address not in self._seen:
                self._seen.add(lead.address)
                self._try(lead)

    def result(self) -> list[Read]:
        """What was found; the conference is that of the website if nothing else names it."""
        if self._taken:
            note(self._described(self._taken))
        elif not self._best:
            raise self._failure()
        return [called(read, self._site.edition) for read in self._best]

    def _try(self, lead: Lead) -> None:
        try:
            answer = self._fetched(lead)
        except (NetworkError, WrongUsageError) as error:
            self._fail(error)
            return
        self._seen.add(answer.address)
        read = self._parsed(lead, answer)
        if website.size(read) > website.size(self._best):
            self._others += [self._taken] if self._taken else []
            self._best, self._taken = read, lead
        elif read:
            self._others.append(lead)
        if website.size(read) < _FEW:
            self._look_in(lead, answer)

    def _fetched(self, lead: Lead) -> Answer:
        """Fetch what a lead names; the login of the page is only for its own server."""
        page = self._site.page.answer
        is_insecure = lead.address.startswith("http:") and page.address.startswith("https:")
        if is_insecure and not streams.is_insecure():
            raise NetworkError(f"{lead.address}: {_DOWNGRADED}")
        is_same = _origin(lead.address) == _origin(page.file.name)
        login = self._site.page.login if is_same else None
        hints = replace(page.file.hints, charset=None, led_from=page.file.name)
        found = fetched(SourceFile(lead.address, b"", hints), login, asking=self._asking)
        if found is None:
            raise NetworkError(f"{lead.address}: the server sent nothing (not modified)")
        return found

    def _asking(self, address: str) -> None:
        leading.refuse_local(address, self._pages)
        self._requests.take(address)

    def _parsed(self, lead: Lead, answer: Answer) -> list[Read]:
        try:
            return parsed(answer.file)
        except InputError as error:
            self._fail(error)
            if error.missing:
                self._others.append(lead)
            return []

    def _fail(self, error: ConfcliError) -> None:
        self._failed.append(error)
        streams.explain(str(error))

    def _look_in(self, lead: Lead, answer: Answer) -> None:
        """Add where a page leads to in turn; to more pages only if it is in place of the first."""
        beyond = {FORWARDED: (FORWARDED,), PAGE: _PAGES}.get(lead.kind)
        if beyond is None:
            return
        with suppress(InputError):  # which was met when it was parsed
            found = website.leads(answer.file.document, answer)
            self._pages.append(answer.address)
            self._queue += [each for each in found if each.kind not in beyond]
            self._queue.sort(key=lambda each: each.promise)

    def _described(self, taken: Lead) -> str:
        left = (each for each in self._left() if each.kind not in _PAGES)
        others = list(dict.fromkeys([*self._others, *left]))
        took = f"took {taken.address} ({taken.kind}: {taken.why})"
        if not others:
            return f"found a programme in {self._site.page.shown}: {took}"
        named = ", ".join(f"{each.address} ({each.kind})" for each in others[:_NAMED])
        left_out = len(others) - _NAMED
        more = f" and {left_out} more (confcli add --dry-run lists them)" if left_out > 0 else ""
        count = counted(len(others) + 1, "possible programme")
        return f"found {count} in {self._site.page.shown}: {took}; also there: {named}{more}"

    def _left(self) -> list[Lead]:
        """The leads that were not tried."""
        return [each for each in self._queue if each.address not in self._seen]

    def _failure(self) -> ConfcliError:
        """Why nothing was found; of a programme that lacks only a fact, what that is.

        ``NetworkError`` if that is all.
        """
        for each in self._failed:
            if isinstance(each, InputError) and (lacking := each.missing):
                missing = Missing(
                    lacking.facts, lacking.source and self._site.page.shown, lacking.known
                )
                return InputError(str(each), missing, choices=each.choices)
        if self._site.refused:
            return self._site.refused
        tried = [str(each) for each in self._failed]
        if left := len(self._left()):
            tried.append(f"{left} more {'was' if left == 1 else 'were'} not tried")
        where = f"{self._site.page.shown}: a web page without events"
        is_network = not left and all(isinstance(each, NetworkError) for each in self._failed)
        kind = NetworkError if is_network and self._failed else InputError
        return kind(f"{where}, and none of what it leads to is a programme", choices=tried)


def _origin(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme.lower(), parts.netloc.lower()
