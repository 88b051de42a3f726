"""A country."""

import unicodedata
from functools import lru_cache
from typing import Any, ClassVar

from babel import Locale
from django import forms
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.autofill import autofill_block
from forms_blocks.blocks.kind import CHOOSE, Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import NOT_OFFERED

# Where people who write to a French town were most often born or live.
COMMON = ("FR", "DE", "BE", "LU", "CH", "ES", "IT", "PT", "GB", "DZ", "MA", "TN", "TR", "RO", "PL")
# Codes of two letters that are no country: unions, reserved and private ones, parts of a country.
NO_COUNTRY = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])


@lru_cache(maxsize=8)
def _names(language: str) -> dict[str, str]:
    territories = Locale.parse(to_locale(language)).territories
    found = {code: name for code, name in territories.items() if len(code) == 2 and code not in NO_COUNTRY}
    return dict(sorted(found.items(), key=lambda item: _plain(item[1])))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def countries() -> dict[str, str]:
    """Return the name of every country by its ISO code, in the language of the page, in its order."""
    return _names(get_language() or "fr")


def offered() -> list[tuple[Any, Any]]:
    """Return the choices of a menu: those most often chosen, then the others."""
    names = countries()
    often = [(code, names[code]) for code in COMMON]
    others = [(code, name) for code, name in names.items() if code not in COMMON]
    return [("", _("Choose…")), (_("Most often chosen"), often), (_("Other countries"), others)]


@register
class Country(Kind):
    """Asks for a country."""

    kind = "country"
    order = 15
    operators: ClassVar = ("is", "is_not", "filled", "empty")
    own: ClassVar = ("autofill",)

    autofill = autofill_block(_("For the country where the person lives."), default=False)

    class Meta:
        label = _("Country")
        description = _("A list of the States of the world")
        icon = "globe"
        group = CHOOSE

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a menu of the countries."""
        common = self.common(field)
        common["error_messages"]["invalid_choice"] = NOT_OFFERED
        filled = "country" if field.settings.get("autofill") else "off"
        return forms.ChoiceField(
            choices=offered(), widget=forms.Select(attrs={"autocomplete": filled}), **common
        )

    def stored(self, field: FieldSchema, cleaned: Any) -> dict[str, str] | None:
        """Keep the code and the name of today."""
        return {"id": cleaned, "text": countries()[cleaned]} if cleaned else None

    def given(self, field: FieldSchema, answer: Any) -> str:
        """Show the kept country."""
        return answer["id"]

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the name of the country."""
        return answer["text"]

    def parts(self, field: FieldSchema, answer: Any) -> dict[str, Any]:
        """Return the code and the name apart."""
        return {"code": answer["id"], "nom": answer["text"]} if answer else {}

    def readable_parts(self, field: FieldSchema) -> frozenset[str] | None:
        """Return the code and the name of the country."""
        return frozenset({"code", "nom", "id", "text"})

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want a country, by its code or its name."""
        names = {name.casefold() for pair in countries().items() for name in pair}
        return value.strip().casefold() in names

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {
            "type": "object",
            "required": ["id", "text"],
            "properties": {"id": {"type": "string", "pattern": "^[A-Z]{2}$"}, "text": {"type": "string"}},
        }
