"""The service a page belongs to."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portals.links import Link
from portals.visibility import closed_paths, listed


class WithService(models.Model):
    """Lets an editor say which service of the directory answers for a page."""

    service_page = models.ForeignKey(
        "portals.ServicePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("service of the directory"),
        help_text=_("Its page then names this one, and says what is left empty here."),
    )

    class Meta:
        abstract = True

    def service_shown(self, request: HttpRequest) -> Link | None:
        """Return a link to the service, None when there is none that the reader may see."""
        if self.service_page_id is None:
            return None
        closed = closed_paths(inside=self)
        page = listed(Page.objects.filter(pk=self.service_page_id), closed).first()
        return Link(page.title, page.get_url(request) or "") if page else None
