"""Other sites: real ones, on this machine, that answer as a test says."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


@dataclass
class Reply:
    """What a page answers."""

    status: int = 200
    location: str = ""
    wait: float = 0.0
    refuses_head: bool = False
    hangs_up_on_head: bool = False


@dataclass
class OtherSite:
    """Pages by their path, and what was asked."""

    port: int = 0
    pages: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    def url(self, path: str, host: str = "127.0.0.1", **reply: Any) -> str:
        """Set a page, on one of the names of this machine, and return its address."""
        self.pages[path] = Reply(**reply)
        return f"http://{host}:{self.port}{path}"

    @property
    def methods(self) -> list[str]:
        return [method for method, _path in self.asked]


@pytest.fixture
def other_site(settings) -> Iterator[OtherSite]:
    settings.SOURCES_ALLOW_PRIVATE = ["127.0.0.0/8"]
    site = OtherSite()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            site.asked.append((self.command, self.path))
            site.agents.add(self.headers["User-Agent"])
            reply = site.pages.get(self.path, Reply(status=404))
            time.sleep(reply.wait)
            if self.command == "HEAD" and reply.hangs_up_on_head:
                return
            status = 405 if self.command == "HEAD" and reply.refuses_head else reply.status
            self.send_response(status)
            if reply.location:
                self.send_header("Location", reply.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = answer  # noqa: N815

        def log_message(self, *_args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield site
    server.shutdown()
    server.server_close()
    thread.join()
