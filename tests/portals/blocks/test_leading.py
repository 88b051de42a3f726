"""What leads elsewhere: guides, themes, forms, news, events, boxes; and what happens when it is gone."""

import datetime
import json

import pytest
from django.utils import timezone

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import Draft
from portals.blocks.page_key import PageKeyBlock
from portals.models import (
    EventIndexPage,
    EventPage,
    GuidePage,
    NewsIndexPage,
    NewsPage,
    ProcedureLinkPage,
    ProcedurePage,
    SectionPage,
)
from tests.three_portals import close

NAME = field("text", "nom", "Votre nom")
FORM = {"title": "Demandez ici"}


@pytest.fixture
def procedure(town):
    return town.papers.add_child(
        instance=ProcedurePage(title="Demander un acte", slug="acte", definition=[step("Vous", NAME)])
    )


@pytest.fixture
def other(town):
    guide = town.papers.add_child(
        instance=GuidePage(title="La carte", slug="carte", summary="Pour voyager.", who="Tous")
    )
    guide.body = json.dumps(
        [{"type": "heading", "value": "Où aller"}, {"type": "text", "value": "<p>À la mairie.</p>"}]
    )
    guide.save_revision().publish()
    return guide


def test_a_form_begins_in_the_page_and_goes_on_at_its_own_address(client, shown, procedure):
    html = shown(("form", {**FORM, "procedure": procedure.pk}))
    assert "Demandez ici" in html
    assert "Votre nom" in html
    assert f'action="{procedure.start_url()}"' in html
    version = html.split('name="version" value="')[1].split('"')[0]
    key = procedure.compile().steps[0].fields[0].id
    answered = client.post(
        procedure.start_url(), {key: "Ana", "version": version, "go": "next"}, SERVER_NAME="localhost"
    )
    assert answered.headers["Location"].startswith("/citoyens/papiers/acte/demande/")
    assert Draft.objects.get().answers == {key: "Ana"}


def test_a_form_shown_by_a_link_goes_on_below_the_link(shown, procedure, town):
    section = town.citizens.add_child(instance=SectionPage(title="École", slug="ecole"))
    link = section.add_child(instance=ProcedureLinkPage(title="Un acte", slug="acte", target=procedure))
    assert 'action="/citoyens/ecole/acte/demande/"' in shown(("form", {**FORM, "procedure": link.pk}))


def test_a_closed_form_says_so_in_the_page(shown, procedure):
    procedure.closes_at = timezone.now() - datetime.timedelta(days=1)
    procedure.save_revision().publish()
    html = shown(("form", {**FORM, "procedure": procedure.pk}))
    assert "Cette démarche est fermée" in html
    assert 'name="version"' not in html


def test_a_form_that_is_not_ready_says_so_in_the_page(shown, town):
    procedure = town.papers.add_child(instance=ProcedurePage(title="Vide", slug="vide"))
    assert "Ce formulaire n’est pas encore prêt" in shown(("form", {**FORM, "procedure": procedure.pk}))


@pytest.mark.parametrize("kind", ["form", "guide", "guide whole", "theme", "pages"])
def test_what_was_deleted_unpublished_or_closed_leaves_the_page_whole(shown, procedure, other, town, kind):
    page = {"form": procedure, "theme": town.papers}.get(kind, other)
    value = {
        "form": {**FORM, "procedure": page.pk},
        "guide": {"guide": page.pk, "how": "teaser"},
        "guide whole": {"guide": page.pk, "how": "whole"},
        "theme": {"title": "", "section": page.pk},
        "pages": {"title": "", "pages": [page.pk]},
    }[kind]
    block = (kind.split()[0], value)
    about = {"form": "Demandez ici", "theme": "Demander un acte"}.get(kind, "La carte")
    assert about in main_of(shown(block))
    if kind != "theme":
        restriction = close(page)
        assert about not in main_of(shown(block))
        restriction.delete()
        page.unpublish()
        assert about not in main_of(shown(block))
    page.delete() if kind != "theme" else procedure.delete()
    assert about not in main_of(shown(block))


def main_of(html):
    """Return what the blocks show: the page without what to read next."""
    body = html[html.index("<main") : html.index("</main>")]
    return body.split('class="related')[0]


def test_a_guide_is_teased_or_read_whole(shown, other):
    teased = main_of(shown(("guide", {"guide": other.pk, "how": "teaser"})))
    assert "Pour voyager." in teased
    assert "À la mairie." not in teased
    whole = main_of(shown(("guide", {"guide": other.pk, "how": "whole"})))
    assert "<h3>Où aller</h3>" in whole
    assert "À la mairie." in whole


def test_a_guide_that_shows_itself_does_not_go_round_for_ever(shown, town):
    assert "Comprendre les actes" in shown(("guide", {"guide": town.guide.pk, "how": "whole"}))


def test_a_theme_lists_its_procedures_in_order(shown, procedure, town):
    deeper = town.papers.add_child(instance=SectionPage(title="Cartes", slug="cartes"))
    deeper.add_child(
        instance=ProcedurePage(title="Refaire sa carte", slug="refaire", definition=[step("Vous", NAME)])
    )
    html = main_of(shown(("theme", {"title": "", "section": town.papers.pk})))
    assert html.index("<h2>Papiers</h2>") < html.index("Demander un acte") < html.index("Refaire sa carte")


def test_the_news_and_the_events_of_the_portal(shown, town):
    news = town.citizens.add_child(instance=NewsIndexPage(title="Actualités", slug="actualites"))
    news.add_child(instance=NewsPage(title="Rue fermée", date=datetime.date(2026, 11, 2)))
    agenda = town.citizens.add_child(instance=EventIndexPage(title="Agenda", slug="agenda"))
    agenda.add_child(instance=EventPage(title="Concert", starts_on=timezone.localdate(), place="Parc"))
    html = main_of(
        shown(("news", {"title": "À savoir", "count": 3}), ("events", {"title": "À voir", "count": 3}))
    )
    assert all(
        text in html for text in ("À savoir", "Rue fermée", "2 novembre 2026", "À voir", "Concert", "Parc")
    )


def test_no_news_and_no_events_show_no_heading(shown):
    html = shown(("news", {"title": "À savoir", "count": 3}), ("events", {"title": "À voir", "count": 3}))
    assert "À savoir" not in html
    assert "À voir" not in html


def test_the_search_and_the_tracking_of_the_portal(shown):
    html = main_of(shown(("search_box", {"title": "Cherchez"}), ("tracking_box", None)))
    assert 'action="/citoyens/recherche/"' in html
    assert "Cherchez" in html
    assert 'href="/citoyens/suivi/"' in html


def test_a_chosen_page_is_kept_as_its_key_and_told_to_wagtail(town):
    block = PageKeyBlock()
    assert block.normalize(town.guide) == town.guide.pk
    assert list(block.extract_references(town.guide.pk)) == [(block.model_class, str(town.guide.pk), "", "")]
    assert block.get_form_state(town.guide.pk)["adminTitle"] == "Comprendre les actes"
    assert block.clean(town.guide.pk) == town.guide.pk
    assert block.get_form_state(0) is None
