"""Pages that go online by themselves: what drafts do then, and what is held back because it is broken."""

import logging
from contextlib import suppress
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision, get_page_models

from forms_blocks.blocks.compile import IncompleteDefinition
from forms_blocks.models import FormDefinition
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import post
from forms_blocks.submissions.models import Form
from forms_blocks.submissions.versions import current_version
from forms_blocks.versioning.models import Planned, plan, planned
from forms_blocks.versioning.pending import refusals

logger = logging.getLogger(__name__)

HELD = "versioning.held"


def follow_plan(instance: Any, revision: Any = None, **_kwargs: Any) -> None:
    """Have drafts do what was chosen for the revision that has just gone online."""
    if revision is None or not isinstance(instance, FormDefinition):
        return
    chosen = planned(revision)
    if chosen is None or not chosen.carries:
        return
    with suppress(IncompleteDefinition):
        version = current_version(instance, author=revision.user)
        Form.objects.filter(pk=instance.form_id).update(carried_to=version)


def hold_broken() -> None:
    """Hold back the pages whose hour has come and whose form cannot be offered; tell their authors."""
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    for revision in due.select_related("user").order_by("pk"):
        if is_held(revision, None):
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)


def is_held(revision: Any, user: Any) -> bool:
    """Say whether a revision cannot be published; its author is then told why, and no date stands."""
    kinds = tuple(model for model in get_page_models() if issubclass(model, FormDefinition))
    if not issubclass(revision.content_type.model_class() or object, kinds):
        return False
    page = revision.as_object()
    reasons = _reasons(page)
    if reasons:
        chosen = planned(revision) or plan(revision, user or revision.user, carries=False)
        chosen.held_at, chosen.reasons = timezone.now(), reasons
        chosen.save(update_fields=["held_at", "reasons"])
        log(page, HELD, user=user, data={"reasons": reasons}, revision=revision)
        post(
            HELD,
            page.form.uuid,
            key=f"{HELD}:{chosen.pk}:{chosen.held_at.isoformat()}",
            extra={"planned": chosen.pk},
        )
    return bool(reasons)


def _reasons(page: Any) -> list[str]:
    try:
        return refusals(page)
    except Exception:
        logger.exception("The form of page %s could not be judged before its publication", page.pk)
        return [_("The form could not be read: open it and publish it by hand.")]


def build_letter(outgoing: Outgoing) -> EmailMessage | None:
    """Write to who planned a publication that was held back, and to who wrote it; None once it is mended."""
    chosen = (
        Planned.objects.select_related("revision__user", "by").filter(pk=outgoing.extra["planned"]).first()
    )
    if chosen is None or chosen.held_at is None:
        return None
    people = {person.email for person in (chosen.by, chosen.revision.user) if person and person.email}
    page = chosen.revision.content_object
    if not people or page is None:
        return None
    words = {"page": chosen.revision.object_str}
    return EmailMessage(
        " ".join((_("“%(page)s” has not been published") % words).split()),
        render_to_string("versioning/held.txt", {**words, "said": said(chosen), "url": _address(page)}),
        to=sorted(people),
    )


def said(chosen: Planned) -> list[str]:
    """Return why a publication was held back, the day first."""
    if chosen.held_at is None:
        return []
    at = date_format(timezone.localtime(chosen.held_at), r"l j F Y, G \h i")
    return [
        _("On %(moment)s, this page was not published: its form has faults.") % {"moment": at},
        *chosen.reasons,
    ]


def _address(page: Any) -> str:
    return urljoin(settings.BASE_URL, reverse("wagtailadmin_pages:edit", args=[page.pk]))
