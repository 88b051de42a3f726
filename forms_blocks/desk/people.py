"""Who sent a request, as far as their answers tell."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.submissions.models import Submission

GIVEN = frozenset({"prenom", "prenoms", "prenom_usager", "prenom_demandeur", "votre_prenom"})
FAMILY = frozenset({"nom", "nom_de_famille", "nom_usager", "nom_demandeur", "nom_d_usage", "votre_nom"})
WHOLE = frozenset({"nom_et_prenom", "prenom_et_nom", "nom_prenom", "prenom_nom", "votre_nom_et_prenom"})


def who(submission: Submission, schema: FormSchema, texts: Mapping[str, str]) -> str:
    """Return a name from the answers given as texts by field, else the account, else the address."""
    whole = _first(schema, texts, WHOLE, "name")
    given = _first(schema, texts, GIVEN, "given-name")
    family = _first(schema, texts, FAMILY, "family-name")
    name = whole or " ".join(part for part in (given, family) if part)
    if not name and submission.person is not None:
        name = submission.person.get_full_name()
    return name or submission.email or _("No name given")


def _first(schema: FormSchema, texts: Mapping[str, str], names: frozenset[str], autofill: str) -> str:
    return next(
        (
            text.strip()
            for key, text in texts.items()
            if (field := schema.fields.get(key)) and _bears(field, names, autofill)
        ),
        "",
    )


def _bears(field: FieldSchema, names: frozenset[str], autofill: str) -> bool:
    return field.settings.get("autofill") == autofill or field.identifier in names


def is_name(field: FieldSchema) -> bool:
    """Say whether a field asks for a name, which lists show in a column of its own."""
    names = GIVEN | FAMILY | WHOLE | {"civilite"}
    return field.identifier in names or field.settings.get("autofill") in ("given-name", "family-name")


def texts_of(answers: Mapping[str, Any]) -> dict[str, str]:
    """Return the answers that are plain texts."""
    return {key: answer for key, answer in answers.items() if isinstance(answer, str)}
