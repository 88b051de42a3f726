"""The last tab of every page: its address, what search engines say of it, and when it goes online."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, PublishingPanel

ADDRESS_TAB = ObjectList(
    [
        FieldPanel(
            "slug",
            heading=_("Address of the page"),
            help_text=_("Made from the title. When it changes, links to the page break."),
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "seo_title",
                    heading=_("Title for search engines"),
                    help_text=_("When empty, the title of the page."),
                ),
                FieldPanel(
                    "search_description",
                    heading=_("Sentence for search engines"),
                    help_text=_("When empty, the summary of the page."),
                ),
            ],
            heading=_("Search engines"),
        ),
        # Shown in the status panel of the editor, not in the tab.
        PublishingPanel(),
    ],
    heading=_("Address and search engines"),
)
