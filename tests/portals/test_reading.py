"""Who may read a procedure: the restrictions of its page, of those above, and of what an alias shows."""

import pytest
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Page, PageViewRestriction

from tests.town import procedure, section

pytestmark = pytest.mark.django_db


def close(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture
def page():
    return procedure()


def test_a_procedure_has_the_restrictions_of_each_page_above_it(page):
    wanted = {close(page), close(page.get_parent()), close(page.get_parent().get_parent())}
    assert set(page.get_view_restrictions()) == wanted


def test_one_query_says_that_nothing_restricts_a_page(page, django_assert_num_queries):
    close(page.get_parent().add_child(instance=Page(title="À côté", slug="a-cote")))
    with django_assert_num_queries(1):
        assert not page.get_view_restrictions()


def test_what_stands_beside_or_below_restricts_nothing(page):
    beside = page.get_parent().add_child(instance=Page(title="À côté", slug="a-cote"))
    close(beside)
    assert not page.get_view_restrictions()
    assert set(page.get_view_restrictions()) == set(Page.get_view_restrictions(page))


def test_an_alias_of_an_alias_is_as_private_as_the_page_it_shows(page):
    first = CreatePageAliasAction(page, update_slug="un", parent=section()).execute(
        skip_permission_checks=True
    )
    second = CreatePageAliasAction(first, update_slug="deux", parent=section()).execute(
        skip_permission_checks=True
    )
    wanted = {close(page)}
    assert set(first.specific.get_view_restrictions()) == wanted
    assert set(second.specific.get_view_restrictions()) == wanted
