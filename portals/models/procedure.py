"""ProcedurePage: the guide a citizen reads and the form they fill in, with one draft and one publish."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.models import Page

from forms_blocks.blocks.schema import Facts
from forms_blocks.editing import DefinitionPanel
from forms_blocks.models import FormDefinition
from forms_blocks.public.preview import FormPreview
from forms_blocks.public.routes import FillingRoutes
from forms_blocks.submissions.models import Form
from forms_blocks.trials.panel import TrialPanel
from portals.blocks.contents import headings_of
from portals.findability.public_service import public_service
from portals.findability.structured import WithStructuredData
from portals.models.address import ADDRESS_TAB
from portals.models.body import WithBody
from portals.models.check import WithCheck
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.models.key_facts import Fact, WithKeyFacts
from portals.models.procedure_form import ProcedureForm
from portals.models.related import RELATED_PANEL
from portals.models.search_words import WithSearchWords
from portals.models.service_link import WithService
from portals.reading import ReadAtOnce
from portals.search.kinds import PROCEDURE


class ProcedurePage(
    FormPreview,
    FillingRoutes,
    WithStructuredData,
    FormDefinition,
    WithBody,
    WithKeyFacts,
    WithService,
    WithSearchWords,
    WithCheck,
    ReadAtOnce,
    Guarded,
    Page,
):
    """A procedure. Its form outlives it: see FormDefinition."""

    parent_page_types = ["portals.SectionPage"]
    subpage_types: list[str] = []
    page_description = gettext_lazy("A guide, and the form people fill in.")
    template = "portals/procedure_page.html"
    card_icon = "edit"
    search_kind = PROCEDURE
    base_form_class = ProcedureForm
    exclude_fields_in_copy = ["form"]

    guide_panels = [
        TitleFieldPanel("title", help_text=gettext_lazy("As a citizen would say it.")),
        FieldPanel("summary"),
        WithKeyFacts.facts_panel,
        told("body"),
        RELATED_PANEL,
        FieldPanel("search_words"),
        WithCheck.check_panel,
    ]
    form_panels = [
        TrialPanel(),
        DefinitionPanel("definition"),
        told("minutes"),
        MultiFieldPanel(
            [told("opens_at"), told("closes_at")],
            heading=gettext_lazy("Opening"),
            help_text=gettext_lazy(
                "When empty, the form is always open. The page stays and says when it opens."
            ),
        ),
    ]
    processing_panels = [
        FieldPanel("workflow"),
        MultiFieldPanel(
            [
                told(name)
                for name in (
                    "service_page",
                    "service",
                    "service_address",
                    "delay_months",
                    "delay_days",
                    "silence",
                    "remedies",
                )
            ],
            heading=gettext_lazy("What the receipt says"),
        ),
        MultiFieldPanel(
            [told(name) for name in ("purpose", "legal_basis", "retention_months", "contact")]
            + [FieldPanel("draft_days")],
            heading=gettext_lazy("Personal data"),
            help_text=gettext_lazy("Shown in one line at the start of the form."),
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(guide_panels, heading=gettext_lazy("Guide")),
            ObjectList(form_panels, heading=gettext_lazy("Form")),
            ObjectList(processing_panels, heading=gettext_lazy("Processing and data")),
            ADDRESS_TAB,
        ]
    )

    class Meta:
        verbose_name = gettext_lazy("procedure")
        verbose_name_plural = gettext_lazy("procedures")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give the page its form, the first time; a copy gets a form of its own."""
        if self.form_id is None:
            self.form = Form.objects.create(kind=Form.Kind.PROCEDURE, title=self.title)
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts, the table of contents and the way into the form."""
        context = super().get_context(request, *args, **kwargs)
        notice = self.opening_notice(timezone.now())
        context["facts"] = self.facts_shown()
        context["headings"] = headings_of(self.body)
        context["service"] = self.service_shown(request)
        context["notice"] = notice
        context["start"] = "" if notice or not self.raw_definition() else self.start_url()
        return context

    def shown_in(self, portal: Page | None) -> FillingRoutes:
        """Return this page, or the one that stands for it in another portal. A query for another portal."""
        if portal is None or self.path.startswith(portal.path):
            return self
        links: Any = self.links
        return links.live().descendant_of(portal).first() or self

    def facts(self) -> Facts:
        """Return what the procedure promises; what is left empty of its service, the directory says."""
        service, reach = self.service_texts()
        return super().facts().model_copy(update={"service": service, "service_address": reach})

    def service_texts(self) -> tuple[str, str]:
        """Return the name of the service in charge, and how to reach it."""
        known = self.service_page if not (self.service and self.service_address) else None
        if known is None:
            return self.service, self.service_address
        return self.service or known.title, self.service_address or known.reach

    def structured_data(self) -> dict[str, Any]:
        """Return the procedure as schema.org describes a service of a government."""
        return public_service(self)

    def facts_shown(self) -> list[Fact]:
        """Return the facts of the guide, with the time to fill in and the delay the law gives."""
        facts = super().facts_shown()
        if self.minutes:
            text = ngettext("%(count)s minute", "%(count)s minutes", self.minutes) % {"count": self.minutes}
            facts.insert(2 if self.documents and self.who else 1, Fact("edit", _("Time to fill in"), text))
        if (self.delay_days or self.delay_months) and not self.delay:
            facts.append(Fact("clock", _("Answer"), self._delay_said()))
        return facts

    def _delay_said(self) -> str:
        """Return the delay of an answer in words: months, days, or both."""
        months, days = self.delay_months, self.delay_days
        said = [ngettext("%(count)s month", "%(count)s months", months) % {"count": months}] if months else []
        said += [ngettext("%(count)s day", "%(count)s days", days) % {"count": days}] if days else []
        return _("%(delay)s at most") % {"delay": _(" and ").join(said)}

    def opening_notice(self, now: datetime) -> str:
        """Return why the form takes no request at that moment, and when it will; "" when it is open."""
        if self.opens_at and now < self.opens_at:
            return _("The form opens on %(moment)s.") % {"moment": _moment(self.opens_at)}
        if self.closes_at and now >= self.closes_at:
            service, reach = self.service_texts()
            whom = reach or service
            closed = _("The form closed on %(moment)s.") % {"moment": _moment(self.closes_at)}
            return f"{closed} {_('You may ask: %(whom)s.') % {'whom': whom}}" if whom else closed
        return ""


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), r"l j F Y, G \h i")
