"""Lists that we hold ourselves: few are remembered, many are searched, some are narrowed."""

import pytest
from django.db import transaction

from forms_blocks.blocks.offer import UNAVAILABLE
from forms_blocks.sources.item import attribute_name, attributes_of, folded, item
from forms_blocks.sources.lookup import Lookup
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.narrowing import NONE
from forms_blocks.sources.replace import compare, held_now, replace
from tests import lists

pytestmark = pytest.mark.django_db


def test_the_answers_come_in_their_order_with_their_attributes():
    lists.typed("Motifs", item("b", "Bac", {"Prix": "5"}), item("a", "Arbre"))
    assert list(Lookup()("motifs")) == [{"id": "b", "text": "Bac", "prix": "5"}, {"id": "a", "text": "Arbre"}]


def test_a_short_list_costs_no_query_once_known(django_assert_num_queries):
    lists.typed("Motifs", "Bac", "Arbre")
    with django_assert_num_queries(2):
        Lookup()("motifs")
    with django_assert_num_queries(0):
        assert len(Lookup()("motifs")) == 2


def test_a_long_list_costs_one_query_a_question_whatever_its_length(django_assert_num_queries):
    lists.long("Rues", 1_200)
    Lookup()("rues")
    lookup = Lookup()
    with django_assert_num_queries(0):
        offered = lookup("rues")
    with django_assert_num_queries(1):
        assert offered.find("rue-1199")["text"] == "Rue de l’Été 1199"
    with django_assert_num_queries(1):
        assert [one["id"] for one in offered.matching("ETE 1199")] == ["rue-1199"]
    assert offered.find("inconnu") is None
    assert (len(offered), bool(offered), offered[3]["id"]) == (1_200, True, "rue-3")


@pytest.mark.django_db(transaction=True)
def test_a_change_is_offered_at_once():
    source = lists.typed("Motifs", "Bac")
    assert len(Lookup()("motifs")) == 1
    with transaction.atomic():
        replace(source, [item("x", "Neuf"), item("y", "Autre")])
    assert [one["text"] for one in Lookup()("motifs")] == ["Neuf", "Autre"]


def test_a_list_is_narrowed_by_an_attribute_of_its_answers():
    lists.typed("Écoles", item("1", "Pasteur", {"secteur": "nord"}), item("2", "Curie", {"secteur": "sud"}))
    found = Lookup()("ecoles", {"parent": "sud", "attribute": "Secteur"})
    assert [one["text"] for one in found] == ["Curie"]
    assert Lookup()("ecoles", {"parent": "est", "attribute": "secteur"}).notice == NONE


@pytest.mark.parametrize("attribute", ["x') OR 1=1 --", "a__b", "id", "pk", ""])
def test_any_name_of_attribute_is_only_a_name(attribute):
    lists.typed("Motifs", "Bac")
    assert not Lookup()("motifs", {"parent": "1", "attribute": attribute})


def test_a_list_that_is_gone_offers_nothing_and_says_so():
    found = Lookup()("inconnue")
    assert (list(found), found.notice) == ([], UNAVAILABLE)


def test_the_name_that_forms_use_is_free_and_stays():
    first = DataSource.objects.create(title="Écoles du secteur", kind="typed")
    second = DataSource.objects.create(title="Écoles du secteur", kind="typed")
    assert (first.slug, second.slug) == ("ecoles-du-secteur", "ecoles-du-secteur-2")
    first.title = "Autre"
    first.save()
    assert first.slug == "ecoles-du-secteur"


def test_what_changes_is_told_by_key():
    source = lists.typed("Motifs", item("a", "A"), item("b", "B"), item("c", "C", {"x": "1"}), item("d", "D"))
    after = [item("a", "A"), item("b", "Bé"), item("c", "C", {"x": "2"}), item("e", "E")]
    change = compare(held_now(source), after)
    assert [one["id"] for one in change.added] == ["e"]
    assert [one["id"] for one in change.removed] == ["d"]
    assert [(before, one["text"]) for before, one in change.renamed] == [("B", "Bé")]
    assert [one["id"] for one in change.changed] == ["c"]
    assert change.same == 1
    assert not compare(held_now(source), held_now(source).values())


def test_attributes_are_capped_because_answers_keep_them_for_ever():
    many = item("a", "A", {f"n{place}": "x" * 900 for place in range(100)})
    assert len(attributes_of(many)) <= 30
    assert all(len(value) <= 500 for value in attributes_of(many).values())
    assert sum(map(len, attributes_of(many).values())) <= 4_000


@pytest.mark.parametrize(
    ("label", "name"),
    [("Prix unitaire", "prix_unitaire"), ("N° d’école", "n_d_ecole"), ("2e âge", "n_2e_age"), ("_", "")],
)
def test_attributes_have_names_that_expressions_can_write(label, name):
    assert attribute_name(label) == name


def test_accents_capitals_and_signs_do_not_count_in_a_search():
    assert folded("  L’Œuvre-Été ") == "l oeuvre ete"
