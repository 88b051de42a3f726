"""What the Wagtail admin does more because there are requests."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from forms_blocks.submissions.farewell import remaining
from forms_blocks.submissions.group_screens import FieldGroupViewSet, say_who_uses


@hooks.register("before_delete_page")
def say_what_remains(request: HttpRequest, page: Page) -> None:
    """Say, on the screen that asks to confirm, what becomes of the requests and of the form."""
    count = remaining(page) if request.method == "GET" else 0
    if count:
        messages.warning(
            request,
            ngettext(
                "%(count)d request was sent from here. It stays with the agents, and the person can still "
                "follow it; the form closes for good.",
                "%(count)d requests were sent from here. They stay with the agents, and people can still "
                "follow them; the form closes for good.",
                count,
            )
            % {"count": count},
        )


register_snippet(FieldGroupViewSet)
hooks.register("after_edit_snippet", say_who_uses)
