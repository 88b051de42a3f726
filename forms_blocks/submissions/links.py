"""Links that open one request without its code, until a day: what e-mails carry."""

from datetime import timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from forms_blocks.submissions.models import Submission

DAYS = 90
SEP = ":"


def tracking_link(submission: Submission, days: int = DAYS) -> str:
    """Return the full address that opens this request, and no other, for that many days.

    It is in the portal the request came by, or at the installation's own address when that is gone.
    """
    token = sign(submission, days)
    portal = submission.portal
    if portal is not None and portal.live:
        return f"{portal.get_full_url()}{portal.reverse_subpage('tracking_link', args=(token,))}"
    return urljoin(settings.BASE_URL, reverse("tracking_link", args=(token,)))


def sign(submission: Submission, days: int = DAYS) -> str:
    """Return the signed part of a link: which request, and until when. Only letters, digits, - and _."""
    until = int((timezone.now() + timedelta(days=days)).timestamp())
    # Wagtail serves no address with a colon.
    return _signer().sign(f"{submission.uuid.hex}-{until}").replace(SEP, "-")


def open_link(token: str) -> Submission | None:
    """Return the request a link opens; None when the link is forged, too old, or its request is gone."""
    key, _, rest = token.partition("-")
    until, _, signature = rest.partition("-")
    try:
        _signer().unsign(f"{key}-{until}{SEP}{signature}")
    except signing.BadSignature:
        return None
    if int(until) < timezone.now().timestamp():
        return None
    return Submission.objects.real().select_related("portal").filter(uuid=UUID(key)).first()


def origin_of(portal: Any) -> str:
    """Return the scheme and host on which a portal answers, without a slash at the end."""
    address = portal.get_full_url() if portal is not None else None
    parts = urlsplit(address or settings.BASE_URL)
    return f"{parts.scheme}://{parts.netloc}"


def _signer() -> signing.Signer:
    return signing.Signer(sep=SEP, salt="tracking link")
