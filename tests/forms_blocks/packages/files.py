"""A full procedure, and its file as another installation would have signed it."""

import json
from typing import Any

from django.test import override_settings
from django.utils import timezone

from forms_blocks.blocks.writing import field, group, key, step, when
from forms_blocks.packages.content import file_of
from forms_blocks.packages.envelope import wrapped
from forms_blocks.proving.scene import Scene
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.replace import replace
from forms_blocks.submissions.models import FieldGroup
from forms_blocks.trials.keep import keep
from forms_blocks.workflow.copying import renewed
from forms_blocks.workflow.default import default_workflow
from forms_blocks.workflow.models import Workflow
from portals.models import ProcedurePage
from tests.town import procedure

PARTS = ("groups", "sources", "workflow", "form", "guide", "scenarios", "places")


def full_procedure() -> ProcedurePage:
    """Return a procedure with a circuit, a list, a shared group and a guide of its own."""
    shared = FieldGroup.objects.create(title="Enfants", questions=[field("text", "prenom", "Prénom")])
    source = DataSource.objects.create(title="Écoles", kind="typed")
    replace(source, [{"id": "1", "text": "Jean Zay"}, {"id": "2", "text": "Les Tilleuls"}])
    model: Any = Workflow._meta.get_field("definition")
    usual = renewed(model.get_prep_value(default_workflow().definition))
    page = procedure(
        step(
            "Vous",
            field("text", "nom", "Votre nom"),
            field("choice", "ecole", "École", source="ecoles"),
            field("note", "note", "", text="<p>Bonjour</p>"),
            field("email", "mel", "Courriel", shown_if=when("nom", "filled")),
        ),
        step("Enfants", group("rows", "Enfants", shared=str(shared.uuid))),
        workflow=Workflow.objects.create(title="Avec visa", definition=usual),
        summary="Un arbre pour chacun.",
        cost="Gratuit",
        delay_days=12,
        body=[{"type": "text", "id": key("texte"), "value": '<p data-block-key="abcde">Le guide</p>'}],
    )
    keep(page.form, page.as_it_is(), scene(nom="Dupont"), "Avec un nom")
    return ProcedurePage.objects.get(pk=page.pk)


def scene(**answers: str) -> Scene:
    """Return a filling with these answers."""
    named = {key(name): answer for name, answer in answers.items()}
    return Scene(answers=named, moment=timezone.localtime())


def file(page: Any) -> dict[str, Any]:
    """Return the file of a page as plain data."""
    return json.loads(file_of(page))


def signed(body: dict[str, Any]) -> bytes:
    """Return a file written by hand, signed by this installation."""
    return wrapped(body["page"], body["origin"], body["made_at"], body["parts"]).encode()


def of_elsewhere(page: Any) -> bytes:
    """Return the file of a page signed with the key of another installation."""
    with override_settings(DATA_KEYS=["la clé d’une autre ville"]):
        return file_of(page).encode()
