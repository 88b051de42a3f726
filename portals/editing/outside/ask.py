"""Ask another site whether a page is still there, as a polite visitor would: nothing is downloaded."""

import time
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from django.conf import settings

from forms_blocks.sources.fault import (
    BadCertificate,
    PrivateAddress,
    SourceFault,
    TooLate,
    UnknownName,
    Unreachable,
)
from forms_blocks.sources.pinned import connected, target_of
from portals.models.outside_link import OutsideLink

Fault = OutsideLink.Fault
SECONDS = 5.0
REDIRECTS = 5
MOVED = {301, 302, 303, 307, 308}
GONE = {404, 410}
# Sites that want no machine, or somebody signed in: visitors may well read the page.
KEPT_FROM_US = {401, 403, 405, 406, 429, 451, 999}
FAULTS: dict[type[SourceFault], Fault] = {
    UnknownName: Fault.NAME,
    PrivateAddress: Fault.PRIVATE,
    TooLate: Fault.LATE,
    BadCertificate: Fault.CERTIFICATE,
    Unreachable: Fault.SILENT,
}
# What one would see as well if this machine had lost its own network.
MAYBE_OURS = {Fault.NAME, Fault.LATE, Fault.SILENT}


@dataclass(frozen=True)
class Answer:
    """What a visitor would meet: no fault, or one and the number the site gave with it."""

    fault: str = ""
    code: int | None = None

    @property
    def was_heard(self) -> bool:
        """Say whether somebody answered at all."""
        return self.fault not in MAYBE_OURS


def ask(url: str, seconds: float = SECONDS) -> Answer:
    """Return what becomes of who opens an address; it follows redirects, and raises nothing."""
    until = time.monotonic() + seconds
    try:
        for _turn in range(REDIRECTS + 1):
            status, location = _once(urldefrag(url).url, until)
            if status not in MOVED or not location:
                return _judged(status)
            url = urljoin(url, location)
    except SourceFault as fault:
        return Answer(FAULTS.get(type(fault), Fault.ADDRESS))
    return Answer(Fault.LOOP)


def _judged(status: int) -> Answer:
    if status < 400 or status in KEPT_FROM_US:
        return Answer()
    return Answer(Fault.GONE if status in GONE else Fault.ERROR, status)


def _once(url: str, until: float) -> tuple[int, str]:
    """Ask for the headers alone; in full when the site does not know how to give them."""
    try:
        status, location = _sent("HEAD", url, until)
    except Unreachable:
        return _sent("GET", url, until)
    return (status, location) if status < 400 else _sent("GET", url, until)


def _sent(method: str, url: str, until: float) -> tuple[int, str]:
    with connected(url, until) as connection:
        headers = {"User-Agent": f"Parvis (link check; {settings.BASE_URL})", "Connection": "close"}
        connection.request(method, target_of(url), headers=headers)
        response = connection.getresponse()
        response.close()
        return response.status, response.getheader("Location") or ""
