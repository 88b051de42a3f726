"""The checks beside the preview: axe's, in French, on what the editor writes."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem


class PageChecker(ContentCheckerItem):
    """Looks at the content of the page; its frame (menus, footer) is not the editor's to mend."""

    axe_include = ["main"]
    # Only what somebody who writes can mend.
    axe_run_only = [
        "empty-heading",
        "heading-order",
        "link-name",
        "image-alt",
        "alt-text-quality",
        "empty-table-header",
        "p-as-heading",
    ]
    axe_messages = {
        "empty-heading": {
            "error_name": _("A heading is empty"),
            "help_text": _("Write what the following part is about, or remove the block."),
        },
        "heading-order": {
            "error_name": _("A heading is one level too deep"),
            "help_text": _("Begin with a heading of the level above."),
        },
        "link-name": {
            "error_name": _("A link has no words"),
            "help_text": _("Write where it leads, or remove it."),
        },
        "image-alt": {
            "error_name": _("A picture is not described"),
            "help_text": _("Say what it shows, as on the telephone."),
        },
        "alt-text-quality": {
            "error_name": _("A picture is described by the name of its file"),
            "help_text": _("Say what it shows, as on the telephone."),
        },
        "empty-table-header": {
            "error_name": _("A column of a table has no title"),
            "help_text": _("Write in its first row what the column holds."),
        },
        "p-as-heading": {
            "error_name": _("A line in bold stands for a heading"),
            "help_text": _("Make it a heading: the table of contents will name it."),
        },
    }


def arrange(_request: HttpRequest, items: list[Any], _page: Any) -> None:
    """Put our checks in the place of Wagtail's."""
    items[:] = [PageChecker() if isinstance(item, ContentCheckerItem) else item for item in items]
