"""A connection to the very address that was judged, which ends on time whatever happens.

Written on the standard library's `http.client`: what matters here is to connect to the address that
was judged, with the certificate checked for the name; the libraries at hand hide the socket, and
follow redirects and proxies by themselves.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext as _

from forms_blocks.sources.addresses import Address, resolved
from forms_blocks.sources.fault import BadCertificate, SourceFault, TooLate, Unreachable

Origin = tuple[str, str, int]


def origin_of(url: str) -> Origin:
    """Return the scheme, the host and the port of an address; raises SourceFault for one not to ask."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or parts.scheme not in ("http", "https") or parts.username is not None:
        raise SourceFault(_("The address must begin with https:// or http:// and name a host."))
    return parts.scheme, host, port or (443 if parts.scheme == "https" else 80)


def target_of(url: str) -> str:
    """Return what is asked of the host: the path and the query."""
    parts = urlsplit(url)
    return iri_to_uri((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))


class Pinned(http.client.HTTPConnection):
    """Connects to an address that was judged, under the name that was asked."""

    def __init__(self, origin: Origin, address: Address, seconds: float) -> None:
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


@contextmanager
def connected(url: str, until: float) -> Iterator[Pinned]:
    """Give a connection that is cut when `until` comes, on the monotonic clock; raises SourceFault."""
    origin = origin_of(url)
    address = resolved(origin[1], origin[2], _left(until))
    connection = Pinned(origin, address, left := max(until - time.monotonic(), 0.01))
    # A server that answers one sign at a time would outlast any timeout of the socket.
    watch = threading.Timer(left, connection.cut)
    watch.daemon = True
    watch.start()
    try:
        yield connection
    except SourceFault as fault:
        # What was cut in the middle looks wrong in many ways: it is only late.
        if time.monotonic() >= until:
            raise _late() from fault
        raise
    except (OSError, http.client.HTTPException, ValueError) as fault:
        late = isinstance(fault, TimeoutError) or time.monotonic() >= until
        raise (_late() if late else _unreachable(fault)) from fault
    finally:
        watch.cancel()
        connection.close()
    _left(until)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise _late()
    return left


def _late() -> TooLate:
    return TooLate(_("The service did not answer within three seconds."))


def _unreachable(fault: Exception) -> SourceFault:
    if isinstance(fault, ssl.SSLError):
        return BadCertificate(_("The certificate of the service is not valid."))
    return Unreachable(_("The service cannot be reached."))
