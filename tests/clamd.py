"""A fake ClamAV daemon, as long as a test; what the real one does is tested in `tests/clamav/`."""

import socket
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

VIRUS = b"parvis-test-of-what-must-be-refused"
NAME = "Parvis.Test.UNOFFICIAL"
"""What a daemon calls it: it says of each signature that is not its own that it is not official."""
MOST = 500_000


class FakeClamd(socketserver.ThreadingTCPServer):
    """Speaks INSTREAM. `mood`: "well", "silent" (never answers), "dying" (hangs up in the middle)."""

    allow_reuse_address = True
    daemon_threads = True
    mood = "well"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.scanned = 0
        self.silence = threading.Event()

    @property
    def address(self) -> str:
        """Where it is reached."""
        return f"127.0.0.1:{self.server_address[1]}"


class _Talk(socketserver.BaseRequestHandler):
    server: Any
    request: socket.socket

    def handle(self) -> None:
        asked = self._read(len(b"zPING\0"))
        if self.server.mood == "silent":
            self.server.silence.wait(30)
        elif asked == b"zPING\0":
            self.request.sendall(b"PONG\0")
        elif asked + self._read(len(b"EAM\0")) == b"zINSTREAM\0":
            self._scan()

    def _scan(self) -> None:
        content = b""
        while length := struct.unpack("!L", self._read(4))[0]:
            content += self._read(length)
            if self.server.mood == "dying":
                return
            if len(content) > MOST:
                self.request.sendall(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.server.scanned += 1
        found = f"{NAME} FOUND" if VIRUS in content else "OK"
        self.request.sendall(f"stream: {found}\0".encode())

    def _read(self, length: int) -> bytes:
        found = b""
        while len(found) < length and (part := self.request.recv(length - len(found))):
            found += part
        return found or b"\0\0\0\0"


@contextmanager
def fake_clamd() -> Iterator[FakeClamd]:
    """Run a fake daemon inside the block."""
    with FakeClamd() as daemon:
        threading.Thread(target=daemon.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield daemon
        finally:
            daemon.silence.set()
            daemon.shutdown()
