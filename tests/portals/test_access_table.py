"""Who reads what: everybody × each page, document, picture, feed, search and sitemap of the three portals."""

import datetime
from dataclasses import dataclass, field
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page, Site, get_page_models

from forms_blocks.blocks.writing import field as question
from forms_blocks.blocks.writing import step
from home.models import HomePage
from portals.accounts import roles
from portals.confidential import DOCUMENTS
from portals.models import (
    AccessibilityPage,
    AskedPage,
    DirectoryPage,
    EventIndexPage,
    EventPage,
    FooterLink,
    GuidePage,
    HeaderLink,
    LegalNoticePage,
    NewsIndexPage,
    NewsPage,
    PersonalDataPage,
    PortalPage,
    ProcedureLinkPage,
    ProcedurePage,
    RelatedPage,
    SectionPage,
    ServicePage,
)
from tests import three_portals
from tests.factories import AdministratorFactory, UserFactory

PEOPLE = (
    "anonymous",
    "citizen",
    "official",
    "agent",
    "department editor",
    "communication",
    "functional administrator",
    "superuser",
)
READERS = {"official", "communication", "functional administrator", "superuser"}
SECRET = "Bruyère"
"""A word of every title, sentence and text of the private portal, and of nothing else."""
DUTIES = {"mentions": LegalNoticePage, "donnees": PersonalDataPage, "accessibilite": AccessibilityPage}
FORM = [step("Vous", question("text", "nom", "Votre nom"))]
ADMIN = (
    "/admin/",
    "/admin/pages/",
    f"/admin/pages/search/?q={SECRET[:4]}",
    "/admin/documents/",
    "/admin/images/",
    "/admin/documents/chooser/",
    "/admin/images/chooser/",
    "/admin/liens-casses/",
    "/admin/pages-a-verifier/",
    "/admin/avis/",
    "/admin/reports/site-history/",
)
LOST = (
    # A typing error is forgiven with the words of what one may read, and of nothing else.
    "/citoyens/recherche/?q=guide+bruyrre&ou=tous",
    "/familles/recherche/?q=bruyeres&ou=tous",
    # A wrong address proposes pages that look like it.
    "/citoyens/guide-bruyere/",
    "/nulle-part/guide-bruyere/",
)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@dataclass
class Places:
    """The addresses anybody may read, and those kept for a few."""

    public: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    citizens: PortalPage | None = None


def contents(portal: PortalPage, word: str) -> list[str]:
    """Put a page of each kind in a portal, and return all the addresses it has."""
    theme = portal.add_child(instance=SectionPage(title=f"Thème {word}", slug="theme", summary=word))
    kinds = [
        theme.add_child(instance=GuidePage(title=f"Guide {word}", slug="guide", summary=word)),
        theme.add_child(
            instance=ProcedurePage(title=f"Démarche {word}", slug="demarche", definition=FORM, service=word)
        ),
        *(
            portal.add_child(instance=model(title=f"{slug.capitalize()} {word}", slug=slug))
            for slug, model in DUTIES.items()
        ),
    ]
    directory = portal.add_child(instance=DirectoryPage(title=f"Annuaire {word}", slug="annuaire"))
    kinds.append(directory.add_child(instance=ServicePage(title=f"Service {word}", slug="service")))
    news = portal.add_child(instance=NewsIndexPage(title=f"Actualités {word}", slug="actualites"))
    kinds.append(news.add_child(instance=NewsPage(title=f"Nouvelle {word}", slug="nouvelle", summary=word)))
    agenda = portal.add_child(instance=EventIndexPage(title=f"Agenda {word}", slug="agenda"))
    day = timezone.localdate() + datetime.timedelta(days=3)
    kinds.append(agenda.add_child(instance=EventPage(title=f"Fête {word}", slug="fete", starts_on=day)))
    pages = [portal, theme, directory, news, agenda, *kinds]
    below = [f"{portal.url}{path}" for path in ("plan-du-site/", "recherche/?q=demarche", "suivi/")]
    feeds = [f"{news.url}flux/", f"{agenda.url}ics/", f"{agenda.url}fete/ics/"]
    return [*(page.url for page in pages), *below, *feeds, f"{theme.url}demarche/demande/"]


