"""Says an expression's fault to the person who wrote it."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_blocks.expressions.errors import ExpressionError

SAID: dict[str, Any] = {
    "filter": gettext_lazy("There is no filter called “%(detail)s”."),
    "filter_arguments": gettext_lazy("The filter “%(detail)s” is not given what it needs after it."),
    "tag": gettext_lazy("“%(detail)s” cannot be used between {%% and %%}."),
    "unclosed": gettext_lazy("“%(detail)s” is opened and never closed: “end%(detail)s” is missing."),
    "end": gettext_lazy("The condition stops in the middle: something is missing at its end."),
    "unexpected": gettext_lazy("“%(detail)s” cannot stand where it is: look at what comes just before."),
    "underscore": gettext_lazy("A name cannot begin with “_”: “%(detail)s”."),
    "rest": gettext_lazy("This cannot be read: “%(detail)s”. Is a space or a quotation mark missing?"),
    "name": gettext_lazy("Nothing here is called “%(detail)s”."),
    "failure": gettext_lazy("This cannot be computed."),
}
LIMITS: dict[str, Any] = {
    "source": gettext_lazy("This is longer than 10,000 signs."),
    "depth": gettext_lazy("There are too many blocks inside one another: 30 at most."),
    "operators": gettext_lazy("This condition has too many parts: 100 at most."),
    "number": gettext_lazy("A number here has more than 30 digits."),
}


def told(error: ExpressionError) -> str:
    """Return a fault as a sentence."""
    if error.code == "limit":
        return str(
            LIMITS.get(error.detail) or _("This would take too long to compute, or give too long a text.")
        )
    said = SAID.get(error.code)
    return str(said) % {"detail": error.detail} if said else _("This cannot be read as it is written.")
