"""The demonstration is a whole, believable town, and loading it again changes nothing."""

import json
import re
from datetime import timedelta
from html import unescape
from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db.models import CharField, Max
from django.db.models.functions import Length
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, Site

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.models import Attachment, Draft, Event, Form, FormFunction, Submission
from home.demo import people
from home.demo.requests.kinds import KINDS
from home.models import HomePage
from portals.media.models import PortalImage
from portals.models import (
    EventPage,
    GuidePage,
    NewsPage,
    PortalPage,
    ProcedureLinkPage,
    ProcedurePage,
    SectionPage,
    ServicePage,
)
from tests.soft_spaces import soft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

HREF = re.compile(r'(?:href|src)="(/[^"#?]*)')
VISITORS = (people.CITIZEN, people.PARENT, people.OFFICIAL)
TOWN_HALL = [person for person in people.EVERYBODY if person not in VISITORS]


def account(person):
    return get_user_model().objects.get(email=person.email)


def signed_in(person):
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(account(person), backend="django.contrib.auth.backends.ModelBackend")
    return browser


def test_there_is_enough_to_visit():
    assert HomePage.objects.get().title == "Rivemont"
    assert set(PortalPage.objects.live().values_list("audience", flat=True)) == set(
        PortalPage.Audience.values
    )
    assert ProcedurePage.objects.live().count() == 14
    assert ServicePage.objects.live().count() == 15
    assert GuidePage.objects.live().count() >= 28
    assert NewsPage.objects.live().count() + EventPage.objects.live().count() >= 20
    assert ProcedureLinkPage.objects.live().count() >= 4


def test_no_text_is_longer_than_its_column():
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, CharField) and field.max_length and model._meta.managed:
                longest = model.objects.aggregate(most=Max(Length(field.name)))["most"] or 0
                assert longest <= field.max_length, f"{model.__name__}.{field.name}"


def test_news_and_events_stand_around_today():
    today = timezone.localdate()
    assert not NewsPage.objects.filter(date__gt=today).exists()
    assert NewsPage.objects.filter(date__gte=today - timedelta(days=7)).count() >= 3
    assert EventPage.objects.filter(last_day__gte=today).count() >= 7
    assert EventPage.objects.filter(last_day__lt=today).exists()


def test_every_picture_says_what_it_shows():
    for page in [*NewsPage.objects.all(), *EventPage.objects.all()]:
        assert page.image and page.image_description, page
    assert PortalImage.objects.count() >= 10


def test_the_welcome_page_of_wagtail_is_gone_and_the_site_opens_on_the_town():
    assert [page.specific for page in Page.objects.filter(depth=2)] == [HomePage.objects.get()]
    assert Site.objects.get(is_default_site=True).root_page.specific == HomePage.objects.get()
    assert Page.find_problems() == ([], [], [], [], [])


def crawl(browser):
    """Follow every link from the home of the town; return the addresses seen."""
    seen, waiting = set(), ["/"]
    while waiting:
        url = waiting.pop()
        if url in seen or url.startswith(("/static/", "/admin/")):
            continue
        seen.add(url)
        response = browser.get(url, follow=True)
        assert response.status_code == 200, url
        if "text/html" in response["Content-Type"]:
            waiting += [unescape(found) for found in HREF.findall(response.content.decode())]
        if response.streaming:
            # Read to its end, or the file stays open.
            assert b"".join(response.streaming_content)
    return seen


def test_every_link_of_every_page_leads_somewhere_and_every_page_is_reached():
    pages = {page.get_url() for page in Page.objects.live().public().filter(depth__gt=1)}
    assert pages <= crawl(Client(SERVER_NAME="localhost"))


def test_only_officials_reach_their_portal():
    portal = PortalPage.objects.get(audience="officials")
    hidden = {page.get_url() for page in portal.get_descendants(inclusive=True).live()}
    assert len(hidden) >= 12
    assert not hidden & crawl(Client(SERVER_NAME="localhost"))
    official, citizen = signed_in(people.OFFICIAL), signed_in(people.CITIZEN)
    for url in hidden:
        assert official.get(url).status_code == 200, url
        assert citizen.get(url).status_code != 200, url


def test_the_pages_are_complete():
    for kind in (GuidePage, ProcedurePage):
        for page in kind.objects.all():
            assert page.summary and len(page.summary) <= 400, page
            assert len(page.body) >= 2, page
            page.full_clean()
    for procedure in ProcedurePage.objects.all():
        assert procedure.purpose and procedure.contact and procedure.service and procedure.legal_source
        assert len(procedure.facts_shown()) >= 5


def test_no_text_lets_a_colon_or_a_euro_begin_a_line():
    for page in Page.objects.specific():
        texts = json.dumps(
            [value for value in vars(page).values() if isinstance(value, str)], ensure_ascii=False
        )
        body = page.body.get_prep_value() if hasattr(page, "body") else []
        form = page.raw_definition() if hasattr(page, "raw_definition") else []
        assert not re.search(
            r"[\w)] (?:!(?!=)|[:;?»€](?!\w))", texts + json.dumps([body, form], ensure_ascii=False)
        ), page


