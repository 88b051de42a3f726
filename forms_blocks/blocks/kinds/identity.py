"""Who a person is, as civil status writes it."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import days
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.autofill import autofill_block
from forms_blocks.blocks.kind import Sortable
from forms_blocks.blocks.kinds.date import DayField
from forms_blocks.blocks.parted import PEOPLE, PartedKind, missing
from forms_blocks.blocks.parts import Part
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import NOT_OFFERED, TOO_LONG

LONGEST = 120
TITLES = (("madame", _("Mrs")), ("monsieur", _("Mr")))
TOKENS = {
    "civility": "honorific-prefix",
    "usual_name": "family-name",
    "first_names": "given-name",
    "birth_date": "bday",
}


@register
class Identity(PartedKind):
    """Asks for the civil status of one person."""

    kind = "identity"
    order = 17
    own: ClassVar = ("with_civility", "with_usual_name", "with_birth", "autofill")
    labels: ClassVar = {
        "civility": _("Title (Mrs, Mr)"),
        "birth_name": _("Birth name"),
        "usual_name": _("Name in use"),
        "first_names": _("First names"),
        "birth_date": _("Date of birth"),
        "birth_place": _("Place of birth"),
    }
    called: ClassVar = {
        "civility": "civilite",
        "birth_name": "nom_naissance",
        "usual_name": "nom_usage",
        "first_names": "prenoms",
        "birth_date": "date_naissance",
        "birth_place": "lieu_naissance",
    }

    with_civility = blocks.BooleanBlock(
        label=_("Ask for the title"),
        required=False,
        default=True,
        help_text=_("Only when a letter must name the person."),
    )
    with_usual_name = blocks.BooleanBlock(
        label=_("Ask for the name in use"),
        required=False,
        default=True,
        help_text=_("The one of every day, when it is not the birth name."),
    )
    with_birth = blocks.BooleanBlock(
        label=_("Ask for the date and place of birth"),
        required=False,
        default=True,
        help_text=_("Only when a record is looked for, or an age must be known."),
    )
    autofill = autofill_block(_("When it is about the person who fills in."))

    class Meta:
        label = _("Identity")
        description = _("Name, first names, birth")
        icon = "user"
        group = PEOPLE

    def asked(self, field: FieldSchema) -> list[str]:
        """Return what is asked of this person."""
        left_out = {
            "civility": not field.settings.get("with_civility", True),
            "usual_name": not field.settings.get("with_usual_name", True),
            "birth_date": not field.settings.get("with_birth", True),
            "birth_place": not field.settings.get("with_birth", True),
        }
        return [name for name in self.labels if not left_out.get(name)]

    def ask(self, field: FieldSchema, asking: Asking) -> list[Part]:
        """Return the names, the day and the place."""
        return [self._part(name, field, asking) for name in self.asked(field)]

    def _part(self, name: str, field: FieldSchema, asking: Asking) -> Part:
        tokens = dict(TOKENS)
        if "usual_name" not in self.asked(field):
            tokens["birth_name"] = "family-name"
        token = tokens.get(name, "off") if field.settings.get("autofill", True) else "off"
        attrs = {"autocomplete": token}
        common = missing(WANTED.get(name, ""), required=name in WANTED)
        if name == "birth_date":
            when = {"when": "past"}
            return Part(
                name,
                self.labels[name],
                DayField(limits=when, today=asking.today, attrs=attrs, **common),
                "half",
            )
        if name == "civility":
            return Part(name, self.labels[name], _civility(attrs, common), "alone")
        sizes = {"birth_name": "half", "usual_name": "half", "birth_place": "half"}
        hints = (
            {"first_names": _("All of them, in their order, as on your papers.")}
            if "birth_date" in self.asked(field)
            else {}
        )
        return Part(name, self.labels[name], _text(attrs, common), sizes.get(name, ""), hints.get(name, ""))

    def stored(self, field: FieldSchema, cleaned: Any) -> dict[str, str] | None:
        """Keep texts, the day as ISO 8601."""
        return {
            name: part.isoformat() if isinstance(part, date) else part for name, part in cleaned.items()
        } or None

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the name as people say it, then birth, one a line."""
        lines = [_name(answer)]
        if answer.get("birth_date"):
            known = {
                "day": days.written(date.fromisoformat(answer["birth_date"])),
                "place": answer.get("birth_place", ""),
            }
            lines.append(gettext("Born on %(day)s in %(place)s") % known)
        return "\n".join(lines)

    def cell(self, name: str, part: Any) -> str:
        """Return the title in words, the day as spreadsheets read it."""
        if name == "civility":
            return str(dict(TITLES).get(part, ""))
        if name == "birth_date" and part:
            return date.fromisoformat(part).strftime("%d/%m/%Y")
        return str(part)

    def parts(self, field: FieldSchema, answer: Any) -> dict[str, Any]:
        """Return the title in words too."""
        named = super().parts(field, answer)
        return {**named, "civilite": self.cell("civility", named["civilite"])} if named else named

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort by name, then first names."""
        return {"text": f"{answer.get('birth_name', '')} {answer.get('first_names', '')}".strip()[:200]}


WANTED = {
    "birth_name": _("the birth name"),
    "first_names": _("the first names"),
    "birth_date": _("the date of birth"),
    "birth_place": _("the place of birth"),
}


def _name(answer: dict[str, Any]) -> str:
    title = str(dict(TITLES).get(answer.get("civility", ""), ""))
    birth, usual = answer.get("birth_name", ""), answer.get("usual_name", "")
    words = " ".join(filter(None, (title, answer.get("first_names"), usual or birth)))
    if usual and usual != birth:
        return gettext("%(name)s (birth name: %(birth)s)") % {"name": words, "birth": birth}
    return words


def _civility(attrs: dict[str, str], common: dict[str, Any]) -> forms.Field:
    common["error_messages"]["invalid_choice"] = NOT_OFFERED
    return forms.ChoiceField(
        choices=[("", _("Choose…")), *TITLES], widget=forms.Select(attrs=attrs), **common
    )


def _text(attrs: dict[str, str], common: dict[str, Any]) -> forms.Field:
    longest = MaxLengthValidator(LONGEST, message=TOO_LONG)
    return forms.CharField(widget=forms.TextInput(attrs=attrs), validators=[longest], **common)
