"""A small town with one procedure, as short as a test wants it."""

from typing import Any

from wagtail.models import Page, Site

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import FormVersion
from forms_blocks.submissions.versions import current_version
from home.models import HomePage
from portals.models import PortalPage, ProcedurePage, SectionPage

NAME = field("text", "nom", "Votre nom", in_lists=True)
EMAIL = field("email", "courriel", "Votre adresse e-mail", required=False)


def portal() -> PortalPage:
    """Return the citizens' portal of the town, made once a test."""
    existing = PortalPage.objects.first()
    if existing:
        return existing
    root = Page.objects.get(depth=1)
    root.get_children().delete()
    home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Saint-Avre", slug="accueil"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    return home.add_child(instance=PortalPage(title="Mes démarches", slug="demarches"))


def section(title: str = "Voirie", slug: str = "voirie") -> SectionPage:
    """Return a section of the portal, made once a test."""
    existing = SectionPage.objects.filter(slug=slug).first()
    return existing or portal().add_child(instance=SectionPage(title=title, slug=slug))


def procedure(*steps: dict[str, Any], title: str = "Demander un arbre", **fields: Any) -> ProcedurePage:
    """Return a published procedure; without steps, it asks a name and an e-mail address."""
    fields.setdefault("service", "Espaces verts")
    fields.setdefault("slug", "arbre")
    definition = list(steps) or [step("Vous", NAME, EMAIL)]
    return section().add_child(instance=ProcedurePage(title=title, definition=definition, **fields))


def version_of(*steps: dict[str, Any], **fields: Any) -> FormVersion:
    """Return the current version of a new procedure."""
    return current_version(procedure(*steps, **fields))
