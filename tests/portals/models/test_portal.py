import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from portals import themes
from portals.models import AskedPage
from tests.factories import AdministratorFactory
from tests.three_portals import close


def test_colours_that_cannot_be_read_are_refused_at_save_with_the_reason(town):
    town.citizens.palette, town.citizens.accent, town.citizens.ink = "custom", "#FFDD00", "#132c30"
    with pytest.raises(ValidationError) as refused:
        town.citizens.save()
    [reason, *_others] = refused.value.message_dict["palette"]
    assert "#ffdd00" in reason
    assert "4,5" in reason


def test_colours_of_ones_own_are_kept_when_they_can_be_read(town):
    town.citizens.palette, town.citizens.accent, town.citizens.ink = "custom", "#1A4F9C", "#10203A"
    town.citizens.save()
    assert town.citizens.theme_key == themes.key_of("#1a4f9c", "#10203a")


def test_both_colours_of_ones_own_are_asked(town):
    town.citizens.palette, town.citizens.accent = "custom", "#1a4f9c"
    with pytest.raises(ValidationError) as refused:
        town.citizens.save()
    assert set(refused.value.message_dict) == {"ink"}


def test_the_editor_is_shown_why_colours_are_refused(client, town):
    client.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    url = reverse("wagtailadmin_pages:edit", args=[town.citizens.pk])
    form = client.get(url, SERVER_NAME="localhost").context["form"]
    data = {
        name: value
        for name, value in form.initial.items()
        if isinstance(value, str | int) and name in form.fields
    }
    for formset in form.formsets.values():
        data |= {f"{formset.prefix}-TOTAL_FORMS": 0, f"{formset.prefix}-INITIAL_FORMS": 0}
    data |= {
        "body-count": 0,
        "palette": "custom",
        "accent": "#ffdd00",
        "ink": "#132c30",
        "action-publish": "1",
    }
    html = client.post(url, data, SERVER_NAME="localhost").content.decode()
    assert "contraste de 1,3 pour 1" in html


def test_what_is_kept_is_not_trusted_to_be_readable(town):
    town.citizens.palette, town.citizens.accent, town.citizens.ink = "custom", "#ffdd00", "#132c30"
    assert town.citizens.theme_key == themes.DEFAULT_KEY


def test_the_most_asked_are_shown_in_order_and_only_if_open(client, town):
    town.citizens.asked_pages.add(AskedPage(page=town.guide, title="Les actes", sort_order=1))
    town.citizens.asked_pages.add(AskedPage(page=town.papers, sort_order=0))
    town.citizens.save_revision().publish()
    response = client.get("/citoyens/", SERVER_NAME="localhost")
    assert [card.title for card in response.context["asked"]] == ["Papiers", "Les actes"]
    close(town.guide)
    response = client.get("/citoyens/", SERVER_NAME="localhost")
    assert [card.title for card in response.context["asked"]] == ["Papiers"]


def test_the_name_of_the_portal_is_its_title(town):
    assert town.citizens.name == "Portail citoyen"


def test_the_editor_sees_the_preview_in_a_frame_of_the_admin(client, town):
    client.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[town.home.pk])
    data = {
        "title": "Ville de Valmont",
        "slug": "accueil",
        "introduction": "Bienvenue à tous.",
        "body-count": 0,
    }
    data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
    client.post(url, data, SERVER_NAME="localhost")
    response = client.get(url, SERVER_NAME="localhost")
    assert "Bienvenue à tous." in response.content.decode()
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]


def test_a_preview_takes_the_identity_being_edited(town):
    town.families.title = "Vos enfants"
    response = town.families.make_preview_request()
    html = response.render().content.decode() if hasattr(response, "render") else response.content.decode()
    assert "Vos enfants" in html
    assert town.families.theme_key in html
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
