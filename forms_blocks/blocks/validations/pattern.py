"""A pattern that an editor wrote. RE2 reads it: its time grows with the text alone, whatever the pattern."""

from functools import lru_cache
from typing import Any

import re2
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.validations.validation import LONGEST

PATTERN = "pattern"
MOST = 300
MEMORY = 1 << 20
UNLIKE = _("This is not written as expected: please check it.")


class Unreadable(ValueError):
    """The pattern is not one that we can read."""


@lru_cache(maxsize=200)
def compiled(pattern: str) -> Any:
    """Return the pattern ready to use; raises Unreadable."""
    if len(pattern) > MOST:
        raise Unreadable(pattern)
    options = re2.Options()
    options.log_errors = False
    options.max_mem = MEMORY
    try:
        return re2.compile(pattern.replace(r"\Z", r"\z"), options)
    except (re2.error, UnicodeEncodeError) as error:
        raise Unreadable(pattern) from error


def judge(pattern: str, message: Any, text: str) -> None:
    """Raise ValidationError unless the whole text is like the pattern; an unreadable one refuses nothing."""
    try:
        like = len(text) <= LONGEST and compiled(pattern).fullmatch(text)
    except (Unreadable, UnicodeEncodeError):
        return
    if not like:
        raise ValidationError(message or UNLIKE, code="invalid")
