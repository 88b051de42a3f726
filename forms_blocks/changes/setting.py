"""One setting before and after, in a sentence."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from forms_blocks.changes.difference import CHANGED, Difference

LONGEST = 120
BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


def of_setting(question: str, setting: Any, before: Any, after: Any, where: str) -> Iterator[Difference]:
    """Yield the change of a setting, of a question or, when `question` is empty, of the whole form."""
    old, new = shown(before), shown(after)
    if _plain(before) == _plain(after):
        return
    if old and new and old != new:
        words = _("%(setting)s: “%(before)s” becomes “%(after)s”.")
    elif new and not old:
        words = _("%(setting)s: “%(after)s” is added.")
    elif old and not new:
        words = _("%(setting)s: “%(before)s” is removed.")
    else:
        words = _("%(setting)s: this changes.")
    said = words % {"setting": setting, "before": old, "after": new}
    yield Difference(CHANGED, of_question(question, said) if question else said, where)


def of_question(question: str, said: str) -> str:
    """Return what is said of a question, which comes first."""
    return _("“%(question)s”. %(said)s") % {"question": question, "said": said}


def shown(value: Any) -> str:
    """Return a plain value as people read it, cut when it is long; "" for what is empty or not plain."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if value is None or isinstance(value, list | tuple | dict):
        return ""
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), r"j F Y, G \h i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    text = " ".join(strip_tags(str(value)).split())
    return Truncator(text).chars(LONGEST)


def _plain(value: Any) -> Any:
    """Return a setting without what nobody reads: keys in rich text, the kinds of empty."""
    if value is False or value in (None, "", [], ()):
        return None
    return BLOCK_KEY.sub("", value) if isinstance(value, str) else value
