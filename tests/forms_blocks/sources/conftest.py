"""A web service of this machine, allowed by the setting."""

from collections.abc import Iterator

import pytest

from tests.forms_blocks.sources.web import Service, running


@pytest.fixture
def service(settings) -> Iterator[Service]:
    settings.SOURCES_ALLOW_PRIVATE = ["127.0.0.0/8"]
    with running() as found:
        yield found
