"""`manage.py check` says that the virus scanner is down."""

from forms_blocks.submissions.checks import virus_scan
from tests.clamd import fake_clamd


def test_a_scanner_that_is_down_is_told(settings):
    settings.CLAMAV = "127.0.0.1:9"
    (warning,) = virus_scan()
    assert "127.0.0.1:9" in warning.msg
    assert warning.hint


def test_a_scanner_that_answers_or_that_nobody_wants_is_not(settings):
    settings.CLAMAV = ""
    assert virus_scan() == []
    with fake_clamd() as daemon:
        settings.CLAMAV = daemon.address
        assert virus_scan() == []
