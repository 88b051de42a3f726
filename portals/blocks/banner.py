"""A banner shown between two days."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.around import around_of
from portals.blocks.callout import KINDS
from portals.blocks.groups import POINTING_OUT


class BannerBlock(blocks.StructBlock):
    """A few words in large, which come and go by themselves."""

    kind = blocks.ChoiceBlock(label=_("Kind of note"), choices=KINDS, default="info")
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), required=False, features=["bold", "link"])
    begins = blocks.DateBlock(
        label=_("Shown from"), required=False, help_text=_("Empty: as soon as the page is published.")
    )
    ends = blocks.DateBlock(
        label=_("Shown until"), required=False, help_text=_("This day included. Empty: until you remove it.")
    )

    def clean(self, value: Any) -> Any:
        """Refuse a banner that would end before it begins."""
        cleaned = super().clean(value)
        if cleaned["begins"] and cleaned["ends"] and cleaned["ends"] < cleaned["begins"]:
            raise blocks.StructBlockValidationError(
                {"ends": ValidationError(_("This day comes before the first one."))}
            )
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add whether it is time to show it, and the word that says how to take it."""
        context = super().get_context(value, parent_context=parent_context)
        today = around_of(context).today
        begun = value["begins"] is None or value["begins"] <= today
        context["is_time"] = begun and (value["ends"] is None or today <= value["ends"])
        context["word"] = dict(KINDS)[value["kind"]]
        return context

    class Meta:
        icon = "date"
        label = _("Banner with dates")
        description = _("A message that appears and goes by itself: works, storm, elections.")
        group = POINTING_OUT
        template = "portals/blocks/banner.html"
