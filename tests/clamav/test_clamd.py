"""Against the real daemon of Debian, with one signature of our own: `make clamav`."""

import pytest

from forms_blocks.submissions import clamav
from tests.clamd import NAME, VIRUS

PATIENCE = 30


def test_the_daemon_says_that_it_is_there(configured):
    assert clamav.answers()


def test_a_clean_file_is_clean(configured):
    assert clamav.virus_in([b"%PDF-1.4 ", b"words " * 50_000], PATIENCE) == ""


def test_a_virus_is_named_across_chunks(configured):
    assert clamav.virus_in([b"%PDF-1.4 ", VIRUS[:10], VIRUS[10:]], PATIENCE) == NAME


def test_a_file_beyond_what_the_daemon_takes_is_said_too_large(configured):
    with pytest.raises(clamav.TooLarge):
        clamav.virus_in([b"0" * 9_000_000], PATIENCE)


def test_an_empty_file_is_clean(configured):
    assert clamav.virus_in([], PATIENCE) == ""
