"""Why the engine does not do what it is asked: each says it in a sentence for the screen."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

TEXT_LIMIT = 5000


class Refusal(Exception):
    """Nothing was done. `str()` is the sentence to show."""

    reason: ClassVar[Any] = ""

    def __str__(self) -> str:
        return str(self.reason)


class StaleButton(Refusal):
    """The request moved since the screen was shown: by a colleague, or by the same press twice."""

    reason = _(
        "This request has moved to another status since you opened it. Nothing was done: look at it again."
    )


class UnknownButton(Refusal):
    """No such button in this circuit."""

    reason = _("This button does not exist.")


class MissingText(Refusal):
    """A message is needed."""

    reason = _("The message is empty. Please write it.")


class TooLong(Refusal):
    """The message cannot be kept."""

    reason = _("The message is longer than 5,000 characters. Please shorten it.")
