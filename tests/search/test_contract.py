"""What every engine owes, on every database: `make test` with each DATABASE_URL runs it on each."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.facade import engine, find
from search.models import Entry
from search.register import Document
from search.trigrams import installed

SCHOOL = {"Inscrire mon enfant à l’école", "Les écoles de la ville", "École de musique"}


@pytest.mark.parametrize(
    "words",
    [
        "ecole",
        "école",
        "ÉCOLES",
        "l'école",
        "L’ÉCOLE",
        "«école»",
        '"école"',
        'école"',
        "e\u0301cole",
        "les écoles ?",
    ],
)
def test_accents_capitals_plurals_and_quotes_change_nothing(titles, words):
    assert set(titles(words)[:3]) == SCHOOL
    assert titles(words) == titles("ecole")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("coeur", "Le cœur de ville"),
        ("CŒUR", "Le cœur de ville"),
        ("decheteries", "Déchèteries"),
        ("poubelles", "Calendrier de collecte des déchets"),
        ("actes naissances", "Demander un acte de naissance"),
        ("carte d'identite", "Carte nationale d’identité"),
        ("comment faire pour se marier", "Se marier à la mairie"),
        ("biblio", "Bibliothèques et médiathèques"),
        ("bio déchets", "Commander un composteur"),
    ],
)
def test_people_s_words_find_the_page(titles, words, title):
    assert titles(words)[0] == title


@pytest.mark.parametrize(
    ("words", "title", "said"),
    [
        ("pasport", "Demander ou renouveler un passeport", "passeport"),
        ("pasports", "Demander ou renouveler un passeport", "passeport"),
        ("compostuer", "Commander un composteur", "composteur"),
        ("acte de naisance", "Demander un acte de naissance", "acte de naissance"),
        ("cimetierre", "Cimetières", "cimetières"),
    ],
)
def test_a_typing_error_is_forgiven_and_said(titles, words, title, said):
    assert titles(words)[0] == title
    assert find(words, hidden=[]).corrected == said


def test_typing_errors_are_forgiven_without_the_extension_too(titles, monkeypatch):
    monkeypatch.setattr("search.trigrams.installed", lambda alias: False)
    assert titles("pasport")[0] == "Demander ou renouveler un passeport"


def test_postgresql_has_its_extension(db):
    from django.db import connection

    assert installed(connection.alias) is (connection.vendor == "postgresql")


def test_a_procedure_comes_first_when_the_title_says_as_much(titles):
    assert titles("passeport") == ["Demander ou renouveler un passeport", "Passeport"]


def test_a_title_outweighs_a_text(titles):
    assert titles("école")[-1] == "Travaux dans votre quartier"


def test_every_word_counts(titles):
    assert titles("inscrire enfant cantine") == ["Inscrire mon enfant à la cantine"]


def test_when_no_page_has_every_word_the_closest_come_and_it_is_said(titles, corpus):
    assert titles("passeport composteur")
    assert find("passeport composteur", hidden=[]).is_partial
    assert not find("passeport", hidden=[]).is_partial


def test_a_word_nothing_resembles_is_left_out_and_said(titles, corpus):
    assert "Demander ou renouveler un passeport" in titles("passeport xylophoniste")
    assert find("passeport xylophoniste", hidden=[]).unknown == ("xylophoniste",)


@pytest.mark.parametrize("words", ["", "   ", "le la les", "?!…", "🙂", "' \" ’ «»", "\x00", "a" * 0])
def test_nothing_asked_finds_nothing(corpus, words):
    results = find(words, hidden=[])
    assert results.is_empty_question
    assert results.total == 0


@pytest.mark.parametrize(
    "words",
    [
        "AND",
        "NEAR(école, 2)",
        "école AND NOT (musique OR *)",
        "école*",
        "title:école",
        "^école",
        "-école",
        "école & !musique | <->",
        "'; DROP TABLE search_entry; --",
        "100 % _ \\",
        "école\x00\ud800",
        "École 🙂🎒",
        "x" * 10_000,
        "école " * 2_000,
        " ".join(f"mot{n}" for n in range(3_000)),
        "日本語 русский עברית",
    ],
)
def test_no_sign_is_an_operator(titles, words):
    found = titles(words)
    assert Entry.objects.count() == 30
    if "cole" in words and "x" not in words:
        assert SCHOOL & set(found)


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(words=st.text(max_size=60) | st.text("aé'\"*():^-% _\\œ🙂 ", max_size=30))
def test_no_words_ever_raise(corpus, words):
    results = find(words, hidden=[])
    assert len(results.hits) == min(results.total, 10)


def test_what_was_found_is_marked(corpus):
    hit = find("ecoles", hidden=[], kinds=["procedure"]).hits[0]
    assert [part.text for part in hit.title if part.is_hit] == ["école"]
    assert "".join(part.text for part in hit.title) == "Inscrire mon enfant à l’école"


def test_the_excerpt_is_cut_where_the_word_stands(corpus):
    hit = find("chaussée", hidden=[]).hits[0]
    assert "".join(part.text for part in hit.excerpt) == "Rue de l’École : chaussée refaite."


def test_pages_follow_each_other_and_counts_are_true(corpus):
    whole = find("demander inscrire", hidden=[], size=100)
    seen = [
        hit.page_id
        for number in range(1, whole.total + 1)
        for hit in find("demander inscrire", hidden=[], size=1, page=number).hits
    ]
    assert seen == [hit.page_id for hit in whole.hits]
    assert find("demander inscrire", hidden=[], size=2, page=999).page == -(-whole.total // 2)


def test_kinds_filter_and_are_counted(titles):
    results = find("école", hidden=[])
    assert results.kinds == {"procedure": 1, "guide": 3}
    only = find("école", hidden=[], kinds=["procedure"])
    assert (only.total, only.kinds) == (1, results.kinds)


def test_what_is_over_comes_after_what_is_to_come(corpus, titles):
    today = localdate()
    told = (("Carnaval passé", -1), ("Carnaval du jour", 0), ("Carnaval à venir", 30))
    for page, (title, days) in zip(corpus.get_children(), told, strict=False):
        engine().write(page.pk, Document("event", 4, title, until=today + timedelta(days=days)))
    assert titles("carnaval")[-1] == "Carnaval passé"
    assert set(titles("carnaval")[:2]) == {"Carnaval du jour", "Carnaval à venir"}
