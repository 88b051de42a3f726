"""Nothing that a person reads is left in English."""

import re
from pathlib import Path

import polib
import pytest

from config import ROOT
from portals.editing.words import SAID_OTHERWISE
from tests.messages import Message, extract, of_source, placeholders

FOLDER = ROOT / "site" / "locale" / "fr" / "LC_MESSAGES"


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(FOLDER / "django.po"), encoding="utf-8")


def key(entry: polib.POEntry | polib.MOEntry) -> Message:
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""


def test_every_word_of_the_sources_is_in_the_catalogue(catalogue):
    known = {key(entry) for entry in catalogue if not entry.obsolete}
    # A plural is one entry with its singular, wherever the singular stands alone.
    singulars = {(context, words) for context, words, _plural in known}
    missing = {
        message: sorted(map(str, paths))
        for message, paths in extract().items()
        if message not in known and (message[2] or message[:2] not in singulars)
    }
    assert not missing


def test_the_catalogue_holds_nothing_more(catalogue):
    used = {message[:2] for message in extract()}
    assert not [entry.msgid for entry in catalogue if key(entry)[:2] not in used]


def test_nothing_is_untranslated_or_fuzzy(catalogue):
    assert not [entry.msgid for entry in catalogue if entry.fuzzy or not entry.translated()]


def test_a_translation_is_filled_with_what_its_message_is(catalogue):
    wrong = []
    for entry in catalogue.translated_entries():
        allowed = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
        given = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        # A plural may leave its number out, and we may say less than Wagtail; others leave out nothing.
        free = entry.msgid_plural or entry.msgid in SAID_OTHERWISE
        lost = set() if free else allowed - placeholders(given[0])
        if lost or any(placeholders(words) - allowed for words in given):
            wrong.append(entry.msgid)
    assert not wrong


SOFT = re.compile(r"(?<=\S) [:;!?»](?:\W|$)|« |(?<=\d) (?=\d{3}\b)")


def test_no_line_begins_with_the_sign_that_ends_a_word(catalogue):
    """French puts a space before these signs and inside guillemets: a hard one, so that none is cut off."""
    every = [words for entry in catalogue for words in (entry.msgstr, *entry.msgstr_plural.values())]
    assert not [words for words in every if SOFT.search(words)]


def test_apostrophes_are_those_of_print(catalogue):
    every = [words for entry in catalogue for words in (entry.msgstr, *entry.msgstr_plural.values())]
    assert not [words for words in every if re.search(r"\w'\w", words)]


def said(entry: polib.POEntry | polib.MOEntry) -> str | dict:
    return dict(entry.msgstr_plural) if entry.msgid_plural else entry.msgstr


def test_the_compiled_catalogue_is_that_of_the_sources(catalogue):
    compiled = polib.mofile(str(FOLDER / "django.mo"), encoding="utf-8")
    sources = catalogue.translated_entries()
    assert {key(entry): said(entry) for entry in compiled} == {key(entry): said(entry) for entry in sources}


def test_words_are_found_in_templates_and_in_python(monkeypatch):
    template = (
        '{% load i18n %}\n   <p>{% translate "One" context "a number" %}</p>\n {{ x|default:_("Two") }}\n'
        "{% blocktranslate count n=n trimmed %}\n  {{ n }} file\n{% plural %}\n  {{ n }} files\n"
        "{% endblocktranslate %}{# Aujourd'hui #}"
    )
    monkeypatch.setattr("tests.messages.text", lambda path: template)
    from tests.messages import _python

    assert set(of_source(_python(Path("a.html")))) == {
        ("a number", "One", ""),
        ("", "Two", ""),
        ("", "%(n)s file", "%(n)s files"),
    }
    assert set(of_source('a = _("Three " "and four")')) == {("", "Three and four", "")}
