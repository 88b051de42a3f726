"""A procedure goes from the database of one town to that of another, while people there fill it in.

The first town is an installation of its own: another process, another database, other folders. It is gone
before the second one reads anything.
"""

import json
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model

from forms_blocks.blocks.writing import key
from forms_blocks.runtime.reading import read
from forms_blocks.sources.models import DataSource
from forms_blocks.submissions.models import FieldGroup, Submission
from forms_blocks.trials.models import Scenario
from forms_blocks.workflow.models import Workflow
from portals.models import ProcedurePage
from tests.citizen import Citizen
from tests.driver import ASKED, ROWS, Driver
from tests.every_block import picture
from tests.factories import AdministratorFactory
from tests.forms_blocks.versioning.written import confirms
from tests.installation import installation
from tests.journeys.procedures.first_town import ADDRESS_KEY, FIRST, HEADER, SECOND
from tests.soft_spaces import soft
from tests.town import section

pytestmark = pytest.mark.django_db(transaction=True)
WRITES = "from tests.journeys.procedures import first_town; first_town.takes_it_out_twice({!r})"
IN_THE_FORM = (
    "« Votre nom de famille » : la question était « Votre nom ».",
    "« Téléphone » : la question est ajoutée (téléphone).",
    "« Courriel » : la question est retirée.",
    "Cette étape est nouvelle.",
)
BESIDE_IT = (
    "Le groupe de questions « Jardins » est créé.",
    "La liste « Écoles » existe ici et diffère : celle d’ici est gardée.",
    "À compléter après l’import, dans la liste « Essences » : l’en-tête « Authorization ».",
    "Le guide change : texte de la page.",
    "L’image « Un tilleul » est ajoutée à la médiathèque.",
)
FOREIGN = "Ce fichier ne vient pas de cette installation"


@pytest.fixture(scope="module", params=["another key", "the same key"])
def same_key(request: pytest.FixtureRequest) -> bool:
    """Whether both towns seal and sign with the same DATA_KEYS, as a trial and its live site may."""
    return bool(request.param == "the same key")


@pytest.fixture(scope="module")
def files(
    same_key: bool, tmp_path_factory: Any, django_db_setup: None, django_db_blocker: Any
) -> dict[str, bytes]:
    """The two files of the first town, of which nothing else is left."""
    folder = tmp_path_factory.mktemp("towns")
    keys = {"DATA_KEYS": ",".join(settings.DATA_KEYS)} if same_key else {}
    with django_db_blocker.unblock(), installation(folder / "first") as town:
        code, said = town.run("shell", "-v0", "-c", WRITES.format(str(folder)), **keys)
        assert code == 0, said
    return {name: (folder / name).read_bytes() for name in (FIRST, SECOND)}


@pytest.fixture
def administrator() -> Client:
    """Who brings files into the second town."""
    browser = Client()
    browser.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    return browser


class Bringing:
    """A file sent on a page, and the screen that shows what it changes."""

    def __init__(self, browser: Client, page: Any, content: bytes) -> None:
        upload = SimpleUploadedFile("demarche.json", content, content_type="application/json")
        self.browser, self.url = browser, reverse("packages_put", args=[page.pk])
        self.shown = browser.post(self.url, {"file": upload, "go": "read"}).url

    @property
    def screen(self) -> str:
        """The words of the screen."""
        return soft(self.browser.get(self.shown).content.decode())

    def puts(self, **more: str) -> str:
        """Press the button; return where it leads."""
        key_ = self.shown.rpartition("=")[2]
        return self.browser.post(self.url, {"go": "put", "fichier": key_, **more}).url

    def puts_once_trusted(self, same_key: bool) -> str:
        """Read the warning that a file signed elsewhere deserves, be refused without trust, then put it."""
        assert (FOREIGN in self.screen) is not same_key
        if same_key:
            return self.puts()
        assert self.puts() == self.shown
        assert "vous savez d’où vient ce fichier" in self.screen
        return self.puts(trust="on")


