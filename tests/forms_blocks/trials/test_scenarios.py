"""What was tried is kept as a test of the form, and says at publication what broke."""

import pytest
from django.urls import reverse

from forms_blocks.blocks.writing import chosen, field, key, prefill, step
from forms_blocks.submissions.models import Submission
from forms_blocks.trials.models import Scenario, Trial
from forms_blocks.trials.scenarios import broken_of, checked
from tests.desk import page as markup
from tests.forms_blocks.edit_form import edit_data
from tests.town import procedure
from tests.trying import Editor

pytestmark = pytest.mark.django_db
PLACE = field("choice", "lieu", "Où ?", choices=["Rue", "Jardin"])
NAME = field("text", "nom", "Nom", prefill=prefill("profile", "nom"))
BROKEN = "L’étape 2, « Jardin », n’est plus montrée."


def garden(*texts: str):
    return step("Jardin", field("number", "surface", "Surface"), shown_if=chosen("lieu", *texts))


@pytest.fixture
def offered():
    return procedure(step("Vous", NAME, PLACE), garden("Jardin"))


@pytest.fixture
def editor():
    return Editor()


def keeps(editor, page, **answers) -> Scenario:
    editor.tries(page, "marie").answers(**({"nom": "Durand", "lieu": "Jardin"} | answers))
    press_keep(editor)
    return Scenario.objects.latest("pk")


def press_keep(editor, trial=None) -> None:
    url = reverse("trial_keep", args=[(trial or Trial.objects.first()).pk])
    editor._arrive(editor.browser.post(url, follow=True), url)


def breaks(page):
    page.definition = [step("Vous", NAME, PLACE), garden("Rue")]
    page.save_revision()
    return page


def test_one_button_keeps_a_filling_half_way_with_a_name_that_says_it(editor, offered):
    scenario = keeps(editor, offered)
    assert scenario.name == "Où : Jardin"
    assert scenario.scene.person["nom"] == "Durand"
    assert scenario.expected["said"][0]["message"]
    assert editor.sees("Où : Jardin", "Conforme")


def test_a_filling_that_was_sent_is_kept_too_and_outlives_the_wiping(editor, offered):
    editor.tries(offered).answers(nom="Durand", lieu="Rue").sends()
    press_keep(editor)
    offered.save_revision().publish()
    assert not Submission.objects.exists()
    assert not checked(offered)[0].differences
    assert not Scenario.objects.get().expected["said"]


def test_the_same_filling_kept_twice_is_one_scenario(editor, offered):
    keeps(editor, offered)
    press_keep(editor)
    assert Scenario.objects.count() == 1
    assert editor.sees("déjà gardé")


def test_an_empty_filling_is_not_kept(editor, offered):
    editor.tries(offered)
    press_keep(editor)
    assert not Scenario.objects.exists()
    assert editor.sees("rien à garder")


def test_nobody_keeps_by_a_link_nor_without_the_right(editor, offered):
    editor.tries(offered)
    url = reverse("trial_keep", args=[Trial.objects.get().pk])
    assert editor.browser.get(url).status_code == 405
    assert Editor(user_without_rights()).browser.post(url).status_code in (302, 404)
    assert not Scenario.objects.exists()


def user_without_rights():
    from tests.factories import GroupFactory, agent_of

    return agent_of(GroupFactory())


def test_the_screen_says_in_plain_words_what_broke(editor, offered):
    keeps(editor, offered)
    breaks(offered)
    assert editor.home(offered).sees(BROKEN, "1 scénario sur 1 ne donne plus le même résultat")
    edit = editor.opens(reverse("wagtailadmin_pages:edit", args=[offered.pk]))
    assert edit.sees("1 scénario sur 1 ne donne plus le même résultat")


def test_the_new_result_is_accepted_renamed_and_deleted(editor, offered):
    scenario = keeps(editor, offered)
    breaks(offered)
    editor.does(offered, "accept", scenario=scenario.pk)
    assert editor.sees("attend désormais ce résultat")
    assert not broken_of(offered)
    editor.does(offered, "rename", scenario=scenario.pk, name="  Avec   jardin ")
    assert Scenario.objects.get().name == "Avec jardin"
    editor.does(offered, "rename", scenario=scenario.pk, name=" ")
    assert Scenario.objects.get().name == "Avec jardin"
    editor.does(offered, "delete", scenario=scenario.pk)
    editor.does(offered, "delete", scenario=scenario.pk)
    assert editor.sees("Ce scénario n’existe plus")
    assert not Scenario.objects.exists()


