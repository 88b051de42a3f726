"""What a visitor's browser would complain about."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request


class Watch:
    """Gathers the faults of the pages it follows."""

    def __init__(self, site: str) -> None:
        self.host = urlsplit(site).netloc
        self.faults: list[str] = []
        self._allowed: list[str] = []

    def allow(self, pattern: str) -> None:
        """Expect faults that match `pattern`, such as "status of 404"."""
        self._allowed.append(pattern)

    def follow(self, page: Page) -> None:
        """Listen to a page."""
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._fault(f"script error: {error}"))

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self._fault(f"third party: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        # A Content-Security-Policy violation is an error of the console.
        if message.type == "error":
            self._fault(f"console: {message.text} ({message.location.get('url', '')})")

    def _fault(self, text: str) -> None:
        if not any(re.search(pattern, text) for pattern in self._allowed):
            self.faults.append(text)
