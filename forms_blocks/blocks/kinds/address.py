"""A postal address, found while typing when the address service answers."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import places
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.autofill import autofill_block
from forms_blocks.blocks.kinds.country import countries, offered
from forms_blocks.blocks.outside import LocatingWidget
from forms_blocks.blocks.parted import PEOPLE, PartedKind, missing
from forms_blocks.blocks.parts import Answer, Part, PartFault
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.validations.validation import validation_of
from forms_blocks.blocks.words import NOT_OFFERED, TOO_LONG

LONGEST = {"street": 200, "complement": 200, "postcode": 20, "town": 120}
SIZES = {"postcode": "short", "town": "rest"}
TOKENS = {
    "street": "address-line1",
    "complement": "address-line2",
    "postcode": "postal-code",
    "town": "address-level2",
    "country": "country",
}
NAMES = {
    "street": _("the number and the street"),
    "postcode": _("the postcode"),
    "town": _("the town"),
    "country": _("the country"),
}


@register
class Address(PartedKind):
    """Asks where somebody lives, or where something stands."""

    kind = "address"
    order = 18
    template = "public/fields/address.html"
    drawn = LocatingWidget
    own: ClassVar = ("abroad", "autofill")
    labels: ClassVar = {
        "street": _("Number and street"),
        "complement": _("Building, floor, residence"),
        "postcode": _("Postcode"),
        "town": _("Town"),
        "country": _("Country"),
    }
    called: ClassVar = {
        "street": "rue",
        "complement": "complement",
        "postcode": "code_postal",
        "town": "commune",
        "id": "identifiant",
        "lat": "latitude",
        "lon": "longitude",
    }

    abroad = blocks.BooleanBlock(
        label=_("May be in another country"),
        required=False,
        help_text=_("Asks for the country; the postcode is then written freely."),
    )
    autofill = autofill_block(_("When it is the address of the person who fills in."))

    class Meta:
        label = _("Address")
        description = _("Street, postcode, town")
        icon = "home"
        group = PEOPLE

    def asked(self, field: FieldSchema) -> list[str]:
        """Return what is asked: the country only when it may be another."""
        return [name for name in self.labels if name != "country" or field.settings.get("abroad")]

    def ask(self, field: FieldSchema, asking: Asking) -> list[Part]:
        """Return the lines of the address, then what the page found, out of sight."""
        visible = [self._part(name, field) for name in self.asked(field)]
        return [*visible, Part("found", "", places.FoundField())]

    def _part(self, name: str, field: FieldSchema) -> Part:
        attrs = {"autocomplete": TOKENS[name] if field.settings.get("autofill", True) else "off"}
        common = missing(NAMES.get(name, ""), required=name in NAMES)
        if name == "country":
            common["error_messages"]["invalid_choice"] = NOT_OFFERED
            asked: forms.Field = forms.ChoiceField(
                choices=offered(), initial="FR", widget=forms.Select(attrs=attrs), **common
            )
            return Part(name, self.labels[name], asked)
        if name == "postcode" and not field.settings.get("abroad"):
            attrs["inputmode"] = "numeric"
        longest = MaxLengthValidator(LONGEST[name], message=TOO_LONG)
        asked = forms.CharField(widget=forms.TextInput(attrs=attrs), validators=[longest], **common)
        return Part(name, self.labels[name], asked, SIZES.get(name, ""))

    def judge(self, field: FieldSchema, asking: Asking, cleaned: Answer) -> None:
        """Want a French postcode in France; keep the point only when it stands for these words."""
        postcode = validation_of("postcode")
        if postcode and "postcode" in cleaned and cleaned.get("country", "FR") == "FR":
            try:
                cleaned["postcode"] = postcode.clean(cleaned["postcode"])
            except ValidationError as error:
                raise PartFault(error.messages[0], self.asked(field).index("postcode")) from error
        found = cleaned.pop("found", {})
        if found and found.pop("of") == _stands_for(cleaned):
            cleaned.update(found)

    def stored(self, field: FieldSchema, cleaned: Any) -> dict[str, Any] | None:
        """Keep texts; the country as its code and its name."""
        code = cleaned.get("country")
        named = {"country": {"id": code, "text": countries()[code]}} if code else {}
        return {**cleaned, **named} or None

    def given(self, field: FieldSchema, answer: Any) -> list[str]:
        """Return the lines, the code of the country, and what was found."""
        texts = [answer.get(name, "") for name in self.asked(field)]
        if isinstance(texts[-1], dict):
            texts[-1] = texts[-1]["id"]
        found = {name: answer[name] for name in ("id", "lat", "lon") if name in answer}
        if found:
            found["of"] = _stands_for(answer)
        return [*texts, places.written(found) if found else ""]

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the address as on an envelope."""
        last = f"{answer.get('postcode', '')} {answer.get('town', '')}".strip()
        country = answer.get("country") or {}
        abroad = country.get("text", "") if country.get("id") != "FR" else ""
        lines = (answer.get("street"), answer.get("complement"), last, abroad)
        return "\n".join(line for line in lines if line)

    def parts(self, field: FieldSchema, answer: Any) -> dict[str, Any]:
        """Return the name of the country too."""
        named = super().parts(field, answer)
        return {**named, "pays": (answer.get("country") or {}).get("text", "")} if named else named

    def cell(self, name: str, part: Any) -> str:
        """Return the name of the country, and the other lines as they are."""
        return part["text"] if isinstance(part, dict) else str(part)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        schema = super().json_schema(field)
        more = {name: {"type": "string"} for name in ("id", "lat", "lon")}
        country = {"country": {"type": "object", "required": ["id", "text"]}}
        asked = country if field.settings.get("abroad") else {}
        return {
            **schema,
            "required": ["street", "postcode", "town"],
            "properties": {**schema["properties"], **more, **asked},
        }


def _stands_for(answer: Answer) -> str:
    return places.words_of(*(answer.get(name, "") for name in ("street", "postcode", "town")))
