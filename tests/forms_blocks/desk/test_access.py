"""Who gets to what at the desk: the whole table."""

import pytest

from forms_blocks.submissions.models import Attachment, Submission
from tests.desk import EXPORT, LIST, arrived, listed, page, screen, signed_in, spreadsheet
from tests.factories import AdministratorFactory, GroupFactory, UserFactory, agent_of
from tests.processing import agent_for, usual
from tests.town import version_of

pytestmark = pytest.mark.django_db

LOGIN, HOME = "/admin/login/", "/admin/"


@pytest.fixture
def submission():
    return arrived(version_of(), name="Zoé Quentin")


@pytest.fixture
def people(submission):
    other = arrived(version_of(title="Louer une salle", slug="salle"), name="Hugo Autre")
    return {
        "anonymous": None,
        "citizen": UserFactory(),
        "editor": agent_of(GroupFactory()),
        "stranger": agent_for(other),
        "agent": agent_for(submission),
        "administrator": AdministratorFactory(),
    }


def goes_to(response, address):
    return response.status_code == 302 and response["Location"].startswith(address)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("anonymous", LOGIN),
        ("citizen", LOGIN),
        ("editor", HOME),
        ("stranger", ["Hugo Autre"]),
        ("agent", ["Zoé Quentin"]),
        ("administrator", ["Zoé Quentin", "Hugo Autre"]),
    ],
)
def test_the_list_and_the_spreadsheet_hold_what_one_may_see(people, who, expected):
    browser = signed_in(people[who])
    for address in (LIST, EXPORT):
        response = browser.get(f"{address}?etape=toutes&tri=anciennes")
        if isinstance(expected, str):
            assert goes_to(response, expected)
        elif address == LIST:
            assert [line.who for line in response.context["lines"]] == expected
        else:
            assert [line[3] for line in spreadsheet(response)[1:]] == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("anonymous", LOGIN),
        ("citizen", LOGIN),
        ("editor", 404),
        ("stranger", 404),
        ("agent", 200),
        ("administrator", 200),
    ],
)
def test_the_screen_of_a_request_says_nothing_to_others(people, submission, who, expected):
    response = signed_in(people[who]).get(screen(submission))
    if isinstance(expected, str):
        assert goes_to(response, expected)
    else:
        assert response.status_code == expected
        assert ("Zoé Quentin" in page(response)) is (expected == 200)


@pytest.mark.parametrize(
    ("who", "pressed"),
    [
        ("anonymous", 302),
        ("citizen", 302),
        ("editor", 404),
        ("stranger", 404),
        ("agent", 302),
        ("administrator", 302),
    ],
)
@pytest.mark.parametrize("act", ["press", "say", "note"])
def test_only_those_who_process_act(people, submission, who, pressed, act):
    data = {"do": act, "button": usual("take"), "text": "Bonjour"}
    assert signed_in(people[who]).post(screen(submission), data).status_code == pressed
    events = Submission.objects.get(pk=submission.pk).events.count()
    assert events == (3 if who in ("agent", "administrator") else 2)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("anonymous", 404),
        ("citizen", 404),
        ("editor", 404),
        ("stranger", 404),
        ("agent", 200),
        ("administrator", 200),
    ],
)
def test_files_ask_the_same_policy(people, submission, who, expected):
    from django.core.files.base import ContentFile
    from django.urls import reverse

    kept = Attachment(
        submission=submission,
        field=submission.uuid,
        name="plan.pdf",
        content_type="application/pdf",
        size=4,
        sha256="0",
    )
    kept.file.save("plan.pdf", ContentFile(b"%PDF"), save=True)
    response = signed_in(people[who]).get(reverse("submission_file", args=[kept.pk]))
    response.close()
    assert response.status_code == expected


@pytest.mark.parametrize(
    ("who", "shown"), [("editor", False), ("stranger", True), ("agent", True), ("administrator", True)]
)
def test_the_menu_shows_requests_to_agents_only(people, who, shown):
    assert (f'"url": "{LIST}"' in page(signed_in(people[who]).get(HOME))) is shown


def test_who_leaves_the_group_sees_nothing_any_more(people, submission):
    agent = people["agent"]
    browser = signed_in(agent)
    assert listed(browser.get(LIST)) == [submission.reference]
    agent.groups.clear()
    assert browser.get(screen(submission)).status_code == 302
    agent.groups.add(people["editor"].groups.get())
    assert browser.get(screen(submission)).status_code == 404


def test_a_request_that_does_not_exist_answers_as_one_of_others(people, submission):
    from uuid import uuid4

    stranger = signed_in(people["stranger"])
    unknown = stranger.get(f"{LIST}{uuid4()}/")
    assert (unknown.status_code, stranger.get(screen(submission)).status_code) == (404, 404)
