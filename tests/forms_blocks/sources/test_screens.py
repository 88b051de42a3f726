"""The administrator makes a list, sends it again, sees what it offers and why it fails."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from forms_blocks.sealing import unseal
from forms_blocks.sources.lookup import Lookup
from forms_blocks.sources.models import DataSource, SourceItem, Upload
from tests import lists
from tests.desk import signed_in
from tests.factories import AdministratorFactory, GroupFactory, agent_of

pytestmark = pytest.mark.django_db

ADMIN = "/admin/listes"


@pytest.fixture
def admin() -> Client:
    return signed_in(AdministratorFactory())


def page(response) -> str:
    return response.content.decode()


def test_the_kind_is_chosen_first(admin):
    shown = page(admin.get(f"{ADMIN}/add/"))
    assert all(name in shown for name in ("Liste à taper", "Tableau à envoyer", "Service web"))
    assert page(admin.post(f"{ADMIN}/add/?kind=inconnu")).count("?kind=") == 3


def test_a_typed_list_is_made_changed_and_shown(admin):
    assert "Une réponse par ligne" in page(admin.get(f"{ADMIN}/add/?kind=typed"))
    lines = "clé;libellé;prix\nb;Bac;5\ns;Sac;2"
    shown = admin.post(
        f"{ADMIN}/add/?kind=typed", {"title": "Bacs", "kind": "typed", "lines": lines}, follow=True
    )
    assert "<code>prix</code>" in page(shown)
    assert "Les 2 premières réponses" in page(shown)
    source = DataSource.objects.get()
    assert [one["prix"] for one in Lookup()(source.slug)] == ["5", "2"]

    edit = f"{ADMIN}/edit/{source.pk}/"
    assert "b;Bac;5" in page(admin.get(edit))
    admin.post(edit, {"title": "Bacs", "kind": "service", "lines": "b;Grand bac"})
    source.refresh_from_db()
    assert (source.kind, SourceItem.objects.get().text) == ("typed", "Grand bac")


def test_a_line_at_fault_is_told_and_nothing_typed_is_lost(admin):
    lines = "a;A\na;B\nc;"
    shown = page(admin.post(f"{ADMIN}/add/?kind=typed", {"title": "X", "kind": "typed", "lines": lines}))
    assert "Ligne 2" in shown
    assert "Ligne 3" in shown
    assert lines in shown
    assert not DataSource.objects.exists()


def send(admin, source, content: bytes, follow: bool = True):
    file = SimpleUploadedFile("agents.csv", content, "text/csv")
    return admin.post(f"{ADMIN}/file/{source.pk}/", {"go": "read", "file": file}, follow=follow)


def apply(admin, source, **more):
    stamp = str(Upload.objects.get(source=source).at.timestamp())
    data = {"go": "apply", "upload": stamp, **more}
    return admin.post(f"{ADMIN}/file/{source.pk}/", data, follow=True)


def test_a_file_says_what_it_changes_before_it_is_applied(admin):
    made = admin.post(f"{ADMIN}/add/?kind=csv", {"title": "Écoles", "kind": "csv"}, follow=True)
    assert "Fichier CSV" in page(made)
    source = DataSource.objects.get()
    assert "Ajoutées (2)" in page(send(admin, source, b"Code;Nom;Ville\n1;Pasteur;Metz\n2;Curie;Metz"))
    assert not Lookup()("ecoles")
    apply(admin, source)
    assert [one["text"] for one in Lookup()("ecoles")] == ["Pasteur", "Curie"]

    shown = page(
        send(admin, source, "Nom;Code;Ville\nLouis Pasteur;1;Metz\nZola;3;Metz\nSans clé;;".encode())
    )
    for words in ("Ajoutées (1)", "Retirées (1)", "Renommées (1)", "Pasteur → Louis Pasteur", "La ligne 4"):
        assert words in shown
    assert [one["text"] for one in Lookup()("ecoles")] == ["Pasteur", "Curie"]
    apply(admin, source)
    assert [one["text"] for one in Lookup()("ecoles")] == ["Louis Pasteur", "Zola"]


def test_other_columns_may_be_the_key_and_the_words(admin):
    source = DataSource.objects.create(title="Agents", kind="csv")
    send(admin, source, b"a,b,c\n1,2,3\n4,5,6")
    url = f"{ADMIN}/file/{source.pk}/"
    admin.post(url, {"go": "columns", "key_column": "2", "text_column": "0"})
    apply(admin, source)
    assert list(Lookup()("agents")) == [
        {"id": "3", "text": "1", "b": "2"},
        {"id": "6", "text": "4", "b": "5"},
    ]
    admin.post(url, {"go": "columns", "key_column": "9", "text_column": "x"})


def test_a_file_may_be_dropped_and_one_sent_meanwhile_is_not_applied_unseen(admin):
    source = lists.typed("Bacs")
    source.kind = "csv"
    source.save()
    send(admin, source, b"id;nom\n1;A")
    old = str(Upload.objects.get().at.timestamp())
    send(admin, source, b"id;nom\n1;B")
    assert "autre fichier" in page(
        admin.post(f"{ADMIN}/file/{source.pk}/", {"go": "apply", "upload": old}, follow=True)
    )
    assert not SourceItem.objects.exists()
    admin.post(f"{ADMIN}/file/{source.pk}/", {"go": "drop"})
    assert not Upload.objects.exists()


@pytest.mark.parametrize("content", [b"", b"%PDF\x00", b"titres;seuls"])
def test_a_file_that_is_no_table_is_refused_in_words(admin, content):
    source = DataSource.objects.create(title="Agents", kind="csv")
    assert "desk-error" in page(send(admin, source, content))


def test_a_web_service_is_set_and_its_headers_are_never_shown_again(admin, service):
    service.body = {"results": [{"code": "57463", "nom": "Metz", "pop": 120874}]}
    data = {
        "title": "Communes",
        "kind": "service",
        "url": f"{service.url}/communes",
        "one_url": "",
        "list_at": "results",
        "key_at": "code",
        "text_at": "nom",
        "attributes": "Population = pop",
        "seconds": "60",
        "headers": "X-Key: tres-secret",
    }
    shown = page(admin.post(f"{ADMIN}/add/?kind=service", data, follow=True))
    assert "Metz" in shown
    assert "120874" in shown
    source = DataSource.objects.get()
    assert "tres-secret" in unseal(source.sealed)
    assert source.settings["key_at"] == "code"
    edit = f"{ADMIN}/edit/{source.pk}/"
    assert 'value="code"' in page(admin.get(edit))
    assert "tres-secret" not in page(admin.get(edit))
    assert "population = pop" in page(admin.get(edit))

    admin.post(edit, {**data, "headers": ""})
    source.refresh_from_db()
    assert "tres-secret" in unseal(source.sealed)
    admin.post(edit, {**data, "headers": "", "url": "https://ailleurs.fr/"})
    source.refresh_from_db()
    assert source.sealed == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("url", "ftp://a.fr/"),
        ("url", "https://{q}.fr/"),
        ("url", "https://a.fr/{x}"),
        ("url", "https://a.fr/é"),
        ("one_url", "https://a.fr/"),
        ("headers", "sans deux points"),
        ("headers", "Host: b.fr"),
        ("headers", "X: é"),
        ("attributes", " = x"),
        ("seconds", "1"),
    ],
)
def test_a_wrong_setting_is_told(admin, name, value):
    data = {
        "title": "S",
        "kind": "service",
        "url": "https://a.fr/",
        "id": "id",
        "text": "text",
        "seconds": "60",
    }
    assert admin.post(f"{ADMIN}/add/?kind=service", {**data, name: value}).status_code == 200
    assert not DataSource.objects.exists()


def test_the_page_says_when_and_why_a_service_fails_and_reads_it_again(admin, service):
    service.status = 502
    source = lists.service("Communes", service.url)
    shown = page(admin.get(f"{ADMIN}/inspect/{source.pk}/"))
    assert "La liste ne répond pas" in shown
    assert "502" in shown
    service.status, service.body = 200, [{"id": "1", "text": "Metz"}]
    shown = page(admin.post(f"{ADMIN}/refresh/{source.pk}/", follow=True))
    assert "La liste a été relue" in shown
    assert "ne répond pas" not in shown
    assert "Ne répond pas" not in page(admin.get(f"{ADMIN}/"))


def test_the_page_of_a_long_list_shows_twenty_answers_in_a_few_queries(admin, django_assert_max_num_queries):
    source = lists.long("Rues", 2_000, quartier="Nord")
    admin.get(f"{ADMIN}/inspect/{source.pk}/")
    with django_assert_max_num_queries(20):
        shown = page(admin.get(f"{ADMIN}/inspect/{source.pk}/"))
    assert re.search(r"2\s?000 réponses", shown)
    assert shown.count("<code>rue-") == 20


def test_who_may_not_change_lists_does_not(service):
    source = lists.typed("Bacs", "Bac")
    agent = signed_in(agent_of(GroupFactory()))
    for path in (
        f"/file/{source.pk}/",
        f"/refresh/{source.pk}/",
        f"/inspect/{source.pk}/",
        "/add/?kind=typed",
    ):
        assert agent.post(f"{ADMIN}{path}").status_code in (302, 403)
        assert Client().post(f"{ADMIN}{path}").status_code == 302


def test_the_editor_of_forms_offers_the_lists_there_are(admin):
    from forms_blocks.blocks.registry import kind_of

    block = kind_of("choice").child_blocks["source"]
    lists.typed("Types de bacs", "Bac")
    assert ("types-de-bacs", "Types de bacs") in list(block.field.choices)
    lists.typed("Écoles", "Pasteur")
    assert ("ecoles", "Écoles") in list(block.field.choices)
