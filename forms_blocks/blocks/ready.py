"""Questions that most procedures ask, ready to be put in a form in one click."""

from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.writing import Raw, field


def ready_made() -> list[dict[str, Any]]:
    """Return each set of questions: its name, and its fields as the editor's browser builds them."""
    fields = [_state(raw) for raw in applicant()]
    return [{"label": _("Add the applicant’s coordinates"), "fields": fields}]


def applicant() -> list[Raw]:
    """Return who asks and how to reach them, each answer proposed from the account."""
    return [
        _ask(
            "choice",
            "civilite",
            _("Form of address"),
            required=False,
            choices=[_("Madam"), _("Sir")],
            display="list",
        ),
        _ask("text", "nom", _("Family name"), autofill="family-name", in_lists=True),
        _ask("text", "prenom", _("First name"), autofill="given-name", in_lists=True),
        _ask("date", "date_naissance", _("Date of birth"), required=False, when="past"),
        _ask("address", "adresse", _("Your address")),
        _ask("email", "courriel", _("E-mail address")),
        _ask("phone", "telephone", _("Telephone"), required=False),
    ]


def _ask(kind: str, key: str, label: str, **settings: Any) -> Raw:
    prefill = {"source": "profile", "value": key, "lock": "no"}
    return field(kind, f"demandeur_{key}", label, prefill=prefill, **settings)


def _state(raw: Raw) -> dict[str, Any]:
    block = kind_of(raw["type"])
    return {"type": raw["type"], "value": block.get_form_state(block.to_python(raw["value"]))}
