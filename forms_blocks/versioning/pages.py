"""The page whose form is at stake, for who has a right on it, and how its screens are framed."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View
from wagtail.models import Page

from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models import Draft
from forms_blocks.workflow.models import Workflow


def offering(request: HttpRequest, page_id: int, *, publish: bool = False) -> Any:
    """Return the page that offers a form; raises Http404, or PermissionDenied to who may not edit it.

    With `publish`, to who may not publish it, or when it is locked for them.
    """
    page = Page.objects.filter(pk=page_id).specific().first()
    if not isinstance(page, FormDefinition):
        raise Http404
    rights = page.permissions_for_user(request.user)  # type: ignore[attr-defined]
    if not (may_publish(page, request.user) if publish else rights.can_edit()):
        raise PermissionDenied
    return page


def may_publish(page: Any, user: Any) -> bool:
    """Say whether a person may publish a page now."""
    return page.permissions_for_user(user).can_publish() and not is_locked(page, user)


def is_locked(page: Any, user: Any) -> bool:
    """Say whether something keeps a person from writing a page: somebody, or a planned publication."""
    lock = page.get_lock()
    return bool(lock and lock.for_user(user))


class UnlockedView(View):
    """A screen that writes a page: whoever finds it locked is led to its editor, which says why."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Go on, when the page may be written."""
        page = Page.objects.filter(pk=kwargs["page_id"]).specific().first()
        if isinstance(page, FormDefinition) and is_locked(page, request.user):
            offering(request, kwargs["page_id"])
            return redirect("wagtailadmin_pages:edit", kwargs["page_id"])
        return super().dispatch(request, *args, **kwargs)


def alive_drafts(form_id: int) -> Any:
    """Return the fillings under way of a form, those that a change may touch."""
    return Draft.objects.filter(form_id=form_id, purpose=Draft.Purpose.APPLY, expires_at__gt=timezone.now())


def circuits() -> dict[str, str]:
    """Return the name of each way of processing by its key, as versions keep it."""
    return {str(key): title for key, title in Workflow.objects.values_list("pk", "title")}


def frame(page: Any, title: str) -> dict[str, Any]:
    """Return what the templates of the desk want."""
    edit, versions = reverse("wagtailadmin_pages:edit", args=[page.pk]), versions_url(page)
    crumbs = [{"url": edit, "label": page.title}, {"url": versions, "label": _("Versions")}]
    here = [] if title == _("Versions") else [{"url": "", "label": title}]
    return {
        "page": page,
        "title": title,
        "crumbs": crumbs + here,
        "icon": "history",
        "edit_url": edit,
        "versions_url": versions,
    }


def versions_url(page: Any) -> str:
    """Return the address of the versions of a page."""
    return reverse("versioning_versions", args=[page.pk])
