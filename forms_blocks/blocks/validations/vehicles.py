"""Number plates: today's (AB-123-CD) and those from before 2009 (1234 AB 57)."""

import re

from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.validations.validation import Validation, register

# Neither I, O nor U; SS never, and WW only for a few weeks.
LETTERS = "A-HJ-NP-TV-Z"
TODAY = re.compile(rf"(?!SS)([{LETTERS}]{{2}})([0-9]{{3}})(?!SS)([{LETTERS}]{{2}})")
BEFORE = re.compile(r"([1-9][0-9]{0,3})([A-Z]{1,3})(2[AB]|97[1-6]|0[1-9]|[1-8][0-9]|9[0-5])")


def plate(text: str) -> str:
    """Return a French number plate as it is written on the car; raises ValueError."""
    found = re.sub(r"[\s.-]+", "", text).upper()
    today, before = TODAY.fullmatch(found), BEFORE.fullmatch(found)
    if today and today[2] != "000":
        return "-".join(today.groups())
    if before:
        return " ".join(before.groups())
    raise ValueError(text)


register(
    Validation(
        "plate",
        _("Number plate"),
        _("This plate is not complete: it should look like AB-123-CD, or 1234 AB 57."),
        plate,
    )
)
