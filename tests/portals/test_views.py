import pytest
from django.test import Client
from django.urls import reverse

from portals import themes


@pytest.fixture
def browser() -> Client:
    return Client()


def test_a_theme_is_kept_for_ever(browser):
    response = browser.get(reverse("portal_theme", args=[themes.DEFAULT_KEY]))
    assert response.headers["Content-Type"].startswith("text/css")
    assert "immutable" in response.headers["Cache-Control"]
    assert "Set-Cookie" not in response.headers


def test_an_old_name_of_a_theme_is_answered_but_not_kept(browser):
    old = themes.DEFAULT_KEY[:-8] + "00000000"
    response = browser.get(reverse("portal_theme", args=[old]))
    assert response.status_code == 200
    assert "immutable" not in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_a_theme_that_cannot_be_read_does_not_exist(browser):
    assert browser.get(reverse("portal_theme", args=["ffdd00-132c30-00000000"])).status_code == 404
