"""The first page of a PDF in small, whatever the PDF was made for."""

import re

import pytest

from forms_blocks.submissions import documents
from tests.pictures import document, opened

BOX = re.compile(rb"/MediaBox \[[^\]]*\]")


def sized(box):
    return BOX.sub(b"/MediaBox [ %s ]" % box, document())


def test_a_page_is_drawn_upright_and_small():
    assert opened(documents.drawn(document())).size == (170, 240)
    assert opened(documents.drawn(document((842, 595)))).size == (240, 170)


@pytest.mark.parametrize("box", [b"0 0 9e9 9e9", b"0 0 1 1", b"0 0 0 0", b"-5 -5 5 5", b"5 5 0 0", b"x"])
def test_a_page_of_absurd_size_never_draws_more_than_a_small_picture(box):
    picture = documents.drawn(sized(box))
    assert picture is None or max(opened(picture).size) <= 250


def test_a_page_like_a_thread_is_not_drawn():
    assert documents.drawn(sized(b"0 0 1 90000")) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.4 nothing",
        document()[:400],
        document().replace(b"/Count 1", b"/Count 0"),
        document().replace(b"/Root", b"/Encrypt 1 0 R /Root"),
        b"%PDF-1.4\n" + b"1 0 obj\n<< /Length 1 0 R >>\n" * 5_000,
    ],
)
def test_what_is_broken_or_locked_is_not_drawn_and_raises_nothing(content):
    picture = documents.drawn(content)
    assert picture is None or opened(picture)


def test_what_is_too_slow_is_given_up(monkeypatch):
    monkeypatch.setattr(documents, "PATIENCE", 0.001)
    assert documents.drawn(document()) is None


def test_nothing_of_this_process_is_known_to_the_program_that_draws(monkeypatch):
    asked = {}

    def run(_command, **options):
        asked.update(options)
        raise OSError

    monkeypatch.setattr(documents.subprocess, "run", run)
    assert documents.drawn(document()) is None
    assert asked["env"] == {}
