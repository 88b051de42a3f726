"""The pictures of the map come through us."""

import pytest
from django.core.cache import cache

from tests.outside import PIXEL, outside

__all__ = ["outside"]


@pytest.fixture(autouse=True)
def forgetful():
    cache.clear()


def test_there_is_no_map_until_a_town_names_its_tiles(client, db, settings):
    settings.TILES_URL = ""
    assert client.get("/tuiles/1/0/0.png").status_code == 404


def test_a_picture_is_fetched_once_and_kept_by_browsers(client, db, outside):
    for _turn in range(2):
        response = client.get("/tuiles/1/0/1.png")
        assert (response.status_code, response.content, response["Content-Type"]) == (200, PIXEL, "image/png")
        assert "public" in response["Cache-Control"]
    assert outside.asked == ["/1/0/1.png"]


@pytest.mark.parametrize("path", ["1/2/0", "1/0/2", "20/0/0", "0/0/1"])
def test_a_place_that_is_on_no_map_is_not_asked_for(client, db, outside, path):
    assert client.get(f"/tuiles/{path}.png").status_code == 404
    assert not outside.asked


def test_what_is_no_picture_is_not_passed_on(client, db, outside):
    outside.mood = "broken"
    response = client.get("/tuiles/1/0/0.png")
    assert (response.status_code, response.content) == (502, b"")
