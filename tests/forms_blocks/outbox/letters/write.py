"""The letter, and a letter box that is slow to close."""

import time
from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend as FileBackend

from forms_blocks.outbox.models import Outgoing


def letter(outgoing: Outgoing) -> EmailMessage:
    """Write the letter."""
    return EmailMessage("Bonjour", f"letter {outgoing.subject}", to=["someone@example.org"])


class SlowBackend(FileBackend):
    """Writes the file, then takes its time: the best moment to be killed."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write and rest."""
        count = super().send_messages(email_messages)
        time.sleep(0.04)
        return count