def test_a_procedure_of_one_town_replaces_that_of_another_while_people_fill_it_in(
    files: dict[str, bytes], same_key: bool, administrator: Client
) -> None:
    led = Bringing(administrator, section(), files[FIRST]).puts_once_trusted(same_key)
    page = ProcedurePage.objects.get()
    assert led == reverse("wagtailadmin_pages:edit", args=[page.pk]) and not page.live
    confirms(administrator, page)
    sent, begun, reading = people(page)

    brought = Bringing(administrator, page, files[SECOND])
    for words in (*IN_THE_FORM, *BESIDE_IT):
        assert words in brought.screen
    assert not DataSource.objects.filter(slug="essences").exists() and not get_image_model().objects.exists()
    assert brought.puts_once_trusted(same_key) == reverse("versioning_publish", args=[page.pk])
    page = ProcedurePage.objects.get()
    assert page.as_it_is().steps[0].fields[0].label == "Votre nom"
    screen = administrator.get(reverse("versioning_publish", args=[page.pk]))
    for words in (*IN_THE_FORM, "1 personne a commencé ce formulaire", "« Courriel » n’existe plus."):
        assert words in soft(screen.content.decode())
    confirms(administrator, page)

    page = ProcedurePage.objects.get()
    assert (page.form_id, page.form.versions.count()) == (sent.form_id, 2)
    sent.refresh_from_db()
    assert read(sent.version.definition, sent.answers, sent.world) == reading
    begun.opens(begun.url)
    assert begun.sees("Étape 1 sur 3", "a changé depuis que vous l’avez commencé", "Durand", "Les Tilleuls")
    begun.answers(nom="Durand", ecole="2", tel="03 87 55 55 55").posts(go="next", **row(begun, "Lou"))
    begun.posts(go="next", **begun.named(rue="Rue des Lilas"), **row(begun, "Allée des Tilleuls")).sends()
    last = Submission.objects.latest("pk")
    assert last.version.number == 2 and last.answers[key("nom")] == "Durand"
    assert last.answers[key("ecole")]["text"] == "Les Tilleuls"
    assert last.answers[key("rue")] == "Rue des Lilas"


def test_nothing_of_the_first_town_but_the_file_is_needed(
    files: dict[str, bytes], same_key: bool, administrator: Client
) -> None:
    for secret in (ADDRESS_KEY, HEADER, "the-key-of-this-installation", *settings.DATA_KEYS):
        assert secret not in files[SECOND].decode()
    told = json.loads(files[SECOND])["parts"]["places"]
    ((parks_there, _told),) = told["page"].items()
    parks = section("Nos parcs et jardins", "parcs")
    ours = picture("La mairie", (40, 30))
    assert parks.pk != int(parks_there)
    Bringing(administrator, section(), files[SECOND]).puts_once_trusted(same_key)
    page = ProcedurePage.objects.get()
    brought = get_image_model().objects.exclude(pk=ours.pk).get()
    blocks = {one.block_type: one.value for one in page.body}
    assert f'<a linktype="page" id="{parks.pk}">nos parcs</a>' in blocks["text"].source
    assert (blocks["image"]["image"], brought.title) == (brought.pk, "Un tilleul")
    confirms(administrator, page)
    read_by_anybody = Client().get(page.url).content.decode()
    assert "Le guide, revu" in read_by_anybody and 'alt="Un tilleul en fleurs"' in read_by_anybody
    assert Workflow.objects.filter(title="Avec visa").get() == page.workflow
    assert set(FieldGroup.objects.values_list("title", flat=True)) == {"Enfants", "Jardins"}
    assert Scenario.objects.get().form_id == page.form_id
    service = DataSource.objects.get(slug="essences")
    assert service.sealed == "" and soft(service.failure).startswith("À compléter : ")


def people(page: ProcedurePage) -> tuple[Submission, Citizen, Any]:
    """Have one person send the form and another begin it; return the request, the other, how it reads."""
    Driver(page).goes_to_the_receipt()
    begun = Citizen().begins(page).answers(nom="Durand", ecole="2")
    begun.answers(nom="Durand", ecole="2", mel="durand@exemple.fr")
    assert begun.sees("Étape 2 sur 2")
    sent = Submission.objects.get()
    return sent, begun, read(sent.version.definition, sent.answers, sent.world)


def row(citizen: Citizen, text: str) -> dict[str, str]:
    """Return the answer to the only question of the only row of the page in front of the citizen."""
    ((group, key_),) = ROWS.findall(citizen.page)
    name = next(one for one in ASKED.findall(citizen.page) if one.startswith(f"{group}-{key_}"))
    return {f"{group}-rows": key_, name: text}
