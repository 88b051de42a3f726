"""The administrator's screens of shared groups of questions."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from forms_blocks.submissions.models import FieldGroup

NAMED = 5


class FieldGroupViewSet(SnippetViewSet):
    """Lists and edits the groups."""

    model = FieldGroup
    icon = "copy"
    menu_label = _("Groups of questions")
    menu_order = 320
    add_to_settings_menu = True
    list_display = ["title"]
    search_fields = ["title"]
    panels = [FieldPanel("title"), FieldPanel("questions")]


def say_who_uses(request: HttpRequest, group: Any) -> None:
    """Say which forms take the new questions at their next opening; drafts keep the old ones."""
    if not isinstance(group, FieldGroup):
        return
    forms = list(group.forms())
    if forms:
        names = ", ".join(str(form) for form in forms[:NAMED])
        words = ngettext(
            "%(count)d form takes these questions from now on: %(names)s. Requests under way keep theirs.",
            "%(count)d forms take these questions from now on: %(names)s. Requests under way keep theirs.",
            len(forms),
        )
        messages.info(request, words % {"count": len(forms), "names": names})
