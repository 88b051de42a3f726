"""Who a page is kept for, asked in one query."""

import pytest
from django.apps import apps
from wagtail.models import Page, PageViewRestriction

from portals.models import SectionPage
from portals.models.guarded import Guarded
from tests.three_portals import close

pytestmark = pytest.mark.django_db


def test_every_type_of_page_knows_its_restrictions():
    ours = [kind for kind in apps.get_models() if issubclass(kind, Page) and kind is not Page]
    assert ours
    assert [kind for kind in ours if not issubclass(kind, Guarded)] == []


def kept_for(page):
    return {one.pk for one in page.get_view_restrictions()}


def as_wagtail_says(page):
    return {one.pk for one in Page.get_view_restrictions(page)}


@pytest.mark.parametrize("closed", ["citizens", "papers", "guide"])
def test_a_page_is_kept_as_those_above_it_are(town, closed):
    close(getattr(town, closed))
    assert len(kept_for(town.guide)) == 1
    assert kept_for(town.guide) == as_wagtail_says(town.guide)
    assert kept_for(town.families) == set()


def test_a_page_below_an_alias_of_a_private_one_is_private(town):
    hidden = town.families.add_child(instance=SectionPage(title="Secret", slug="secret"))
    close(hidden)
    alias = hidden.create_alias(parent=town.citizens, update_slug="double").specific
    again = alias.create_alias(parent=town.citizens, update_slug="triple").specific
    below = again.add_child(instance=SectionPage(title="Dessous", slug="dessous"))
    for page in (hidden, alias, again, below):
        assert as_wagtail_says(page)
        assert kept_for(page) >= as_wagtail_says(page)


def test_one_query_is_enough_however_deep(town, django_assert_num_queries):
    PageViewRestriction.objects.create(page=town.citizens)
    with django_assert_num_queries(1):
        assert len(kept_for(town.guide)) == 1
