"""Whether the browser may fill in a question by itself (WCAG 2.2, 1.3.5)."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


def autofill_block(help_text: Any, *, default: bool = True) -> blocks.BooleanBlock:
    """Return the editor's block that allows it; `help_text` says when that is right."""
    return blocks.BooleanBlock(
        label=_("The phone may fill it in by itself"), required=False, default=default, help_text=help_text
    )
