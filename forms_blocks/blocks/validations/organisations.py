"""Numbers of companies, associations and accounts."""

import re

from django.utils.translation import gettext_lazy as _
from stdnum import iban
from stdnum.fr import siren, siret

from forms_blocks.blocks.validations.validation import Validation, register

# W, then the office that registered it (Corsica and overseas have letters), then seven figures.
RNA = re.compile(r"W[0-9][0-9A-Z][0-9]{7}")


def rna(text: str) -> str:
    """Return the number of an association; raises ValueError."""
    found = "".join(text.split()).upper()
    if not RNA.fullmatch(found):
        raise ValueError(text)
    return found


def account(text: str) -> str:
    """Return an IBAN; raises ValueError. Lists of a country's banks grow old: the key is enough."""
    return iban.validate(text, check_country=False)


register(
    Validation(
        "siren",
        _("SIREN number"),
        _("This SIREN number is not right: it has nine figures, such as 732 829 320."),
        siren.validate,
        siren.format,
        keyboard="numeric",
    ),
    Validation(
        "siret",
        _("SIRET number"),
        _("This SIRET number is not right: it has fourteen figures, such as 732 829 320 00074."),
        siret.validate,
        lambda number: f"{siren.format(number[:9])} {number[9:]}",
        keyboard="numeric",
    ),
    Validation(
        "rna",
        _("RNA number (association)"),
        _("This number is not right: it is a W and nine signs, such as W751234567."),
        rna,
    ),
    Validation(
        "iban",
        _("IBAN (bank account)"),
        _("This IBAN is not right: please copy it as it is on your bank details (FR76…)."),
        account,
        iban.format,
    ),
)
