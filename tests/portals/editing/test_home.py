"""The home of the admin shows each what they need, and leads to a new page in one click."""

from datetime import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.test import RequestFactory
from django.urls import reverse
from wagtail.admin.menu import admin_menu, help_menu, reports_menu, settings_menu

from portals.editing.menus import TECHNICAL_REPORTS
from portals.models import GuidePage, NewsIndexPage, SectionPage
from tests.desk import page as markup
from tests.desk import signed_in
from tests.factories import GroupFactory, agent_of

pytestmark = pytest.mark.django_db


def home(user):
    return markup(signed_in(user).get(reverse("wagtailadmin_home")))


def new(user, name):
    return signed_in(user).get(reverse("editing_new", args=[name]))


def test_an_editor_is_offered_what_they_may_write(town, writers):
    page = home(writers.editor)
    assert "Bonjour Sylvie" in page
    assert "Nouvelle page d’information" in page and "Nouvelle démarche" in page
    assert "Nouvelle actualité" not in page


def test_where_there_is_one_place_one_click_opens_the_form(town, writers):
    response = new(writers.editor, "page-information")
    assert response.url == reverse("wagtailadmin_pages:add", args=["portals", "guidepage", town.papers.pk])


def test_where_there_are_several_the_place_is_asked_portal_by_portal(town, writers):
    for portal in (town.citizens, town.families):
        portal.add_child(instance=NewsIndexPage(title="Actualités"))
    page = markup(new(writers.communication, "actualite"))
    assert "Sous quelle page ?" in page and "Portail citoyen" in page and "Portail des familles" in page


def test_a_section_says_under_which_other_it_stands(town, writers):
    town.papers.add_child(instance=SectionPage(title="Étrangers"))
    assert "<small>Papiers</small>" in markup(new(writers.editor, "page-information"))


def test_nothing_is_made_where_one_may_not_or_of_an_unknown_kind(town, writers):
    assert new(writers.editor, "actualite").status_code == 302
    assert new(writers.editor, "fusee").status_code == 404


def test_my_pages_say_in_which_state_they_are(town, writers):
    for title, act in (("En ligne", "publish"), ("Non publiée", "draft"), ("Brouillon", "none")):
        page = town.papers.add_child(instance=GuidePage(title=title, live=False))
        revision = page.save_revision(user=writers.communication, log_action=True)
        if act != "none":
            revision.publish()
        if act == "draft":
            page.refresh_from_db()
            page.summary = "Autre"
            page.save_revision(user=writers.communication, log_action=True)
    page = home(writers.communication)
    assert "En ligne, avec des modifications qui ne le sont pas" in page
    assert "home-state--done" in page and ">Brouillon<" in page


def test_a_scheduled_page_says_when_and_goes_online_then(town, writers):
    with time_machine.travel("2026-11-24 09:00:00+01:00", tick=False) as clock:
        page = town.papers.add_child(instance=GuidePage(title="Vœux du maire", live=False))
        page.go_live_at = datetime.fromisoformat("2026-12-01T08:30:00+01:00")
        page.save_revision(user=writers.communication, log_action=True).publish()
        assert "Mise en ligne prévue mardi 1 décembre 2026, 8 h 30" in home(writers.communication)
        clock.move_to("2026-12-01 08:29:00+01:00")
        call_command("publish_scheduled")
        assert not GuidePage.objects.get(pk=page.pk).live
        clock.move_to("2026-12-01 08:31:00+01:00")
        call_command("publish_scheduled")
        assert GuidePage.objects.get(pk=page.pk).live


def test_an_agent_who_writes_no_page_sees_nothing_about_pages(town, writers):
    page = home(agent_of(GroupFactory()))
    assert "Mes pages" not in page and "Que souhaitez-vous écrire" not in page


def names(menu, user):
    request = RequestFactory().get("/admin/")
    request.user = user
    return {item.name for item in menu.menu_items_for_request(request)}


def test_the_menus_hold_what_each_role_needs(town, writers):
    editor, communication, administrator = writers.editor, writers.communication, writers.administrator
    assert names(admin_menu, editor) == {"explorer", "images", "documents", "reports", "help"}
    assert names(settings_menu, editor) == set()
    assert names(help_menu, editor) == {"keyboard-shortcuts-trigger"}
    for person in (editor, communication, administrator):
        shown = names(reports_menu, person)
        assert {"due", "broken"} <= shown and not shown & TECHNICAL_REPORTS
        assert ("site-history" in shown) is (person is administrator)
