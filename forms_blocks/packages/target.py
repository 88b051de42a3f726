"""Where a file goes: on a page that offers a form, or on a new one below another page."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.models import Page

from forms_blocks.editing import may_write
from forms_blocks.models import FormDefinition
from forms_blocks.packages.envelope import Envelope
from forms_blocks.packages.refused import Refused


@dataclass(frozen=True, slots=True)
class Target:
    """The page named in the address, and whether the file makes a new one below it."""

    page: Any

    @property
    def is_new(self) -> bool:
        """Say whether a page is made."""
        return not isinstance(self.page, FormDefinition)

    def receiving(self, envelope: Envelope) -> Any:
        """Return the page that takes the file, as its last draft; raises Refused for another type of page."""
        if not self.is_new:
            if envelope.page != self.page._meta.label_lower:
                raise Refused(_("This file does not hold a page of this type."))
            return self.page.get_latest_revision_as_object()
        known: dict[str, Any] = {one._meta.label_lower: one for one in apps.get_models()}
        model = known.get(envelope.page)
        if model is None or not issubclass(model, FormDefinition) or not issubclass(model, Page):
            raise Refused(_("This file does not hold a page of this type."))
        if not model.can_create_at(self.page):
            raise Refused(_("No procedure can stand under this page."))
        return model(live=False)


def target(request: HttpRequest, page_id: int) -> Target:
    """Return where a file may go, for the functional administrator; raises Http404 or PermissionDenied."""
    page = get_object_or_404(Page, pk=page_id).specific
    rights = page.permissions_for_user(request.user)
    found = Target(page)
    allowed = rights.can_add_subpage() if found.is_new else rights.can_edit()
    if not may_write(request.user) or not allowed:
        raise PermissionDenied
    return found
