"""A site answered in the test's own thread: a browser sees what a transaction has not committed."""

from contextvars import copy_context
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Page, Route

HOST = "localhost"
SITE = f"http://{HOST}"


class InProcess:
    """Gives a browser's page what a test client is answered; notes the addresses that fail."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.faults: list[str] = []
        # What the browser asks comes to us in another context, where Django would open another connection.
        self._context = copy_context()

    def answer(self, page: Page) -> None:
        """Answer each request of the page from now on."""
        page.route("**/*", self._route)

    def _route(self, route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme in ("data", "blob"):
            route.continue_()
        elif address.netloc != HOST:
            self.faults.append(f"third party: {route.request.url}")
            route.abort()
        elif address.path.startswith(settings.STATIC_URL):
            _give_file(route, address.path.removeprefix(settings.STATIC_URL))
        else:
            self._give_page(route, f"{address.path}?{address.query}" if address.query else address.path)

    def _give_page(self, route: Route, url: str) -> None:
        # Redirections are followed here: what the browser would ask next is not given to us.
        response: Any = self._context.run(self.client.get, url, follow=True)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        if response.status_code >= 400:
            self.faults.append(f"{response.status_code}: {url}")
        route.fulfill(status=response.status_code, headers=dict(response.items()), body=body)


def _give_file(route: Route, name: str) -> None:
    found = finders.find(name)
    if found is None:
        route.fulfill(status=404)
    else:
        kind = guess_type(name)[0] or "application/octet-stream"
        route.fulfill(status=200, content_type=kind, body=Path(str(found)).read_bytes())
