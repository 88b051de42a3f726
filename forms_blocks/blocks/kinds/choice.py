"""One answer among several."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import displays, offer
from forms_blocks.blocks.asking import Asking, Choice
from forms_blocks.blocks.choice_rules import choice_rules_block
from forms_blocks.blocks.displays import FEW, SOME, KeptKey
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import CHOOSE, Kind
from forms_blocks.blocks.picking import PickOne
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema


@register
class OneChoice(Kind):
    """Asks to choose one."""

    kind = "choice"
    order = 8
    template = "public/fields/choice.html"
    operators: ClassVar = ("is", "is_not", "filled", "empty")
    publik: ClassVar = ("item",)
    own: ClassVar = (*offer.OWN, "display")
    main: ClassVar = ("choices", "source")
    compares = "choices"
    twin = "choices"

    choices = offer.choices_block()
    choice_rules = choice_rules_block()
    source = offer.source_block()
    filter_by = offer.filter_by_block()
    filter_attribute = offer.filter_attribute_block()
    display = blocks.ChoiceBlock(
        label=_("Display"),
        choices=[
            ("auto", _("Chosen by Parvis from the number of answers")),
            ("buttons", _("Buttons")),
            ("list", _("Drop-down list")),
            ("search", _("Words to type, with the answers that match")),
            ("pictures", _("Pictures")),
        ],
        default="auto",
        help_text=_("Seen above, beside “Only one answer, or several?”."),
    )

    class Meta:
        label = _("One answer only")
        description = _("A choice in a list: buttons, drop-down list")
        icon = "radio-full"
        group = CHOOSE

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return buttons, a menu, pictures, or words to type for the long lists."""
        offered = offer.offers(field, asking)
        widget = self._widget(field.settings.get("display") or "auto", offered)
        pairs = [(choice["id"], choice["text"]) for choice in offered] if not offered.url else []
        if isinstance(widget, displays.Menu):
            pairs = [("", _("Choose…")), *pairs]
        made = PickOne(choices=pairs, widget=widget, **self.common(field))
        made.offer(offered)
        return made

    def _widget(self, display: str, offered: offer.Offers) -> displays.Shown:
        if offered.url:
            return displays.Words(offered, 1)
        if not offered:
            return displays.Nothing()
        if display == "auto":
            display = "buttons" if len(offered) <= FEW else "list" if len(offered) <= SOME else "search"
        return WIDGETS.get(display, displays.Menu)()

    def stored(self, field: FieldSchema, cleaned: Any) -> Choice | None:
        """Keep the key, the words of today and the attributes: the form field found them."""
        return cleaned or None

    def given(self, field: FieldSchema, answer: Any) -> str:
        """Show the kept key; its words come along for the lists that are searched."""
        return KeptKey(answer["id"], answer["text"])

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the words chosen."""
        return answer["text"]

    def readable_parts(self, field: FieldSchema) -> frozenset[str] | None:
        """Return what is read of a typed answer; one of a list has the columns of that list."""
        return offer.readable_parts(field)

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take what is offered and how it is shown."""
        return {**offer.settings_of(raw), "display": raw.get("display") or "auto"}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, and a list or at least two answers."""
        return super().faults(field) + offer.faults_of(field)

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want one of the answers offered."""
        return offer.among(field, value)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "object", "required": ["id", "text"]}


WIDGETS: dict[str, type[displays.Shown]] = {
    "buttons": displays.Buttons,
    "list": displays.Menu,
    "search": displays.SearchedMenu,
    "pictures": displays.PictureButtons,
}
