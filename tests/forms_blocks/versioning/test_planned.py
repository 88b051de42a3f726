"""A publication that is planned locks its page: the screens say it, and one button undoes it."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from portals.accounts import roles
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory, UserFactory
from tests.forms_blocks.versioning.test_scheduled import scheduled
from tests.forms_blocks.versioning.written import published

pytestmark = pytest.mark.django_db
BUTTON = re.compile(r'action="([^"]+/unschedule/)"')
WHEN = re.compile(r"seront mis en ligne le \w+ \d+ \w+ \d{4}, \d+ h \d\d")


@pytest.fixture
def editor(client):
    client.force_login(AdministratorFactory(email="admin@exemple.fr"))
    return client


@pytest.fixture
def page(editor):
    return scheduled(editor, published())


def screen(browser, page, name="versioning_versions"):
    return unescape(browser.get(reverse(name, args=[page.pk])).content.decode())


def test_the_editor_says_when_the_page_goes_online_and_how_to_write_it_again(editor, page):
    shown = screen(editor, page, "wagtailadmin_pages:edit")
    assert WHEN.search(shown)
    assert "Pour continuer à écrire, annulez la publication prévue : ce qui est écrit est gardé." in shown


def test_who_does_not_publish_is_told_whom_to_ask(page):
    roles.ensure_roles()
    writer = UserFactory()
    writer.groups.add(roles.editors_of(page.get_parent(), "Rédaction", publishes=False))
    browser = Client()
    browser.force_login(writer, backend="django.contrib.auth.backends.ModelBackend")
    assert "demandez à une personne qui publie" in screen(browser, page, "wagtailadmin_pages:edit")
    assert not BUTTON.search(screen(browser, page))


def test_one_press_unlocks_the_page_and_keeps_what_is_written(editor, page):
    shown = screen(editor, page)
    assert "Publication prévue le" in shown and "la question était « Votre nom »" in shown
    done = editor.post(BUTTON.search(shown)[1], follow=True)
    assert done.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "La publication prévue est annulée. Ce qui est écrit reste en brouillon" in done.content.decode()
    now = ProcedurePage.objects.get(pk=page.pk)
    assert now.get_lock() is None
    assert now.get_latest_revision_as_object().as_it_is().steps[0].fields[0].label == "Votre nom de famille"


@pytest.mark.parametrize("name", ["versioning_publish", "packages_put"])
def test_screens_that_write_the_page_lead_to_what_locks_it(editor, page, name):
    for method in (editor.get, editor.post):
        response = method(reverse(name, args=[page.pk]))
        assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert not ProcedurePage.objects.get(pk=page.pk).revisions.filter(pk__gt=page.latest_revision_id).exists()


def test_a_stranger_learns_nothing_of_the_lock(page):
    browser = Client()
    browser.force_login(UserFactory(), backend="django.contrib.auth.backends.ModelBackend")
    for name in ("versioning_publish", "packages_put"):
        response = browser.get(reverse(name, args=[page.pk]))
        assert response.status_code == 302 and "edit" not in response.url
