"""Asks ClamAV's daemon whether a file is clean, by its INSTREAM command (clamd(8)).

Written here: the libraries that speak to clamd have had no release for ten years.
"""

import socket
import struct
from collections.abc import Iterable, Iterator
from time import monotonic

from django.conf import settings

CHUNK = 64 * 1024
END = struct.pack("!L", 0)
LONGEST_ANSWER = 4096
PORT = 3310
GREETING_PATIENCE = 2.0


class NotScanned(Exception):
    """The daemon did not answer, or not in time, or could not read the file: it is asked again later."""


class TooLarge(Exception):
    """The file is larger than what the daemon takes (StreamMaxLength of clamd.conf): it is never read."""


def is_on() -> bool:
    """Say whether this installation scans what people send."""
    return bool(settings.CLAMAV)


def answers() -> bool:
    """Say whether the daemon is there."""
    until = monotonic() + GREETING_PATIENCE
    try:
        with _connection(until) as daemon:
            daemon.sendall(b"zPING\0")
            return _answer(daemon, until) == "PONG"
    except (OSError, ValueError):
        return False


def virus_in(content: Iterable[bytes], patience: float) -> str:
    """Return the name of the virus that the daemon finds in a file, "" for a clean one.

    Waits `patience` seconds at most in all; raises NotScanned or TooLarge.
    """
    until = monotonic() + patience
    try:
        with _connection(until) as daemon:
            _send(daemon, content, until)
            answer = _answer(daemon, until)
    except (OSError, ValueError) as fault:
        raise NotScanned(type(fault).__name__) from fault
    if answer == "stream: OK":
        return ""
    if answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    if "size limit exceeded" in answer:
        raise TooLarge
    raise NotScanned(answer[:60])


def _connection(until: float) -> socket.socket:
    """Return a connection to `host:port`, or to the socket of a path."""
    address: str = settings.CLAMAV.removeprefix("tcp://").removeprefix("unix://")
    if not address.startswith("/"):
        host, _, port = address.partition(":") if address.count(":") < 2 else address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port or PORT)), timeout=_left(until))
    daemon = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        daemon.settimeout(_left(until))
        daemon.connect(address)
    except OSError:
        daemon.close()
        raise
    return daemon


def _send(daemon: socket.socket, content: Iterable[bytes], until: float) -> None:
    try:
        daemon.sendall(b"zINSTREAM\0")
        for part in _parts(content):
            daemon.settimeout(_left(until))
            daemon.sendall(struct.pack("!L", len(part)) + part)
        daemon.sendall(END)
    except (BrokenPipeError, ConnectionResetError):
        # It hangs up on a file that is too large, and has said so: its answer is read all the same.
        return


def _parts(content: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in content:
        for start in range(0, len(chunk), CHUNK):
            yield chunk[start : start + CHUNK]


def _answer(daemon: socket.socket, until: float) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
        daemon.settimeout(_left(until))
        part = daemon.recv(LONGEST_ANSWER)
        if not part:
            break
        answer += part
    return answer.rstrip(b"\0").decode(errors="replace").strip()


def _left(until: float) -> float:
    """Return the seconds left; raises TimeoutError when there are none."""
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    return left
