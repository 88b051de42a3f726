"""What is made of the answers of a ClamAV daemon; here a fake one."""

import pytest

from forms_blocks.submissions import clamav
from tests.clamd import MOST, NAME, VIRUS, fake_clamd

PATIENCE = 20


@pytest.fixture
def clamd(settings):
    with fake_clamd() as daemon:
        settings.CLAMAV = daemon.address
        yield daemon


def scan(*chunks, patience=PATIENCE):
    return clamav.virus_in(chunks, patience)


def test_a_clean_file_holds_nothing(clamd):
    assert scan(b"%PDF-1.4", b"x" * 100_000) == ""


def test_a_virus_is_named(clamd):
    assert scan(b"%PDF-1.4", VIRUS[:9], VIRUS[9:]) == NAME


def test_a_daemon_that_is_not_there_tells_nothing(settings, tmp_path):
    for address in ("127.0.0.1:9", str(tmp_path / "none.sock"), f"unix://{tmp_path}/none.sock", "[::1]:9"):
        settings.CLAMAV = address
        assert not clamav.answers()
        with pytest.raises(clamav.NotScanned):
            scan(b"words")


@pytest.mark.parametrize(
    "address", ["localhost:port", "nowhere.invalid", "127.0.0.1:99999999", "x" * 300, "/"]
)
def test_a_wrong_address_never_raises_anything_else(settings, address):
    settings.CLAMAV = address
    assert not clamav.answers()
    with pytest.raises(clamav.NotScanned):
        scan(b"words")


def test_a_daemon_that_hangs_up_in_the_middle_tells_nothing(clamd):
    clamd.mood = "dying"
    with pytest.raises(clamav.NotScanned):
        scan(*[b"x" * 60_000] * 50)


def test_nobody_waits_longer_than_their_patience(clamd):
    clamd.mood = "silent"
    with pytest.raises(clamav.NotScanned, match="Timeout"):
        scan(b"words", patience=0.1)
    with pytest.raises(clamav.NotScanned, match="Timeout"):
        scan(b"words", patience=-1)


def test_a_file_that_the_daemon_does_not_take_is_too_large(clamd):
    with pytest.raises(clamav.TooLarge):
        scan(*[b"x" * 60_000] * (MOST // 10_000))


def test_it_says_whether_the_daemon_is_there(clamd):
    assert clamav.is_on()
    assert clamav.answers()


def test_without_an_address_nothing_is_scanned(settings):
    settings.CLAMAV = ""
    assert not clamav.is_on()
