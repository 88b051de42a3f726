"""A form of four hundred questions is saved, and looked at while it is written."""

import pytest
from django.conf import settings
from django.urls import reverse

from forms_blocks.blocks.writing import chosen, field, step
from tests.factories import AdministratorFactory
from tests.forms_blocks.edit_form import edit_data
from tests.town import procedure

pytestmark = pytest.mark.django_db
COUNT = 400


@pytest.fixture
def page():
    return procedure(*(_step(start) for start in range(0, COUNT, 20)))


def _step(start: int):
    fields = []
    for number in range(start, start + 20, 2):
        fields += [
            field("choice", f"q{number}", f"Choix {number}", choices=["Oui", "Non", "Je ne sais pas"]),
            field("text", f"q{number}a", f"Lequel {number}", shown_if=chosen(f"q{number}", "Oui")),
        ]
    return step(f"Étape {start}", *fields)


def test_four_hundred_questions_are_posted_and_saved(client, page):
    client.force_login(AdministratorFactory())
    data = edit_data(page)
    assert COUNT < len(data) < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    assert client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data).status_code == 302
    page.refresh_from_db()
    saved = page.get_latest_revision_as_object().raw_definition()
    assert sum(len(one["value"]["fields"]) for one in saved) == COUNT


def test_what_is_wrong_among_four_hundred_questions_is_said(client, page):
    client.force_login(AdministratorFactory())
    last = page.raw_definition()
    last[-1]["value"]["fields"][-1]["value"]["condition"] = {"expression": "champs.q398_x"}
    page.definition = last
    answer = client.post(reverse("builder_points"), edit_data(page)).json()
    assert len(answer["names"]) == COUNT
    assert [point["wrong"] for point in answer["points"]] == ["champs.q398_x"]
