"""Only the functional administrator writes expressions; everybody else keeps those that are there."""

import pytest
from django.urls import reverse

from forms_blocks.blocks.authors import strangers
from forms_blocks.blocks.renaming import names_of
from forms_blocks.blocks.writing import chosen, field, key, prefill, step
from portals.accounts import roles
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory, UserFactory
from tests.forms_blocks.edit_form import edit_data
from tests.town import procedure, section

ADULT = 'champs.age == "oui"'
OTHER = 'champs.age == "non"'
SAID = "Seul l’administrateur fonctionnel écrit les expressions"
EVERYWHERE = {
    "a question": lambda text: step("Une", AGE, field("text", "suite", "Suite", shown_if=text)),
    "a step": lambda text: step("Deux", field("text", "suite", "Suite"), shown_if=text),
    "a check": lambda text: step("Une", AGE, checks=[(text, "Il faut être majeur.")]),
    "an answer": lambda text: step(
        "Une", AGE, field("choice", "c", "C", choices=["A", "B"], choice_rules={"A": text})
    ),
    "a row": lambda text: step("Une", AGE, rows(field("text", "dedans", "Dedans", shown_if=text))),
    "a computed value": lambda text: step(
        "Une", AGE, field("computed", "p", "P", value=f"{{% if {text} %}}1{{% endif %}}")
    ),
    "a first answer": lambda text: step(
        "Une", AGE, field("text", "s", "S", prefill=prefill("expression", f"{{% if {text} %}}1{{% endif %}}"))
    ),
}
AGE = field("choice", "age", "Majeur ?", choices=["oui", "non"])


def rows(*fields):
    return field("group", "enfants", "Enfants", fields=list(fields))


def found_in(stream, *former):
    return list(strangers(stream, former, names_of(stream)))


@pytest.mark.parametrize("where", EVERYWHERE)
def test_an_expression_is_known_wherever_it_stands_and_a_changed_one_is_not(where):
    former, changed = ([step("Zéro", AGE), EVERYWHERE[where](text)] for text in (ADULT, OTHER))
    assert found_in(former, former) == []
    (fault,) = found_in(changed, former)
    assert fault.at[0] == changed[1]["id"]
    assert len(found_in(changed)) == 1


def test_a_rule_of_menus_is_nobodys_secret():
    ruled = step("Une", AGE, field("text", "suite", "Suite", shown_if=chosen("age", "oui")))
    assert found_in([ruled]) == []


def test_an_expression_that_followed_a_new_name_is_the_same():
    former = [EVERYWHERE["a question"](ADULT)]
    renamed = [EVERYWHERE["a question"]('champs.majeur == "oui"')]
    renamed[0]["value"]["fields"][0] = {**AGE, "value": {**AGE["value"], "identifier": "majeur"}}
    assert found_in(renamed, former) == []
    assert len(found_in([EVERYWHERE["a question"]('champs.majeur == "oui"')], former)) == 1


@pytest.fixture
def editor(client):
    group = roles.editors_of(section(), "Voirie", publishes=True)
    client.force_login(_member(group))
    return client


def _member(group):
    user = UserFactory()
    user.groups.add(group)
    return user


def page_with(text=ADULT):
    return procedure(EVERYWHERE["a question"](text))


def posts(browser, page, text, **more):
    page = ProcedurePage.objects.get(pk=page.pk)
    page.definition = [EVERYWHERE["a question"](text)]
    return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {**edit_data(page), **more})


def written(page):
    latest = ProcedurePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return latest.raw_definition()[0]["value"]["fields"][1]["value"]["condition"]["expression"]


@pytest.mark.django_db
@pytest.mark.parametrize("act", [{}, {"action-publish": "action-publish"}], ids=["save", "publish"])
def test_a_forged_expression_is_refused_at_its_place_and_nothing_changes(editor, act):
    page = page_with()
    response = posts(editor, page, OTHER, **act)
    assert response.status_code == 200
    (error,) = response.context["form"].errors.as_data()["definition"]
    fields = error.as_json_data()["blockErrors"][0]["blockErrors"]["fields"]["blockErrors"]
    assert SAID in fields[1]["blockErrors"]["condition"]["messages"][0]
    assert written(page) == ADULT
    assert page.form.versions.count() <= 1


@pytest.mark.django_db
def test_an_expression_that_is_there_stays_while_others_are_edited(editor):
    page = page_with()
    assert posts(editor, page, ADULT, title="Un autre titre").status_code == 302
    assert posts(editor, page, ADULT.replace(" ", "  ")).status_code == 200


@pytest.mark.django_db
def test_autosave_refuses_it_too(editor):
    page = page_with()
    page.definition = [EVERYWHERE["a question"](OTHER)]
    answer = editor.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        edit_data(page),
        headers={"accept": "application/json"},
    )
    assert answer.json()["success"] is False
    assert written(page) == ADULT


@pytest.mark.django_db
def test_a_new_page_holds_none(editor):
    page = ProcedurePage(title="Neuve", slug="neuve", service="Voirie")
    page.definition = [EVERYWHERE["a question"](ADULT)]
    add = reverse("wagtailadmin_pages:add", args=["portals", "procedurepage", section().pk])
    errors = editor.post(add, edit_data(page)).context["form"].errors.as_data()["definition"]
    assert SAID in str(errors[0].as_json_data())
    assert not ProcedurePage.objects.filter(slug="neuve").exists()


@pytest.mark.django_db
def test_a_question_is_renamed_by_anybody_and_the_expression_follows(editor):
    page = page_with()
    page = ProcedurePage.objects.get(pk=page.pk)
    data = edit_data(page)
    data["definition-0-value-fields-0-value-identifier"] = "majeur"
    assert editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data).status_code == 302
    assert written(page) == 'champs.majeur == "oui"'


@pytest.mark.django_db
def test_one_may_go_back_to_a_version_whose_expression_is_gone_since(editor):
    page = page_with(OTHER)
    older = page.save_revision()
    page.definition = [step("Une", AGE)]
    page.save_revision()
    assert posts(editor, page, OTHER).status_code == 200
    assert posts(editor, page, OTHER, revision=str(older.pk)).status_code == 302
    assert posts(editor, page, ADULT, revision=str(older.pk)).status_code == 200
    assert posts(editor, page, ADULT, revision="n’importe quoi").status_code == 200


@pytest.mark.django_db
def test_the_functional_administrator_writes_what_they_like(client):
    page = page_with()
    user = UserFactory()
    roles.ensure_roles()
    user.groups.add(roles.administrators())
    client.force_login(user)
    assert posts(client, page, OTHER).status_code == 302
    assert written(page) == OTHER


@pytest.mark.django_db
def test_an_expression_on_screen_follows_a_question_that_is_renamed(client):
    client.force_login(AdministratorFactory())
    page = ProcedurePage(title="Neuve", slug="neuve")
    page.definition = [EVERYWHERE["a question"](ADULT)]
    data = edit_data(page)
    data["definition-0-value-fields-0-value-identifier"] = "majeur"
    data["names"] = f'{{"{key("age")}": "age"}}'
    answer = client.post(reverse("builder_points"), data).json()
    (first,) = answer["written"]
    assert first == {
        "at": [key("step", "Une"), "fields", key("suite"), "condition"],
        "former": ADULT,
        "source": 'champs.majeur == "oui"',
    }
    assert answer["names"][key("age")] == "majeur"
    for nonsense in ("", "[1]", "{", "null", '{"a": 1}', "[" * 50_000):
        assert client.post(reverse("builder_points"), {**data, "names": nonsense}).json()["written"] == []
