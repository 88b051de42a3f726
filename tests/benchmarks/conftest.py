"""Pages are measured as they are served: without what tests add to the rendering of templates."""

import pytest
from django.template.base import Template
from django.test.utils import _TestState

from tests.browser.conftest import chromium, new_page, sign_in, watch

__all__ = ["chromium", "new_page", "sign_in", "watch"]


@pytest.fixture(autouse=True)
def _rendered_as_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Template, "_render", _TestState.saved_data.template_render)
