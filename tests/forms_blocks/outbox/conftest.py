"""A kind of letter that a test may make fail."""

from collections.abc import Callable

import pytest
from django.core.mail import EmailMessage

from forms_blocks.outbox import builders
from forms_blocks.outbox.models import Outgoing

Register = Callable[[Callable[[Outgoing], EmailMessage | None]], None]


def write(outgoing: Outgoing) -> EmailMessage:
    """Write an ordinary letter."""
    return EmailMessage("Bonjour", str(outgoing.subject), to=["someone@example.org"])


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Register:
    """Return what registers another builder of the kind `letter`; an ordinary one is there."""

    def register(builder: Callable[[Outgoing], EmailMessage | None]) -> None:
        monkeypatch.setitem(builders.REGISTRY, "letter", builder)

    register(write)
    return register
