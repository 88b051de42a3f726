"""What a guide leads to is found again in another installation, carried there, or said to be lost."""

import json

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.packages import things
from forms_blocks.packages.content import file_of, judged, put
from forms_blocks.packages.envelope import opened
from forms_blocks.packages.refused import Refused
from portals.models import ProcedurePage
from portals.models.related import RelatedPage
from tests.every_block import items, picture
from tests.forms_blocks.packages.files import signed
from tests.town import procedure, section

pytestmark = pytest.mark.django_db
Pictures, Documents = get_image_model(), get_document_model()
PICTURE = "L’image « Le marché » est ajoutée à la médiathèque."
NO_PICTURE = (
    "L’image « Le marché » n’est pas dans le fichier : elle est laissée de côté, à remettre à la main."
)
NO_PAGE = "La page « Se marier » n’existe pas ici : ce qui y mène est retiré, les mots restent."


def block(kind, value):
    return {"type": kind, "id": key(f"guide {kind}"), "value": value}


def document(**fields):
    return Documents.objects.create(
        title="Notice", file=ContentFile(b"%PDF-1.4 notice", "notice.pdf"), **fields
    )


def guided(*, size=(400, 300), **fields):
    """Return a procedure whose guide and questions lead to a page, show a picture and give a document."""
    wedding = procedure(title="Se marier", slug="se-marier", summary="À la mairie.")
    text = (
        f'<p data-block-key="abcde">Lisez <a linktype="page" id="{wedding.pk}">comment se marier</a> '
        f'et <a linktype="document" id="{document(**fields).pk}">la notice</a>.</p>'
    )
    note = f'<p data-block-key="fghij">Voyez <a linktype="page" id="{wedding.pk}">la page</a></p>'
    page = procedure(
        step("Vous", field("note", "note", "", text=note), field("text", "nom", "Votre nom")),
        body=[
            block("text", text),
            block(
                "image", {"image": picture("Le marché", size).pk, "description": "Des étals", "caption": ""}
            ),
            block("pages", {"title": "", "pages": items(wedding.pk, wedding.pk)}),
        ],
        service_page=None,
    )
    page.related_pages.add(RelatedPage(related=wedding))
    page.save()
    return ProcedurePage.objects.get(pk=page.pk)


def of_another_database(**fields) -> bytes:
    with transaction.atomic():
        # Keys mean nothing elsewhere: these are taken before.
        for number in range(3):
            procedure(slug=f"avant-{number}")
        content = file_of(guided(**fields)).encode()
        transaction.set_rollback(True)
    assert not ProcedurePage.objects.exists() and not Pictures.objects.exists()
    return content


def guide(page):
    return {one.block_type: one.value for one in ProcedurePage.objects.get(pk=page.pk).body}


def taken(content):
    page = ProcedurePage(live=False)
    put(opened(content), page, section(), None)
    return page


def notes(content):
    return list(judged(opened(content), ProcedurePage(live=False)).notes)


def test_links_are_found_again_where_the_page_stands():
    content = of_another_database()
    wedding = procedure(title="Le mariage", slug="se-marier")
    page = taken(content)
    assert f'<a linktype="page" id="{wedding.pk}">comment se marier</a>' in guide(page)["text"].source
    assert list(guide(page)["pages"]["pages"]) == [wedding.pk] * 2
    assert [one.related_id for one in page.related_pages.all()] == [wedding.pk]
    note = page.as_it_is().steps[0].fields[0].settings["text"]
    assert f'<a linktype="page" id="{wedding.pk}">la page</a>' in note


def test_a_page_that_moved_is_found_by_its_name_and_said():
    content = of_another_database()
    wedding = section("Mariage", "mariage").add_child(
        instance=ProcedurePage(title="Le mariage", slug="se-marier", definition=[])
    )
    words = "Ce qui mène à la page « Se marier » mènera ici à « Le mariage » ("
    assert next(one for one in notes(content) if "mènera" in one).startswith(words)
    assert [one.related_id for one in taken(content).related_pages.all()] == [wedding.pk]


