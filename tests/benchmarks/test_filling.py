"""What a filling costs, beside a bare page and beside wagtail.contrib.forms with the same eight fields."""

import pytest
from django.conf import settings
from django.test import Client

from forms_blocks.blocks.writing import field, key, step
from tests.benchmarks.measure import figures, report
from tests.citizen import Citizen
from tests.town import procedure, section

# Real commits: what is cached only once committed counts too.
pytestmark = [pytest.mark.benchmark, pytest.mark.django_db(transaction=True)]
ROUNDS = 60
ANSWERS = {
    "nom": "Petit",
    "courriel": "camille@exemple.fr",
    "telephone": "03 87 00 00 00",
    "nombre": "2",
    "jour": "2026-01-02",
    "message": "Bonjour",
    "motif": "Un arbre",
    "sujets": ["Fruits"],
}
CHOICES = {"motif": ["Un arbre", "Une haie"], "sujets": ["Fruits", "Fleurs"]}
FIELDS = [
    ("text", "singleline", "nom"),
    ("email", "email", "courriel"),
    ("phone", "singleline", "telephone"),
    ("number", "number", "nombre"),
    ("date", "date", "jour"),
    ("long_text", "multiline", "message"),
    ("choice", "radio", "motif"),
    ("choices", "checkboxes", "sujets"),
]


@pytest.fixture(autouse=True)
def _only_with_the_rival() -> None:
    assert "tests.benchmarks.rival" in settings.INSTALLED_APPS, "run `make bench`"


def rival():
    from tests.benchmarks.rival.models import BarePage, RivalPage

    bare = section().add_child(instance=BarePage(title="Page nue", slug="nue"))
    page = RivalPage(title="Rivale", slug="rivale")
    for order, (_ours, theirs, name) in enumerate(FIELDS):
        page.form_fields.create(
            sort_order=order, label=name, field_type=theirs, choices="\n".join(CHOICES.get(name, []))
        )
    return bare, section().add_child(instance=page)


def test_a_filling_costs_little_more_than_a_bare_page():
    bare, contrib = rival()
    steps = [
        field(kind, name, name, **({"choices": CHOICES[name]} if name in CHOICES else {}))
        for kind, _, name in FIELDS
    ]
    ours = procedure(step("Vous", *steps))
    browser, citizen, done = Client(SERVER_NAME="localhost"), answered(ours), answered(ours).sends()
    given = {"asked": [key(name) for name in ANSWERS], **{key(name): _sent(name) for name in ANSWERS}}
    theirs = {**ANSWERS, "sujets": ["Fruits"]}
    step_url = citizen.url.replace("verifier", "1")
    ready = iter([answered(ours) for _ in range(ROUNDS + 6)])
    found = figures(
        {
            "bare page": lambda: browser.get(bare.url),
            "contrib.forms: page": lambda: browser.get(contrib.url),
            "contrib.forms: post": lambda: browser.post(contrib.url, theirs),
            "ours: first step": lambda: browser.get(ours.start_url()),
            "ours: step of a draft": lambda: citizen.browser.get(step_url),
            "ours: post of a step": lambda: citizen.browser.post(step_url, given),
            "ours: review": lambda: citizen.browser.get(citizen.url),
            "ours: send": lambda: send(next(ready)),
            "ours: receipt": lambda: done.browser.get(done.url),
        },
        ROUNDS,
    )
    report("An 8-field form", found, "bare page")
    assert found["ours: send"].status == 302
    assert max(figure.queries for name, figure in found.items() if name.startswith("ours")) <= 12


def answered(ours) -> Citizen:
    """Return a citizen in front of the review."""
    return Citizen().begins(ours).answers(**ANSWERS)


def send(citizen: Citizen):
    """Send the request that a citizen has in front of them."""
    return citizen.browser.post(citizen.url)


def _sent(name: str):
    answer = ANSWERS[name]
    if name not in CHOICES:
        return answer
    return [key(name, one) for one in answer] if isinstance(answer, list) else key(name, answer)
