"""The keys that some services want in their address: what nobody else may read."""

import re

NAME = r"[^=&#]*(?:key|token|secret|passw|appid|jeton|signature)[^=&#]*|auth|cle|clef|pwd|sig|code"
KEY = re.compile(rf"(?P<before>[?&](?P<name>{NAME})=)(?P<value>[^&#{{}}]+)", re.IGNORECASE)
BLANK = "A-REMPLIR"


def without_keys(url: str) -> tuple[str, list[str]]:
    """Return an address with its keys blanked, and the names of those."""
    names = [found["name"] for found in KEY.finditer(url)]
    return KEY.sub(rf"\g<before>{BLANK}", url), names
