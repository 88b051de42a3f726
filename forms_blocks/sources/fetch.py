"""Reads JSON from a web service that an administrator named, as if it were hostile."""

import http.client
import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from forms_blocks.sources.fault import SourceFault
from forms_blocks.sources.pinned import connected, origin_of, target_of

SECONDS = 3.0
LARGEST = 5 * 1024 * 1024
REDIRECTS = 3
MOVED = {301, 302, 303, 307, 308}


def fetch_json(url: str, headers: Mapping[str, str] | None = None, seconds: float = SECONDS) -> Any:
    """Return the JSON at an address, within a time that holds for everything; raises SourceFault.

    Our headers hold keys: they are sent to the host that was named, and to no other it redirects to.
    """
    until = time.monotonic() + seconds
    first = origin_of(url)
    for _turn in range(REDIRECTS + 1):
        same = origin_of(url) == first
        answer = _once(url, headers if same and headers else {}, until)
        if isinstance(answer, bytes):
            return _parsed(answer)
        url = urljoin(url, answer)
    raise SourceFault(_("The service redirects too many times."))


def _once(url: str, headers: Mapping[str, str], until: float) -> bytes | str:
    """Return the body, or the address it redirects to."""
    with connected(url, until) as connection:
        return _exchange(connection, url, headers)


def _exchange(connection: http.client.HTTPConnection, url: str, headers: Mapping[str, str]) -> bytes | str:
    sent = {"Accept": "application/json", "User-Agent": "Parvis", **headers, "Connection": "close"}
    connection.request("GET", target_of(url), headers=sent)
    response = connection.getresponse()
    if response.status in MOVED:
        return response.getheader("Location") or ""
    if response.status != 200:
        raise SourceFault(_("The service answered with error %(status)s.") % {"status": response.status})
    media = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    if not (media == "application/json" or (media.startswith("application/") and media.endswith("+json"))):
        raise SourceFault(_("The service did not answer with JSON."))
    body = response.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise SourceFault(_("The answer of the service is larger than 5 MB."))
    if response.length:
        raise SourceFault(_("The service stopped in the middle of its answer."))
    return body


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as fault:
        raise SourceFault(_("The service did not answer with JSON.")) from fault
