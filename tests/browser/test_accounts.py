"""Sign-in, tracking and « Mes demandes » on a phone and at a desk: axe, words, pictures."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.workflow import engine
from tests.factories import UserFactory
from tests.processing import agent_for, sent, usual
from tests.town import portal, version_of

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "Demander l’abattage ou l’élagage d’un arbre remarquable sur le domaine public communal"


@pytest.fixture(params=[(390, 844), (1280, 900)], ids=["phone", "desk"])
def screen(request, new_page):
    cache.clear()
    portal()
    return new_page(*request.param)


@pytest.fixture
def shown(axe, screenshot):
    def check(page, name):
        axe(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= page.viewport_size["width"], f"{name} is wider than the screen"
        screenshot(page, name)

    return check


def owned(version, person, **facts):
    submission = sent(version, **facts)
    Submission.objects.filter(pk=submission.pk).update(person=person)
    return Submission.objects.get(pk=submission.pk)


def test_sign_in_and_its_errors(screen, shown):
    screen.goto(reverse("account_login"))
    shown(screen, "sign-in")
    screen.get_by_label("Votre adresse e-mail").fill("personne@example.org")
    screen.get_by_label("Mot de passe").fill("pas celui-là")
    screen.locator("main").get_by_role("button", name="Se connecter").click()
    screen.get_by_role("alert").wait_for()
    shown(screen, "sign-in-wrong")


def test_sign_up_and_its_errors(screen, shown):
    screen.goto(reverse("account_signup"))
    shown(screen, "sign-up")
    screen.get_by_label("Votre adresse e-mail").fill("camille@exemple")
    screen.get_by_label("Mot de passe").fill("court")
    screen.get_by_role("button", name="Créer mon compte").click()
    screen.get_by_role("alert").wait_for()
    shown(screen, "sign-up-wrong")


def test_forgotten_password(screen, shown):
    screen.goto(reverse("account_reset_password"))
    shown(screen, "password-forgotten")
    screen.get_by_label("Votre adresse e-mail").fill("personne@example.org")
    screen.get_by_role("button", name="M’envoyer le lien").click()
    screen.get_by_role("heading", name="Consultez vos e-mails").wait_for()
    shown(screen, "password-sent")


def test_my_account(screen, shown, sign_in):
    sign_in(screen, UserFactory())
    screen.goto(reverse("account_home"))
    shown(screen, "account")
    screen.goto(reverse("account_change_password"))
    shown(screen, "account-password")


def test_tracking_from_the_code_to_the_answer(screen, shown, watch):
    watch.allow("status of 422")
    submission = sent(
        version_of(
            title=LONG,
            delay_days=60,
            silence="refuse",
            service_address="1 place de la Mairie, 03 87 55 55 55",
        )
    )
    agent = agent_for(submission)
    engine.press(submission, usual("take"), agent)
    engine.say(submission, agent, "Bonjour,\nquelle essence souhaitez-vous, et à quel endroit exactement ?")
    screen.goto(f"{portal().url}suivi/")
    shown(screen, "tracking-ask")
    screen.get_by_label("Code de suivi").fill("7KQ2M")
    screen.get_by_role("button", name="Ouvrir ma demande").click()
    screen.get_by_role("alert").wait_for()
    shown(screen, "tracking-wrong")
    screen.get_by_label("Code de suivi").fill(submission.tracking_code.lower())
    screen.keyboard.press("Enter")
    screen.get_by_role("heading", name=LONG).wait_for()
    shown(screen, "tracked")
    screen.get_by_role("button", name="Envoyer mon message").click()
    screen.get_by_role("alert").wait_for()
    shown(screen, "tracked-wrong")
    screen.get_by_label("Votre message").fill("Un tilleul, devant l’école.")
    screen.get_by_role("button", name="Envoyer mon message").click()
    screen.get_by_text("Votre message est envoyé au service.").wait_for()
    for folded in screen.locator("summary").all():
        if folded.is_visible() and "Menu" not in folded.inner_text():
            folded.click()
    shown(screen, "tracked-answered")


def test_a_foreign_request(screen, shown, watch):
    watch.allow("status of 404")
    submission = sent()
    screen.goto(f"{portal().url}suivi/{submission.uuid}/")
    shown(screen, "tracking-not-here")


def test_my_requests(screen, shown, sign_in):
    person = UserFactory()
    sign_in(screen, person)
    space = f"{portal().url}mes-demandes/"
    screen.goto(space)
    shown(screen, "my-requests-empty")
    version = version_of(title=LONG)
    waiting, ended, *_others = [owned(version, person) for _each in range(24)]
    agent = agent_for(ended)
    engine.press(ended, usual("take"), agent)
    engine.press(ended, usual("refuse"), agent, "Le trottoir est trop étroit.")
    engine.say(waiting, agent, "Quelle essence ?")
    Draft.objects.create(form=version.form, version=version, person=person)
    screen.goto(space)
    shown(screen, "my-requests")
    screen.goto(f"{space}?page=2")
    shown(screen, "my-requests-2")
