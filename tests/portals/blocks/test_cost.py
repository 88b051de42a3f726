"""A page costs what it costs, whatever its blocks."""

import gc

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portals.blocks.stream import ONCE, content_block
from tests import every_block

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def cost(client, town):
    """Return the number of queries of a page with these blocks, once everything is warm."""

    def count(page, blocks):
        page.body = every_block.body_of(blocks)
        page.save_revision().publish()
        for _visit in range(2):
            client.get(page.get_url(), SERVER_NAME="localhost")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page.get_url(), SERVER_NAME="localhost").status_code == 200
        gc.collect()  # Wagtail leaves the files it draws in open; better now than in the next test
        return len(queries)

    return count


def test_all_the_kinds_of_blocks_at_once_stay_within_15_queries(cost, town):
    every_block.life(town)
    blocks = every_block.every_block(town)
    assert {kind for kind, _value in blocks} == set(content_block().child_blocks)
    assert cost(town.guide, blocks) <= 15
    assert cost(town.citizens, blocks) <= 15


def test_three_times_the_blocks_cost_no_more_than_once(cost, town):
    every_block.life(town)
    blocks = [one for one in every_block.every_block(town) if one[0] not in ONCE]
    assert cost(town.guide, blocks * 3) <= cost(town.guide, blocks)


def test_a_long_text_with_links_pictures_cards_and_documents_costs_little(cost, town):
    every_block.life(town)
    left_out = {"form", "guide", "theme", "news", "events", "video"}
    blocks = [one for one in every_block.every_block(town) if one[0] not in left_out | set(ONCE)]
    assert cost(town.guide, blocks * 3) <= 11
    assert cost(town.citizens, blocks * 3) <= 13


def test_links_in_many_texts_are_read_at_once(client, town, django_assert_max_num_queries):
    link = f'<p><a linktype="page" id="{town.papers.pk}">Papiers</a></p>'
    town.guide.body = every_block.body_of([("text", link)] * 8)
    town.guide.save_revision().publish()
    client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost")
    with django_assert_max_num_queries(8):
        html = client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost").content.decode()
    assert html.count('<a href="/citoyens/papiers/">Papiers</a>') >= 8
