"""How to reach a portal or a department."""

import re
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

HOUR = re.compile(r"(?<=\d) ?h(?: ?(?=\d\d\b)|\b)")


@dataclass(frozen=True)
class Contact:
    """What is known; "" where there is nothing."""

    phone: str = ""
    email: str = ""
    address: str = ""
    opening_hours: str = ""

    @property
    def phone_link(self) -> str:
        """Return the address a telephone dials."""
        return "tel:" + "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")

    @property
    def email_shown(self) -> SafeString:
        """Return the address as it is shown: a line that is too short ends after the @, not in a word."""
        name, at, domain = self.email.partition("@")
        return format_html("{}{}<wbr>{}", name, at, domain)

    @property
    def hours_shown(self) -> str:
        """Return the hours, none of which is cut by the end of a line."""
        return HOUR.sub(lambda found: found[0].replace(" ", "\u00a0"), self.opening_hours)

    def __bool__(self) -> bool:
        return any((self.phone, self.email, self.address, self.opening_hours))
