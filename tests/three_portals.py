"""A town with its three portals."""

import datetime
from dataclasses import dataclass

from django.contrib.auth.models import Group
from wagtail.models import Page, PageViewRestriction, Site

from home.models import HomePage
from portals.models import GuidePage, HeaderLink, PortalPage, SectionPage


@dataclass
class Town:
    """The pages a test reads."""

    home: HomePage
    citizens: PortalPage
    families: PortalPage
    officials: PortalPage
    papers: SectionPage
    guide: GuidePage

    def link(
        self, page: Page, title: str = "", portal: PortalPage | None = None, order: int = 0
    ) -> HeaderLink:
        """Put a page in the top menu of a portal, and publish."""
        portal = portal or self.citizens
        portal.header_links.add(HeaderLink(page=page, title=title, sort_order=order))
        portal.save_revision().publish()
        return portal.header_links.last()


def close(page: Page) -> PageViewRestriction:
    """Keep a page and all under it for one group, and no other."""
    restriction, _made = PageViewRestriction.objects.get_or_create(
        page=page, defaults={"restriction_type": PageViewRestriction.GROUPS}
    )
    restriction.groups.set([Group.objects.create(name=f"Lecteurs de {page.title}")])
    return restriction


def empty_site() -> Page:
    """Leave Wagtail's root with nothing under it and no site."""
    root = Page.objects.get(depth=1)
    for page in root.get_children():
        page.delete()
    Site.objects.all().delete()
    return Page.objects.get(depth=1)


def three_portals() -> Town:
    """Make Valmont, with portals for citizens, families and elected officials."""
    home = empty_site().add_child(instance=HomePage(title="Ville de Valmont", slug="accueil"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    citizens = home.add_child(
        instance=PortalPage(
            title="Portail citoyen", slug="citoyens", phone="03 87 55 55 55", tagline="Vos démarches"
        )
    )
    families = home.add_child(
        instance=PortalPage(
            title="Portail des familles", slug="familles", audience="families", palette="families"
        )
    )
    officials = home.add_child(
        instance=PortalPage(title="Espace des élus", slug="elus", audience="officials", palette="officials")
    )
    papers = citizens.add_child(
        instance=SectionPage(title="Papiers", slug="papiers", summary="Actes et cartes.", icon="id-card")
    )
    guide = papers.add_child(
        instance=GuidePage(
            title="Comprendre les actes",
            slug="actes",
            summary="Quel acte demander.",
            who="Toute personne",
            cost="Gratuit",
            checked_on=datetime.date(2026, 11, 3),
        )
    )
    return Town(home, citizens, families, officials, papers, guide)
