"""The letters of an account, built when they leave: their keys are never kept."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from django.apps import apps
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import post
from forms_blocks.submissions.links import origin_of
from portals.accounts.models import User

KIND = "account"


def _reset_path(person: User) -> str:
    key = default_token_generator.make_token(person)
    return reverse("account_reset_password_from_key", args=(user_pk_to_url_str(person), key))


def _confirm_path(person: User) -> str | None:
    address = EmailAddress.objects.filter(user=person, email=person.email, verified=False).first()
    return reverse("account_confirm_email", args=(EmailConfirmationHMAC(address).key,)) if address else None


def _forgotten_path(person: User) -> str:
    return reverse("account_reset_password")


Letter = tuple[str, Promise, Callable[[User], str | None]]
CHANGED: Letter = ("password_changed", _("Your password was changed"), _forgotten_path)
CONFIRM: Letter = ("confirm_address", _("Confirm your e-mail address"), _confirm_path)
LETTERS: dict[str, Letter] = {
    "password_reset_key": ("password_reset", _("Choose a new password"), _reset_path),
    "email_confirmation": CONFIRM,
    "email_confirmation_signup": CONFIRM,
    "account_already_exists": ("already_exists", _("You already have an account"), _forgotten_path),
    "password_changed": CHANGED,
    "password_reset": CHANGED,
    "password_set": CHANGED,
}
"""By allauth's name: our template, the subject, and where its link leads (None: nothing to say any more)."""


def post_letter(name: str, person: User, request: HttpRequest) -> Outgoing:
    """Promise one of `LETTERS` to a person; raises KeyError for another name."""
    portal = request.portal  # type: ignore[attr-defined]
    extra = {"letter": name, "portal": portal.pk if portal else None}
    return post(KIND, person.uuid, key=f"{KIND}:{LETTERS[name][0]}:{uuid4()}", extra=extra)


def build(outgoing: Outgoing) -> EmailMessage | None:
    """Write the letter; None when the account is gone or closed, or the address already confirmed."""
    person = User.objects.filter(uuid=outgoing.subject, is_active=True).first()
    if person is None or not person.email:
        return None
    template, subject, path_of = LETTERS[outgoing.extra["letter"]]
    path = path_of(person)
    if path is None:
        return None
    portal: Any = apps.get_model("portals", "PortalPage").objects.filter(pk=outgoing.extra["portal"]).first()
    signature = (portal.sender_name or portal.title) if portal else ""
    context = {"person": person, "link": origin_of(portal) + path, "signature": signature}
    body = render_to_string(f"account/letters/{template}.txt", context)
    return EmailMessage(str(subject), body, getattr(portal, "sender_email", "") or None, [person.email])
