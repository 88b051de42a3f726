"""ProcedureLinkPage: a procedure of another portal, in the identity of this one."""

from datetime import date
from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, PageChooserPanel, TabbedInterface, TitleFieldPanel
from wagtail.blocks import StreamValue
from wagtail.models import Page

from forms_blocks.blocks.schema import Facts
from forms_blocks.public.routes import FillingRoutes
from forms_blocks.submissions.models import Form
from portals.models.address import ADDRESS_TAB
from portals.models.guarded import Guarded
from portals.search.kinds import PROCEDURE


class ProcedureLinkPage(FillingRoutes, Guarded, Page):
    """Shows the guide and the form of a procedure; the form is filled in below this page's own address.

    Both pages must be published, and the visitor must have the right to both: else there is no page here.
    """

    target = models.ForeignKey(
        "portals.ProcedurePage",
        models.SET_NULL,
        null=True,
        related_name="links",
        verbose_name=_("procedure to show"),
        help_text=_("It stays where it is: it is written, and its requests processed, in one place."),
    )

    parent_page_types = ["portals.SectionPage"]
    subpage_types: list[str] = []
    page_description = _("A procedure of another portal, shown with the name and colours of this one.")
    template = "portals/procedure_page.html"
    card_icon = "edit"
    card_text_field = "target__summary"
    search_kind = PROCEDURE

    content_panels = [
        TitleFieldPanel("title", help_text=_("Its name in this portal; it may differ from the other's.")),
        PageChooserPanel("target"),
    ]
    edit_handler = TabbedInterface([ObjectList(content_panels, heading=_("Content")), ADDRESS_TAB])

    class Meta:
        verbose_name = _("procedure of another portal")
        verbose_name_plural = _("procedures of other portals")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Route as for the procedure itself; raises Http404 when the visitor may not have it."""
        if not self._may_show(request):
            raise Http404
        return super().route(request, path_components)

    def definition_owner(self) -> Any:
        """Return the procedure: its form, its versions and its requests are the same everywhere."""
        return self.target

    @property
    def _target(self) -> Any:
        """The procedure, which `route` made sure of."""
        return self.target

    @property
    def form_id(self) -> int:  # type: ignore[override]
        """Return the key of the procedure's form."""
        return self._target.form_id

    @property
    def form(self) -> Form:
        """Return the procedure's form."""
        return self._target.form

    @property
    def summary(self) -> str:
        """Return the summary of the procedure."""
        return self.target.summary if self.target else ""

    @property
    def body(self) -> StreamValue:
        """Return the text of the procedure."""
        return self._target.body

    @property
    def checked_on(self) -> date | None:
        """Return the day somebody last made sure that the procedure is right."""
        return self._target.checked_on

    def facts(self) -> Facts:
        """Return what the procedure promises."""
        return self._target.facts()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the template what the procedure's own page gives it, the form being below this address."""
        shown = self._target.get_context(request)
        start = self.start_url() if shown["start"] else ""
        return {**shown, **super().get_context(request, *args, **kwargs), "start": start}

    def _may_show(self, request: HttpRequest) -> bool:
        target = self.target
        if target is None or not target.live:
            return False
        return all(restriction.accept_request(request) for restriction in target.get_view_restrictions())
