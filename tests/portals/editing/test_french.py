"""No screen of the admin speaks English, nor the language of its makers, to any role."""

import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import FormFunction
from portals.accounts import roles
from portals.models import EventIndexPage, GuidePage, NewsIndexPage, ProcedurePage
from tests.desk import signed_in
from tests.portals.editing.conftest import member

pytestmark = pytest.mark.django_db

ENGLISH = re.compile(
    r"\b(the|your|you|this|with|from|page has|please|add|edit|delete|save|view|settings|users|groups|"
    r"search|root|required|optional|submit|review|published|draft|unpublish|history|login|welcome|"
    r"workflows?|snippets?|slugs?|streamfield|wagtail)\b",
    re.IGNORECASE,
)
HREF = re.compile(r'<a\b[^>]*\bhref="(/admin/[^"#?]*)"')
MOST = 60
# Wagtail names this column by the field, whatever the language.
VENDOR = {("/admin/sites/", "· Root page ·")}
NOT_SCREENS = ("/jsi18n", "/sprite", "/logout", "/api/", "/export", "/view_draft", "/preview", "/bulk/")


class Reader(HTMLParser):
    """Gathers what a person sees or hears on a screen."""

    silent = ("script", "style", "svg", "template")
    spoken = ("aria-label", "placeholder", "title", "alt")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag, attrs):
        self.depth += tag in self.silent
        self.words += [value for name, value in attrs if name in self.spoken and value and not self.depth]

    def handle_endtag(self, tag):
        self.depth -= tag in self.silent

    def handle_data(self, data):
        self.words += [data] if not self.depth else []


def words_of(html: str) -> str:
    reader = Reader()
    reader.feed(html)
    return " · ".join(reader.words)


def english_in(html: str) -> list[str]:
    words = words_of(html)
    return [" ".join(words[max(0, m.start() - 40) : m.end() + 40].split()) for m in ENGLISH.finditer(words)]


@pytest.fixture
def people(town, writers):
    """The town with a page of each kind, and an account of each role."""
    procedure = town.papers.add_child(
        instance=ProcedurePage(
            title="Demander un acte",
            slug="acte",
            service="Accueil",
            definition=[step("Vous", field("text", "nom", "Nom"))],
        )
    )
    town.citizens.add_child(instance=NewsIndexPage(title="Actualités", slug="actualites"))
    town.citizens.add_child(instance=EventIndexPage(title="Agenda", slug="agenda"))
    sent = town.papers.add_child(instance=GuidePage(title="Pacs", slug="pacs", owner=writers.editor))
    sent.save_revision(user=writers.editor)
    sent.get_workflow().start(sent, writers.editor)
    agents = roles.agents_of("Agents des papiers")
    FormFunction.objects.create(form=procedure.form, function="agents", group=agents)
    return {
        "editor": writers.editor,
        "communication": writers.communication,
        "administrator": writers.administrator,
        "agent": member(agents, first_name="Karim"),
    }


@pytest.mark.parametrize("role", ["editor", "communication", "administrator", "agent"])
def test_no_screen_that_a_role_meets_is_in_english(people, role):
    browser = signed_in(people[role])
    waiting, seen, faults = [reverse("wagtailadmin_home"), *_more(people[role])], set(), []
    while waiting and len(seen) < MOST:
        url = waiting.pop(0)
        if url in seen or any(part in url for part in NOT_SCREENS):
            continue
        seen.add(url)
        response = browser.get(url, follow=True)
        if response.streaming or "text/html" not in response["Content-Type"]:
            continue
        html = response.content.decode()
        faults += [f"{url}: {words}" for words in english_in(html) if (url, words) not in VENDOR]
        waiting += HREF.findall(html)
    assert len(seen) > (2 if role == "agent" else 25)
    assert not faults, "\n".join(sorted(set(faults)))


def _more(user) -> list[str]:
    """The screens of the menu, which JavaScript draws."""
    from django.test import RequestFactory
    from wagtail.admin.menu import admin_menu, help_menu, reports_menu, settings_menu

    request = RequestFactory().get("/admin/")
    request.user = user
    menus = (admin_menu, reports_menu, settings_menu, help_menu)
    items = [item for menu in menus for item in menu.menu_items_for_request(request)]
    names = [str(item.label) for item in items]
    assert not [name for name in names if ENGLISH.search(name)], names
    return [item.url for item in items if item.url.startswith("/admin/")]
