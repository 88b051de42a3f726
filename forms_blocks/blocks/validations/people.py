"""Numbers of people: social security, taxes, allowances, papers."""

import re

from django.utils.translation import gettext_lazy as _
from stdnum.be import nn
from stdnum.fr import nif, nir

from forms_blocks.blocks.validations.validation import Validation, register

CAF = re.compile(r"[0-9]{7}[A-Z]?")
ANTS = re.compile(r"[0-9A-Z]{10}")


def caf(text: str) -> str:
    """Return a number of the family allowance fund; raises ValueError."""
    return _like(CAF, text)


def ants(text: str) -> str:
    """Return the number of a pre-application for an identity card or a passport; raises ValueError."""
    found = _like(ANTS, text)
    if not re.search(r"[0-9]", found):
        raise ValueError(text)
    return found


def _like(pattern: re.Pattern[str], text: str) -> str:
    found = re.sub(r"[\s-]+", "", text).upper()
    if not pattern.fullmatch(found):
        raise ValueError(text)
    return found


register(
    Validation(
        "nir",
        _("Social security number (NIR)"),
        _("This number is not right: it has fifteen signs with its key, such as 2 95 10 99 126 111 93."),
        nir.validate,
        nir.format,
    ),
    Validation(
        "tax",
        _("Tax number"),
        _("This tax number is not right: it has thirteen figures and stands on your tax notice."),
        nif.validate,
        nif.format,
        keyboard="numeric",
    ),
    Validation(
        "caf",
        _("CAF number"),
        _("This number is not right: a CAF number has seven figures, sometimes with a letter after them."),
        caf,
    ),
    Validation(
        "ants",
        _("ANTS pre-application number"),
        _("This number is not right: it has ten signs and stands on the summary of your pre-application."),
        ants,
    ),
    Validation(
        "nn_be",
        _("Belgian national number"),
        _("This number is not right: it has eleven figures, such as 85.07.30-033.28."),
        nn.validate,
        nn.format,
        keyboard="numeric",
    ),
)
