"""The plain pages the law asks for: legal notice, personal data, accessibility statement."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.models import Page

from forms_blocks.modelfields import DefinitionField
from portals import skeletons
from portals.blocks.contents import headings_of
from portals.blocks.stream import content_block
from portals.models.address import ADDRESS_TAB
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.search.kinds import GUIDE

PARENTS = ["portals.PortalPage", "portals.SectionPage"]
TEMPLATE = "portals/plain_page.html"
TITLE_PANEL = TitleFieldPanel("title")


class PlainPage(Guarded, Page):
    """A page that the bottom of each page of the portal leads to."""

    summary = models.TextField(gettext_lazy("summary"), max_length=400, blank=True)

    card_icon = "info"
    search_kind = GUIDE
    footer_title: str

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the table of contents."""
        context = super().get_context(request, *args, **kwargs)
        context["headings"] = headings_of(self.body)
        return context


def _body(skeleton: Any) -> DefinitionField:
    return DefinitionField(
        content_block,
        blank=True,
        default=skeleton,
        verbose_name=gettext_lazy("text of the page"),
        help_text=gettext_lazy("Proposed by Parvis: complete what is between square brackets, and correct."),
    )


def _tabs(*panels: Any) -> TabbedInterface:
    content = ObjectList([TITLE_PANEL, told("summary"), *panels], heading=gettext_lazy("Content"))
    return TabbedInterface([content, ADDRESS_TAB])


class LegalNoticePage(PlainPage):
    """Who publishes the site and who hosts it."""

    body = _body(skeletons.legal_notice)

    parent_page_types = PARENTS
    subpage_types: list[str] = []
    template = TEMPLATE
    page_description = gettext_lazy("Who publishes this site and who hosts it. The law asks for it.")
    edit_handler = _tabs(FieldPanel("body"))

    class Meta:
        verbose_name = gettext_lazy("legal notice")
        verbose_name_plural = gettext_lazy("legal notices")

    @property
    def footer_title(self) -> str:  # type: ignore[override]
        """Return the words of the link."""
        return _("Legal notice")


class PersonalDataPage(PlainPage):
    """What is kept of people, why, how long, and their rights."""

    body = _body(skeletons.personal_data)

    parent_page_types = PARENTS
    subpage_types: list[str] = []
    template = TEMPLATE
    page_description = gettext_lazy("What you keep of people, why, and their rights. The law asks for it.")
    edit_handler = _tabs(FieldPanel("body"))

    class Meta:
        verbose_name = gettext_lazy("page on personal data")
        verbose_name_plural = gettext_lazy("pages on personal data")

    @property
    def footer_title(self) -> str:  # type: ignore[override]
        """Return the words of the link."""
        return _("Personal data")


class AccessibilityPage(PlainPage):
    """The accessibility statement, whose state every page of the portal repeats."""

    class State(models.TextChoices):
        NONE = "none", gettext_lazy("not compliant")
        PARTIAL = "partial", gettext_lazy("partially compliant")
        FULL = "full", gettext_lazy("fully compliant")

    state = models.CharField(
        gettext_lazy("state"),
        max_length=10,
        choices=State.choices,
        default=State.NONE,
        help_text=gettext_lazy(
            "Fully: every criterion is met. Partially: at least half of them. "
            "Without an audit: not compliant."
        ),
    )
    rate = models.PositiveSmallIntegerField(
        gettext_lazy("criteria met (%)"),
        null=True,
        blank=True,
        help_text=gettext_lazy("From the last audit."),
    )
    assessed_on = models.DateField(gettext_lazy("audited on"), null=True, blank=True)
    assessed_by = models.CharField(gettext_lazy("audited by"), max_length=150, blank=True)
    tools = models.CharField(
        gettext_lazy("tools"),
        max_length=250,
        blank=True,
        help_text=gettext_lazy("For example: axe, NVDA with Firefox, VoiceOver with Safari."),
    )
    body = _body(skeletons.accessibility)

    parent_page_types = PARENTS
    subpage_types: list[str] = []
    template = "portals/plain_accessibility_page.html"
    page_description = gettext_lazy("How far this site can be used by everybody. The law asks for it.")
    edit_handler = _tabs(
        MultiFieldPanel(
            [told(name) for name in ("state", "rate", "assessed_on", "assessed_by", "tools")],
            heading=gettext_lazy("State of the site"),
        ),
        FieldPanel("body"),
    )

    class Meta:
        verbose_name = gettext_lazy("accessibility statement")
        verbose_name_plural = gettext_lazy("accessibility statements")

    @property
    def footer_title(self) -> str:  # type: ignore[override]
        """Return the words of the link: the law wants the state in them."""
        return _("Accessibility: %(state)s") % {"state": self.get_state_display()}
