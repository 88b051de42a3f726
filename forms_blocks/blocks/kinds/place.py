"""A point on the map, or the words that say where it is."""

from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import places
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Sortable
from forms_blocks.blocks.outside import LocatingWidget
from forms_blocks.blocks.parted import PEOPLE, PartedKind, missing
from forms_blocks.blocks.parts import Answer, Part
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import TOO_LONG

FILLS = ("fill_street", "fill_number", "fill_postcode", "fill_town")


def _target(label: Any) -> blocks.CharBlock:
    return blocks.CharBlock(
        label=label,
        required=False,
        max_length=60,
        help_text=_("A text question of this step: pointing on the map fills it in."),
    )


class PlaceField(forms.Field):
    """A hidden input that holds "lat,lon", or "lat,lon;words" when the point stands for these words.

    Cleans to a dictionary, with the words as `of`; to an empty one when it is no point.
    """

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False)

    def clean(self, value: Any) -> dict[str, str]:
        """Return the point; never raises."""
        there, bound, words = str(value or "").partition(";")
        try:
            point = places.point(dict(zip(places.LIMITS, there.split(","), strict=True)))
        except ValueError:
            return {}
        return {**point, "of": words} if bound else point


@register
class Place(PartedKind):
    """Asks where: on a map when there is one, in words always."""

    kind = "place"
    order = 19
    template = "public/fields/place.html"
    drawn = LocatingWidget
    publik: ClassVar = ("map",)
    own: ClassVar = FILLS
    points_at: ClassVar = FILLS
    labels: ClassVar = {"text": _("Address, or words that say where it is")}
    called: ClassVar = {"lat": "latitude", "lon": "longitude"}

    fill_street = _target(_("Question that receives the street"))
    fill_number = _target(_("Question that receives the number in the street"))
    fill_postcode = _target(_("Question that receives the postcode"))
    fill_town = _target(_("Question that receives the town"))

    class Meta:
        label = _("Place on the map")
        description = _("A point: a hole, a lamp, a heap of waste")
        icon = "site"
        group = PEOPLE

    def ask(self, field: FieldSchema, asking: Asking) -> list[Part]:
        """Return the words, then the point, out of sight."""
        longest = MaxLengthValidator(300, message=TOO_LONG)
        words = forms.CharField(
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
            validators=[longest],
            **missing(_("where it is"), required=False),
        )
        return [
            Part("text", self.labels["text"], words, says_optional=False),
            Part("point", "", PlaceField()),
        ]

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return one field; a point alone is an answer."""
        asked: Any = super().form_field(field, asking)
        asked.hidden_counts = True
        return asked

    def judge(self, field: FieldSchema, asking: Asking, cleaned: Answer) -> None:
        """Put the point beside the words; one that stands for other words is forgotten."""
        point = cleaned.pop("point", {})
        of = point.pop("of", None)
        if of is None or places.words_of(of) == places.words_of(cleaned.get("text", "")):
            cleaned.update(point)

    def given(self, field: FieldSchema, answer: Any) -> list[str]:
        """Return the words, and the point that goes with them: it leaves when they change."""
        words = answer.get("text", "")
        there = "lat" in answer and "lon" in answer
        return [words, places.bound(answer["lat"], answer["lon"], words) if there else ""]

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the words, and the point when there are none."""
        if answer.get("text"):
            return answer["text"]
        return gettext("Point on the map: %(lat)s, %(lon)s") % {"lat": answer["lat"], "lon": answer["lon"]}

    def columns(self, field: FieldSchema) -> list[str]:
        """Return the words, the latitude and the longitude."""
        return [field.label, f"{field.label} – {_('Latitude')}", f"{field.label} – {_('Longitude')}"]

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Return each as it is."""
        return [(answer or {}).get(name, "") for name in ("text", "lat", "lon")]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort by the words."""
        return {"text": self.readable(field, answer)[:200]}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer: words, a point, or both."""
        return {
            "type": "object",
            "properties": {name: {"type": "string"} for name in ("text", "lat", "lon")},
            "anyOf": [{"required": ["text"]}, {"required": ["lat", "lon"]}],
        }
