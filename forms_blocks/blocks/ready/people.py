"""Who asks, and for whom."""

from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.categories import Category
from forms_blocks.blocks.writing import Raw, chosen, field, group, when

MINOR = Category.MINOR.value


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


def identity() -> list[Raw]:
    """Return the civil status of one person, with the parents that the record names."""
    as_written = _("As the record writes it.")
    return [
        field("identity", "etat_civil", _("Civil status of the person"), autofill=False),
        field("text", "parent_1", _("Names of one parent"), required=False, help=as_written),
        field("text", "parent_2", _("Names of the other parent"), required=False, help=as_written),
    ]


def child() -> list[Raw]:
    """Return who a child is, and the school."""
    return [
        field(
            "identity",
            "enfant",
            _("The child"),
            autofill=False,
            with_civility=False,
            with_usual_name=False,
            category=MINOR,
        ),
        field("yes_no", "enfant_scolarise", _("Does the child go to school?"), category=MINOR),
        field(
            "text",
            "enfant_ecole",
            _("Which school?"),
            category=MINOR,
            shown_if=when("enfant_scolarise", "is", "true"),
        ),
    ]


def guardians() -> list[Raw]:
    """Return the adults in charge of a child, one or two."""
    other = _("Somebody else")
    return [
        group(
            "responsables",
            _("Parents or guardians"),
            field(
                "choice",
                "responsable_lien",
                _("Tie to the child"),
                choices=[_("Mother"), _("Father"), _("Guardian"), other],
            ),
            field(
                "text",
                "responsable_qualite",
                _("Which tie?"),
                shown_if=chosen("responsable_lien", other),
            ),
            field("text", "responsable_nom", _("Family name")),
            field("text", "responsable_prenom", _("First name")),
            field("email", "responsable_courriel", _("E-mail address"), required=False),
            field("phone", "responsable_telephone", _("Telephone")),
            min=1,
            max=2,
            row_label=_("Adult"),
            add_label=_("Add an adult"),
            remove_label=_("Remove this adult"),
        )
    ]


def _ask(kind: str, key: str, label: str, **settings: Any) -> Raw:
    prefill = {"source": "profile", "value": key, "lock": "no"}
    return field(kind, f"demandeur_{key}", label, prefill=prefill, **settings)
