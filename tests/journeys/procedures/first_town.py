"""What the first town does, in a process and a database of its own: writes a procedure, takes it out twice.

Its keys never are those of the second town: other pages were made before.
"""

import json
from pathlib import Path
from typing import Any

from django.test import Client
from django.urls import reverse

from forms_blocks.blocks.writing import field, group, key, step, when
from forms_blocks.sealing import seal
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.replace import replace
from forms_blocks.submissions.models import FieldGroup
from portals.models import ProcedurePage
from tests.every_block import picture
from tests.factories import AdministratorFactory
from tests.forms_blocks.packages.files import full_procedure
from tests.town import section

FIRST, SECOND = "premiere.json", "seconde.json"
ADDRESS_KEY, HEADER = "cle-de-l-adresse", "entete-tres-secret"
EARLIER = 7


def takes_it_out_twice(folder: str) -> None:
    """Write both files in `folder`: the procedure as it was first, and as it was changed since."""
    for number in range(EARLIER):
        section(f"Rubrique {number}", f"rubrique-{number}")
    section("Les parcs", "parcs")
    page = full_procedure()
    _write(page, page.written(), "Le guide")
    _take_out(page, Path(folder) / FIRST)
    _write_again(page)
    _take_out(page, Path(folder) / SECOND)


def _write_again(page: ProcedurePage) -> None:
    """Reword, remove and add questions, the last ones with a list of a service and a group of their own."""
    DataSource.objects.create(
        title="Essences",
        kind="service",
        settings={
            "url": f"https://arbres.exemple.fr/essences?apikey={ADDRESS_KEY}",
            "key_at": "code",
            "text_at": "nom",
            "seconds": 600,
        },
        sealed=seal(json.dumps({"Authorization": HEADER})),
    )
    replace(DataSource.objects.get(slug="ecoles"), [{"id": "1", "text": "Jean Zay"}])
    garden = FieldGroup.objects.create(title="Jardins", questions=[field("text", "allee", "Allée")])
    raw = page.written()
    you = step(
        "Vous",
        field("text", "nom", "Votre nom de famille"),
        field("choice", "ecole", "École", source="ecoles"),
        field("note", "note", "", text="<p>Bonjour</p>"),
        field("phone", "tel", "Téléphone", required=False),
    )
    place = step(
        "Lieu",
        field("text", "rue", "Votre rue"),
        group("jardins", "Jardins", shared=str(garden.uuid), required=False),
        field("choice", "essence", "Essence", source="essences", shown_if=when("rue", "is", "Verger")),
    )
    _write(page, [you, *raw[1:], place], "Le guide, revu", picture("Un tilleul", (400, 300)))


def _write(page: ProcedurePage, definition: list[Any], words: str, shown: Any = None) -> None:
    """Give the page its questions, and a guide that leads to another page, with a picture if there is one."""
    parks = section("Les parcs", "parcs")
    text = f'<p data-block-key="abcde">{words} : <a linktype="page" id="{parks.pk}">nos parcs</a></p>'
    page.definition = definition
    page.body = [{"type": "text", "id": key("texte"), "value": text}]
    if shown:
        value = {"image": shown.pk, "description": "Un tilleul en fleurs", "caption": ""}
        page.body.append(("image", value))
    page.save_revision().publish()


def _take_out(page: ProcedurePage, file: Path) -> None:
    """Press « Télécharger la démarche »."""
    administrator = Client(SERVER_NAME="localhost")
    administrator.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    given = administrator.get(reverse("packages_take", args=[page.pk]))
    assert given.status_code == 200
    file.write_bytes(given.content)