def files(collection: Collection, word: str) -> list[str]:
    """Put a document and a picture in a collection, and return their addresses."""
    document = get_document_model().objects.create(
        title=f"Document {word}", file=ContentFile(word.encode(), name="acte.pdf"), collection=collection
    )
    drawn = BytesIO()
    Image.new("RGB", (40, 40), "teal").save(drawn, "PNG")
    picture = get_image_model().objects.create(
        title=f"Image {word}", file=ContentFile(drawn.getvalue(), name="vue.png"), collection=collection
    )
    addresses = [document.url, picture.file.url, picture.get_rendition("width-20").url]
    document.file.close()
    picture.file.close()
    return addresses


@pytest.fixture
def places(db) -> Places:
    home = three_portals.empty_site().add_child(instance=HomePage(title="Valmont", slug="accueil"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    roles.ensure_roles()
    places = Places(public=["/", "/sitemap.xml", "/robots.txt", "/compte/connexion/?next=/elus/theme/"])
    for slug, audience in (("citoyens", "citizens"), ("familles", "families")):
        portal = home.add_child(instance=PortalPage(title=f"Portail {slug}", slug=slug, audience=audience))
        places.citizens = places.citizens or portal
        places.public += contents(portal, "Public")
    places.public += files(Collection.objects.get(depth=1), "Public")
    officials = home.add_child(
        instance=PortalPage(title="Espace des élus", slug="elus", audience="officials")
    )
    places.private = contents(officials, SECRET)
    places.private += files(Collection.objects.get(name=roles.in_french(DOCUMENTS)), SECRET)
    link = ProcedureLinkPage(
        title="Démarche des élus", slug="lien", target=ProcedurePage.objects.descendant_of(officials).get()
    )
    Page.objects.get(url_path__endswith="/citoyens/theme/").specific.add_child(instance=link)
    places.private.append(link.url)
    for portal in PortalPage.objects.exclude(pk=officials.pk):
        name_everywhere(portal, officials)
    places.public += [f"/{slug}/theme/avec-liens/" for slug in ("citoyens", "familles")]
    return places


def name_everywhere(portal: PortalPage, secret: PortalPage) -> None:
    """Name private pages wherever a public one can: menus, things most asked, blocks, what to read next."""
    inside = {page.slug: page for page in Page.objects.descendant_of(secret)}
    guide, theme, demand = inside["guide"], inside["theme"], inside["demarche"]
    portal.header_links = [HeaderLink(page=secret), HeaderLink(page=guide)]
    portal.footer_links = [FooterLink(page=theme)]
    portal.asked_pages = [AskedPage(page=demand)]
    portal.contact_page = demand
    portal.save_revision().publish()
    body = [
        {"type": "pages", "value": {"title": "", "pages": [page.pk for page in inside.values()]}},
        {"type": "guide", "value": {"guide": guide.pk, "how": "whole"}},
        {"type": "theme", "value": {"title": "", "section": theme.pk}},
        {"type": "form", "value": {"title": "", "procedure": demand.pk}},
        {"type": "text", "value": f'<p><a linktype="page" id="{guide.pk}">Voir</a></p>'},
    ]
    page = GuidePage(title="Avec des liens", slug="avec-liens", body=body)
    page.related_pages = [RelatedPage(related=guide), RelatedPage(related=inside["nouvelle"])]
    Page.objects.child_of(portal).get(slug="theme").specific.add_child(instance=page)


def sign_in(client, who: str, places: Places) -> None:
    if who == "anonymous":
        return
    person = AdministratorFactory() if who == "superuser" else UserFactory()
    theme = Page.objects.get(url_path__endswith="/citoyens/theme/")
    groups = {
        "official": roles.officials,
        "agent": lambda: roles.agents_of("Agents de l’état civil"),
        "department editor": lambda: roles.editors_of(theme, "Rédaction"),
        "communication": roles.communication_team,
        "functional administrator": roles.administrators,
    }
    if who in groups:
        person.groups.add(groups[who]())
    client.force_login(person, backend=BACKEND)


def text_of(response) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode(errors="replace")


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_reads_what_is_public_and_finds_nothing_private_in_it(client, places, who):
    sign_in(client, who, places)
    searches = [f"/{portal}/recherche/?q={SECRET}&ou=tous" for portal in ("citoyens", "familles")]
    refused = {}
    for address in places.public:
        response = client.get(address, SERVER_NAME="localhost")
        # Who is signed in already is led on from the page that asks it.
        if response.status_code != 200 and not address.startswith("/compte/"):
            refused[address] = response.status_code
        assert SECRET not in text_of(response), address
    assert not refused
    for address in searches:
        found = text_of(client.get(address, SERVER_NAME="localhost"))
        assert found.replace(SECRET, "", 3).count(SECRET) == 0, address
        assert f"Guide {SECRET}" not in found


@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_learns_from_a_wrong_word_or_address_that_a_private_page_exists(client, places, who):
    sign_in(client, who, places)
    for address in LOST:
        response = client.get(address, SERVER_NAME="localhost")
        assert response.status_code in (200, 404), address
        assert SECRET not in text_of(response), address


@pytest.mark.parametrize("who", ["official", "communication"])
def test_the_readers_find_it_from_inside(client, places, who):
    sign_in(client, who, places)
    found = text_of(client.get(f"/elus/recherche/?q=guide+{SECRET}", SERVER_NAME="localhost"))
    assert "/elus/theme/guide/" in found
    assert f"Guide {SECRET}" in text_of(client.get("/elus/plan-du-site/", SERVER_NAME="localhost"))


@pytest.mark.parametrize("who", ["agent", "department editor"])
def test_the_admin_names_nothing_private_to_who_may_not_write_there(client, places, who):
    sign_in(client, who, places)
    for address in ADMIN:
        assert SECRET not in text_of(client.get(address, SERVER_NAME="localhost", follow=True)), address


@pytest.mark.parametrize("who", PEOPLE)
def test_a_page_is_written_by_those_of_its_section_and_no_other(client, places, who):
    sign_in(client, who, places)
    writers = {"communication", "functional administrator", "superuser"}
    for path, extra in (("/citoyens/theme/", {"department editor"}), ("/elus/theme/", set())):
        page = Page.objects.get(url_path__endswith=path)
        for name in ("edit", "add_subpage", "copy", "history"):
            url = reverse(f"wagtailadmin_pages:{name}", args=[page.pk])
            opened = client.get(url, SERVER_NAME="localhost").status_code == 200
            assert opened == (who in writers | extra), (who, path, name)


@pytest.mark.parametrize("who", PEOPLE)
def test_the_officials_portal_opens_to_its_readers_only(client, places, who):
    sign_in(client, who, places)
    for address in [*places.private, "/elus/nulle-part/", "/elus/theme/nulle-part/"]:
        response = client.get(address, SERVER_NAME="localhost")
        text = text_of(response)
        if who in READERS:
            # A private portal has no feed and no calendar: what reads them cannot sign in.
            nowhere = "nulle-part" in address or address.endswith(("/flux/", "/agenda/ics/"))
            expected = 404 if nowhere else 200
        else:
            hidden = address.startswith(("/media/", "/citoyens/"))
            expected = 404 if hidden else 302 if who == "anonymous" else 403
        assert response.status_code == expected, (who, address)
        assert who in READERS or SECRET not in text, (who, address)


def test_the_table_has_every_type_of_page(places):
    seen = {type(page) for page in Page.objects.filter(depth__gt=1).specific()}
    ours = {model for model in get_page_models() if model._meta.app_label in ("home", "portals")}
    assert not ours - seen
