"""The screen of one request: what it says and what an agent does there."""

import pytest
from django.core.files.base import ContentFile

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.models import Attachment, Event, Submission
from forms_blocks.workflow import engine
from tests.desk import LIST, arrived, page, screen, signed_in
from tests.processing import agent_for, usual
from tests.town import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission():
    return arrived(version_of(delay_days=5), name="Awa Ndiaye", email="awa@example.org", days_ago=9)


@pytest.fixture
def agent(submission):
    return agent_for(submission)


@pytest.fixture
def browser(agent):
    return signed_in(agent)


def press(browser, submission, name, text="", query=""):
    data = {"do": "press", "button": usual(name), "text": text}
    return browser.post(screen(submission, query), data)


def label_of(submission):
    return Submission.objects.get(pk=submission.pk).status.label


def test_it_says_who_what_when_and_how_late(browser, submission):
    shown = page(browser.get(screen(submission)))
    for words in (
        "Awa Ndiaye",
        submission.reference,
        "Demander un arbre",
        "4 jours de retard",
        "Reçue",
        "En ligne",
    ):
        assert words in shown


def test_files_have_a_type_a_size_and_a_link_unless_they_wait_for_the_scan(browser):
    steps = step("Pièces", field("file", "plan", "Votre plan", required=False))
    submission = arrived(version_of(steps, title="Construire", slug="construire"), name="")
    agent_for(submission, group=browser_group(browser))
    files = [
        Attachment(submission=submission, field=key("plan"), name=f"plan-{state}.pdf", size=2048, state=state,
                   content_type="application/pdf", sha256="0")
        for state in ("clean", "waiting")
    ]  # fmt: skip
    for one in files:
        one.file.save(one.name, ContentFile(b"%PDF"), save=True)
    Submission.objects.filter(pk=submission.pk).update(answers={key("plan"): [str(one.pk) for one in files]})
    shown = page(browser.get(screen(submission)))
    assert "PDF, 2,0\xa0Kio" in shown
    assert f"/fichiers/{files[0].pk}/" in shown
    assert f"/fichiers/{files[1].pk}/" not in shown
    assert "plan-waiting.pdf" in shown


def browser_group(browser):
    from django.contrib.auth import get_user_model

    return get_user_model().objects.get(pk=browser.session["_auth_user_id"]).groups.get()


def test_a_button_moves_the_request_and_comes_back_to_the_same_place_of_the_list(browser, submission):
    response = press(browser, submission, "take", query="?etape=toutes&canal=web")
    assert response.status_code == 302
    assert response["Location"] == screen(submission, "?etape=toutes&canal=web")
    assert label_of(submission) == "En cours"
    assert "La demande est maintenant au statut" in page(browser.get(response["Location"]))


def test_a_button_pressed_twice_moves_once_and_says_nothing_wrong(browser, submission):
    assert [press(browser, submission, "take").status_code for _ in range(2)] == [302, 302]
    assert submission.events.filter(kind=Event.Kind.STATUS, from_status__gt="").count() == 1


def test_a_button_that_a_colleague_made_stale_says_so_and_gives_the_text_back(browser, submission, agent):
    colleague = agent_for(submission, group=agent.groups.get(), email="collegue@example.org")
    for name in ("take", "accept"):
        engine.press(submission, usual(name), colleague)
    response = press(browser, submission, "refuse", text="Il manque un plan.")
    assert response.status_code == 409
    assert "Quelqu’un d’autre a fait avancer cette demande" in page(response)
    assert "Il manque un plan." in page(response)
    assert label_of(submission) == "Acceptée"


@pytest.mark.parametrize("forged", ["", "x", "00000000-0000-0000-0000-000000000000", "é" * 300, "'"])
def test_a_forged_button_changes_nothing(browser, submission, forged):
    response = browser.post(screen(submission), {"do": "press", "button": forged, "text": "Bonjour"})
    assert response.status_code == 400
    assert "Ce bouton n’existe pas" in page(response)
    assert label_of(submission) == "Reçue"


