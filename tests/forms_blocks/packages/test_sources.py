"""A list asked of a web service travels without its secrets, which are named."""

import json

import pytest
from django.db import transaction

from forms_blocks.blocks.writing import field, step
from forms_blocks.packages.content import file_of, judged, put
from forms_blocks.packages.envelope import opened
from forms_blocks.packages.refused import Refused
from forms_blocks.sealing import seal
from forms_blocks.sources.address_keys import without_keys
from forms_blocks.sources.models import DataSource
from tests.forms_blocks.packages.files import file, signed
from tests.town import procedure

pytestmark = pytest.mark.django_db
URL = "https://arbres.exemple.fr/essences?q={q}&apikey=abc123&lang=fr"
SETTINGS = {
    "url": URL,
    "one_url": "",
    "list_at": "results",
    "key_at": "code",
    "text_at": "{nom} ({code})",
    "attributes": {"prix": "tarif.prix"},
    "seconds": 600,
}
STEPS = [step("Arbre", field("choice", "essence", "Quelle essence ?", source="essences"))]


def asking():
    sealed = seal(json.dumps({"Authorization": "Bearer tres-secret"}))
    DataSource.objects.create(title="Essences", kind="service", settings=dict(SETTINGS), sealed=sealed)
    return procedure(*STEPS)


def of_another_database() -> bytes:
    with transaction.atomic():
        content = file_of(asking()).encode()
        transaction.set_rollback(True)
    assert not DataSource.objects.exists()
    return content


def notes(content, page):
    return [one for one in judged(opened(content), page).notes if "Essences" in one]


def test_no_secret_leaves_in_the_file():
    content = file_of(asking())
    assert "tres-secret" not in content and "abc123" not in content
    assert "Authorization" in content and "{nom} ({code})" in content


def test_the_list_is_set_here_and_what_is_left_to_fill_in_is_said():
    content = of_another_database()
    page = procedure(*STEPS)
    blank = URL.replace("abc123", "A-REMPLIR")
    assert notes(content, page) == [
        f"La liste « Essences » est créée : elle interroge {blank}.",
        "À compléter après l’import, dans la liste « Essences » : l’en-tête « Authorization ».",
        "À compléter après l’import, dans la liste « Essences » : « apikey » dans l’adresse.",
    ]
    assert not DataSource.objects.exists()
    put(opened(content), page, None, None)
    source = DataSource.objects.get()
    assert (source.slug, source.kind, source.sealed) == ("essences", "service", "")
    assert source.settings == {**SETTINGS, "url": blank}
    assert source.failure == "À compléter : l’en-tête « Authorization », « apikey » dans l’adresse."


def test_a_list_known_here_keeps_its_settings_and_its_secrets():
    page = asking()
    content = file_of(page).encode()
    assert notes(content, page) == []
    DataSource.objects.update(settings={**SETTINGS, "text_at": "nom"})
    assert notes(content, page) == ["La liste « Essences » existe ici et diffère : celle d’ici est gardée."]
    put(opened(content), page, None, None)
    source = DataSource.objects.get()
    assert source.settings["url"] == URL and source.sealed


def test_a_file_made_before_services_travelled_says_what_to_set_up():
    content = of_another_database()
    body = json.loads(content)
    del body["parts"]["sources"][0]["settings"], body["parts"]["sources"][0]["secrets"]
    page = procedure(*STEPS)
    (said,) = notes(signed(body), page)
    assert "interroge un service" in said
    put(opened(signed(body)), page, None, None)
    assert not DataSource.objects.exists()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"url": "ftp://arbres.exemple.fr/"}, "ne peut pas servir ici"),
        ({"url": "https://{q}.exemple.fr/"}, "ne peut pas servir ici"),
        ({"seconds": -5}, "ne peut pas servir ici"),
        ({"attributes": "prix"}, "abîmé"),
        ({"url": ["https://exemple.fr"]}, "abîmé"),
    ],
)
def test_settings_nobody_could_have_typed_are_refused(settings, words):
    page = asking()
    body = file(page)
    body["parts"]["sources"][0]["settings"] |= settings
    with pytest.raises(Refused, match=words):
        judged(opened(signed(body)), page)


@pytest.mark.parametrize(
    ("url", "blank", "names"),
    [
        ("https://a.fr/?q={q}&token=s3cret", "https://a.fr/?q={q}&token=A-REMPLIR", ["token"]),
        (
            "https://a.fr/?API_KEY=s&Auth=t",
            "https://a.fr/?API_KEY=A-REMPLIR&Auth=A-REMPLIR",
            ["API_KEY", "Auth"],
        ),
        ("https://a.fr/?article=12&lang=fr", "https://a.fr/?article=12&lang=fr", []),
        ("https://a.fr/?key={id}", "https://a.fr/?key={id}", []),
    ],
)
def test_the_keys_of_an_address_are_blanked_and_named(url, blank, names):
    assert without_keys(url) == (blank, names)
