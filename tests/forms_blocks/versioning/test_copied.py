"""A duplicated procedure is another procedure, whose rules are still aimed right."""

import pytest
from django.urls import reverse

from forms_blocks.blocks.writing import field, key, step, when
from forms_blocks.submissions.models import Draft, FormFunction, Submission
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.versions import current_version
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory, GroupFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db

RULED = [
    step(
        "Vous",
        field("yes_no", "rappel", "Vous rappeler"),
        field("text", "tel", "Téléphone", shown_if=when("rappel", "is", "true")),
    )
]


def test_a_copy_has_its_own_form_and_nothing_of_the_other(client):
    page = procedure(*RULED)
    version = current_version(page)
    receive(version=version, answers={key("rappel"): False}, sender=Sender(), channel="web")
    Draft.objects.create(form=page.form, version=version)
    FormFunction.objects.create(form=page.form, group=GroupFactory())
    client.force_login(AdministratorFactory())
    data = {
        "new_title": "Demander une haie",
        "new_slug": "haie",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
    }
    answer = client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data, follow=True)
    assert "elle n’a aucune demande" in answer.content.decode()
    copy = ProcedurePage.objects.get(slug="haie")
    assert copy.form_id != page.form_id and copy.form.carried_to is None
    assert not (copy.form.drafts.exists() or copy.form.functions.exists())
    sent = receive(
        version=current_version(copy),
        answers={key("rappel"): True, key("tel"): "03 87 55 55 55"},
        sender=Sender(),
        channel="web",
    )
    assert sent.answers[key("tel")] and sent.form_id == copy.form_id
    assert Submission.objects.filter(form=page.form).count() == 1
    assert current_version(copy).number == 1
