"""Two whole procedures, wrong then right, with and without JavaScript: a child at school, a scaffolding."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from forms_blocks.blocks.writing import key
from forms_blocks.submissions.models import Submission
from home.demo.content.forms import enrolment, occupation
from home.demo.lists import keep_lists
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)
PDF = {"name": "livret.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 un livret"}
YEAR = timezone.localdate().year
WAYS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


class Person:
    """Somebody at a form, who answers by the words on screen."""

    def __init__(self, page: Page, look: Callable[[str], None], *, scripts: bool) -> None:
        self.page, self.look, self.scripts = page, look, scripts

    def at(self, title: str) -> None:
        """Be at a step, and look at it."""
        expect(self.page.get_by_role("heading", name=title, level=1)).to_be_visible()
        self.look(title)

    def writes(self, inside: Page | Locator | None = None, **texts: str) -> None:
        """Type answers, by the identifiers of their questions."""
        for name, text in texts.items():
            (inside or self.page).locator(f'[name$="{key(name)}"]').first.fill(text)

    def chooses(self, inside: Page | Locator | None = None, **answers: str) -> None:
        """Choose answers: a button, a box, or a line of a menu."""
        for name, answer in answers.items():
            where = inside or self.page
            menu = where.locator(f'select[name$="{key(name)}"]')
            if menu.count():
                menu.select_option(answer)
                continue
            question = where.locator("fieldset").filter(has=self.page.locator(f'[name$="{key(name)}"]'))
            question.last.get_by_label(answer, exact=True).check()

    def lives(self, name: str, inside: Page | Locator | None = None) -> None:
        """Write an address."""
        for place, text in enumerate(("1 rue Haute", "", "57000", "Metz")):
            (inside or self.page).locator(f'[name$="{key(name)}_{place}"]').fill(text)

    def searches(self, question: str, words: str) -> None:
        """Choose a street by some of its words, or in the whole list."""
        if not self.scripts:
            self.page.get_by_label(question, exact=True).select_option(words)
            return
        self.page.get_by_role("combobox", name=question).fill(words)
        self.page.get_by_role("option", name=words, exact=True).click()

    def attaches(self, *questions: str) -> None:
        """Give a file to each question."""
        for count, question in enumerate(questions, 1):
            self.page.get_by_label(question, exact=True).set_input_files(PDF)
            if self.scripts:
                expect(self.page.get_by_role("link", name="livret.pdf")).to_have_count(count)

    def appears(self, *labels: str) -> None:
        """See what the answers call for: at once, or on pressing « Continuer »."""
        if not self.scripts:
            self.goes_on()
        for label in labels:
            expect(self.page.get_by_text(label).first).to_be_visible()

    def goes_on(self) -> None:
        """Press « Continuer »."""
        self.page.get_by_role("button", name="Continuer").click()

    def is_told(self, words: str) -> None:
        """Press « Continuer » too early, and read what is to correct."""
        self.goes_on()
        expect(self.page.locator(".error-summary")).to_contain_text(words)
        self.look("faute")

    def sends(self, *words: str) -> Submission:
        """Read everything back, and send."""
        expect(self.page.get_by_role("heading", name="Vérifi", level=1)).to_be_visible()
        self.look("verifier")
        widths = self.page.locator(".answers__step").evaluate_all("all => all.map(one => one.offsetWidth)")
        assert len(set(widths)) == 1
        for said in words:
            expect(self.page.get_by_text(said).first).to_be_visible()
        self.page.get_by_role("button", name="Envoyer ma demande").click()
        expect(self.page.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
        return Submission.objects.get()


@pytest.fixture
def arrives(new_page, watch, axe, screenshot):
    """Return somebody at the first step of a form, who looks at each screen on a phone and at a desk."""

    def arrive(steps: list[dict], title: str, *, scripts: bool) -> Person:
        watch.allow("status of 422")
        keep_lists()
        page = new_page(390, 844, java_script_enabled=scripts)
        page.goto(procedure(*steps, title=title, slug="demarche").start_url())

        def look(name: str) -> None:
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 844})
                screenshot(page, f"{title.split()[0]}-{'js' if scripts else 'sans'}-{name}")
            if scripts:
                axe(page)

        return Person(page, look, scripts=scripts)

    return arrive


@WAYS
def test_a_parent_enrols_a_child_at_school(arrives, scripts):
    parent = arrives(enrolment.STEPS, "Inscrire un enfant à l’école", scripts=scripts)
    parent.at("L’enfant")
    parent.writes(enfant_nom="Petit", enfant_prenoms="Léa", enfant_lieu="Metz")
    parent.writes(enfant_naissance=f"{YEAR - 13}-05-01")
    parent.is_told("de 2 à 11 ans")
    parent.writes(enfant_naissance=f"{YEAR - 4}-05-01")
    parent.goes_on()
    parent.at("Son entrée à l’école")
    parent.chooses(entree=enrolment.NOW, deja_scolarise="Non")
    parent.appears("D’après son âge, ce sera la classe de", "Niveau demandé")
    level = parent.page.locator(f'select[name="{key("niveau")}"] option:checked')
    expect(level).to_have_text(parent.page.locator(".computed__value").inner_text())
    parent.look("niveau")
    parent.goes_on()
    parent.at("Vos coordonnées")
    parent.writes(demandeur_nom="Petit", demandeur_prenom="Anne", demandeur_courriel="anne@exemple.fr")
    parent.lives("demandeur_adresse")
    parent.goes_on()
    parent.at("Les responsables")
    adults(parent)
    parent.goes_on()
    parent.at("Le domicile de l’enfant")
    parent.searches("Rue", "Quai de la Seillotte")
    parent.writes(numero="3")
    parent.chooses(derogation="Non")
    if scripts:
        parent.appears("École Marie-Curie")
        parent.look("secteur")
    parent.goes_on()
    parent.at("Les pièces")
    papers = ("Livret de famille ou acte de naissance", "Page des vaccinations")
    parent.attaches(*papers, "Justificatif de domicile de moins de trois mois")
    parent.goes_on()
    parent.at("Autour de l’école")
    parent.chooses(cantine="Non", matin="Non", soir="Non")
    parent.goes_on()
    sent = parent.sends("Léa", "École Marie-Curie", "Karim")
    assert sent.answers[key("ecole_secteur")] == "École Marie-Curie"
    assert [row[key("resp_prenom")] for row in sent.answers[key("responsables")]] == ["Anne", "Karim"]


def adults(parent: Person) -> None:
    """Write two parents in the group, the first one first without authority."""
    page = parent.page
    first = page.get_by_role("group", name="Responsable 1")
    parent.writes(first, resp_nom="Petit", resp_prenom="Anne")
    parent.chooses(first, resp_lien="Mère", resp_autorite="Non", resp_avec="Oui")
    parent.chooses(situation=enrolment.TOGETHER)
    parent.is_told("Personne n’exerce l’autorité parentale")
    parent.chooses(page.get_by_role("group", name="Responsable 1"), resp_autorite="Oui")
    page.get_by_role("button", name="Ajouter un responsable").click()
    second = page.get_by_role("group", name="Responsable 2")
    expect(second).to_be_visible()
    parent.writes(second, resp_nom="Petit", resp_prenom="Karim")
    parent.chooses(second, resp_lien="Père", resp_autorite="Oui", resp_avec="Non")
    parent.appears("Son adresse")
    parent.lives("resp_adresse", second)
    parent.look("deux")


@WAYS
def test_a_company_occupies_the_street_with_a_scaffolding(arrives, scripts):
    company = arrives(occupation.STEPS, "Occuper le trottoir", scripts=scripts)
    company.at("Votre demande")
    company.chooses(vous_etes=occupation.COMPANY)
    soon, later = (timezone.localdate() + timedelta(days=days) for days in (9, 60))
    company.writes(du=soon.isoformat(), au=soon.isoformat())
    company.is_told("dix jours ouvrés")
    company.writes(du=later.isoformat(), au=(later + timedelta(days=1)).isoformat())
    company.goes_on()
    company.at("L’entreprise")
    company.writes(siret="73282932000075", raison_sociale="Toits de Lorraine", responsable="Awa Roy")
    company.writes(entreprise_telephone="0387555555", entreprise_courriel="awa@exemple.fr")
    company.lives("entreprise_adresse")
    company.is_told("SIRET")
    company.writes(siret="73282932000074")
    company.goes_on()
    company.at("Le lieu")
    company.chooses(portion="Le trottoir ou une demi-chaussée", code_postal="57998")
    company.searches("Rue", "Rue du Marché")
    company.writes(numero="4")
    company.goes_on()
    company.at("Autour du lieu")
    around = ("stationnement_meme", "stationnement_oppose", "stationnement_alterne", "piste_cyclable")
    company.chooses(**dict.fromkeys((*around, "arret_bus", "place_pmr"), "Non"), trottoir_libre="Oui")
    company.goes_on()
    company.at("L’occupation")
    scaffold(company)
    company.goes_on()
    company.at("Documents et engagements")
    company.is_told("acceptez en cochant la case")
    company.page.get_by_label("Je m’engage à respecter ces règles").check()
    company.goes_on()
    sent = company.sends("Toits de Lorraine", "Sur pied", "Rue du Marché")
    assert sent.answers[key("echafaudage_emprise")].startswith("14,4")
    assert sent.answers[key("redevance")].startswith("32,00")


def scaffold(company: Person) -> None:
    """Measure a scaffolding, first larger than the whole place asked for."""
    company.chooses(motif=occupation.WORKS, materiel=occupation.SCAFFOLDING)
    company.writes(surface="10")
    company.appears("Longueur de l’échafaudage", "Type d’échafaudage")
    company.chooses(echafaudage_type="Sur pied")
    company.writes(echafaudage_longueur="12", echafaudage_largeur="1,2")
    company.is_told("plus petite que l’échafaudage")
    company.writes(surface="20")
    company.look("mesures")
