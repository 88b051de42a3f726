"""Pages in Debian's Chromium: a phone and a desk, watched for every fault a visitor's browser would see."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from config import ROOT
from tests.browser.accessibility import violations
from tests.browser.watch import Watch

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder `browser`."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    # Playwright's loop lives in the tests' thread, where Django would refuse the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def watch(live_server) -> Iterator[Watch]:
    """Fail the test for a third-party request, a CSP violation or an error of the console."""
    watch = Watch(live_server.url)
    yield watch
    assert not watch.faults, "\n".join(watch.faults)


@pytest.fixture
def new_page(chromium: Browser, live_server, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a watched page in a context of its own: `new_page(width, height)`."""
    contexts = []

    def open_page(width: int, height: int = 900, **options) -> Page:
        context = chromium.new_context(
            base_url=live_server.url, locale="fr-FR", viewport={"width": width, "height": height}, **options
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        watch.follow(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """A page 390 pixels wide, with touch."""
    return new_page(**PHONE, has_touch=True, is_mobile=True)


@pytest.fixture
def desk(new_page: Callable[..., Page]) -> Page:
    """A page 1280 pixels wide."""
    return new_page(**DESK)


@pytest.fixture
def axe() -> Callable[..., None]:
    """Return `axe(page, exclude=[selectors of vendors' markup])`, which fails on any violation."""

    def check(page: Page, exclude: list[str] | None = None) -> None:
        found = violations(page, exclude or [])
        assert not found, f"{page.url}\n" + "\n".join(found)

    return check


@pytest.fixture
def screenshot(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Return `screenshot(page, name)`: a full-page picture in test-results/ when PARVIS_SHOTS is set."""
    folder = ROOT / "test-results"

    def shoot(page: Page, name: str = "") -> None:
        if os.environ.get("PARVIS_SHOTS"):
            stem = name or re.sub(r"\W+", "-", request.node.name).strip("-")
            page.screenshot(path=folder / f"{stem}-{page.viewport_size['width']}.png", full_page=True)

    return shoot


@pytest.fixture
def sign_in(live_server) -> Callable[..., None]:
    """Return `sign_in(page, user)`: the page's browser holds the session of `user`, no form filled."""
    from django.conf import settings
    from django.test import Client

    def give_session(page: Page, user) -> None:
        client = Client()
        client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
        )

    return give_session
