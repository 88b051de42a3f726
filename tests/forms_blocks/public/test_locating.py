"""A place that is only written: the server finds its point, shows it, and never stands in the way."""

import re
from datetime import date

import pytest
from django.core.cache import cache
from django.utils.datastructures import MultiValueDict

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.public import address_service
from forms_blocks.public.locating import located
from forms_blocks.runtime.filling import course_before
from forms_blocks.runtime.kept import Kept, Posted
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World
from forms_blocks.submissions.models import Draft
from portals.models import ProcedurePage
from tests.citizen import Citizen
from tests.outside import FakeOutside, outside
from tests.town import procedure

__all__ = ["outside"]
pytestmark = pytest.mark.django_db

WORDS, POINT = f"{key('lieu')}_0", f"{key('lieu')}_1"
RECEIVERS = [
    field("text", "numero", "Numéro", required=False),
    field("text", "rue", "Rue", required=False),
    field("text", "code", "Code postal", required=False),
    field("text", "commune", "Commune", required=False),
]
FILLS = {"fill_number": "numero", "fill_street": "rue", "fill_postcode": "code", "fill_town": "commune"}
CLERCS = {"text": "3 rue des Clercs", "lat": "49.1182", "lon": "6.1742"}


@pytest.fixture(autouse=True)
def forgetful():
    cache.clear()


def begins(**settings) -> Citizen:
    """Return somebody new at the form."""
    made = ProcedurePage.objects.first()
    if made:
        return Citizen().begins(made)
    place = field("place", "lieu", "Lieu du problème", **FILLS, **settings)
    page = procedure(step("Où", place, *RECEIVERS), step("Suite", field("text", "suite", "La suite")))
    return Citizen().begins(page)


def shown(citizen: Citizen, name: str) -> str:
    """Return what stands in a control of the page."""
    tag = re.search(rf'<input [^>]*name="{re.escape(name)}"[^>]*>', citizen.page).group()
    value = re.search(r'value="([^"]*)"', tag)
    return value.group(1) if value else ""


def kept() -> dict:
    return Draft.objects.get().answers


def test_the_point_of_what_is_written_is_found_and_shown_before_going_on(outside: FakeOutside):
    citizen = begins().posts(**{WORDS: "3 rue des Clercs"})
    assert citizen.sees("Le point est près de 3 Rue des Clercs 57000 Metz.", "vérifiez qu’il est bien là")
    assert [shown(citizen, key(name)) for name in FILLS.values()] == ["3", "Rue des Clercs", "57000", "Metz"]
    assert kept()[key("lieu")] == CLERCS
    filled = {key(name): shown(citizen, key(name)) for name in FILLS.values()}
    citizen.posts(**{WORDS: "3 rue des Clercs", POINT: shown(citizen, POINT)}, **filled)
    assert citizen.sees("La suite")
    assert kept()[key("commune")] == "Metz"
    assert len(outside.asked) == 1


def test_what_somebody_typed_is_never_written_over(outside):
    citizen = begins().posts(**{WORDS: "3 rue des Clercs", key("commune"): "Woippy"})
    assert shown(citizen, key("commune")) == "Woippy"
    assert shown(citizen, WORDS) == "3 rue des Clercs"


def test_who_says_that_it_is_not_there_goes_on_with_words_alone(outside):
    citizen = begins().posts(**{WORDS: "3 rue des Clercs"})
    point = shown(citizen, POINT)
    citizen.posts(go=f"unmark:{key('lieu')}", **{WORDS: "3 rue des Clercs", POINT: point})
    assert not citizen.sees("Le point est près de 3")
    assert kept()[key("lieu")] == {"text": "3 rue des Clercs"}
    citizen.posts(**{WORDS: "3 rue des Clercs", POINT: shown(citizen, POINT)})
    assert citizen.sees("La suite")
    assert kept()[key("lieu")] == {"text": "3 rue des Clercs"}


def test_other_words_are_looked_for_again(outside):
    citizen = begins().posts(**{WORDS: "3 rue des Clercs"})
    citizen.posts(**{WORDS: "1 place d’Armes", POINT: shown(citizen, POINT)})
    assert citizen.sees("Le point est près de 1 Place d’Armes")
    assert kept()[key("lieu")]["lat"] == "49.119309"


@pytest.mark.parametrize("mood", ["broken", "slow", "nonsense"])
def test_a_service_that_does_not_answer_leaves_the_words_and_lets_go_on(outside, mood, monkeypatch):
    monkeypatch.setattr(address_service, "PATIENCE", 0.2)
    outside.mood = mood
    assert begins().posts(**{WORDS: "3 rue des Clercs"}).sees("La suite")
    assert kept()[key("lieu")] == {"text": "3 rue des Clercs"}


def test_words_that_mean_no_address_are_enough(outside):
    outside.score = 0.3
    assert begins().posts(**{WORDS: "3 rue des Clercs"}).sees("La suite")
    cache.clear()
    Draft.objects.all().delete()
    outside.score = 0.9
    assert begins().posts(**{WORDS: "derrière le gymnase"}).sees("La suite")


def test_nothing_is_asked_while_one_types_goes_back_or_writes_wrong(outside):
    for go in ("keep", "live", "later"):
        begins().posts(go=go, **{WORDS: "3 rue des Clercs"})
    begins().posts(**{WORDS: "x" * 301})
    assert outside.asked == []


def test_an_imposed_place_is_not_looked_for(outside, rf):
    imposed = {"source": "profile", "value": "lieu", "lock": "always"}
    schema = FormSchema(
        title="Où", steps=compile_steps([step("Où", field("place", "lieu", "Lieu", prefill=imposed))])
    )
    world = World(today=date(2026, 11, 24), person={"lieu": {"text": "3 rue des Clercs"}})
    posted = Posted(MultiValueDict({WORDS: ["ailleurs"]}), MultiValueDict())
    form = StepForm(schema.steps[0], course_before(schema, {}, 1, world), Kept(), posted)
    form.is_valid()
    assert form.answers[key("lieu")] == {"text": "3 rue des Clercs"}
    assert located(rf.post("/"), form) is None
    assert outside.asked == []


def test_each_row_has_its_own_point(outside):
    row = "0f8fad5b-d9cb-469f-a165-70867728950e"
    rows = group("arbres", "Arbres", field("place", "lieu", "Où ?"), field("text", "note", "Note"))
    citizen = Citizen().begins(procedure(step("Où", rows)))
    place, note = (f"{key('arbres')}-{row}-{key(name)}" for name in ("lieu", "note"))
    typed = {f"{key('arbres')}-rows": row, f"{place}_0": "3 rue des Clercs", note: ""}
    citizen.posts(asked=[place, note], **typed)
    assert citizen.sees("Le point est près de 3 Rue des Clercs", "Il manque : note")
    assert kept()[key("arbres")][0][key("lieu")] == CLERCS


def test_a_town_without_a_service_asks_nobody(settings):
    settings.ADDRESS_API_URL = ""
    assert begins().posts(**{WORDS: "3 rue des Clercs"}).sees("La suite")
