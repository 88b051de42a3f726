"""How to reach a department."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.groups import LEADING
from portals.contact import Contact


class ContactBlock(blocks.StructBlock):
    """A department: where it is, when, how to call or write."""

    name = blocks.CharBlock(label=_("Name of the department"), max_length=120)
    address = blocks.TextBlock(label=_("Address"), required=False, rows=3)
    phone = blocks.CharBlock(label=_("Telephone"), required=False, max_length=30)
    email = blocks.EmailBlock(label=_("E-mail address"), required=False)
    opening_hours = blocks.TextBlock(label=_("Opening hours"), required=False, rows=3)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the contact as the component reads it."""
        context = super().get_context(value, parent_context=parent_context)
        context["contact"] = Contact(value["phone"], value["email"], value["address"], value["opening_hours"])
        return context

    class Meta:
        icon = "group"
        label = _("Contact")
        description = _("Where a department is, when it is open, how to call or write.")
        group = LEADING
        template = "portals/blocks/contact.html"
