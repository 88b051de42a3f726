"""A real web service on this machine, that answers, fails, redirects or dawdles as a test says."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Service:
    """What it answers next, and what it was asked."""

    url: str = ""
    body: Any = field(default_factory=list)
    status: int = 200
    media: str = "application/json"
    location: str = ""
    wait: float = 0.0
    drip: bool = False
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@contextmanager
def running() -> Iterator[Service]:
    """Serve on a free port of 127.0.0.1."""
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            service.asked.append((self.path, dict(self.headers)))
            time.sleep(service.wait)
            try:
                self.send_response(service.status)
                self.send_header("Content-Type", service.media)
                if service.location:
                    self.send_header("Location", service.location)
                self.send_header("Content-Length", str(len(service.content)))
                self.end_headers()
                if service.drip:
                    for sign in service.content:
                        self.wfile.write(bytes([sign]))
                        self.wfile.flush()
                        time.sleep(0.1)
                else:
                    self.wfile.write(service.content)
            except OSError:
                pass

        def log_message(self, *_args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
