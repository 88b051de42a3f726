"""An e-mail to the citizen when the request enters the status."""

from collections.abc import Iterator
from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.workflow import placeholders, promise
from forms_blocks.workflow.action import Action, Entry
from forms_blocks.workflow.circuit import ActionSchema, Circuit, StatusSchema
from forms_blocks.workflow.registry import register


@register
class EmailAction(Action):
    """Writes to the citizen; the reference, the link to follow and the signature come by themselves."""

    kind = "email"
    order: ClassVar[int] = 2

    subject = blocks.CharBlock(
        label=_("Subject"),
        max_length=120,
        validators=[placeholders.check],
        help_text=_("Comes after the name of the procedure and the reference."),
    )
    text = blocks.TextBlock(
        label=_("Text"), rows=5, max_length=5000, validators=[placeholders.check], help_text=placeholders.HELP
    )

    class Meta:
        label = _("E-mail to the person")
        icon = "mail"
        label_format = "{subject}"

    def faults(self, action: ActionSchema, status: StatusSchema, circuit: Circuit) -> Iterator[str]:
        """Want known placeholders only."""
        for text in (action.settings["subject"], action.settings["text"]):
            yield from placeholders.faults(text or "")

    def entered(self, action: ActionSchema, entry: Entry) -> bool:
        """Promise the letter; it is written when it leaves."""
        return promise.status_letter(action, entry)
