"""Several answers among several."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import displays, offer
from forms_blocks.blocks.asking import Asking, Choice
from forms_blocks.blocks.choice_rules import choice_rules_block
from forms_blocks.blocks.displays import KeptKey
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import CHOOSE, Kind
from forms_blocks.blocks.picking import PickSeveral
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

LINES = 5


@register
class SeveralChoices(Kind):
    """Asks to choose as many as apply."""

    kind = "choices"
    order = 9
    template = "public/fields/choice.html"
    operators: ClassVar = ("contains", "lacks", "filled", "empty")
    publik: ClassVar = ("items",)
    words: ClassVar = {"contains": _("includes"), "lacks": _("does not include")}
    own: ClassVar = (*offer.OWN, "display", "least", "most")
    main: ClassVar = ("choices", "source")
    compares = "choices"
    twin = "choice"
    several = True

    choices = offer.choices_block()
    choice_rules = choice_rules_block()
    source = offer.source_block()
    filter_by = offer.filter_by_block()
    filter_attribute = offer.filter_attribute_block()
    display = blocks.ChoiceBlock(
        label=_("Display"),
        choices=[("auto", _("Boxes to tick")), ("pictures", _("Pictures"))],
        default="auto",
        help_text=_("Pictures need a list whose answers have one."),
    )
    least = blocks.IntegerBlock(
        label=_("Answers at least"),
        required=False,
        min_value=1,
        max_value=100,
        help_text=_("Fewer answers are refused, with this number said."),
    )
    most = blocks.IntegerBlock(
        label=_("Answers at most"),
        required=False,
        min_value=1,
        max_value=100,
        help_text=_("More answers are refused, with this number said."),
    )

    class Meta:
        label = _("Several answers")
        description = _("A multiple choice: boxes to tick")
        icon = "tasks"
        group = CHOOSE

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return boxes to tick, or lines to type in for the lists that are too long."""
        offered = offer.offers(field, asking)
        pairs = [(choice["id"], choice["text"]) for choice in offered] if not offered.url else []
        made = PickSeveral(choices=pairs, widget=self._widget(field, offered), **self.common(field))
        made.offer(offered)
        made.least, made.most = field.settings.get("least"), field.settings.get("most")
        return made

    def _widget(self, field: FieldSchema, offered: offer.Offers) -> displays.Shown:
        if offered.url:
            lines = field.settings.get("most") or max(LINES, field.settings.get("least") or 0)
            return displays.Words(offered, min(lines, 20))
        if not offered:
            return displays.Nothing()
        pictures = field.settings.get("display") == "pictures"
        return displays.PictureBoxes() if pictures else displays.Boxes()

    def stored(self, field: FieldSchema, cleaned: Any) -> list[Choice] | None:
        """Keep keys, words and attributes: the form field found them."""
        return cleaned or None

    def given(self, field: FieldSchema, answer: Any) -> list[str]:
        """Show the kept keys."""
        return [KeptKey(choice["id"], choice["text"]) for choice in answer]

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the words chosen, one a line."""
        return "\n".join(choice["text"] for choice in answer)

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Put the words chosen in one cell."""
        return [" ; ".join(choice["text"] for choice in answer or [])]

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take what is offered, how it is shown, and how many may be chosen."""
        bounds = {name: raw[name] for name in ("least", "most") if raw.get(name)}
        return {**offer.settings_of(raw), "display": raw.get("display") or "auto", **bounds}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, a list or at least two answers, and bounds that can be met."""
        return super().faults(field) + offer.faults_of(field) + self._bounds(field)

    def _bounds(self, field: FieldSchema) -> list[Fault]:
        least, most = field.settings.get("least") or 0, field.settings.get("most")
        typed = len(offer.offered(field))
        name = {"field": field.label}
        if most and least > most:
            words = gettext("“%(field)s” wants more answers at least than at most.") % name
        elif typed and least > typed:
            words = gettext("“%(field)s” wants more answers than it offers.") % name
        else:
            return []
        return [Fault(words, "least")]

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want one of the answers offered."""
        return offer.among(field, value)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "array", "items": {"type": "object", "required": ["id", "text"]}}
