import re
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest
from django.core import mail

from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.links import open_link
from forms_blocks.submissions.models import EventData
from forms_blocks.workflow import engine
from forms_blocks.workflow.models import Workflow
from tests.processing import CITIZEN, agent_for, button, circuit, email, raw, sent, status, usual, write
from tests.town import portal, version_of

pytestmark = pytest.mark.django_db


def pressed(*names, text="", **facts):
    """Press buttons of the usual circuit, the last with a text; return the request and its last letter."""
    submission = sent(**facts)
    agent = agent_for(submission)
    for name in names:
        mail.outbox.clear()
        engine.press(submission, usual(name), agent, text)
        run_due()
    assert len(mail.outbox) == 1
    return submission, mail.outbox[0]


def html_of(letter):
    [(html, kind)] = letter.alternatives
    assert kind == "text/html"
    return html


def test_a_change_of_status_is_told_in_the_name_of_the_portal():
    submission, letter = pressed("take")
    assert letter.to == [CITIZEN]
    assert letter.subject == (
        f"Demander un arbre – référence {submission.reference} : le service étudie votre demande"
    )
    name, address = parseaddr(letter.message()["From"])
    assert (str(make_header(decode_header(name))), address) == ("Mes démarches", "ne-pas-repondre@localhost")
    for text in (letter.body, html_of(letter)):
        assert "Bonjour" in text
        assert "est en cours d’étude" in text
        assert submission.tracking_code in text
        assert "Alix Petit" in text and "Espaces verts" in text and "Mes démarches" in text
        assert "{" not in text.replace("{{", "") and "}" not in text


def test_the_portal_chooses_who_sends():
    home = portal()
    home.sender_name, home.sender_email = "Ville de Saint-Avre", "mairie@saint-avre.example"
    home.save()
    _submission, letter = pressed("take")
    assert letter.from_email == "Ville de Saint-Avre <mairie@saint-avre.example>"
    assert "Ville de Saint-Avre" in letter.body


def test_the_link_opens_this_request_only():
    submission, letter = pressed("take")
    [link] = set(re.findall(r"http\S+", letter.body))
    assert link in html_of(letter)
    assert open_link(link.rstrip("/").rsplit("/", 1)[1]) == submission


def test_the_reason_of_a_refusal_comes_with_how_to_contest():
    _submission, letter = pressed("take", "refuse", text="Le plan manque.\n\nEt <b>la date</b>.")
    assert "Le plan manque.\n\nEt <b>la date</b>." in letter.body
    assert "tribunal administratif" in letter.body
    assert "Et &lt;b&gt;la date&lt;/b&gt;." in html_of(letter)


def test_the_remedies_of_the_procedure_replace_the_usual_ones():
    version = version_of(remedies="Écrivez au maire.")
    _submission, letter = pressed("take", "refuse", text="Non.", version=version)
    assert "Écrivez au maire." in letter.body
    assert "tribunal administratif" not in letter.body


def test_a_status_without_e_mail_still_carries_the_message():
    end = status("Fin", stage="closed")
    end_it = button("Finir", end["id"], message="optional")
    submission = sent(version_of(workflow=circuit(status("Début", end_it), end)))
    mail.outbox.clear()
    engine.press(submission, end_it["id"], agent_for(submission), "C’est fait.")
    run_due()
    [letter] = mail.outbox
    assert "C’est fait." in letter.body
    assert letter.subject.endswith("un message pour vous")


def test_two_e_mails_carry_the_message_once():
    end = status("Fin", email("un"), email("deux"), stage="closed")
    end_it = button("Finir", end["id"], message="optional")
    submission = sent(version_of(workflow=circuit(status("Début", end_it), end)))
    mail.outbox.clear()
    engine.press(submission, end_it["id"], agent_for(submission), "C’est fait.")
    run_due()
    assert sorted("C’est fait." in letter.body for letter in mail.outbox) == [False, True]


def test_the_first_status_may_write_too():
    workflow = circuit(status("Reçue", email("bienvenue", "Votre demande {reference} est {statut}.")))
    submission = sent(version_of(workflow=workflow))
    welcome = next(letter for letter in mail.outbox if "bienvenue" in letter.subject)
    assert f"Votre demande {submission.reference} est Reçue." in welcome.body


def test_nobody_is_written_to_without_an_address_or_in_a_test():
    for submission in (sent(email=""), sent(test=True)):
        engine.press(submission, usual("take"), agent_for(submission))
    assert not Outgoing.objects.exclude(kind="receipt").exists()


def test_an_address_removed_meanwhile_drops_the_letter():
    submission = sent()
    engine.press(submission, usual("take"), agent_for(submission))
    submission.email = ""
    submission.save(update_fields=["email"])
    mail.outbox.clear()
    run_due()
    assert mail.outbox == []
    assert Outgoing.objects.get(kind="status").state == Outgoing.State.DROPPED


def test_an_e_mail_removed_meanwhile_is_dropped_but_not_the_message():
    submission = sent()
    agent = agent_for(submission)
    engine.press(submission, usual("take"), agent)
    engine.press(submission, usual("accept"), agent, "Venez lundi.")
    stream = raw(submission.status.workflow)
    for found in stream:
        found["value"]["actions"] = [one for one in found["value"]["actions"] if one["type"] == "button"]
    write(Workflow.objects.get(), *stream)
    mail.outbox.clear()
    run_due()
    [letter] = mail.outbox
    assert "Venez lundi." in letter.body


def test_an_erased_message_is_not_sent():
    submission = sent()
    event = engine.say(submission, agent_for(submission), "Bonjour")
    EventData.objects.filter(event=event).update(content={})
    mail.outbox.clear()
    run_due()
    assert mail.outbox == []


def test_a_title_on_several_lines_makes_one_subject():
    version = version_of(title="Demander\nun arbre " + "très " * 40)
    _submission, letter = pressed("take", version=version)
    assert "\n" not in letter.subject
    assert len(letter.subject) < 180
    assert letter.message()["Subject"]


def test_the_queue_holds_ids_only():
    submission = sent()
    agent = agent_for(submission)
    engine.press(submission, usual("take"), agent)
    engine.press(submission, usual("refuse"), agent, "Un secret.")
    for outgoing in Outgoing.objects.all():
        assert "secret" not in str(outgoing.extra) and CITIZEN not in f"{outgoing.extra}{outgoing.key}"
