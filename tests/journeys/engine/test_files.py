"""Several files in a field: what comes is kept, one goes without the others, nobody else sees them."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.submissions import documents
from forms_blocks.submissions.models import Attachment, Draft, Submission
from tests.citizen import Citizen
from tests.driver import PDF, ROWS
from tests.pictures import GPS, document, opened, photo
from tests.processing import agent_for
from tests.town import procedure

pytestmark = pytest.mark.django_db


def form(**settings):
    settings = {"most": 3} | settings
    return procedure(
        step("Pièces", field("text", "nom", "Votre nom"), field("file", "pieces", "Vos pièces", **settings)),
        step("Suite", field("text", "suite", "Suite")),
    )


def pdf(name="bail.pdf", content=PDF):
    return SimpleUploadedFile(name, content, "application/pdf")


def names():
    kept = Draft.objects.get().answers.get(key("pieces"), [])
    found = {str(one.pk): one.name for one in Attachment.objects.all()}
    return [found[uuid] for uuid in kept]


def drop(name):
    return f"drop:{key('pieces')}:{Attachment.objects.get(name=name).pk}"


def test_several_files_are_sent_at_once_and_others_added():
    citizen = Citizen().begins(form()).answers(nom="Petit", pieces=[pdf("un.pdf"), pdf("deux.pdf")])
    citizen.answers(go="back").answers(nom="Petit", pieces=pdf("trois.pdf"))
    assert names() == ["un.pdf", "deux.pdf", "trois.pdf"]
    citizen.answers(suite="Voilà").sends()
    assert Submission.objects.get().attachments.count() == 3


def test_one_file_too_many_is_told_and_the_first_ones_are_kept():
    citizen = Citizen().begins(form()).answers(nom="Petit", pieces=[pdf(f"{n}.pdf") for n in range(5)])
    assert citizen.response.status_code == 422
    assert citizen.sees("Vous pouvez joindre 3 fichiers au plus ici : les derniers (2) n’ont pas été gardés")
    assert names() == ["0.pdf", "1.pdf", "2.pdf"]


def test_a_wrong_file_is_named_and_the_right_ones_are_kept():
    wrong = SimpleUploadedFile("liste.docx", b"PK\x03\x04 words")
    heavy = pdf("lourd.pdf", PDF + b" " * 1_000_000)
    citizen = Citizen().begins(form(megabytes=1)).answers(nom="Petit", pieces=[pdf(), wrong, heavy])
    assert citizen.sees("liste.docx : Nous ne pouvons pas ouvrir ce fichier")
    assert citizen.sees("lourd.pdf : Ce fichier est trop lourd")
    assert names() == ["bail.pdf"]


def test_a_wrong_file_does_not_take_away_the_one_there_was():
    citizen = Citizen().begins(form(most=1)).answers(nom="Petit", pieces=pdf()).answers(go="back")
    citizen.answers(nom="Petit", pieces=SimpleUploadedFile("liste.docx", b"PK words"))
    assert citizen.response.status_code == 422
    assert citizen.sees("bail.pdf")
    assert names() == ["bail.pdf"]


def test_one_file_is_removed_without_losing_the_others_or_what_is_typed():
    citizen = Citizen().begins(form()).answers(nom="Petit", pieces=[pdf("un.pdf"), pdf("deux.pdf")])
    citizen.answers(go="back").answers(go=drop("un.pdf"), nom="Petit-Durand")
    assert citizen.response.status_code == 200
    assert citizen.sees("deux.pdf", 'value="Petit-Durand"', "Vos pièces")
    assert not citizen.sees("un.pdf")
    assert names() == ["deux.pdf"]


def test_a_file_in_a_row_of_a_group_is_removed_from_its_row_only():
    rows = group("vehicules", "Véhicule", field("file", "carte", "Carte grise", most=2))
    page = procedure(step("Véhicules", rows))
    citizen = Citizen().begins(page)
    ((_group, row),) = ROWS.findall(citizen.page)
    inner = page.compile().fields[key("vehicules")].fields[0].id
    control = f"{key('vehicules')}-{row}-{inner}"
    shown = {f"{key('vehicules')}-rows": row}
    citizen.posts(go="next", **shown, **{control: [pdf("un.pdf"), pdf("deux.pdf")]})
    citizen.opens(f"{page.start_url()}{Draft.objects.get().pk}/1/")
    citizen.posts(go=f"drop:{control}:{Attachment.objects.get(name='un.pdf').pk}", **shown)
    (kept,) = Draft.objects.get().answers[key("vehicules")]
    assert kept[inner] == [str(Attachment.objects.get(name="deux.pdf").pk)]


@pytest.mark.parametrize("what", ["drop:", "drop:x:y", "drop::", "drop:é:"])
def test_a_forged_removal_removes_nothing(what):
    citizen = Citizen().begins(form()).answers(nom="Petit", pieces=pdf()).answers(go="back")
    assert citizen.answers(go=what, nom="Petit").response.status_code == 200
    assert names() == ["bail.pdf"]


def test_a_file_is_kept_as_soon_as_it_is_chosen():
    citizen = Citizen().begins(form())
    data = {"go": "attach", key("nom"): "Pet", key("pieces"): [pdf("un.pdf"), pdf("x.pdf", b"no pdf")]}
    answer = citizen.browser.post(citizen.url, data)
    said = answer.content.decode()
    assert answer.status_code == 200
    assert "un.pdf" in said
    assert "x.pdf : Nous ne pouvons pas" in said
    assert "manque" not in said
    assert names() == ["un.pdf"]
    assert Draft.objects.get().step == 1


def test_a_photo_is_shown_in_small_to_who_may_open_it_and_tells_no_place():
    citizen = Citizen().begins(form()).answers(nom="Petit", pieces=photo("IMG_1.HEIC", kind="HEIF"))
    found = Attachment.objects.get()
    assert (found.name, found.content_type) == ("IMG_1.jpg", "image/jpeg")
    small = f"/fichiers/{found.pk}/vignette/"
    assert citizen.answers(go="back").sees(f'src="{small}"')
    served = citizen.browser.get(small)
    assert served["Content-Type"] == "image/jpeg"
    assert opened(b"".join(served.streaming_content)).size[0] == 80
    whole = opened(b"".join(citizen.browser.get(f"/fichiers/{found.pk}/").streaming_content))
    assert GPS not in whole.getexif()
    assert Citizen().opens(small).response.status_code == 404
    citizen.answers(nom="Petit").answers(suite="Voilà")
    assert citizen.sees(f'src="{small}"')
    citizen.sends()
    agent = Citizen(agent_for(Submission.objects.get()))
    assert agent.opens(f"/admin/demandes/{Submission.objects.get().uuid}/").sees(f'src="{small}"')
    assert b"".join(agent.browser.get(small).streaming_content)


def test_the_first_page_of_a_document_is_shown_in_small_to_who_may_open_it():
    citizen = Citizen().begins(form()).answers(nom="Petit", pieces=pdf(content=document()))
    small = f"/fichiers/{Attachment.objects.get().pk}/vignette/"
    assert citizen.answers(go="back").sees(f'src="{small}"')
    for _turn in range(2):
        served = citizen.browser.get(small)
        assert served["Content-Type"] == "image/jpeg"
        assert opened(b"".join(served.streaming_content)).size == (170, 240)
    assert Citizen().opens(small).response.status_code == 404


def test_a_document_that_cannot_be_drawn_is_shown_as_a_sheet_and_tried_once(monkeypatch):
    citizen = Citizen().begins(form()).answers(nom="Petit", pieces=pdf())
    small = f"/fichiers/{Attachment.objects.get().pk}/vignette/"
    served = citizen.browser.get(small)
    assert (served.status_code, served["Content-Type"]) == (200, "image/svg+xml")
    assert Attachment.objects.get().undrawable
    monkeypatch.setattr(documents, "drawn", lambda _content: pytest.fail("tried twice"))
    assert citizen.browser.get(small)["Content-Type"] == "image/svg+xml"
    assert not citizen.answers(go="back").sees(small)


def test_two_people_who_look_at_the_same_moment_leave_one_picture(monkeypatch):
    Citizen().begins(form()).answers(nom="Petit", pieces=pdf(content=document()))
    one, other = Attachment.objects.get(), Attachment.objects.get()
    documents.draw(one)
    documents.draw(other)
    assert other.thumbnail.name == one.thumbnail.name == Attachment.objects.get().thumbnail.name
    folder = Path(one.thumbnail.path).parent
    assert len(list(folder.glob(f"{one.pk.hex}*"))) == 2
