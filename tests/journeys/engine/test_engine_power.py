"""Groups, computed values, first answers and exit checks, as a citizen meets them."""

import re

import pytest
import time_machine

from forms_blocks.blocks.writing import chosen, field, group, key, prefill, step
from forms_blocks.submissions.models import Submission
from forms_blocks.submissions.receive import Refused, Sender, receive
from forms_blocks.submissions.versions import current_version
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db
ROW = re.compile(rf'name="{key("responsables")}-rows" value="([^"]+)"')


def enrolment():
    return procedure(
        step(
            "Responsables",
            group(
                "responsables",
                "Responsable",
                field("text", "nom_resp", "Nom"),
                field("choice", "lien", "Lien", choices=["Parent", "Tuteur"]),
                field("text", "jugement", "Numéro du jugement", shown_if=chosen("lien", "Tuteur")),
                min=1,
                max=2,
                add_label="Ajouter un responsable",
            ),
        ),
        step("Vous", field("email", "courriel", "Votre adresse e-mail", required=False)),
        title="Inscrire un enfant",
        slug="ecole",
    )


def rows(citizen: Citizen) -> list[str]:
    return ROW.findall(citizen.page)


def fills(citizen: Citizen, go: str = "next", **by_row: dict[str, str]) -> Citizen:
    """Fill in rows of the group: `r0={"nom_resp": …}` is the first one."""
    keys = rows(citizen)
    data = {f"{key('responsables')}-rows": keys}
    for name, values in by_row.items():
        row = keys[int(name[1:])]
        for identifier, value in values.items():
            given = key(identifier, value) if identifier == "lien" else value
            data[f"{key('responsables')}-{row}-{key(identifier)}"] = given
    return citizen.posts(go=go, **data)


PARENT = {"nom_resp": "Petit", "lien": "Parent"}


def test_a_second_row_is_added_and_both_are_sent():
    citizen = Citizen().begins(enrolment())
    assert citizen.sees("Responsable 1", "Ajouter un responsable")
    fills(citizen, go=f"add:{key('responsables')}", r0=PARENT)
    assert citizen.sees("Responsable 2", 'value="Petit"')
    assert not citizen.sees("à corriger")
    fills(citizen, r0=PARENT, r1={"nom_resp": "Durand", "lien": "Parent"})
    citizen.answers(courriel="").sends()
    kept = Submission.objects.get().answers[key("responsables")]
    assert [row[key("nom_resp")] for row in kept] == ["Petit", "Durand"]
    assert kept[0]["id"] != kept[1]["id"]


def test_a_row_is_removed_and_the_other_stays():
    citizen = fills(Citizen().begins(enrolment()), go=f"add:{key('responsables')}", r0=PARENT)
    first = rows(citizen)[0]
    fills(citizen, go=f"remove:{key('responsables')}:{first}", r0=PARENT, r1={"nom_resp": "Durand"})
    assert citizen.sees('value="Durand"')
    assert not citizen.sees('value="Petit"')
    assert not citizen.sees("Responsable 2")


def test_a_question_of_a_row_appears_in_that_row_alone():
    citizen = fills(Citizen().begins(enrolment()), go=f"add:{key('responsables')}", r0=PARENT)
    tutor = {"nom_resp": "Durand", "lien": "Tuteur"}
    fills(citizen, r0=PARENT, r1=tutor)
    assert citizen.page.count("Numéro du jugement") == 1
    fills(citizen, r0=PARENT, r1={**tutor, "jugement": "12/345"})
    citizen.answers(courriel="")
    assert citizen.sees("Responsable 2 · Numéro du jugement", "12/345")


def test_a_fault_in_a_row_is_told_beside_it_and_in_the_summary():
    citizen = fills(Citizen().begins(enrolment()), r0={"nom_resp": "", "lien": "Parent"})
    row = rows(citizen)[0]
    assert citizen.response.status_code == 422
    assert citizen.sees("1 point à corriger", f'href="#id_{key("responsables")}-{row}-{key("nom_resp")}"')


def test_a_blank_row_beyond_those_needed_is_no_fault():
    citizen = fills(Citizen().begins(enrolment()), go=f"add:{key('responsables')}", r0=PARENT)
    fills(citizen, r0=PARENT)
    assert citizen.sees("Votre adresse e-mail")


def test_more_rows_than_allowed_or_forged_ones_are_left_out():
    citizen = Citizen().begins(enrolment())
    forged = [*rows(citizen), "pas-une-clé", *(key("row", str(number)) for number in range(9))]
    citizen.posts(go="next", **{f"{key('responsables')}-rows": forged})
    assert len(rows(citizen)) == 2


