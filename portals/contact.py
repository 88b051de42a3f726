"""How to reach a portal or a department."""

from dataclasses import dataclass


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

    def __bool__(self) -> bool:
        return any((self.phone, self.email, self.address, self.opening_hours))
