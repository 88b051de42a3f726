"""A procedure that was just duplicated: it has a form of its own, and nobody processes it yet."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from forms_blocks.models import FormDefinition


def say_what_a_copy_lacks(request: HttpRequest, _page: Any, new_page: Any) -> None:
    """Say what is left to set on a copy: it has no request, no version and no group that processes it."""
    if isinstance(new_page.specific, FormDefinition):
        words = _(
            "“%(page)s” is a procedure of its own: it has no request. Check its opening and closing dates, "
            "and have somebody say who processes its requests."
        )
        messages.info(request, words % {"page": new_page.title})
