"""What `manage.py check` says of the virus scan."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning

from forms_blocks.submissions import clamav


def virus_scan(**_options: Any) -> list[CheckMessage]:
    """Warn when a scanner is set up and does not answer: files would wait, and nobody could open them."""
    if not clamav.is_on() or clamav.answers():
        return []
    return [
        Warning(
            f"ClamAV does not answer at {settings.CLAMAV!r}: the files people send wait until it does.",
            hint="CLAMAV is `host:port` or the path of its socket, which this user must be able to open.",
            id="parvis.W001",
        )
    ]