def test_the_scenario_of_another_form_is_out_of_reach(editor, offered):
    scenario = keeps(editor, offered)
    other = procedure(slug="autre")
    for act in ("accept", "rename", "delete"):
        editor.does(other, act, scenario=scenario.pk, name="Volé")
    scenario.refresh_from_db()
    assert scenario.name == "Où : Jardin"


def publishes(editor, page):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = {**edit_data(page), "action-publish": "1"}
    return editor._arrive(editor.browser.post(url, data, follow=True), url)


def test_publishing_says_what_broke_and_publishes_all_the_same(editor, offered):
    keeps(editor, offered)
    breaks(offered)
    assert publishes(editor, offered).sees(BROKEN)
    assert type(offered).objects.get(pk=offered.pk).has_unpublished_changes
    stamp = editor.response.context["stamp"]
    editor.browser.post(editor.url, {"stamp": stamp})
    live = type(offered).objects.get(pk=offered.pk)
    assert not live.has_unpublished_changes
    assert [one.differences for one in broken_of(live)] == [[BROKEN]]


def test_publishing_with_the_new_result_ticked_expects_it_from_then_on(editor, offered):
    scenario = keeps(editor, offered)
    breaks(offered)
    publishes(editor, offered)
    data = {"stamp": editor.response.context["stamp"], "scenario": [scenario.pk, "autre"]}
    editor.browser.post(editor.url, data)
    assert not broken_of(type(offered).objects.get(pk=offered.pk))


def test_the_first_publication_says_it_as_well(editor):
    page = procedure(step("Vous", NAME, PLACE), garden("Jardin"), live=False)
    keeps(editor, page)
    breaks(page)
    publishes(editor, page)
    assert editor.sees(BROKEN, "n’a jamais été publiée")
    assert not editor.sees("Le formulaire est le même")


def test_scenarios_that_hold_stop_nobody(editor, offered):
    keeps(editor, offered)
    offered.summary = "Une phrase de plus."
    publishes(editor, offered)
    assert not type(offered).objects.get(pk=offered.pk).has_unpublished_changes


def test_coverage_and_proposals_are_shown_and_a_proposal_is_kept(editor, offered):
    editor.home(offered)
    assert editor.sees(
        "0 étape sur 2 est parcourue", "2 chemins que personne n’a essayés", "Scénarios à ajouter"
    )
    for proposed in editor.response.context["proposed"]:
        editor.does(offered, "propose", branch=proposed.key)
    assert Scenario.objects.count() == 2
    assert editor.sees("2 étapes sur 2 sont parcourues", "dont 2 sont essayés")
    assert not editor.sees("Scénarios à ajouter")
    editor.does(offered, "propose", branch="step.rien.0.yes")
    assert editor.sees("ne peut plus être composé")


def test_replaying_asks_one_query_however_many(editor, offered, django_assert_num_queries):
    for place in ("Jardin", "Rue"):
        keeps(editor, offered, lieu=place)
    with django_assert_num_queries(1):
        assert len(checked(offered)) == 2


def test_the_copy_of_a_page_has_the_scenarios_of_its_form(editor, offered):
    keeps(editor, offered)
    url = reverse("wagtailadmin_pages:copy", args=[offered.pk])
    data = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": offered.get_parent().pk}
    editor.browser.post(url, data)
    copied = type(offered).objects.get(slug="copie")
    assert [one.differences for one in checked(copied)] == [[]]
    assert copied.form_id != offered.form_id


def test_who_sends_the_page_to_review_is_told(editor, offered, rf):
    from forms_blocks.trials.publishing import warn_before_review

    keeps(editor, offered)
    breaks(offered)
    request = rf.post("/", {"action-submit": "1"})
    request._messages = Told()
    warn_before_review(request, offered)
    assert [str(said) for said in request._messages.said] == [f"« Où : Jardin » : {BROKEN}"]


class Told:
    """Keeps what is said, as Django's storage of messages does."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def add(self, level: int, message: str, extra_tags: str = "") -> None:
        self.said.append(message)


def test_the_answers_of_a_scenario_hold_no_file(editor):
    page = procedure(step("Pièce", field("file", "plan", "Plan"), NAME))
    editor.tries(page).answers(nom="Durand")
    press_keep(editor)
    assert key("plan") not in Scenario.objects.get().answers
    assert "Conforme" in markup(editor.response)
