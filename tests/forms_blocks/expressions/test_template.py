"""Texts with expressions in them."""

import pytest
from django.utils import translation

from forms_blocks.expressions.template import Text
from tests.forms_blocks.expressions.naming import MOTIF, names


@pytest.fixture(autouse=True)
def _in_french():
    with translation.override("fr"):
        yield


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Bonjour {{ champs.nom }}", "Bonjour Noël"),
        ("{{ champs.motif }} : {{ champs.motif_prix|multiply:2 }} €", "Mariage : 10 €"),
        ("{{ form_option_cout|multiply:champs.age }}", "525"),
        ("{{ form_option_cout|add:champs.vide }}", "12,5"),
        ("{{ champs.motif_prix|decimal:2 }}", "5,00"),
        ("{{ champs.materiel }}", "Tente, Banc"),
        ("{{ champs.date_acte }} / {{ champs.date_acte|date:'j F Y' }}", "02/01/2026 / 2 janvier 2026"),
        ("{{ champs.vide }}{{ inconnu }}", ""),
        ("{% for m in champs.materiel %}{{ forloop.counter }}{{ m.id }} {% endfor %}", "1t 2b "),
        ("{% for m in champs.vide %}x{% empty %}rien{% endfor %}", "rien"),
        ("{% for m in champs.materiel reversed %}{{ m }}{% endfor %}", "BancTente"),
        ("{% with a=champs.age %}{{ a|add:1 }}{% endwith %}", "43"),
        ('{% firstof champs.vide champs.nom "?" %}', "Noël"),
        ("{% firstof champs.vide champs.nom as n %}{{ n|upper }}", "NOËL"),
        ("{% if champs.age > 18 %}majeur{% elif champs.age %}mineur{% else %}?{% endif %}", "majeur"),
        ("{# note #}{% comment %}{{ x|y }}{% endcomment %}ok", "ok"),
        ("{{ today|add_working_days:5 }}", "17/03/2026"),
        ("{{ '2026-04-30'|add_working_days:1|date:'d/m/Y' }}", "04/05/2026"),
        ("{{ champs.nom|unaccent|lower }}", "noel"),
        ("{{ champs.accord|yesno }} {{ champs.refus|yesno:'a,b' }}", "oui b"),
        ("{{ champs.age|stringformat:'05d' }}", "00042"),
        ('{{ "a,b"|split:","|join:" et " }}', "a et b"),
        ('{{ "2000-02-29"|add_years:1 }}', "28/02/2001"),
        ('{{ champs.nom|default:"x" }}{{ champs.vide|default:"y" }}', "Noëly"),
        ("{{ champs.materiel|json_dumps }}", '[{"id": "t", "text": "Tente"}, {"id": "b", "text": "Banc"}]'),
    ],
)
def test_a_text_is_written(source: str, text: str) -> None:
    written = Text(source).write(names())
    assert written.text == text, written.error


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("{{ champs.motif }}", MOTIF),
        (" {{ champs.accord }} ", True),
        ("{{ champs.age|add:1 }}", "43"),
        ("{{ today|add_days:1 }}", "2026-03-11"),
        ("{{ champs.motif_prix|multiply:3 }} €", "15 €"),
        ("{% if champs.accord %}{{ True }}{% else %}{{ False }}{% endif %}", True),
        ("{% if champs.accord %}True{% endif %}", "True"),
        (
            "{% firstof champs.vide champs.materiel %}",
            [{"id": "t", "text": "Tente"}, {"id": "b", "text": "Banc"}],
        ),
        ("{{ champs.vide }}", ""),
        ("{{ champs.age|foo }}", None),
    ],
)
def test_a_computed_value_keeps_its_shape(source: str, value: object) -> None:
    assert Text(source).compute(names()).text == value


def test_what_is_printed_in_html_is_escaped_whatever_the_filter() -> None:
    known = names(texte="<b>\n\nx & y")
    for source in ("{{ champs.texte }}", "{{ champs.texte|safe }}", "{{ champs.texte|linebreaks|safe }}"):
        html = Text(f"<p>{source}</p>").render_html(known)
        assert "<b>" not in html
        assert html.startswith("<p>")
    assert Text("{{ champs.texte|linebreaks }}").render_html(known) == "<p>&lt;b&gt;</p>\n\n<p>x &amp; y</p>"
    assert Text("{{ champs.texte|linebreaks }}").render(known) == "<b>\n\nx & y"


def test_an_answer_cannot_pass_for_a_printed_thing() -> None:
    known = names(texte="\ue0000\ue001")
    assert Text("{{ champs.texte }}").compute(known).text == "0"
    assert Text("{{ champs.accord }} {{ champs.texte }}").compute(known).text == "True 0"


@pytest.mark.parametrize(
    "source",
    [
        "{% include 'x' %}",
        "{% load static %}",
        "{% extends 'x' %}",
        "{% url 'x' %}",
        "{% csrf_token %}",
        "{% debug %}",
        "{% now 'Y' %}",
        "{% if champs.nom %}",
        "{{ champs.nom|random }}",
        "{{ champs.nom|pprint }}",
        "{{ champs.nom|json_script }}",
        "{{ champs.nom|dictsort:'x' }}",
    ],
)
def test_what_is_not_in_the_language_cannot_be_read(source: str) -> None:
    written = Text(source).write(names())
    assert written.text == ""
    assert written.error is not None
