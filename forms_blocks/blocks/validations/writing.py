"""How a text is written: figures only, a web address, a postcode, a telephone number."""

import re
from urllib.parse import urlsplit

import phonenumbers
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.kinds.phone import spaced
from forms_blocks.blocks.validations.validation import Validation, register

POSTCODE = re.compile(r"(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}")
# The mainland and what is numbered with it; then each territory with a code of its own.
FRENCH_CODES = frozenset({33, 262, 508, 590, 594, 596, 681, 687, 689})
_URL = URLValidator(schemes=["http", "https"])


def digits(text: str) -> str:
    """Return the figures of a text; raises ValueError."""
    found = "".join(text.split())
    if not re.fullmatch(r"[0-9]+", found):
        raise ValueError(text)
    return found


def postcode(text: str) -> str:
    """Return a French postcode; raises ValueError."""
    found = "".join(text.split())
    if not POSTCODE.fullmatch(found):
        raise ValueError(text)
    return found


def web_address(text: str) -> str:
    """Return a full web address, "https://" put before when it was left out; raises ValidationError."""
    found = text.strip()
    if not re.match(r"[a-z]+:", found, re.IGNORECASE):
        found = f"https://{found}"
    _URL(found)
    urlsplit(found)
    return found


def telephone(text: str) -> str:
    """Return any valid telephone number in E.164; raises ValueError."""
    return phonenumbers.format_number(_parsed(text), phonenumbers.PhoneNumberFormat.E164)


def french_telephone(text: str) -> str:
    """Return a telephone number of France, overseas included, in E.164; raises ValueError."""
    if _parsed(text).country_code not in FRENCH_CODES:
        raise ValueError(text)
    return telephone(text)


def french_mobile(text: str) -> str:
    """Return a French mobile number in E.164; raises ValueError."""
    if phonenumbers.number_type(_parsed(text)) != phonenumbers.PhoneNumberType.MOBILE:
        raise ValueError(text)
    return french_telephone(text)


def _parsed(text: str) -> phonenumbers.PhoneNumber:
    try:
        number = phonenumbers.parse(text[:40], "FR")
    except phonenumbers.NumberParseException as error:
        raise ValueError(text) from error
    if not phonenumbers.is_valid_number(number):
        raise ValueError(text)
    return number


register(
    Validation(
        "digits", _("Figures only"), _("Please write figures only, such as 1234."), digits, keyboard="numeric"
    ),
    Validation(
        "postcode",
        _("French postcode"),
        _("A postcode has five figures, such as 57000."),
        postcode,
        keyboard="numeric",
    ),
    Validation(
        "phone_fr",
        _("French telephone number"),
        _("This number is not complete: it should look like 03 87 55 55 55."),
        french_telephone,
        spaced,
        keyboard="tel",
    ),
    Validation(
        "mobile_fr",
        _("French mobile number"),
        _("This is not a mobile number: it should look like 06 12 34 56 78."),
        french_mobile,
        spaced,
        keyboard="tel",
    ),
    Validation(
        "phone",
        _("Telephone number of any country"),
        _("This number is not complete: it should look like 06 12 34 56 78, or +32 470 12 34 56."),
        telephone,
        spaced,
        keyboard="tel",
    ),
    Validation(
        "url",
        _("Web address"),
        _("This web address is not complete: it should look like https://www.exemple.fr."),
        web_address,
        keyboard="url",
    ),
)
