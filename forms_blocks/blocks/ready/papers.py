"""What is attached, when it happens, what is agreed to."""

from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.writing import Raw, chosen, field, when


def papers() -> list[Raw]:
    """Return the documents that prove who somebody is and where they live."""
    host = when("heberge", "is", "true")
    card = _("Identity card, passport or residence permit: both sides.")
    return [
        _paper("piece_identite", _("Your identity document"), help=card),
        _paper(
            "justificatif_domicile",
            _("Your proof of address"),
            help=_("A bill or a rent receipt of less than three months."),
        ),
        field("yes_no", "heberge", _("Are you put up by somebody else?")),
        _paper("attestation_hebergement", _("Letter of the person who puts you up"), shown_if=host),
        _paper(
            "piece_hebergeur",
            _("Identity document of the person who puts you up"),
            help=card,
            shown_if=host,
        ),
    ]


def period() -> list[Raw]:
    """Return a day or a period, and the hours."""
    one, several = _("A single day"), _("Several days")
    return [
        field("choice", "duree", _("How long?"), choices=[one, several]),
        field("date", "jour", _("Which day?"), when="future", shown_if=chosen("duree", one)),
        field("date_range", "periode", _("From when to when?"), shown_if=chosen("duree", several)),
        field("time_range", "horaires", _("At what time?"), required=False),
    ]


def privacy() -> list[Raw]:
    """Return a consent in the sense of the GDPR, articles 4(11), 7 and 13: free, told, withdrawn at will."""
    return [
        field(
            "consent",
            "accord_donnees",
            _("Your personal data"),
            reading=_(
                "<p>What you write here only serves to process your request. The department in charge of it"
                " reads it; nobody sells it or uses it for anything else.</p><p>You may at any time ask to"
                " see it, correct it or have it erased, and take your agreement back, by writing to the"
                " contact for personal data named in this form. You may also turn to the CNIL.</p>"
            ),
            sentence=_("I agree that what I write here be used to process my request."),
        )
    ]


def _paper(name: str, label: str, **settings: Any) -> Raw:
    return field("file", name, label, most=2, megabytes=10, shrink=True, **settings)
