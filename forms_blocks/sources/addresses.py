"""Which network addresses a web service may have: public ones, and the networks allowed by the setting.

Without this, whoever sets a list could make the server read what only the server reaches: the
town's other machines, the database, the metadata of the hosting.
"""

import queue
import socket
import threading
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.utils.translation import gettext as _

from forms_blocks.sources.fault import PrivateAddress, UnknownName

Address = IPv4Address | IPv6Address
TRANSLATED = ip_network("64:ff9b::/96")


def resolved(host: str, port: int, seconds: float) -> Address:
    """Return the one address to connect to; raises a SourceFault.

    The name is asked once, and every address it has must be allowed: the connection then goes to
    that address, so that a name cannot change its mind in between.
    """
    found = _asked(host, port, seconds)
    for address in found:
        if not allowed(address):
            raise PrivateAddress(_("“%(host)s” is a private network address.") % {"host": host[:100]})
    return found[0]


def allowed(address: Address) -> bool:
    """Say whether we may connect there; the address hidden in another one is judged like it."""
    inner = _inner(address)
    if inner is not None:
        return allowed(inner)
    for text in filter(str.strip, settings.SOURCES_ALLOW_PRIVATE):
        network = ip_network(text.strip(), strict=False)
        if network.version == address.version and address in network:
            return True
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _inner(address: Address) -> IPv4Address | None:
    if isinstance(address, IPv4Address):
        return None
    if address in TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address.teredo is not None:
        return address.teredo[1]
    return address.ipv4_mapped or address.sixtofour


def _asked(host: str, port: int, seconds: float) -> list[Address]:
    """Ask the name in a thread of its own: the system's resolver knows no timeout."""
    answers: queue.SimpleQueue[list[Address]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([ip_address(str(each[4][0]).partition("%")[0]) for each in found])
        except (OSError, ValueError, UnicodeError):
            answers.put([])

    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=max(seconds, 0.01))
    except queue.Empty:
        found = []
    if not found:
        raise UnknownName(_("The name “%(host)s” was not found.") % {"host": host[:100]})
    return found
