"""What every test stands on: strict templates, clean caches, a database that migrations filled."""

import os
from collections.abc import Iterator

import pytest
from django.core.cache import caches
from hypothesis import settings

from tests import flush, soft_spaces, strict_templates
from tests.demonstration import demonstration  # noqa: F401

# The measures render as production does.
if os.environ.get("DJANGO_SETTINGS_MODULE") != "tests.benchmarks.settings":
    strict_templates.install()
flush.install()
soft_spaces.install()
# A busy machine is slow: no example is ever judged by its time.
settings.register_profile("parvis", deadline=None)
settings.load_profile("parvis")

# In CI nothing may skip: a missing tool is a fault of `.ci/run`, not a reason to test less.
FORBID_SKIPS = os.environ.get("CI") == "true"
HARMLESS = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
_skipped: list[str] = []


@pytest.fixture(autouse=True)
def clean_caches() -> Iterator[None]:
    """No test sees what another cached, nor what a page that was closing still asked for."""
    _clear()
    yield
    _clear()


def _clear() -> None:
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the demonstration last: it stays in the database once loaded."""
    items.sort(key=lambda item: "demonstration" in getattr(item, "fixturenames", ()))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note each skipped test."""
    _note(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Note each file that skips itself."""
    _note(report)


def _note(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        _skipped.append(f"{report.nodeid}: {report.longrepr}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in CI that skipped anything."""
    if FORBID_SKIPS and _skipped and session.exitstatus in HARMLESS:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests a run in CI skipped."""
    if FORBID_SKIPS and _skipped:
        terminalreporter.section("Skipped, which CI forbids", red=True)
        for line in _skipped:
            terminalreporter.line(line)
