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
from forms_blocks.versioning.pages import may_publish, offering, versions_url
from forms_blocks.versioning.pending import newest_version
from forms_blocks.versioning.publishing import publish_url


class RevertView(View):
    """Writes the questions of a version again; the guide, the dates and the promises stay as they are."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int, number: int) -> HttpResponse:
        """Save a draft, then show what it changes to who may publish it."""
        page = offering(request, page_id)
        version = get_object_or_404(FormVersion, form_id=page.form_id, number=number)
        lock = page.get_lock()
        if lock and lock.for_user(request.user):
            messages.error(request, _("Somebody has locked this page: it cannot be changed for now."))
            return redirect(versions_url(page))
        if version.written is None:
            raise Http404
        rewrite(page.get_latest_revision_as_object(), version.written, request.user)
        words = _("Version %(number)d is written again as a draft.")
        messages.success(request, words % {"number": number})
        return redirect(publish_url(page) if may_publish(page, request.user) else versions_url(page))


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