def test_seven_hundred_requests_stand_in_every_status_over_fourteen_months():
    assert Submission.objects.count() >= 700
    oldest = Submission.objects.order_by("received_at")[0].received_at
    assert timedelta(days=400) < timezone.now() - oldest < timedelta(days=430)
    labels = set(Submission.objects.values_list("status__label", flat=True))
    assert labels == {"Reçue", "En cours", "Acceptée", "Refusée", "Terminée"}
    forms = Form.objects.filter(submissions__isnull=False).distinct()
    assert forms.count() == len(KINDS) == 14
    for form in forms:
        assert form.submissions.count() >= 12
    assert Submission.objects.filter(email="").exists()
    assert 1 <= sum(submission.is_late for submission in Submission.objects.all()) <= 20
    assert Attachment.objects.exclude(submission=None).count() >= 200


def test_the_history_of_requests_is_of_the_past_and_in_order():
    assert not Event.objects.filter(at__gt=timezone.now()).exists()
    for submission in Submission.objects.prefetch_related("events"):
        moments = [event.at for event in sorted(submission.events.all(), key=lambda event: event.pk)]
        assert moments == sorted(moments)
        assert moments[0] == submission.received_at
        ended = submission.status.stage == "closed"
        assert (submission.closed_at is not None) == ended
    references = Submission.objects.order_by("received_at", "pk").values_list("reference", flat=True)
    assert list(references) == sorted(references)


def test_no_letter_of_the_past_leaves():
    assert set(Outgoing.objects.values_list("state", flat=True)) == {"dropped"}
    assert not DBTaskResult.objects.exists()


def test_a_second_run_changes_nothing():
    models = (Page, Submission, Event, Outgoing, Draft, Attachment, get_user_model())
    before = [list(model.objects.order_by("pk").values()) for model in models]
    said = StringIO()
    call_command("demo", "--no-server", stdout=said)
    assert [list(model.objects.order_by("pk").values()) for model in models] == before
    assert all(person.email in said.getvalue() for person in people.EVERYBODY)
    assert people.PASSWORD in said.getvalue()


def test_the_load_tells_how_far_it_is(demonstration):
    assert demonstration[0] == "Pages des portails…"
    assert demonstration[-1].startswith("Demandes : ")


@pytest.mark.parametrize("person", TOWN_HALL, ids=lambda person: person.role)
def test_the_people_of_the_town_hall_sign_in_to_the_admin(person):
    browser = Client(SERVER_NAME="localhost")
    url = reverse("wagtailadmin_login")
    response = browser.post(url, {"username": person.email, "password": people.PASSWORD}, follow=True)
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_home")
    assert response.status_code == 200


def test_the_citizen_signs_in_to_her_requests_and_her_draft():
    browser = Client(SERVER_NAME="localhost")
    data = {"login": people.CITIZEN.email, "password": people.PASSWORD}
    response = browser.post(reverse("account_login"), data, follow=True)
    page = response.content.decode()
    hers = Submission.objects.filter(person=account(people.CITIZEN))
    assert hers.count() >= 5
    assert all(submission.reference in page for submission in hers)
    draft = Draft.objects.get(person=account(people.CITIZEN))
    step = browser.get(f"{ProcedurePage.objects.get(form=draft.form).get_url()}demande/{draft.pk}/2/")
    assert step.status_code == 200


def test_the_citizen_does_not_enter_the_admin():
    response = signed_in(people.CITIZEN).get(reverse("wagtailadmin_home"))
    assert response.status_code == 302


def test_the_department_editor_sees_and_edits_only_her_section():
    browser = signed_in(people.EDITOR)
    hers, other = SectionPage.objects.get(slug="etat-civil"), SectionPage.objects.get(slug="voirie")
    explorer = browser.get(reverse("wagtailadmin_explore_root"), follow=True).content.decode()
    assert "Demander un passeport" in soft(explorer) and other.title not in explorer
    assert browser.get(reverse("wagtailadmin_pages:edit", args=[hers.pk])).status_code == 200
    guide = hers.get_children().first()
    assert browser.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).status_code == 200
    for page in (other, other.get_children().first(), PortalPage.objects.first()):
        assert browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code in (302, 403)


@pytest.mark.parametrize("person", list(people.AGENTS.values()), ids=lambda person: person.role)
def test_an_agent_sees_the_requests_of_their_own_procedures(person):
    seen = set(Submission.objects.visible_to(account(person)).values_list("form", flat=True))
    theirs = FormFunction.objects.filter(group__user=account(person)).values_list("form", flat=True)
    assert seen == set(theirs)
    assert 0 < len(seen) < Form.objects.count()


def test_the_editor_and_the_communication_see_no_request():
    for person in (people.EDITOR, people.COMMUNICATION):
        assert not Submission.objects.visible_to(account(person)).exists()
    assert Submission.objects.visible_to(account(people.ADMINISTRATOR)).count() == Submission.objects.count()
