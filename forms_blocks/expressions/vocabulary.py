"""Which names a form has, and how a name kept from other portals (`form_var_motif_prix`) reads."""

from collections.abc import Iterable
from functools import lru_cache

# Names that forms made elsewhere use, longest first, and where each is read here.
COMPATIBLE = {
    "form_var_": "champs",
    "block_var_": "bloc",
    "form_option_": "options",
    "form_user_var_": "usager",
    "session_user_var_": "usager",
    "form_user_": "usager",
    "session_user_": "usager",
}
WHOLE = {
    "form_user": ("usager",),
    "session_user": ("usager",),
    "form_number": ("demande", "reference"),
    "form_receipt_date": ("demande", "date"),
    "form_status": ("demande", "statut"),
    "form_tracking_code": ("demande", "code"),
    "form_url": ("demande", "adresse"),
    "form_name": ("demande", "demarche"),
}

# What is read of any answer, and what passes on to the rest of the name.
OF_ANY = ("raw", "structured", "live", "structured_raw")
PASSED = ("structured_", "live_", "var_", "raw_")


class Vocabulary:
    """The identifiers of a form; made once for a version and shared."""

    def __init__(self, identifiers: Iterable[str] = ()) -> None:
        self.identifiers = frozenset(filter(None, identifiers))
        self._parted: dict[str, tuple[str, str] | None] = {}

    @staticmethod
    @lru_cache(maxsize=256)
    def of(identifiers: tuple[str, ...]) -> "Vocabulary":
        """Return the vocabulary of these identifiers, the same one each time."""
        return Vocabulary(identifiers)

    def part(self, flat: str) -> tuple[str, str] | None:
        """Part `motif_prix` into an identifier and what follows it; None when none begins so.

        A whole identifier wins over a shorter one with an attribute.
        """
        if flat not in self._parted:
            if len(self._parted) > 5_000:
                self._parted.clear()
            self._parted[flat] = self._find(flat)
        return self._parted[flat]

    def _find(self, flat: str) -> tuple[str, str] | None:
        if flat in self.identifiers:
            return flat, ""
        for place in range(len(flat) - 1, 0, -1):
            if flat[place] == "_" and flat[:place] in self.identifiers:
                return flat[:place], flat[place + 1 :]
        return None


def opened(name: str) -> tuple[str, str] | None:
    """Return the root a compatible name reads and what follows its prefix; None for other names."""
    for prefix, root in COMPATIBLE.items():
        if name.startswith(prefix) and len(name) > len(prefix):
            return root, name[len(prefix) :]
    return None