def test_a_page_that_is_not_here_is_said_and_the_words_stay():
    content = of_another_database()
    said = notes(content)
    assert said.count(NO_PAGE) == 1
    assert "Une partie du guide est laissée de côté, qui ne peut pas tenir ici : « Cartes de pages »." in said
    page = taken(content)
    assert "Lisez comment se marier et" in guide(page)["text"].source
    assert "pages" not in guide(page) and not page.related_pages.all()


def test_a_picture_comes_along_once():
    content = of_another_database()
    assert PICTURE in notes(content) and not Pictures.objects.exists()
    first, second = taken(content), taken(content.replace(b"demander-un-arbre", b"autre-arbre"))
    shown = Pictures.objects.get()
    assert guide(first)["image"]["image"] == guide(second)["image"]["image"] == shown.pk
    assert (shown.title, shown.width) == ("Le marché", 400)
    with shown.file.open() as file:
        assert file.read(4) == b"\x89PNG"
    assert guide(first)["image"]["description"] == "Des étals"
    assert PICTURE not in notes(content)


def test_a_heavy_picture_comes_along_smaller(monkeypatch):
    monkeypatch.setattr(things, "LIGHT", 1_000)
    content = of_another_database(size=(2400, 1200))
    taken(content)
    assert Pictures.objects.get().width == 1600


def test_a_picture_too_heavy_to_come_along_is_said_before_anything_changes(monkeypatch):
    monkeypatch.setattr(things, "HEAVIEST", 100)
    content = of_another_database()
    said = notes(content)
    assert NO_PICTURE in said
    assert "Une partie du guide est laissée de côté, qui ne peut pas tenir ici : « Image »." in said
    assert "image" not in guide(taken(content))


def test_a_public_document_comes_along_and_a_private_one_stays():
    content = of_another_database()
    assert "Le document « Notice » est ajouté à la médiathèque, où tout le monde peut le lire." in notes(
        content
    )
    page = taken(content)
    notice = Documents.objects.get()
    assert f'<a linktype="document" id="{notice.pk}">la notice</a>' in guide(page)["text"].source
    notice.delete()
    with transaction.atomic():
        private = Collection.get_first_root_node().add_child(name="Privé")
        CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
        closed = file_of(guided(collection=private)).encode()
        transaction.set_rollback(True)
    assert b'"Notice"' in closed and b"JVBER" not in closed
    assert any("Notice" in one and "n’est pas dans le fichier" in one for one in notes(closed))


def test_putting_the_file_back_where_it_comes_from_changes_nothing():
    page = guided()
    content = file_of(page).encode()
    assert judged(opened(content), page).notes == []
    put(opened(content), page, None, None)
    again, before = json.loads(file_of(page))["parts"], json.loads(content)["parts"]
    assert (again["guide"], again["places"]) == (before["guide"], before["places"])
    assert (Pictures.objects.count(), Documents.objects.count()) == (1, 1)


def test_a_file_made_before_places_travelled_says_what_it_cannot_tell():
    body = json.loads(of_another_database())
    del body["parts"]["places"]
    said = notes(signed(body))
    assert any("ce que le fichier ne décrit pas" in one for one in said)


@pytest.mark.parametrize(
    ("kind", "change", "refused"),
    [
        ("picture", {"file": "pas du base64"}, False),
        ("picture", {"file": "PHNjcmlwdD4="}, False),
        ("picture", {"name": "vole.exe"}, False),
        ("picture", {"title": 12}, True),
        ("page", {"path": ["a"]}, True),
        ("page", {"path": "x" * 3000}, True),
    ],
)
def test_what_a_hostile_file_carries_is_judged(kind, change, refused):
    body = json.loads(of_another_database())
    (told,) = body["parts"]["places"][kind].values()
    told |= change
    if refused:
        with pytest.raises(Refused, match="abîmé"):
            notes(signed(body))
    else:
        assert NO_PICTURE in notes(signed(body))
        taken(signed(body))
        assert not Pictures.objects.exists()


def test_a_guide_that_lost_a_link_here_does_not_change_again_with_the_same_file():
    content = of_another_database()
    page = ProcedurePage.objects.get(pk=taken(content).pk)
    again = judged(opened(content), page).notes
    assert NO_PAGE in again and not any("Le guide change" in one for one in again)
