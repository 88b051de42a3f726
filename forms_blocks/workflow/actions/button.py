"""A button for agents: it moves the request to another status."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from forms_blocks.workflow.action import Action, Button
from forms_blocks.workflow.circuit import ActionSchema, Circuit, StatusSchema
from forms_blocks.workflow.registry import register
from forms_blocks.workflow.target import TargetBlock


@register
class ButtonAction(Action):
    """Shows a button to the agents; pressing it may ask for a message to the citizen."""

    kind = "button"
    order: ClassVar[int] = 1

    label = blocks.CharBlock(
        label=gettext_lazy("Label"),
        max_length=60,
        help_text=gettext_lazy("What the agent decides. For example: Accept."),
    )
    target = TargetBlock(label=gettext_lazy("Moves the request to"))
    message = blocks.ChoiceBlock(
        label=gettext_lazy("Message to the person"),
        choices=[
            ("no", gettext_lazy("None")),
            ("optional", gettext_lazy("The agent may write one")),
            ("required", gettext_lazy("The agent must write one, such as a reason")),
        ],
        default="no",
    )
    style = blocks.ChoiceBlock(
        label=gettext_lazy("Appearance"),
        choices=[
            ("primary", gettext_lazy("Main: the usual next step")),
            ("secondary", gettext_lazy("Ordinary")),
            ("danger", gettext_lazy("Serious: such as a refusal")),
        ],
        default="primary",
    )

    class Meta:
        label = gettext_lazy("Button for agents")
        icon = "arrow-right"
        label_format = "{label}"

    def settle(self, value: dict[str, Any], statuses: Mapping[str, str]) -> None:
        """Point to the key of the status, which was chosen by its name while it had none."""
        typed = (value.get("target") or "").strip()
        value["target"] = statuses.get(typed.casefold(), typed)

    def renew(self, raw: dict[str, Any], keys: Mapping[str, str]) -> None:
        """Point to the copy of the status."""
        raw["target"] = keys.get(raw.get("target") or "", raw.get("target"))

    def faults(self, action: ActionSchema, status: StatusSchema, circuit: Circuit) -> Iterator[str]:
        """Want another status of the same circuit."""
        words = {"button": action.settings["label"], "status": status.label}
        if action.settings["target"] == status.key:
            yield _("The button “%(button)s” of the status “%(status)s” leads to that same status.") % words
        elif circuit.status(action.settings["target"]) is None:
            yield (
                _("The button “%(button)s” of the status “%(status)s” leads to a status that does not exist.")
                % words
            )

    def button(self, action: ActionSchema, circuit: Circuit) -> Button | None:
        """Return the button; None when its status is gone."""
        settings, target = action.settings, circuit.status(action.settings["target"])
        if target is None:
            return None
        return Button(
            key=action.key,
            label=settings["label"],
            style=settings["style"],
            message=settings["message"],
            target=target.key,
            target_label=target.label,
        )
