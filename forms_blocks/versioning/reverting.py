"""Going back to a version: it is written again as a draft of the page, which then is published as usual."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views import View
from wagtail.blocks import StreamValue

from forms_blocks.submissions.models import Form, FormVersion
from forms_blocks.versioning.pages import UnlockedView, may_publish, offering, versions_url
from forms_blocks.versioning.pending import newest_version
from forms_blocks.versioning.publishing import publish_url

STAY = ("slug", "go_live_at", "expire_at", "opens_at", "closes_at")
"""What a page keeps when it goes back: its address, and the dates that were decided since."""
QUESTIONS = "questions"


class RevertView(UnlockedView):
    """Writes a version again: its questions, its guide and its settings, or its questions alone."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int, number: int) -> HttpResponse:
        """Save a draft, then show what it changes to who may publish it."""
        page = offering(request, page_id)
        versions = FormVersion.objects.select_related("revision")
        version = get_object_or_404(versions, form_id=page.form_id, number=number)
        if version.written is None:
            raise Http404
        now = page.get_latest_revision_as_object()
        before = None if request.POST.get("what") == QUESTIONS else page_of(version, now)
        rewrite(before or now, version.written, request.user)
        whole = _("Version %(number)d is written again as a draft, with its guide and its settings.")
        alone = _("The questions of version %(number)d are written again as a draft.")
        messages.success(request, (whole if before else alone) % {"number": number})
        return redirect(publish_url(page) if may_publish(page, request.user) else versions_url(page))


def page_of(version: FormVersion, now: Any) -> Any:
    """Return a page as it was last online with a version, where it stands now; None when nothing tells."""
    if version.revision is None or str(version.revision.object_id) != str(now.pk):
        return None
    before = now.with_content_json(_without_gone(now, version.revision.content))
    for name in STAY:
        setattr(before, name, getattr(now, name))
    return before


def _without_gone(page: Any, content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of a revision without what it names and was deleted since."""
    kept = dict(content)
    for field in page._meta.concrete_fields:
        key = kept.get(field.name) if field.many_to_one and field.null else None
        if key is not None and not field.related_model._base_manager.filter(pk=key).exists():
            kept[field.name] = None
    return kept


def rewrite(page: Any, stream: list[dict[str, Any]], user: Any) -> Any:
    """Save a revision of the page with these questions, ids included; returns the revision."""
    block = page._meta.get_field("definition").stream_block
    page.definition = StreamValue(block, stream, is_lazy=True)
    return page.save_revision(user=user, log_action=True, clean=False)


class FollowView(View):
    """Lets the drafts of older versions go on with the current one: after a scheduled publication, say."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Say so on the form; each draft is carried when its person comes back."""
        page = offering(request, page_id)
        if not may_publish(page, request.user):
            raise PermissionDenied
        Form.objects.filter(pk=page.form_id).update(carried_to=newest_version(page.form_id))
        words = _("Older drafts will go on with the current version when their person comes back.")
        messages.success(request, words)
        return redirect(versions_url(page))
