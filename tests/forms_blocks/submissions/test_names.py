"""The name of a file hides nothing and misleads nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.submissions.names import LONGEST, cleaned


@pytest.mark.parametrize(
    ("given_name", "content_type", "kept"),
    [
        ("facture.pdf", "application/pdf", "facture.pdf"),
        ("C:\\Users\\Petit\\scan.PDF", "application/pdf", "scan.pdf"),
        ("../../etc/passwd", "application/pdf", "passwd.pdf"),
        ("photo.exe", "image/jpeg", "photo.jpg"),
        ("photo\u202egpj.exe", "image/jpeg", "photogpj.jpg"),
        ("IMG_2041.HEIC", "image/jpeg", "IMG_2041.jpg"),
        ("  l’été   à Metz .png", "image/png", "l’été à Metz.png"),
        ("", "image/png", "fichier.png"),
        ("..", "application/pdf", "fichier.pdf"),
        ("M. Dupont, 12 rue des Tanneurs", "application/pdf", "M. Dupont, 12 rue des Tanneurs.pdf"),
    ],
)
def test_a_name_is_made_plain(given_name, content_type, kept):
    assert cleaned(given_name, content_type) == kept


@given(st.text(max_size=400))
def test_whatever_the_name_it_is_printable_and_short(name):
    kept = cleaned(name, "application/pdf")
    assert kept.endswith(".pdf")
    assert kept.isprintable()
    assert "/" not in kept
    assert 4 < len(kept) <= LONGEST + 4