def test_a_computed_value_follows_the_answers_and_is_kept():
    page = procedure(
        step(
            "Exemplaires",
            field("number", "nombre", "Nombre"),
            field("computed", "prix", "Prix", value="{{ champs.nombre|multiply:5 }} €", shown=True),
            field("text", "accord", "Accord", shown_if="champs.nombre > 3"),
        )
    )
    citizen = Citizen().begins(page).posts(go="live", **{key("nombre"): "4"})
    assert citizen.sees("20 €", "Accord")
    Citizen().begins(page).answers(nombre="2").sends()
    assert Submission.objects.get().answers[key("prix")] == "10 €"


def test_a_step_is_not_left_while_its_check_does_not_hold():
    page = procedure(
        step(
            "Vous",
            field("text", "commune", "Votre commune"),
            checks=[('champs.commune == "Metz"', "Ce service est réservé à Metz.")],
        )
    )
    citizen = Citizen().begins(page).answers(commune="Nancy")
    assert citizen.response.status_code == 422
    assert citizen.sees("Ce service est réservé à Metz.", 'value="Nancy"')
    citizen.answers(commune="metz")
    assert citizen.sees("Vérifiez avant d’envoyer")


def test_the_one_door_judges_exit_checks_too():
    page = procedure(
        step("Vous", field("text", "commune", "Commune"), checks=[('champs.commune == "Metz"', "Réservé.")])
    )
    with pytest.raises(Refused) as refused:
        receive(
            version=current_version(page), answers={key("commune"): "Nancy"}, sender=Sender(), channel="web"
        )
    assert [problem.message for problem in refused.value.problems] == ["Réservé."]


@time_machine.travel("2026-11-24T10:00:00+01:00", tick=False)
def test_dates_are_checked_in_working_days():
    page = procedure(
        step(
            "Quand",
            field("date", "debut", "Début"),
            checks=[("champs.debut >= today|add_working_days:5", "Cinq jours ouvrés à l’avance.")],
        )
    )
    assert Citizen().begins(page).answers(debut="2026-11-30").sees("Cinq jours ouvrés à l’avance.")
    assert Citizen().begins(page).answers(debut="2026-12-01").sees("Vérifiez avant d’envoyer")


def prefilled(lock: str = "no"):
    return procedure(
        step("Vous", field("text", "nom", "Votre nom", prefill=prefill("profile", "nom", lock))),
        slug=f"p-{lock}",
    )


def test_the_account_fills_in_what_it_knows():
    citizen = Citizen(UserFactory(last_name="Fontaine")).begins(prefilled())
    assert citizen.sees('value="Fontaine"')
    citizen.answers(nom="Fontaine-Petit").sends()
    assert Submission.objects.get().answers == {key("nom"): "Fontaine-Petit"}


def test_a_locked_answer_cannot_be_forged():
    citizen = Citizen(UserFactory(last_name="Fontaine")).begins(prefilled("always"))
    assert citizen.sees("disabled")
    citizen.answers(nom="Voleur").sends()
    assert Submission.objects.get().answers == {key("nom"): "Fontaine"}


def test_an_answer_locked_unless_empty_is_asked_when_nothing_is_known():
    page = prefilled("filled")
    Citizen(UserFactory(last_name="Fontaine")).begins(page).answers(nom="Voleur").sends()
    Citizen().begins(page).answers(nom="Petit").sends()
    names = sorted(request.answers[key("nom")] for request in Submission.objects.all())
    assert names == ["Fontaine", "Petit"]


def test_the_address_of_the_form_fills_in_a_later_step():
    page = procedure(
        step("Un", field("text", "un", "Un")),
        step("Deux", field("text", "salle", "Salle", prefill=prefill("query", "salle"))),
    )
    citizen = Citizen().opens(page.start_url() + "?salle=Saint-Pierre")
    citizen.answers(un="x")
    assert citizen.sees('value="Saint-Pierre"')


def test_another_answer_and_the_last_request_fill_in():
    user = UserFactory()
    page = procedure(
        step(
            "Vous",
            field("text", "nom", "Nom", prefill=prefill("previous", "nom")),
        ),
        step("Facture", field("text", "a_facturer", "À facturer à", prefill=prefill("field", "nom"))),
    )
    citizen = Citizen(user).begins(page).answers(nom="Petit")
    assert citizen.sees('value="Petit"')
    citizen.answers(a_facturer="Petit").sends()
    assert Citizen(user).begins(page).sees('value="Petit"')


def test_a_group_that_an_answer_makes_appear_comes_with_its_first_row():
    page = procedure(
        step(
            "Fratrie",
            field("yes_no", "fratrie", "Un frère ou une sœur ?"),
            group("enfants", "Enfants", field("text", "prenom", "Prénom"), shown_if="champs.fratrie", min=1),
        )
    )
    citizen = Citizen().begins(page).answers(fratrie="true")
    assert citizen.sees("Enfants 1", "Prénom")
    assert not citizen.sees("à corriger")
