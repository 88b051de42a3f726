"""Reads JSON from a web service that an administrator named, as if it were hostile.

Written on the standard library's `http.client`: what matters here is to connect to the very address
that was judged, with the certificate checked for the name, and to stop on time whatever happens; the
libraries at hand hide the socket, and follow redirects and proxies by themselves.
"""

import http.client
import json
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.utils.translation import gettext as _

from forms_blocks.sources.addresses import Address, resolved
from forms_blocks.sources.fault import SourceFault

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


def origin_of(url: str) -> tuple[str, str, int]:
    """Return the scheme, the host and the port of an address; raises SourceFault for one not to ask."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or parts.scheme not in ("http", "https") or parts.username is not None:
        raise SourceFault(_("The address must begin with https:// or http:// and name a host."))
    return parts.scheme, host, port or (443 if parts.scheme == "https" else 80)


class _Pinned(http.client.HTTPConnection):
    """Connects to an address that was judged, under the name that was asked."""

    def __init__(self, origin: tuple[str, str, int], address: Address, seconds: float) -> None:
        self._scheme, host, port = origin
        super().__init__(host, port, timeout=seconds)
        self._address = address
        self.line: socket.socket | None = None
        """The socket, still known once the connection has handed it to its answer."""

    def connect(self) -> None:
        """Open the socket; the certificate must be that of the name."""
        family = socket.AF_INET if self._address.version == 4 else socket.AF_INET6
        self.line = self.sock = socket.socket(family, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect((str(self._address), self.port))
        if self._scheme == "https":
            wrapped = ssl.create_default_context().wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.line = self.sock = wrapped
            wrapped.do_handshake()

    def cut(self) -> None:
        """Hang up, whatever is being read."""
        if self.line is not None:
            with suppress(OSError):
                self.line.shutdown(socket.SHUT_RDWR)


def _once(url: str, headers: Mapping[str, str], until: float) -> bytes | str:
    """Return the body, or the address it redirects to."""
    origin = origin_of(url)
    left = until - time.monotonic()
    if left <= 0:
        raise SourceFault(_too_late())
    address = resolved(origin[1], origin[2], left)
    left = max(until - time.monotonic(), 0.01)
    connection = _Pinned(origin, address, left)
    # A server that answers one sign at a time would outlast any timeout of the socket.
    watch = threading.Timer(left, connection.cut)
    watch.daemon = True
    watch.start()
    try:
        answer = _exchange(connection, url, headers)
    except SourceFault as fault:
        # What was cut in the middle looks wrong in many ways: it is only late.
        raise SourceFault(_too_late() if time.monotonic() >= until else str(fault)) from fault
    except (OSError, http.client.HTTPException, ValueError) as fault:
        late = isinstance(fault, TimeoutError) or time.monotonic() >= until
        raise SourceFault(_too_late() if late else _unreachable(fault)) from fault
    finally:
        watch.cancel()
        connection.close()
    if time.monotonic() >= until:
        raise SourceFault(_too_late())
    return answer


def _exchange(connection: _Pinned, url: str, headers: Mapping[str, str]) -> bytes | str:
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    sent = {"Accept": "application/json", "User-Agent": "Parvis", **headers, "Connection": "close"}
    connection.request("GET", target, headers=sent)
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


def _too_late() -> str:
    return _("The service did not answer within three seconds.")


def _unreachable(fault: Exception) -> str:
    if isinstance(fault, ssl.SSLError):
        return _("The certificate of the service is not valid.")
    return _("The service cannot be reached.")
