"""Each procedure of the demonstration, filled in on its screens as people do: one journey a procedure."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from forms_blocks.blocks.writing import key
from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.models import Submission
from forms_blocks.submissions.receipt import build_letter
from home.demo import people
from home.demo.content.forms import (
    appointment,
    certificate,
    composter,
    drinks,
    enrolment,
    exemption,
    meals,
    occupation,
    parking,
    room,
)
from home.demo.content.portals import PORTALS
from home.demo.pages import Procedure
from home.demo.typography import french
from portals.accounts.models import User
from portals.models import ProcedurePage
from tests.driver import FAR, Driver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

PROCEDURES = [page for portal in PORTALS for section in portal.sections for page in section.pages]
PROCEDURES = [page for page in PROCEDURES if isinstance(page, Procedure)]
YEAR = timezone.localdate().year
# What every person of these journeys answers, by procedure: the first answer offered is not always right.
USUAL = {
    "signalement": {"lampadaire": "T-214", "code_postal": "57998"},
    "occuper-la-rue": {"heure_au": "18:00"},
    "derogation-zfe": {"immatriculation": "AB-123-CD"},
    "composteur": {"deja": False},
    "carte-stationnement": {"numero_carte": "R-04127", "reference_avis": "26A5712345678"},
    "buvette": {"au": FAR.replace(day=26).isoformat()},
    "rendez-vous-titres": {"mineur_naissance": f"{YEAR - 9}-02-03"},
    "inscription-scolaire": {
        "enfant_naissance": f"{YEAR - 6}-03-14",
        "niveau": "CP",
        "ecole_souhaitee": "École Belle-Rive",
    },
    "cantine-et-accueil": {
        "enfant_naissance": f"{YEAR - 9}-03-14",
        "contact_telephone": "06.12.34.56.78",
        "menu": meals.MEDICAL,
        "repas": meals.DAYS,
    },
    "salles-et-materiel": {"participants": "20"},
    "vegetaliser": {"emplacement_code_postal": "57998"},
}
WAYS = [
    ("acte-etat-civil", {"motif": "Autre"}),
    (
        "acte-etat-civil",
        {"nature": certificate.MARRIAGE, "concerne": certificate.OTHER, "meme_adresse": False},
    ),
    ("acte-etat-civil", {"nature": certificate.DEATH, "remise": certificate.AT_THE_DESK}),
    ("acte-etat-civil", {"concerne": certificate.OTHER, "forme": certificate.WITHOUT_PARENTS}),
    *(
        ("signalement", {"categorie": words})
        for words in (
            "Chaussée ou trottoir",
            "Éclairage public",
            "Propreté et dépôts",
            "Graffiti ou affichage",
            "Arbres et espaces verts",
            "Autre",
        )
    ),
    ("signalement", {"informer": False}),
    ("signalement", {"categorie": "Graffiti ou affichage", "proprietaire": "Locataire", "rappeler": False}),
    ("occuper-la-rue", {"motif": occupation.OTHER}),
    ("occuper-la-rue", {"vous_etes": occupation.COMPANY}),
    ("derogation-zfe", {}),
    ("derogation-zfe", {"vous_etes": exemption.COMPANY, "genre": exemption.VAN}),
    ("composteur", {}),
    ("composteur", {"retrait": composter.DELIVER, "atelier": False}),
    ("carte-stationnement", {}),
    (
        "carte-stationnement",
        {"demande": parking.RENEWAL, "titulaire": parking.EMPLOYER, "impot": parking.NUMBERS},
    ),
    ("buvette", {}),
    (
        "buvette",
        {
            "association": "Une autre association",
            "registre": drinks.COURT,
            "nature": drinks.OTHER,
            "duree": drinks.SEVERAL,
        },
    ),
    ("rendez-vous-titres", {}),
    ("rendez-vous-titres", {"pour": appointment.MINOR, "cas": appointment.LOST, "titre": appointment.BOTH}),
    ("inscription-scolaire", {"derogation": False, "deja_scolarise": False}),
    ("inscription-scolaire", {"situation": enrolment.APART, "resp_lien": "Autre", "resp_avec": False}),
    ("inscription-scolaire", {"situation": enrolment.GUARDIAN, "motif": enrolment.WORK}),
    ("inscription-scolaire", {"situation": enrolment.FOSTER, "derogation": False}),
    ("cantine-et-accueil", {}),
    ("cantine-et-accueil", {"menu": meals.USUAL, "rentre_seul": False, "allergique": False}),
    ("salles-et-materiel", {}),
    ("salles-et-materiel", {"objet": room.EQUIPMENT, "association": False}),
    ("salles-et-materiel", {"objet": room.BOTH, "manifestation": room.OTHER}),
    ("vegetaliser", {}),
    ("vegetaliser", {"collectif": False}),
    ("nous-ecrire", {}),
]


def driver(slug, user=None, *, only_needed=False, **choices):
    """Return somebody who is about to fill in a form."""
    procedure = ProcedurePage.objects.get(slug=slug)
    return Driver(procedure, user, only_needed=only_needed, **french(USUAL.get(slug, {}) | choices))


def fills(slug, *, only_needed=True, **choices):
    """Fill a form to its receipt; return the driver and the request."""
    filling = driver(slug, only_needed=only_needed, **choices)
    before = Submission.objects.count()
    filling.goes_to_the_receipt()
    assert Submission.objects.count() == before + 1
    return filling, Submission.objects.order_by("-pk")[0]


def answer(submission, name):
    """Return an answer of a request by the identifier of its field."""
    return submission.answers.get(key(name))


def is_stopped(slug, words, **choices):
    """Say whether somebody who answers so is told these words and cannot go on."""
    filling = driver(slug, only_needed=True, **choices)
    with pytest.raises(AssertionError):
        filling.goes_to_the_review()
    page = filling.page.replace("\u00a0", " ")
    return filling.response.status_code == 422 and words in page


@pytest.mark.parametrize(("slug", "choices"), WAYS)
@pytest.mark.parametrize("only_needed", [False, True], ids=["everything", "only what is needed"])
def test_the_form_is_filled_in_to_its_receipt(slug, choices, only_needed):
    filling, submission = fills(slug, only_needed=only_needed, **choices)
    assert filling.sees(submission.reference, submission.tracking_code)
    assert submission.status.label == "Reçue"


def test_every_question_of_the_demonstration_is_asked_on_one_of_these_ways():
    asked = {}
    for slug, choices in WAYS:
        filling, _submission = fills(slug, only_needed=False, **choices)
        asked.setdefault(slug, set()).update(filling.answered)
    for page in PROCEDURES:
        names = set()
        for step in page.steps:
            for field in step["value"]["fields"]:
                for one in [field, *field["value"].get("fields", [])]:
                    if one["type"] not in ("heading", "note", "computed", "group"):
                        names.add(one["value"]["identifier"])
        assert names == asked[page.slug], page.slug


@pytest.mark.parametrize("slug", [page.slug for page in PROCEDURES])
def test_the_receipt_letter_says_the_department_and_how_to_reach_it(slug):
    _filling, submission = fills(slug)
    letter = build_letter(Outgoing(subject=submission.uuid))
    if not submission.email:
        assert letter is None
        return
    facts = submission.version.definition.facts
    assert facts.service in letter.body and facts.service_address.split(" – ")[0] in letter.body
    assert submission.tracking_code in letter.body


def test_a_certificate_is_asked_where_the_event_took_place():
    assert is_stopped("acte-etat-civil", "adressez-vous à la mairie du lieu", lieu=certificate.ELSEWHERE)
    assert is_stopped("acte-etat-civil", "service central d’état civil", lieu=certificate.ABROAD)


def test_a_tie_with_the_person_is_asked_for_parents_names_only():
    tie, _submission = fills("acte-etat-civil", concerne=certificate.OTHER)
    assert "justificatif_lien" in tie.answered
    none, _submission = fills(
        "acte-etat-civil", concerne=certificate.OTHER, forme=certificate.WITHOUT_PARENTS
    )
    assert "justificatif_lien" not in none.answered


def test_whoever_is_signed_in_finds_what_is_known_already_there():
    lea = User.objects.get(email=people.CITIZEN.email)
    filling = driver("acte-etat-civil", lea, only_needed=True, concerne=certificate.MYSELF)
    filling.begins(filling.procedure)
    while not filling.sees("Nom de naissance"):
        filling.fills_the_step()
    assert filling.sees('value="Fontaine"', 'value="Léa"', 'value="1987-03-14"')
    filling.fills_the_step()
    assert filling.sees('value="27 rue des Mirabelliers"', "Si vos informations ont changé")


def test_a_report_may_be_anonymous():
    filling, submission = fills("signalement", informer=False)
    assert not submission.email
    assert not filling.answered & {"demandeur_nom", "demandeur_prenom", "demandeur_courriel"}


def test_a_report_elsewhere_is_not_taken():
    assert is_stopped("signalement", "ce code postal n’est pas géré", code_postal="54000")


def test_the_problems_are_those_of_the_category():
    filling = driver("signalement", categorie="Éclairage public")
    filling.begins(filling.procedure)
    filling.fills_the_step()
    assert filling.sees("Lampadaire éteint") and not filling.sees("Trou ou affaissement")


def test_the_street_is_asked_ten_working_days_ahead():
    soon = (timezone.localdate() + timedelta(days=8)).isoformat()
    assert is_stopped("occuper-la-rue", "dix jours ouvrés", du=soon, au=soon)


def test_the_first_day_comes_before_the_last():
    day = FAR.replace(day=1).isoformat()
    assert is_stopped("occuper-la-rue", "Le dernier jour vient avant le premier", au=day)


def test_the_place_of_a_scaffolding_is_computed():
    _filling, submission = fills(
        "occuper-la-rue",
        echafaudage_longueur="12",
        echafaudage_largeur="1,2",
        surface="20",
        motif=occupation.WORKS,
    )
    assert answer(submission, "echafaudage_emprise") == "14,4\u00a0m²"
    assert answer(submission, "redevance").startswith("16,00")


def test_hours_of_one_day_stand_in_their_order():
    day = FAR.replace(day=4).isoformat()
    hours = {"heure_du": "14:00", "heure_au": "9 h 30"}
    assert is_stopped("occuper-la-rue", "l’heure de fin vient avant", du=day, au=day, **hours)
    fills("occuper-la-rue", du=day, au=FAR.replace(day=5).isoformat(), **hours)


def test_a_scaffolding_is_no_larger_than_what_is_occupied():
    sizes = {"echafaudage_longueur": "12", "echafaudage_largeur": "1,5"}
    assert is_stopped("occuper-la-rue", "plus petite que l’échafaudage", surface="17", **sizes)
    fills("occuper-la-rue", surface="18", **sizes)


def test_what_is_asked_of_a_scaffolding_is_asked_of_nothing_else():
    filling, _submission = fills("occuper-la-rue", materiel=["Benne"])
    assert not filling.answered & {"echafaudage_type", "echafaudage_longueur", "materiel_precision"}


def test_a_person_who_occupies_the_street_can_be_called():
    assert is_stopped("occuper-la-rue", "Il manque : téléphone", demandeur_telephone="")


def test_a_vehicle_without_a_right_is_told_so():
    assert is_stopped("derogation-zfe", "Ce véhicule n’ouvre pas droit", genre=exemption.CAR)
    assert is_stopped("derogation-zfe", "Ce véhicule n’ouvre pas droit", carrosserie=exemption.NONE_OF_THESE)


def test_a_plate_is_written_as_on_the_car():
    assert is_stopped("derogation-zfe", "AB-123-CD", immatriculation="AB 123")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"commune": "Une autre commune"}, "réservé aux quatre communes"),
        ({"logement": composter.SHARED}, "doit reposer sur la terre"),
        ({"residence_principale": False}, "réservé aux résidences principales"),
        ({"deja": True}, "Un seul composteur est donné par foyer"),
    ],
)
def test_who_has_no_right_to_a_composter_cannot_send(answers, words):
    assert is_stopped("composteur", words, **answers)


def test_silence_refuses_a_composter_and_decides_nothing_of_a_certificate():
    receipt, asked = fills("composteur")
    assert asked.answer_due_at
    assert receipt.sees("considérée comme refusée", "tribunal administratif de Strasbourg")
    receipt, request = fills("acte-etat-civil")
    assert request.answer_due_at is None
    assert not receipt.sees("considérée comme")


def test_the_zone_is_that_of_the_street_and_the_price_that_of_the_vehicles():
    _filling, submission = fills("carte-stationnement", duree=parking.THREE_YEARS)
    assert answer(submission, "zone") == "verte"
    assert answer(submission, "tarif") == "450\u00a0€"
    assert is_stopped("carte-stationnement", "le stationnement est gratuit", rue="Rue du Moulin")


def test_an_association_has_five_bars_a_year_and_a_sports_club_ten():
    assert is_stopped(
        "buvette", "cinq autorisations par an", sportive=False, deja="5", enceinte_sportive=False
    )
    assert is_stopped("buvette", "dix autorisations par an", deja="10")
    fills("buvette", deja="9")


def test_what_is_known_of_an_association_is_not_asked_again():
    _filling, submission = fills("buvette", association="Rivemont à vélo", rna="W999999999")
    assert answer(submission, "rna") == "W571005512"


def test_a_bar_is_asked_a_fortnight_ahead():
    soon = (timezone.localdate() + timedelta(days=14)).isoformat()
    assert is_stopped("buvette", "quinze jours avant", du=soon)


def test_an_appointment_lasts_as_long_as_there_are_people():
    _filling, submission = fills("rendez-vous-titres")
    assert answer(submission, "nombre") == "1"
    assert answer(submission, "duree") == "15\u00a0minutes, pour 1 personne"


def test_a_wrong_number_of_application_is_said_beside_it():
    assert is_stopped("rendez-vous-titres", "dix signes", predemande="123")


def test_the_level_is_that_of_the_age_and_the_school_that_of_the_street():
    _filling, submission = fills(
        "inscription-scolaire",
        enfant_naissance=f"{YEAR - 3}-05-01",
        entree=enrolment.NEXT if timezone.localdate().month < 9 else enrolment.NOW,
        niveau="Petite section",
        derogation=False,
        rue="Quai de la Seillotte",
    )
    assert answer(submission, "niveau_attendu") == "Petite section"
    assert answer(submission, "ecole_secteur") == "École Marie-Curie"


def test_a_child_too_old_is_told_where_to_go():
    assert is_stopped("inscription-scolaire", "de 2 à 11 ans", enfant_naissance=f"{YEAR - 13}-05-01")


def test_a_child_is_two_years_old_when_entering():
    words = "n’aura pas encore 2 ans"
    assert is_stopped("inscription-scolaire", words, enfant_naissance=timezone.localdate().isoformat())


def test_somebody_has_authority_over_the_child_unless_a_judge_decided():
    nobody = {"resp_autorite": False}
    assert is_stopped("inscription-scolaire", "Personne n’exerce l’autorité parentale", **nobody)
    fills("inscription-scolaire", situation=enrolment.GUARDIAN, **nobody)


def test_an_adult_who_lives_elsewhere_gives_an_address():
    elsewhere, submission = fills("inscription-scolaire", resp_avec=False, situation=enrolment.APART)
    assert {"resp_adresse", "residence", "jugement_separation"} <= elsewhere.answered
    assert answer(submission, "responsables")[0][key("resp_adresse")]
    together, _submission = fills("inscription-scolaire", resp_avec=True)
    assert not together.answered & {"resp_adresse", "residence"}


def test_the_school_of_the_sector_is_no_exception():
    assert is_stopped(
        "inscription-scolaire",
        "C’est déjà l’école de votre secteur",
        rue="Rue de Belle-Rive",
        derogation=True,
    )


def test_the_price_of_meals_follows_the_quotient():
    _filling, submission = fills("cantine-et-accueil", only_needed=False, quotient="650")
    assert answer(submission, "prix_mois") == "38,40\u00a0€ (2,40\u00a0€ le repas)"


def test_who_does_not_pay_or_has_no_canteen_is_told_so():
    assert is_stopped("cantine-et-accueil", "pas un parent facturable", facturable=False)
    assert is_stopped("cantine-et-accueil", "pas de cantine", ecole="École des Hauts")


def test_a_room_is_large_enough():
    assert is_stopped("salles-et-materiel", "trop petite", salle="Foyer Saint-Nicolas", participants="61")
    _filling, submission = fills("salles-et-materiel", association=False, salle="Foyer Saint-Nicolas")
    assert "70,00" in answer(submission, "tarif")


def test_a_wall_is_planted_with_the_agreement_of_its_owner():
    assert is_stopped("vegetaliser", "il faut l’accord de qui le possède", accord_mur=False)
    assert is_stopped("vegetaliser", "que sur l’espace public de Rivemont", emplacement_code_postal="57000")


def test_a_group_takes_a_second_row_at_its_button():
    filling = driver("vegetaliser", only_needed=True)
    filling.begins(filling.procedure)
    while not filling.sees("Ajouter une pièce"):
        filling.fills_the_step()
    group = re.search(r'name="([^"]+)-rows"', filling.page)[1]
    rows = re.findall(rf'name="{group}-rows" value="([^"]+)"', filling.page)
    filling.posts(go=f"add:{group}", **{f"{group}-rows": rows})
    assert filling.sees("Pièce 2")
