"""Tests read what Parvis says with plain spaces; that the catalogue has hard ones is a test of its own."""

from django.utils.translation import trans_real

HARD = str.maketrans("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "  ")


def soft(text: str) -> str:
    """Return what was composed outside the catalogue (an amount, a text of the demonstration) likewise."""
    return text.translate(HARD)


def install() -> None:
    """Soften the French words of this process; must be called once Django is set up."""
    catalogue = trans_real.translation("fr")._catalog  # type: ignore[attr-defined]
    for words in catalogue._catalogs:
        for message, said in words.items():
            words[message] = soft(said) if isinstance(said, str) else said
