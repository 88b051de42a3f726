"""Nothing is found that may not be shown, however it came to be hidden."""

import pytest
from wagtail.models import Page

from search.facade import engine, find
from search.register import Document


@pytest.fixture
def passport(corpus) -> Page:
    return Page.objects.get(title="Demander ou renouveler un passeport")


def found(words: str, **filters) -> list[int]:
    return [hit.page_id for hit in find(words, **{"hidden": [], "size": 50, **filters}).hits]


def test_a_withdrawn_page_is_not_found(passport):
    assert passport.pk in found("passeport")
    Page.objects.filter(pk=passport.pk).update(live=False)
    assert passport.pk not in found("passeport")
    assert find("passeport", hidden=[]).kinds == {"guide": 1}


def test_a_deleted_page_is_not_found(passport):
    passport.delete()
    assert passport.pk not in found("passeport")


def test_what_stands_under_a_hidden_path_does_not_exist(passport, corpus):
    assert found("passeport", hidden=[corpus.path]) == []
    assert find("passeport", hidden=[passport.path]).total == 1


def test_a_hidden_page_lends_no_word_to_a_correction(passport, corpus):
    hidden = [passport.path, Page.objects.get(title="Passeport").path]
    assert find("pasport", hidden=[]).corrected == "passeport"
    results = find("pasport", hidden=hidden)
    assert (results.corrected, results.total, results.unknown) == ("", 0, ("pasport",))
    assert find("passepo", hidden=hidden).total == 0


def test_a_page_that_shows_another_is_found_by_who_may_see_both(passport, corpus):
    link = corpus.add_child(instance=Page(title="Laissez-passer", slug="lien"))
    engine().write(link.pk, Document("procedure", 0, "Laissez-passer", shows=passport.pk))
    assert found("laissez") == [link.pk]
    assert found("laissez", hidden=[passport.path]) == []
    assert engine().showing(passport.pk) == [link.pk]
    Page.objects.filter(pk=passport.pk).update(live=False)
    assert found("laissez") == []


def test_a_scope_holds_what_stands_under_it_wherever_it_moves(passport, corpus):
    elsewhere = Page.objects.get(depth=1).add_child(instance=Page(title="Autre", slug="autre-test"))
    assert found("passeport", scope=elsewhere.path) == []
    passport.move(elsewhere, pos="last-child")
    assert found("passeport", scope=elsewhere.path) == [passport.pk]