def test_an_unknown_act_changes_nothing(browser, submission):
    response = browser.post(screen(submission), {"do": "delete"})
    assert response.status_code == 400
    assert "Rien n’a été modifié" in page(response)


def test_a_decision_without_the_message_it_needs_asks_for_it_beside_its_button(browser, submission):
    press(browser, submission, "take")
    response = press(browser, submission, "refuse", text="   ")
    assert response.status_code == 422
    assert "Il manque le message qui accompagne cette décision" in page(response)
    assert 'aria-invalid="true"' in page(response)
    assert label_of(submission) == "En cours"


@pytest.mark.parametrize("act", ["say", "note", "press"])
def test_a_text_too_long_is_refused_and_given_back(browser, submission, act):
    text = "x" * 5001
    response = browser.post(screen(submission), {"do": act, "button": usual("take"), "text": text})
    assert response.status_code == 422
    assert "5000 caractères au plus" in page(response).replace("\u202f", "").replace("\xa0", "")
    assert text in page(response)


@pytest.mark.parametrize("act", ["say", "note"])
def test_an_empty_text_is_asked_for(browser, submission, act):
    response = browser.post(screen(submission), {"do": act, "text": " \r\n "})
    assert response.status_code == 422
    assert "Il manque votre" in page(response)


@pytest.mark.parametrize(("act", "kind"), [("say", "message"), ("note", "note")])
def test_what_is_written_is_kept_once_even_sent_twice(browser, submission, act, kind):
    for _ in range(2):
        response = browser.post(screen(submission), {"do": act, "text": "Où est\r\nl’arbre ?"})
        assert response.status_code == 302
    assert submission.events.filter(kind=kind).count() == 1
    assert "Où est" in page(browser.get(screen(submission)))


def test_what_people_write_is_shown_as_text(browser, submission):
    engine.reply(submission, None, "<script>alert(1)</script>")
    assert b"<script>alert(1)" not in browser.get(screen(submission)).content


def test_the_history_says_who_did_what(browser, submission, agent):
    engine.press(submission, usual("take"), agent)
    shown = page(browser.get(screen(submission)))
    assert "Statut : Reçue, puis En cours" in shown
    assert "Alix Petit" in shown


def test_the_requests_before_and_after_are_those_of_the_list(browser, submission, agent):
    older = arrived(submission.version, days_ago=20)
    newer = arrived(submission.version, days_ago=1)
    context = browser.get(screen(submission)).context
    assert context["previous_url"].startswith(screen(older))
    assert context["next_url"].startswith(screen(newer))
    reverse = browser.get(screen(submission, "?tri=recentes")).context
    assert reverse["next_url"] == screen(older, "?tri=recentes")
    assert reverse["list_url"] == f"{LIST}?tri=recentes"
    press(browser, submission, "take")
    assert browser.get(screen(submission)).context["next_url"].startswith(screen(newer))


def test_a_letter_that_did_not_leave_is_told_and_can_be_tried_again(browser, submission):
    letter = Outgoing.objects.about(submission.uuid).first()
    Outgoing.objects.filter(pk=letter.pk).update(state="failed")
    assert "n’est pas parti" in page(browser.get(screen(submission)))
    assert browser.post(screen(submission), {"do": "resend", "letter": letter.pk}).status_code == 302
    assert Outgoing.objects.get(pk=letter.pk).state == "waiting"


@pytest.mark.parametrize("letter", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_the_letters_of_others_cannot_be_sent_again(browser, submission, letter):
    assert browser.post(screen(submission), {"do": "resend", "letter": letter}).status_code == 400


def test_nothing_of_it_stays_in_a_shared_cache(browser, submission):
    for address in (screen(submission), LIST):
        assert "no-store" in browser.get(address)["Cache-Control"]


def test_a_post_without_its_token_is_refused(agent, submission):
    from django.test import Client

    browser = Client(enforce_csrf_checks=True)
    browser.force_login(agent, backend="django.contrib.auth.backends.ModelBackend")
    assert browser.post(screen(submission), {"do": "note", "text": "x"}).status_code == 403
